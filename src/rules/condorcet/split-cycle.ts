import { margin, type Pairwise } from '../../ballots/pairwise.ts';
import { law } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { wholeScores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparingBy, levelByLot } from './comparing.ts';
import { strongestPaths } from './strongest-paths.ts';

/**
 * Split cycle: a win counts unless it is one of the weakest of some cycle of wins; one of those whom nobody then defeats is elected by lot.
 *
 * W. H. Holliday and E. Pacuit, Split Cycle, Public Choice 197 (2023), 1-62, doi 10.1007/s11127-023-01042-3.
 *
 * @example splitCycle.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const splitCycle: Rule = rankedRule({
  id: 'split-cycle',
  title: 'Split cycle',
  source: 'W. H. Holliday and E. Pacuit, Split Cycle, Public Choice 197 (2023), 1-62, doi 10.1007/s11127-023-01042-3',
  decisions: {
    ...comparingBy('margins'),
    elect: law(
      'Holliday and Pacuit 2023',
      'a win defeats, unless in some cycle of wins it is one of the weakest; whoever nobody defeats is elected',
      undefined,
    ),
    tie: levelByLot,
  },
  conduct: (count) => {
    const among = count.continuing();
    const defeats = splitCycleDefeats(count.pairwise(), among);
    count.decidesBy('others who defeat them', wholeScores(defeats));
    count.elect(
      among.filter((candidate) => defeats[candidate] === 0),
      'nobody defeats them once the weakest wins of every cycle are set aside',
    );
  },
});

/** By candidate: how many others defeat them by split cycle. */
export function splitCycleDefeats(table: Pairwise, among: readonly number[] = table.standing): Float64Array {
  const paths = strongestPaths(table, 'margins', among);
  const defeats = new Float64Array(table.candidates);
  for (const a of among) {
    // A cycle through the win is a chain back: the win is among its weakest where the chain is at least as strong.
    for (const b of among) if (a !== b && margin(table, a, b) > paths[b * table.candidates + a]) defeats[b] += 1;
  }
  return defeats;
}

/**
 * Those whom nobody defeats by split cycle; never empty where anybody stands.
 *
 * @example splitCycleWinners(table) // [0, 4]
 */
export function splitCycleWinners(table: Pairwise, among: readonly number[] = table.standing): readonly number[] {
  const defeats = splitCycleDefeats(table, among);
  return among.filter((candidate) => defeats[candidate] === 0);
}
