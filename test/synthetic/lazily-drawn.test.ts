/**
 * Papers drawn only as a count asks for them come out like whole profiles drawn first: the same candidates are excluded in
 * both, and what everybody holds in the end has the same law.
 */
import { describe, expect, test } from 'vitest';
import { type Papers, type Pile, papersOf } from '../../src/ballots/papers.ts';
import { randomStream } from '../../src/base/random.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chiSquaredScore, limits, sum } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy, homogeneityScore, type Next, rankingLaw, tally } from './laws.ts';

const table = {
  rows: [
    { from: 'A', to: { B: 0.3, C: 0.3, D: 0.3 }, nonTransferable: 0.1 },
    { from: 'D', to: { A: 0.2, B: 0.3, C: 0.3 }, nonTransferable: 0.2 },
    { from: 'C', to: { A: 0.3, B: 0.2, D: 0.5 }, nonTransferable: 0 },
  ],
};
const models: readonly (readonly [string, BallotModel])[] = [
  ['uniform', uniform()],
  ['Plackett and Luce', plackettLuce()],
  ['Plackett and Luce, stopping', plackettLuce({ stopping: 0.3 })],
  ['a certain table', transfers({ ...table, worthPapers: 'certain' })],
  ['a table worth 6 papers', transfers({ ...table, worthPapers: 6 })],
];

/** Takes out candidates, several at a time where the lists say so; then what each holds, and last the non-transferable. */
function afterwards({ all, candidates }: Papers, exclusions: readonly (readonly number[])[]): string {
  const open = new Uint8Array(candidates).fill(1);
  const sorted = all.sort(open);
  const piles: Pile[][] = sorted.next.map((pile) => (pile === undefined ? [] : [pile]));
  let stopped = sorted.nonTransferable;
  for (const excluded of exclusions) {
    for (const candidate of excluded) open[candidate] = 0;
    for (const pile of excluded.flatMap((candidate) => piles[candidate].splice(0))) {
      const { next, nonTransferable } = pile.sort(open);
      stopped += nonTransferable;
      next.forEach((part, candidate) => part !== undefined && piles[candidate].push(part));
    }
  }
  return [...piles.map((held) => sum(held.map(({ papers }) => papers))), stopped].join();
}

const DRAWS = 4000;

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe.each(models)('%s', (_, model) => {
  test.each([
    ['one exclusion', [3, 2, 4], [[2]]],
    ['one after the other, D and then C', [3, 2, 3, 3], [[3], [2]]],
    ['two together', [3, 2, 3, 3], [[2, 3]]],
    ['three, the first of them the one with most papers', [4, 3, 2, 3, 2], [[0], [2, 4]]],
  ])('the same law whether drawn late or first: %s', (title, votes, exclusions) => {
    const rows = votes.length === 3 && model.id === 'transfers' ? uniform() : model;
    const ballots = givenFirstPreferences(declared(votes), rows);
    const random = randomStream(title).split(model.id);
    const late = tally(DRAWS, () => afterwards(ballots.papers(random), exclusions));
    const first = tally(DRAWS, (seed) => afterwards(papersOf(ballots.profile(`${title} ${seed}`)), exclusions));
    expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
  });

  test('and so the same winners under ERS97 for two places', () => {
    const ballots = givenFirstPreferences(declared([7, 7, 6, 6], 2), model);
    const random = randomStream('two places').split(model.id);
    const lots = randomStream('lots').split(model.id);
    const lot = { ...lotByOrder(), choose: (tied: readonly number[]) => tied[lots.below(tied.length)] };
    const elected = (papers: Papers): string => [...(ers97.winners?.(papers, 2, lot) ?? [])].sort().join();
    const late = tally(DRAWS, () => elected(ballots.papers(random)));
    const first = tally(DRAWS, (seed) => elected(papersOf(ballots.profile(`winners ${seed}`))));
    expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
  });
});

describe('papers passed over go on as their whole rankings would, by the exact law of the one paper of D when C is out too', () => {
  const toLast = [[0, 0.3, 0.3, 0.3, 0.1], [], [0.3, 0.2, 0, 0.5, 0], [0.2, 0.3, 0.3, 0, 0.2]];
  test.each<[string, BallotModel, Next]>([
    ['Plackett and Luce, stopping', models[2][1], () => [4, 3, 2, 1, 3]],
    // B has no row, but a paper that has come to B stays there.
    ['a certain table', models[3][1], (ranked) => (ranked.at(-1) === 1 ? [0, 0, 0, 0, 1] : toLast[ranked.at(-1) ?? 0])],
  ])('%s', (_, model, next) => {
    const law = new Map([
      ['0', 0],
      ['1', 0],
      ['stopped', 0],
    ]);
    for (const [ranking, chance] of rankingLaw([3], next)) {
      const holder = ranking.split(',').find((candidate) => candidate === '0' || candidate === '1') ?? 'stopped';
      law.set(holder, (law.get(holder) ?? 0) + chance);
    }
    const ballots = givenFirstPreferences(declared([4, 3, 2, 1]), model);
    const random = randomStream('passed over').split(model.id);
    const found = tally(40_000, () => {
      const { next } = ballots.papers(random).all.sort(Uint8Array.of(1, 1, 1, 1));
      const holders = next[3]?.sort(Uint8Array.of(1, 1, 0, 0)).next ?? [];
      const holder = holders.findIndex((pile) => pile !== undefined);
      return holder === -1 ? 'stopped' : String(holder);
    });
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });
});
