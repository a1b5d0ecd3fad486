import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contest, checkContest } from '../../../src/ballots/contest.ts';
import { checkDeclared } from '../../../src/ballots/declared-result.ts';
import { present } from '../../../src/base/invariant.ts';
import { ballots } from '../../../src/laws/arbitraries/ballots.ts';
import { type ContestOptions, contests } from '../../../src/laws/arbitraries/contests.ts';
import { declaredResults } from '../../../src/laws/arbitraries/declared-results.ts';
import { fits } from '../../../src/laws/arbitraries/fit.ts';
import { limitsFrom } from '../../../src/laws/arbitraries/limits.ts';
import { rankings } from '../../../src/laws/arbitraries/rankings.ts';
import { sketchOf } from '../../../src/laws/arbitraries/sketch.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { majority } from '../../../src/laws/majority/majority.ts';
import { monotonicity } from '../../../src/laws/monotonicity/monotonicity.ts';
import { turnsFrom } from '../../../src/laws/turns.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { contest } from '../../rules/contests.ts';

/** The smallest that a failing property is brought to. */
function shrunk<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean, seed: number): T {
  const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed, numRuns: 2000 });
  return present(counterexample ?? undefined, 'a value that fails')[0];
}

const OPTIONS: readonly (readonly [string, ContestOptions])[] = [
  ['by default', {}],
  ['complete papers', { short: false, papers: { min: 6 } }],
  ['everything that may go wrong on a paper', { equal: true, skips: true, withdrawn: true, candidates: { min: 3 } }],
  ['many papers of a ranking', { weights: { min: 4 }, papers: { min: 9 }, places: { min: 2 } }],
];

describe.each(OPTIONS)('a contest drawn with %s', (_, options) => {
  const arbitrary = contests(options);
  const limits = limitsFrom(options);

  test('shrinks only to contests that could have been drawn', () => {
    for (const drawn of fc.sample(arbitrary, { seed: 3, numRuns: 6 })) {
      for (const { value } of arbitrary.shrink(drawn, undefined)) {
        checkContest(value);
        expect(fits(sketchOf(value), limits)).toBe(true);
      }
    }
  });

  test('shrinks to an end, whichever way it is taken', () => {
    for (const [turn, drawn] of fc.sample(arbitrary, { seed: 4, numRuns: 6 }).entries()) {
      let smallest = drawn;
      let steps = 0;
      for (;;) {
        const smaller = [...arbitrary.shrink(smallest, undefined).take(12)];
        if (smaller.length === 0) break;
        smallest = smaller[(turn * 7 + steps) % smaller.length].value;
        steps += 1;
      }
      expect(steps).toBeLessThan(500);
      expect(smallest.profile.candidates).toHaveLength(limits.candidates.min);
      expect(smallest.seats).toBe(limits.places.min);
      expect(smallest.profile.total).toBeLessThanOrEqual(Math.max(limits.papers.min, 2 * limits.weights.min));
    }
  });
});

describe('the contest that a failing property ends with', () => {
  const seeds = [1, 2, 3];
  const keeps = (rule: Rule, law: Law) => (drawn: Contest) =>
    checkLaw(rule, law, drawn, { turns: turnsFrom(0, 60) }).kind !== 'broken';

  test('has three candidates and few papers where Borda passes over a majority', () => {
    for (const seed of seeds) {
      const { profile } = shrunk(contests({ places: 1, short: false }), keeps(borda, majority), seed);
      expect(profile.candidates).toHaveLength(3);
      expect(profile.total).toBeLessThanOrEqual(5);
    }
  });

  test('has three candidates and three rankings where more support unseats by instant-runoff', () => {
    for (const seed of [1]) {
      const { profile } = shrunk(contests({ places: 1 }), keeps(instantRunoff, monotonicity), seed);
      expect(profile.candidates).toHaveLength(3);
      expect(profile.papers).toHaveLength(3);
      expect(profile.total).toBeLessThanOrEqual(25);
    }
  });

  test('is the plainest of its size', () => {
    const ties = ({ profile }: Contest): boolean => new Set(profile.papers).size === profile.papers.length;
    for (const seed of seeds)
      expect(fc.stringify(shrunk(contests({ blank: false }), ties, seed))).toBe('# 1 place\n1: A\n1: B\n');
  });

  test('loses papers together where what fails is a tie', () => {
    const threeLevel = ({ profile: { papers } }: Contest): boolean =>
      !(papers.length >= 3 && papers[0] === papers[1] && papers[1] === papers[2]);
    const level = contest('2000: A > B\n2000: B > C\n2000: C', 1);
    const { counterexample } = fc.check(fc.property(contests({}), threeLevel), { examples: [[level]], numRuns: 1 });
    expect(counterexample?.[0].profile.total).toBe(3);
  });

  test('keeps huge numbers only where they matter', () => {
    const isSmall = ({ profile }: Contest): boolean => profile.total < 2 ** 31;
    for (const seed of seeds) {
      const { profile } = shrunk(contests({ kinds: { 'huge-weights': 1 } }), isSmall, seed);
      expect([...profile.papers]).toEqual([2 ** 31]);
    }
  });
});

describe('what else shrinks', () => {
  test('a ranking shrinks to a shorter one', () => {
    const ranks3 = (ranking: readonly (number | readonly number[])[]): boolean => !ranking.flat().includes(3);
    expect(fc.stringify(shrunk(rankings({ equal: true, skips: true }), ranks3, 1))).toBe('D');
  });

  test('ballots shrink to few papers', () => {
    const isFew = (list: readonly { readonly papers: number }[]): boolean => list.length < 2;
    expect(fc.stringify(shrunk(ballots({ blank: false }), isFew, 1)).trim()).toMatch(/^1: (.)\n1: \1$/);
  });

  test('a declared result shrinks to few candidates and votes, and to totals alone', () => {
    const arbitrary = declaredResults({ marks: true, groups: true, places: { max: 3 } });
    const isClose = ({
      candidates: [first, second],
    }: {
      readonly candidates: readonly { readonly votes: number }[];
    }): boolean => Math.abs(first.votes - second.votes) > 1;
    expect(shrunk(arbitrary, isClose, 1)).toEqual({
      title: 'Drawn result',
      seats: 1,
      candidates: [
        { name: 'A', votes: 0 },
        { name: 'B', votes: 0 },
      ],
    });
    for (const drawn of fc.sample(arbitrary, { seed: 5, numRuns: 20 })) {
      for (const { value } of arbitrary.shrink(drawn, undefined)) checkDeclared(value);
    }
  });
});

describe('values that a test gives as examples', () => {
  test('shrink too, where they keep to the options', () => {
    const arbitrary = contests({ places: 1 });
    expect(arbitrary.canShrinkWithoutContext(contest('3: A > B\n2: B', 1))).toBe(true);
    expect(arbitrary.canShrinkWithoutContext(contest('3: A > B\n2: B', 2))).toBe(false);
    expect(arbitrary.canShrinkWithoutContext({ profile: {}, seats: 1 })).toBe(false);
    expect(arbitrary.canShrinkWithoutContext(undefined)).toBe(false);
    expect(rankings().canShrinkWithoutContext([2, [0, 1]])).toBe(false);
    expect(rankings({ equal: true }).canShrinkWithoutContext([2, [0, 1]])).toBe(true);
    expect(ballots().canShrinkWithoutContext([{ papers: 1, ranking: [4] }])).toBe(false);
  });
});
