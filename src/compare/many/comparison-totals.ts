import { defined } from '../../base/shape.ts';
import type { Comparison } from '../compare-rules.ts';
import type { HeadToHead } from '../head-to-head.ts';
import { type ContestOutcome, type HeadToHeadFigures, type RuleMargin, ruleOutcome } from './contest-outcome.ts';
import type { ManyCompared } from './many-compared.ts';
import { outcomeTotals, type TotalsOptions } from './outcome-totals.ts';

/** What is known of a contest beside its comparison. */
export interface BesideComparison {
  /** Party or slate by candidate; `undefined` for one who has none. */
  readonly groups?: readonly (string | undefined)[];
  /** Margins of the rules of which they are known. */
  readonly margins?: readonly RuleMargin[];
}

/** The part of a comparison that totals and tables need. */
export type ComparedOutcome = Pick<Comparison, 'contest' | 'rules' | 'headToHead'>;

/** Gathers comparisons one at a time; its memory grows with the rules, not the contests. */
export interface ComparisonTotals {
  add(comparison: ComparedOutcome, beside?: BesideComparison): void;
  finish(): ManyCompared;
}

/**
 * Totals over many comparisons: how often two rules elect the same, how often each elects the Condorcet winner, how many places others
 * fill, and what margins there are. Where lots decide, a contest counts by chances and is counted apart besides.
 *
 * @example
 * const totals = comparisonTotals();
 * for (const contest of contests) totals.add(compareRules(contest, rules));
 * totals.finish().pairs[0].same.mean // 0.93
 */
export function comparisonTotals(options: Omit<TotalsOptions, 'sample'> = {}): ComparisonTotals {
  const totals = outcomeTotals(options);
  return {
    add: (comparison, beside) => totals.add(contestOutcome(comparison, beside)),
    finish: () => totals.finish(),
  };
}

/** What a comparison says of one contest, for totals over many. */
export function contestOutcome(
  comparison: ComparedOutcome,
  { groups, margins }: BesideComparison = {},
): ContestOutcome {
  const { contest, rules, headToHead } = comparison;
  return {
    seats: contest.seats,
    rules: rules.map(ruleOutcome),
    ...defined({
      headToHead: headToHead === null ? undefined : figuresOf(headToHead),
      groups,
      margins,
    }),
  };
}

/** The figures of a table that totals need. */
export function figuresOf({ condorcetWinner, condorcetLoser, smith }: HeadToHead): HeadToHeadFigures {
  return { condorcetWinner, condorcetLoser, smith: smith.length };
}
