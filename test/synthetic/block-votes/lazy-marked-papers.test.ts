import { expect, test } from 'vitest';
import { type Papers, papersOf } from '../../../src/ballots/papers.ts';
import { multinomial } from '../../../src/base/distributions.ts';
import { randomStream } from '../../../src/base/random.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { blockMarks } from '../../../src/synthetic/block-votes/block-marks.ts';
import { lazyMarkedPapers } from '../../../src/synthetic/block-votes/lazy-marked-papers.ts';
import { rankMarkedPapers } from '../../../src/synthetic/block-votes/marked-rankings.ts';
import { markedSets } from '../../../src/synthetic/block-votes/marked-sets.ts';
import { chances } from '../../../src/whatif/chances.ts';
import { limits, sum } from '../../base/goodness-of-fit.ts';
import { declared } from '../../whatif/declared.ts';
import { homogeneityScore, tally } from '../laws.ts';

const sets = markedSets(4, 2);
const marked: Readonly<Record<string, number>> = { '0': 2, '0,1': 3, '1,2': 2, '2,3': 2 };
const table = Float64Array.from(sets.members, (set) => marked[set.join()] ?? 0);
const sorts = [1, 2].map((share) => new Float64Array(sets.bits.length).fill(share));
const tastes = [Float64Array.of(4, 2, 1, 1, 1), Float64Array.of(1, 1, 3, 2, 0.5)];

/** What each holds after these leave one by one, and last the papers that stopped. */
function afterwards({ all, candidates }: Papers, leaving: readonly number[]): string {
  const open = new Uint8Array(candidates).fill(1);
  const { next, nonTransferable } = all.sort(open);
  const piles = [...next];
  let stopped = nonTransferable;
  for (const candidate of leaving) {
    open[candidate] = 0;
    const pile = piles[candidate];
    piles[candidate] = undefined;
    const moved = pile?.sort(open);
    stopped += moved?.nonTransferable ?? 0;
    moved?.next.forEach((part, to) => {
      const held = piles[to];
      if (part !== undefined) piles[to] = held === undefined ? part : held.join([part]);
    });
  }
  return [...piles.map((pile) => pile?.papers ?? 0), stopped].join();
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
test.each([
  ['nobody has left', []],
  ['one has left', [1]],
  ['two have left, the second with papers of the first', [0, 1]],
  ['three have left', [2, 1, 3]],
])('papers ranked as a count asks have the law of whole rankings: %s', (_, leaving) => {
  const random = randomStream('lazy marks');
  const split = (papers: number, weights: Float64Array, counts: Float64Array): void => {
    multinomial(random, papers, weights, counts);
  };
  const { candidates } = declared([1, 1, 1, 1]);
  const late = tally(6000, () => afterwards(lazyMarkedPapers(sets, table, sorts, tastes, split), leaving));
  const first = tally(6000, () =>
    afterwards(papersOf(rankMarkedPapers(candidates, sets, table, sorts, tastes, random)), leaving),
  );
  for (const outcome of late.keys()) expect(sum(outcome.split(',').map(Number))).toBe(9);
  expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
});

test('chances are the same, by papers drawn late and by whole profiles', () => {
  const council = { ...declared([35, 26, 20, 19, 16], 2), marks: { kind: 'block', atMost: 2 } } as const;
  const { winners: _, ...inFull } = ers97;
  const [late, whole] = [ers97, inFull].map((rule) => chances(council, rule, blockMarks(), { draws: 1500, seed: 3 }));
  late.candidates.forEach(({ mean, standardError }, candidate) => {
    const other = whole.candidates[candidate];
    const error = Math.sqrt(standardError ** 2 + other.standardError ** 2);
    expect(Math.abs(mean - other.mean)).toBeLessThanOrEqual(limits.normal * error);
  });
});
