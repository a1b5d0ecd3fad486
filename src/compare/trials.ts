import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import type { Count } from '../count/count.ts';
import type { CountOptions, Rule } from '../rules/rule.ts';
import { decisionDifferences } from './decision-differences.ts';
import { sameCandidates } from './stage-words.ts';

/** Who is elected by one rule when one decision is that of the other. */
export interface Trial {
  readonly name: string;
  /** Whose winners the first rule has with this decision of the second, and the second with that of the first. */
  readonly a: TrialWinners;
  readonly b: TrialWinners;
}

/** `unknown` where a table has no such decision to give, or the exchanged table cannot count. */
export type TrialWinners = 'a' | 'b' | 'others' | 'unknown';

/**
 * Counts by each of two rules of one family with single decisions of the other, to show which alone changes who is elected. Nothing where
 * the winners are the same or the families differ.
 */
export function trialsOf(
  contest: Contest,
  [ruleA, a]: readonly [Rule, Count],
  [ruleB, b]: readonly [Rule, Count],
  options?: CountOptions,
): readonly Trial[] {
  if (sameCandidates(a.elected, b.elected)) return [];
  const winnersOf = (rule: Rule, other: Rule, name: string): TrialWinners => {
    const elected = electedBy(contest, rule.exchange?.(other, [name]), options);
    if (elected === undefined) return 'unknown';
    return sameCandidates(elected, a.elected) ? 'a' : sameCandidates(elected, b.elected) ? 'b' : 'others';
  };
  return decisionDifferences(ruleA, ruleB)
    .filter(({ differs }) => differs !== 'clause')
    .map(({ name }) => ({ name, a: winnersOf(ruleA, ruleB, name), b: winnersOf(ruleB, ruleA, name) }))
    .filter((trial) => trial.a !== 'unknown' || trial.b !== 'unknown');
}

function electedBy(
  contest: Contest,
  rule: Rule | undefined,
  options: CountOptions | undefined,
): readonly number[] | undefined {
  try {
    return rule?.count(contest, options).elected;
  } catch (error) {
    if (error instanceof PsephosError) return undefined;
    throw error;
  }
}
