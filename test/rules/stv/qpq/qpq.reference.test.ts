import { expect } from 'vitest';
import { buildProfile } from '../../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../../src/ballots/contest.ts';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { qpq } from '../../../../src/rules/stv/statutes/qpq.ts';
import { letters } from '../../../ballots/arbitraries.ts';
import { readSharedLines, testWithSharedData } from '../../../shared-data.ts';
import { withEveryLot } from '../../every-lot.ts';
import { fromOne, scottishContest } from '../../scottish.ts';
import { type Step, stepsOf } from './steps.ts';

interface Reference {
  readonly file: string;
  readonly seats: number;
  readonly valid: number;
  readonly elected: readonly number[];
  readonly tie: boolean;
  readonly log: readonly Step[];
}

testWithSharedData(
  '660 real elections, 6,468 steps: whom, quota and quotient of each are those of the reference',
  () => {
    const reference = readSharedLines<Reference>('reference/qpq.jsonl.gz');
    expect([reference.length, reference.flatMap(({ log }) => log).length]).toEqual([660, 6468]);
    for (const { file, seats, valid, elected, tie, log } of reference) {
      const count = qpq.count(scottishContest(file));
      expect(faultsOf(count), file).toEqual([]);
      const steps = stepsOf(count).map(([kind, candidate, ...numbers]) => [kind, candidate + 1, ...numbers]);
      expect(
        {
          seats: count.contest.seats,
          valid: count.papers.valid,
          elected: fromOne(count.elected),
          tie: count.ties.length > 0,
          log: steps,
        },
        file,
      ).toEqual({ seats, valid, elected, tie, log });
    }
  },
);

interface Small {
  readonly id: number;
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: readonly (readonly [papers: number, ranking: readonly number[]])[];
  readonly qpq: {
    readonly elected: readonly number[];
    readonly tie: boolean;
    readonly possible: readonly (readonly number[])[];
  };
}

function small({ candidates, seats, ballots }: Small): Contest {
  const rankings = ballots.map(([papers, ranking]) => ({ papers, ranking: ranking.map((candidate) => candidate - 1) }));
  return { profile: buildProfile(letters(candidates), rankings), seats };
}

testWithSharedData(
  '750 small elections: elected with lots in the order of the ballot, and by every way lots can fall',
  () => {
    const elections = readSharedLines<Small>('reference/small-elections.jsonl.gz');
    expect(elections).toHaveLength(750);
    for (const election of elections) {
      const contest = small(election);
      const count = qpq.count(contest);
      // Those who are left when no more are left than places are elected together; their order is nobody's.
      const together = count.stages.at(-1)?.action.kind === 'completion';
      const order = (elected: readonly number[]): readonly number[] => (together ? inOrder(elected) : elected);
      expect([order(fromOne(count.elected)), count.ties.length > 0], `election ${election.id}`).toEqual([
        order(election.qpq.elected),
        election.qpq.tie,
      ]);
      const sets = withEveryLot((lot) => qpq.count(contest, { lot })).map(({ elected }) =>
        inOrder(fromOne(elected)).join(),
      );
      const possible = election.qpq.possible.map((elected) => inOrder(elected).join());
      expect([...new Set(sets)].sort(), `election ${election.id}`).toEqual(possible.sort());
    }
  },
);

function inOrder(candidates: readonly number[]): number[] {
  return [...candidates].sort((a, b) => a - b);
}
