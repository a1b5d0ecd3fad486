import { expect } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import { bottomsUp } from '../../../src/rules/elimination/bottoms-up.ts';
import { contingentVote } from '../../../src/rules/elimination/contingent-vote.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { instantRunoffAllTied } from '../../../src/rules/elimination/instant-runoff-all-tied.ts';
import { instantRunoffErs } from '../../../src/rules/elimination/instant-runoff-ers.ts';
import { instantRunoffMaine } from '../../../src/rules/elimination/instant-runoff-maine.ts';
import { instantRunoffMinneapolis } from '../../../src/rules/elimination/instant-runoff-minneapolis.ts';
import { instantRunoffSanFrancisco } from '../../../src/rules/elimination/instant-runoff-san-francisco.ts';
import { instantRunoffUk2011 } from '../../../src/rules/elimination/instant-runoff-uk-2011.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import { readSharedLines, readSharedText, testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { onePlace, smallElections } from '../small-elections.ts';

interface Reference {
  readonly file: string;
  readonly elected: readonly number[];
  /** A lot was needed. */
  readonly tie: boolean;
  /** First preferences stand in the first row, papers for nobody last. */
  readonly stages: readonly (readonly number[])[];
}

/** Rules that exclude the lowest until one wins: only batches, ends and ties set them apart, and none of these changes who wins. */
const alike = [
  ...[instantRunoffUk2011, instantRunoffErs, instantRunoffSanFrancisco, instantRunoffMaine],
  ...[instantRunoffMinneapolis, instantRunoffAllTied, bottomsUp],
];

testWithSharedData('batches and later ends change no winner in the real elections that need no lot', () => {
  const certain = readSharedLines<Reference>('reference/instant-runoff.jsonl.gz').filter(({ tie }) => !tie);
  expect(certain.length).toBeGreaterThan(640);
  const batches = new Map(alike.map(({ id }) => [id, 0]));
  for (const { file, elected } of certain) {
    const contest = { ...scottishContest(file), seats: 1 };
    for (const rule of alike) {
      const count = rule.count(contest);
      expect(fromOne(count.elected), `${file} by ${rule.id}`).toEqual(elected);
      expect(faultsOf(count), `${file} by ${rule.id}`).toEqual([]);
      if (hasBatch(count)) batches.set(rule.id, (batches.get(rule.id) ?? 0) + 1);
    }
  }
  const withBatches = [...batches].filter(([, elections]) => elections > 100).map(([id]) => id);
  expect(withBatches).toEqual([
    'instant-runoff-ers',
    'instant-runoff-san-francisco',
    'instant-runoff-maine',
    'instant-runoff-minneapolis',
  ]);
});

function hasBatch({ stages }: Count): boolean {
  return stages.some(({ excluded }) => excluded.length > 1);
}

testWithSharedData('two counts of the real elections are the first row and the head-to-head of its first two', () => {
  const matrices = readSharedLines<{ file: string; matrix: readonly (readonly number[])[] }>(
    'reference/pairwise.jsonl.gz',
  );
  const matrixOf = new Map(matrices.map(({ file, matrix }) => [file, matrix]));
  let second = 0;
  for (const { file, stages, tie } of readSharedLines<Reference>('reference/instant-runoff.jsonl.gz')) {
    if (tie) continue;
    const contest = { ...scottishContest(file), seats: 1 };
    const counts = [contingentVote, twoRound].map((rule) => rule.count(contest));
    for (const count of counts) {
      expect(count.stages[0].votes.map(Number), file).toEqual(stages[0].slice(0, -1));
      if (count.stages.length === 1 || count.ties.length > 0) continue;
      second += 1;
      const order = [...contest.profile.candidates.keys()].sort((a, b) => stages[0][b] - stages[0][a]);
      const [a, b] = order;
      const matrix = matrixOf.get(file);
      expect([count.stages[1].votes[a], count.stages[1].votes[b]].map(Number), file).toEqual([
        matrix?.[a][b],
        matrix?.[b][a],
      ]);
    }
  }
  expect(second).toBeGreaterThan(800);
});

testWithSharedData('lots allow the same winners in 750 small elections as under the plain rule', () => {
  for (const election of smallElections()) {
    for (const rule of [instantRunoffSanFrancisco, instantRunoffMinneapolis, bottomsUp]) {
      const found = withEveryLot((lot) => rule.count(onePlace(election), { lot }).elected);
      expect(new Set(found.flat().map((winner) => winner + 1)), `${election.id} by ${rule.id}`).toEqual(
        new Set(election.irv.possible),
      );
    }
  }
});

testWithSharedData('the classic examples have the published winners of instant runoff, whatever goes together', () => {
  const examples: readonly {
    readonly name: string;
    readonly candidates: readonly string[];
    readonly ballots: readonly (readonly [papers: number, ranking: readonly string[]])[];
    readonly published: { readonly irv?: readonly string[] };
  }[] = JSON.parse(readSharedText('reference/textbook.json'));
  const published = examples.filter(({ published: { irv } }) => irv !== undefined);
  expect(published.map(({ name }) => name)).toEqual(['Tennessee capital', 'Burlington VT 2009 mayor']);
  for (const {
    name,
    candidates,
    ballots,
    published: { irv },
  } of published) {
    const profile = buildProfile(
      candidates.map((each) => ({ name: each })),
      ballots.map(([papers, ranking]) => ({ papers, ranking: ranking.map((each) => candidates.indexOf(each)) })),
    );
    const names = (elected: readonly number[]): string[] => elected.map((candidate) => candidates[candidate]);
    for (const rule of [instantRunoff, ...alike])
      expect(names(rule.count({ profile, seats: 1 }).elected), `${name} by ${rule.id}`).toEqual(irv);
    expect(names(contingentVote.count({ profile, seats: 1 }).elected)).toEqual(
      name.startsWith('Tenn') ? ['Nashville'] : ['Bob Kiss'],
    );
  }
});
