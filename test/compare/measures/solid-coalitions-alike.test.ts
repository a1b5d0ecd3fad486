import { expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import { droopProportionality } from '../../../src/compare/measures/solid-coalitions.ts';

/** Two sets whose hashes are equal, found by going through all sets of twenty candidates; neither has a half of the papers. */
const ALIKE = [
  [4, 9, 11, 13, 16, 19],
  [2, 3, 5, 6, 7, 12, 14, 15, 17, 18],
];
const ELECTED = 20;

test('the papers of two sets that hash alike are not added up', () => {
  const candidates = Array.from({ length: 21 }, (_, candidate) => ({ name: `Candidate ${candidate}` }));
  const rankings = [...ALIKE.map((ranking) => ({ papers: 40, ranking })), { papers: 39, ranking: [ELECTED] }];
  const contest = { profile: buildProfile(candidates, rankings), seats: 1 };
  expect(droopProportionality(contest, [ELECTED])).toMatchObject({ papers: 119, holds: true, violations: [] });
});
