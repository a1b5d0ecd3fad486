import type { Decision } from '../rules/decision.ts';
import type { Rule } from '../rules/rule.ts';

/** One decision on which the tables of two rules differ. */
export interface DecisionDifference {
  readonly name: string;
  /** `null` where the table of that rule has no decision of the name. */
  readonly a: Decision | null;
  readonly b: Decision | null;
  /** What differs: what is decided, only the clause it comes from, or that one table is silent on it. */
  readonly differs: 'says' | 'clause' | 'silent';
}

/**
 * The decisions on which two rules differ, in the order of the first rule's table and then of the second's. Those that say the same
 * under other clauses come as `clause`. Decisions are compared by what they say: two wordings of one thing count as a difference.
 *
 * @example decisionDifferences(ers97, ers97) // []
 */
export function decisionDifferences(ruleA: Rule, ruleB: Rule): readonly DecisionDifference[] {
  const [a, b] = [ruleA, ruleB].map(
    ({ decisions = [] }) => new Map(decisions.map((decision) => [decision.name, decision])),
  );
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) =>
    difference(name, a.get(name) ?? null, b.get(name) ?? null),
  );
}

function difference(name: string, a: Decision | null, b: Decision | null): readonly DecisionDifference[] {
  if (a === null || b === null) return [{ name, a, b, differs: 'silent' }];
  if (a.says !== b.says) return [{ name, a, b, differs: 'says' }];
  return a.clause === b.clause ? [] : [{ name, a, b, differs: 'clause' }];
}
