import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { onePlace, smallElections } from '../small-elections.ts';

interface Reference {
  readonly file: string;
  readonly elected: readonly number[];
  readonly winners: readonly number[];
  readonly tie: boolean;
  readonly valid: number;
  readonly totals: readonly number[];
  /** The highest, as many as the places of the real election. */
  readonly top_seats: readonly number[];
}

const reference = (): Reference[] => readSharedLines('reference/first-past-the-post.jsonl.gz');

testWithSharedData('660 real elections have the totals and the winner of the reference, none of them by lot', () => {
  expect(reference()).toHaveLength(660);
  for (const { file, elected, winners, tie, valid, totals } of reference()) {
    const count = firstPastThePost.count({ ...scottishContest(file), seats: 1 });
    expect(
      {
        elected: fromOne(count.elected),
        winners: fromOne(count.elected),
        tie: count.ties.length > 0,
        valid: count.papers.valid,
        totals: count.stages[0].votes.map(Number),
      },
      file,
    ).toEqual({ elected, winners, tie, valid, totals });
    expect(faultsOf(count), file).toEqual([]);
  }
});

testWithSharedData('for all their places the single non-transferable vote elects the highest, in order', () => {
  for (const { file, top_seats: highest, totals } of reference()) {
    const count = singleNonTransferableVote.count(scottishContest(file));
    expect(fromOne(count.elected), file).toEqual(highest);
    expect(count.stages[0].votes.map(Number), file).toEqual(totals);
  }
});

testWithSharedData(
  'the winners of 750 small elections, over all ways in which lots can fall, are those with the most',
  () => {
    for (const election of smallElections()) {
      const counts = withEveryLot((lot) => firstPastThePost.count(onePlace(election), { lot }));
      const winners = counts.flatMap(({ elected }) => fromOne(elected)).sort();
      expect(winners, `election ${election.id}`).toEqual([...election.fptp.winners].sort());
      expect(counts[0].stages[0].votes.map(Number), `election ${election.id}`).toEqual(election.fptp.totals);
    }
  },
);
