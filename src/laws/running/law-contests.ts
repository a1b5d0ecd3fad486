import type { Arbitrary } from 'fast-check';
import type { Contest } from '../../ballots/contest.ts';
import { defined } from '../../base/shape.ts';
import { type ContestOptions, contests } from '../arbitraries/contests.ts';
import type { Range } from '../arbitraries/limits.ts';
import type { Law } from '../law.ts';
import type { TallyHead } from '../tally.ts';

/** Whether a law can be tried on a tally: one about several places says nothing of a tally that fills one. */
export function isOf(law: Law, tally: TallyHead): boolean {
  return law.of.places !== 'several' || tally.singleSeat !== true;
}

/** Contests of the kind that a law speaks of and a tally takes. */
export function contestsFor(law: Law, tally: TallyHead, options: ContestOptions): Arbitrary<Contest> {
  return contests({ ...options, ...limitsOf(law, tally, options) });
}

function limitsOf(law: Law, tally: TallyHead, { places, papers, short, equal }: ContestOptions): ContestOptions {
  const onePlace = law.of.places === 'one' || tally.singleSeat === true;
  const mayBeEqual = tally.equal === true && EQUAL_FAMILIES.includes(law.family);
  return defined({
    places: onePlace ? 1 : law.of.places === 'several' ? atLeastTwo(places) : places,
    papers: tally.mostPapers === undefined ? papers : atMost(papers, tally.mostPapers),
    short: law.of.papers === 'complete' ? false : short,
    equal: mayBeEqual ? (equal ?? true) : false,
  });
}

/** The families whose laws speak of equal preferences too. */
const EQUAL_FAMILIES: readonly Law['family'][] = ['bookkeeping', 'symmetry', 'agreement'];

function atLeastTwo(places: Range = {}): Range {
  return typeof places === 'number' ? Math.max(2, places) : { ...places, min: Math.max(2, places.min ?? 2) };
}

function atMost(papers: Range = {}, most: number): Range {
  return typeof papers === 'number' ? Math.min(papers, most) : { ...papers, max: Math.min(papers.max ?? most, most) };
}
