import { expect } from 'vitest';
import { buildProfile } from '../../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../../src/ballots/contest.ts';
import { faultsOf } from '../../../../src/count/check-count.ts';
import type { Count } from '../../../../src/count/count.ts';
import { parseExact } from '../../../../src/numbers/decimal-text.ts';
import { meekReference } from '../../../../src/rules/stv/statutes/meek-reference.ts';
import { letters } from '../../../ballots/arbitraries.ts';
import { readSharedLines, testWithSharedData } from '../../../shared-data.ts';
import { withEveryLot } from '../../every-lot.ts';
import { fromOne, scottishContest } from '../../scottish.ts';

/** A round of the reference: what was done at its end, and the figures before that. */
interface Round {
  readonly a: readonly ['elect' | 'exclude', ...number[]];
  readonly q: string;
  readonly v: readonly string[];
  readonly x: string;
  readonly s?: string;
  readonly it?: number;
  readonly st?: 'stable';
}

interface Result {
  readonly elected: readonly number[];
  readonly by_default: readonly number[];
  readonly tie: boolean;
  readonly rounds: readonly Round[];
}

interface Real extends Result {
  readonly file: string;
  readonly candidates: number;
  readonly seats: number;
  readonly valid: number;
}

interface Small {
  readonly id: number;
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: readonly (readonly [papers: number, ranking: readonly number[]])[];
  readonly meek: Result & {
    readonly lots: readonly (readonly [over: string, tied: readonly number[], taken: number])[];
    readonly possible: readonly (readonly number[])[];
  };
}

const real = (): Real[] => readSharedLines('reference/meek-reference.jsonl.gz');
const small = (): Small[] => readSharedLines('reference/small-elections.jsonl.gz');

/** The rounds of a count in the shape of the reference: each stage, and what the next one says was done at its end. */
function roundsOf({ stages }: Count): Round[] {
  return stages.flatMap((stage, at): Round[] => {
    if (stage.action.kind === 'completion') return [];
    if (stage.elected.length === 0 && at + 1 === stages.length) return [];
    const excluded = stages[at + 1]?.excluded ?? [];
    if (stage.elected.length + excluded.length === 0) return [];
    const s = surplusOf(
      stages.slice(0, at + 1).flatMap(({ elected }) => elected),
      stage.votes,
      stage.quota ?? '0',
    );
    return [
      {
        a: stage.elected.length > 0 ? ['elect', ...fromOne(stage.elected)] : ['exclude', ...fromOne(excluded)],
        q: stage.quota ?? '',
        v: stage.votes,
        x: stage.nonTransferable,
        s: String(s),
        ...(stage.iterations === undefined ? {} : { it: stage.iterations }),
        ...(stage.elected.length === 0 && s >= 1000n ? { st: 'stable' as const } : {}),
      },
    ];
  });
}

function surplusOf(elected: readonly number[], votes: readonly string[], quota: string): bigint {
  const over = elected.reduce((sum, candidate) => sum + units(votes[candidate]) - units(quota), 0n);
  return over > 0n ? over : 0n;
}

function units(text: string): bigint {
  const { numerator, denominator } = parseExact(text);
  return (numerator * 10n ** 9n) / denominator;
}

function byDefault({ stages }: Count): number[] {
  return fromOne(stages.flatMap(({ action, elected }) => (action.kind === 'completion' ? elected : []))).sort(
    (a, b) => a - b,
  );
}

testWithSharedData('660 real elections are counted as the reference counts them: every round to the last digit', () => {
  const lines = real();
  expect(lines).toHaveLength(660);
  for (const { file, candidates, seats, valid, elected, by_default, tie, rounds } of lines) {
    const count = meekReference.count(scottishContest(file));
    expect(
      {
        candidates: count.contest.candidates.length,
        seats: count.contest.seats,
        valid: count.papers.valid,
        elected: fromOne(count.elected),
        by_default: byDefault(count),
        tie: count.ties.length > 0,
        rounds: roundsOf(count),
      },
      file,
    ).toEqual({
      ...{ candidates, seats, valid, elected, by_default, tie },
      rounds: rounds.map((round) => ({ ...round, s: String(units(round.s ?? '')) })),
    });
    expect(faultsOf(count), file).toEqual([]);
  }
});

testWithSharedData(
  'the reference has rounds that end because the surplus did not fall, and one of 93 distributions',
  () => {
    const rounds = real().flatMap(({ rounds }) => rounds);
    expect(rounds.filter(({ st }) => st === 'stable')).toHaveLength(886);
    expect(Math.max(...rounds.map(({ it = 0 }) => it))).toBe(93);
  },
);

function smallContest({ candidates, seats, ballots }: Small): Contest {
  const rankings = ballots.map(([papers, ranking]) => ({ papers, ranking: ranking.map((candidate) => candidate - 1) }));
  return { profile: buildProfile(letters(candidates), rankings), seats };
}

testWithSharedData(
  '750 small elections full of ties have the same rounds, lots and elected as in the reference',
  () => {
    const lines = small();
    expect(lines).toHaveLength(750);
    for (const { meek, ...line } of lines) {
      const count = meekReference.count(smallContest({ ...line, meek }));
      expect(
        {
          rounds: roundsOf(count).map(({ a, q, v, x }) => ({ a, q, v, x })),
          lots: count.ties.map(({ tied, chosen: [taken] }) => ['exclude', fromOne(tied), taken + 1]),
          by_default: byDefault(count),
          elected: fromOne(count.elected).sort((a, b) => a - b),
        },
        `election ${line.id}`,
      ).toEqual({
        rounds: meek.rounds,
        lots: meek.lots,
        by_default: meek.by_default,
        elected: [...meek.elected].sort((a, b) => a - b),
      });
    }
  },
);

testWithSharedData('with every lot tried, 750 small elections can elect just whom the reference says', () => {
  for (const line of small()) {
    const contest = smallContest(line);
    const sets = withEveryLot((lot) => meekReference.count(contest, { lot })).map(({ elected }) =>
      fromOne(elected)
        .sort((a, b) => a - b)
        .join(),
    );
    expect([...new Set(sets)].sort(), `election ${line.id}`).toEqual(
      line.meek.possible.map((set) => set.join()).sort(),
    );
  }
});
