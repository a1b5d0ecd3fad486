import { expect, test } from 'vitest';
import { bradleyTerry } from '../../src/synthetic/bradley-terry.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { chiSquaredScore, limits } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy } from './laws.ts';
import { bradleyTerryWeight, given, lawBy, papersByRanking } from './whole-laws.ts';

// A false alarm for 1 seed in 100,000 (see goodness-of-fit); the seed is fixed.
test('without strengths they are the declared votes, half a paper for those who have none', () => {
  const profile = givenFirstPreferences(declared([90_000, 3, 2, 0]), bradleyTerry()).profile(1);
  const law = given(lawBy(4, bradleyTerryWeight([90_000, 3, 2, 0.5])), 0);
  const found = new Map([...papersByRanking([profile])].filter(([ranking]) => ranking.startsWith('0')));
  expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
});

test('strengths far apart leave no doubt, and no number too small to be told from zero', () => {
  const strengths = Array.from({ length: 15 }, (_, candidate) => 1e-20 ** candidate);
  const profile = givenFirstPreferences(declared(strengths.map(() => 2)), bradleyTerry({ strengths })).profile(1);
  expect([profile.total, profile.papers.length]).toEqual([30, 15]);
  expect([...profile.ranked.subarray(15, 30)]).toEqual([1, 0, ...Array.from({ length: 13 }, (_, at) => at + 2)]);
});

test('more than 15 candidates are refused with a hint', () => {
  const many = {
    title: 'many',
    seats: 1,
    candidates: Array.from({ length: 16 }, (_, at) => ({ name: `N${at}`, votes: 1 })),
  };
  const error = thrown(() => bradleyTerry().given(many));
  expect([error.code, error.detail.received]).toEqual(['too-large', '16']);
  expect(error.detail.hint).toContain('plackett-luce');
});

test.each([0, -1, Number.NaN, Infinity])('a strength of %d is refused', (strength) => {
  const error = thrown(() => bradleyTerry({ strengths: [1, strength] }));
  expect([error.code, error.detail.place?.path]).toEqual(['bad-model', 'strengths[1]']);
});
