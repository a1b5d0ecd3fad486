/** The urn of Pólya and Eggenberger, and impartial anonymous culture, against the exact laws of whole profiles. */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/invariant.ts';
import { randomStream } from '../../src/base/random.ts';
import { type Culture, drawBySteps, drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { impartialCulture } from '../../src/synthetic/impartial-culture.ts';
import { impartialAnonymousCulture, polyaUrn } from '../../src/synthetic/urn.ts';
import { letters } from '../ballots/arbitraries.ts';
import { chiSquaredScore, limits, meanScore, sum } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy, homogeneityScore, tally } from './laws.ts';
import { countsOf, papersByRanking, shares, urnChance } from './whole-laws.ts';

/** The chance of each way in which the papers can be shared out over rankings, by its numbers. */
function lawOfShares(papers: number, rankings: number, copies: number): Map<string, number> {
  return new Map(shares(papers, rankings).map((counts) => [counts.join(), urnChance(counts, copies)]));
}

const DRAWS = 5000;

// Copies that go back are alpha · m!; of impartial anonymous culture, one. Each check raises a false alarm for 1 seed in 100,000.
const cases: readonly (readonly [string, Culture, (rankings: number) => number])[] = [
  ['impartial anonymous culture', impartialAnonymousCulture(), () => 1],
  ['an urn with alpha 0.1', polyaUrn({ alpha: 0.1 }), (rankings) => 0.1 * rankings],
  ['an urn with alpha 2', polyaUrn({ alpha: 2 }), (rankings) => 2 * rankings],
  ['an urn with alpha 0', polyaUrn({ alpha: 0 }), () => 0],
];

describe.each(cases)('%s', (title, model, copiesFor) => {
  const fits = (draws: number, draw: (index: number) => string, law: ReadonlyMap<string, number>): void =>
    expect(chiSquaredScore(countsBy(law, tally(draws, draw)), [...law.values()])).toBeLessThan(limits.chiSquared);
  const electorates = (candidates: number, voters: number, seed: string): (() => string) => {
    const random = randomStream(seed);
    return () => countsOf(model.draw(letters(candidates), voters, random));
  };
  const law3 = lawOfShares(3, 6, copiesFor(6));

  test('three voters and three candidates, drawn by voter: the law of all 56 profiles', () => {
    expect(sum([...law3.values()])).toBeCloseTo(1, 12);
    fits(DRAWS, electorates(3, 3, title), law3);
  });

  test('the same, drawn preference by preference', () => {
    const random = randomStream(title);
    const steps = present(model.steps, 'steps')(letters(3));
    fits(DRAWS, () => countsOf(drawBySteps(steps(random), letters(3), 3, random)), law3);
  });

  test('six voters and two candidates, drawn by ranking', () => {
    fits(DRAWS, electorates(2, 6, title), lawOfShares(6, 2, copiesFor(2)));
  });

  test('two voters and four candidates, drawn by voter', () => {
    fits(DRAWS, electorates(4, 2, title), lawOfShares(2, 24, copiesFor(24)));
  });

  test('given first preferences, the supporters of each of three candidates are an urn of two rankings with as many copies', () => {
    const ballots = givenFirstPreferences(declared([5, 3, 0]), model);
    const law = new Map<string, number>();
    const behind = [lawOfShares(5, 2, copiesFor(6)), lawOfShares(3, 2, copiesFor(6))];
    for (const [a, chanceA] of behind[0])
      for (const [b, chanceB] of behind[1]) law.set(`${a},${b},0,0`, chanceA * chanceB);
    fits(DRAWS, (seed) => countsOf(ballots.profile(`${title} ${seed}`)), law);
  });

  test('and those of one of four an urn of six rankings', () => {
    const ballots = givenFirstPreferences(declared([0, 3, 0, 0]), model);
    const law = lawOfShares(3, 6, copiesFor(24));
    fits(
      DRAWS,
      (seed) =>
        countsOf(ballots.profile(`${title} ${seed}`))
          .split(',')
          .slice(6, 12)
          .join(),
      law,
    );
  });

  test('which is the law of the electorates that come out with these first preferences', () => {
    const wanted = [2, 2, 0];
    const kept: string[] = [];
    const electorate = electorates(3, 4, `${title} kept`);
    while (kept.length < 1000) {
      const counts = electorate().split(',').map(Number);
      if (wanted.every((papers, first) => counts[2 * first] + counts[2 * first + 1] === papers))
        kept.push(counts.join());
    }
    const ballots = givenFirstPreferences(declared(wanted), model);
    const drawn = tally(kept.length, (seed) => countsOf(ballots.profile(`${title} kept ${seed}`)));
    expect(
      homogeneityScore(
        tally(kept.length, (index) => kept[index]),
        drawn,
      ),
    ).toBeLessThan(limits.chiSquared);
  });
});

test('the splits they tell of are Dirichlet, with as much for each as there are rankings behind it', () => {
  const split = (model: Culture) => model.firstSplit?.(declared([1, 1, 1, 1]), 1);
  // Two rankings behind each of three second preferences.
  expect(split(impartialAnonymousCulture())).toEqual({ kind: 'dirichlet', alpha: Float64Array.of(2, 0, 2, 2, 0) });
  const law = split(polyaUrn({ alpha: 0.5 }));
  expect(law?.kind === 'dirichlet' ? law.alpha[0] : 0).toBeCloseTo(2 / (0.5 * 24), 12);
  expect(split(polyaUrn({ alpha: 0 }))).toEqual(split(impartialCulture()));
});

// 13 is the first number of candidates whose rankings have no numbers.
test.each([10, 13])(
  'an urn of %d candidates gives as many distinct rankings as it should in the mean',
  (candidates) => {
    const [alpha, voters] = [0.2, 50];
    // A voter draws one of the rankings there were at first with chance 1 / (1 + alpha · voters before); those of so many are hardly ever alike.
    const expected = sum(Array.from({ length: voters }, (_, before) => 1 / (1 + alpha * before)));
    const random = randomStream('distinct');
    const model = polyaUrn({ alpha });
    const distinct = Array.from({ length: 2000 }, () => model.draw(letters(candidates), voters, random).papers.length);
    expect(Math.abs(meanScore(distinct, expected))).toBeLessThan(limits.normal);
  },
);

test('hundreds of candidates are no trouble: totals are held and everybody is ranked', () => {
  const candidates = Array.from({ length: 200 }, (_, index) => ({ name: `N${index}`, votes: index < 2 ? 2 : 0 }));
  for (const model of [impartialAnonymousCulture(), polyaUrn({ alpha: 3 })]) {
    const profile = givenFirstPreferences({ title: 'many', seats: 1, candidates }, model).profile(1);
    expect(profile.total).toBe(4);
    expect([...papersByRanking([profile]).keys()].every((ranking) => ranking.split(',').length === 200)).toBe(true);
    expect(drawElectorate(model, { candidates: 200, voters: 3, seed: 1 }).total).toBe(3);
  }
});

test.each([-0.1, Number.NaN, Infinity])('an alpha of %d is refused', (alpha) => {
  const error = thrown(() => polyaUrn({ alpha }));
  expect([error.code, error.detail.received]).toEqual(['bad-model', String(alpha)]);
});
