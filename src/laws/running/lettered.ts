import type { Contest } from '../../ballots/contest.ts';
import { contestOf, sketchOf } from '../arbitraries/sketch.ts';
import { linesOf } from '../changes/lines.ts';
import { inOrder } from '../changes/reordered.ts';

/**
 * The same contest with its candidates called A, B, C …: in the order in which its ballots name them, which reads best, and in the order of
 * the ballot. Which of the two will do depends on what the contest shows.
 */
export function letteringsOf(contest: Contest): readonly Contest[] {
  // Ballots are sorted by candidates, so that a new order of these sorts them anew; twice is mostly enough.
  const named = [contest, contest].reduce((last) => inOrder(last, orderOfNaming(last)), contest);
  return [named, contest].map((one) => contestOf(sketchOf(one)));
}

function orderOfNaming(contest: Contest): readonly number[] {
  const named = linesOf(contest).flatMap(({ ranking }) => ranking.flat());
  return [...new Set([...named, ...contest.profile.candidates.keys()])];
}
