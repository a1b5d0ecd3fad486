import { describe, expect, test } from 'vitest';
import { type Papers, papersOf } from '../../src/ballots/papers.ts';
import { randomStream } from '../../src/base/random.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chiSquaredScore, kolmogorovScore, limits, sample } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';
import { shared } from '../whatif/every-completion.ts';
import { countsBy, tally } from './laws.ts';

/** Where A's papers go when those `open` are in the running: by candidate, and last the non-transferable. */
function splitOfA({ all, candidates }: Papers, open: readonly number[]): string {
  const everybody = new Uint8Array(candidates).fill(1);
  const running = Uint8Array.from(everybody, (_, candidate) => (open.includes(candidate) ? 1 : 0));
  const pile = all.sort(everybody).next[0];
  if (pile === undefined) throw new Error('A has no papers');
  const { next, nonTransferable } = pile.sort(running);
  return [...open.map((candidate) => next[candidate]?.papers ?? 0), nonTransferable].join();
}

/** Every split of so many papers into so many parts, all equally likely. */
function uniformLaw(papers: number, parts: number): Map<string, number> {
  const splits = [...shared(papers, parts)].map((split) => split.join());
  return new Map(splits.map((split) => [split, 1 / splits.length]));
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('every split of whole papers is equally likely', () => {
  test.each([
    ['three candidates, nobody out but A', [4, 3, 2], [1, 2]],
    ['four candidates, nobody out but A', [3, 3, 2, 1], [1, 2, 3]],
    ['four candidates, one passed over', [4, 3, 2, 1], [1, 3]],
    ['five candidates, two passed over', [4, 3, 2, 1, 0], [4, 1]],
    ['five candidates, one left', [6, 3, 2, 1, 0], [2]],
  ])('%s', (_, votes, open) => {
    const ballots = givenFirstPreferences(declared(votes), uniform());
    const law = uniformLaw(votes[0], open.length + 1);
    const random = randomStream('uniform split');
    const lazily = tally(20_000, () => splitOfA(ballots.papers(random), open));
    expect(chiSquaredScore(countsBy(law, lazily), [...law.values()])).toBeLessThan(limits.chiSquared);
    const whole = tally(5000, (seed) => splitOfA(papersOf(ballots.profile(seed)), open));
    expect(chiSquaredScore(countsBy(law, whole), [...law.values()])).toBeLessThan(limits.chiSquared);
  });

  test('also for papers that come on from somebody else, and whoever has been passed over by then', () => {
    // A's papers go to B, to C or stop; then B goes too, and those with B go on to C or stop. One taste rules both steps, so
    // what C has in the end against what has stopped is a split in two, and again every one is equally likely.
    const ballots = givenFirstPreferences(declared([5, 0, 0]), uniform());
    const random = randomStream('uniform, two steps');
    const law = uniformLaw(5, 2);
    const found = tally(20_000, () => {
      const { all } = ballots.papers(random);
      const first = all.sort(Uint8Array.of(1, 1, 1)).next[0]?.sort(Uint8Array.of(0, 1, 1));
      const second = first?.next[1]?.sort(Uint8Array.of(0, 0, 1));
      const atC = (first?.next[2]?.papers ?? 0) + (second?.next[2]?.papers ?? 0);
      const stopped = (first?.nonTransferable ?? 0) + (second?.nonTransferable ?? 0);
      return `${atC},${stopped}`;
    });
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });
});

test('a fresh taste is drawn each time: the share of one next candidate follows the Beta(1, candidates − 1) law', () => {
  const votes = [1_000_000_000, 5, 5, 5];
  const ballots = givenFirstPreferences(declared(votes), uniform());
  const random = randomStream('a fresh taste');
  const shares = sample(4000, () => Number(splitOfA(ballots.papers(random), [1, 2, 3]).split(',')[0]) / votes[0]);
  // Four parts: B, C, D and stopping. The papers add a noise of 1 in 30,000, far below what 4000 draws can see.
  expect(kolmogorovScore(shares, (share) => 1 - (1 - share) ** 3)).toBeLessThan(limits.kolmogorov);
});

test('the supporters of different candidates have tastes of their own', () => {
  const ballots = givenFirstPreferences(declared([1e6, 1e6, 0]), uniform());
  const random = randomStream('tastes of their own');
  const pairs = sample(4000, () => 0).map(() => {
    const { next } = ballots.papers(random).all.sort(Uint8Array.of(1, 1, 1));
    const toC = [0, 1].map((from) => {
      const open = Uint8Array.of(1, 1, 1);
      open[from] = 0;
      return (next[from]?.sort(open).next[2]?.papers ?? 0) / 1e6;
    });
    return (toC[0] - 1 / 3) * (toC[1] - 1 / 3);
  });
  const mean = pairs.reduce((all, pair) => all + pair, 0) / pairs.length;
  const error = Math.sqrt(pairs.reduce((all, pair) => all + pair ** 2, 0)) / pairs.length;
  expect(Math.abs(mean)).toBeLessThan(limits.normal * error);
});

test('the law it tells of is the uniform Dirichlet law over the others and stopping', () => {
  expect(uniform().firstSplit?.(declared([3, 2, 1]), 1)).toEqual({
    kind: 'dirichlet',
    alpha: Float64Array.of(1, 0, 1, 1),
  });
});
