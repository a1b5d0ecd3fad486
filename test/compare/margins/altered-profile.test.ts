import { expect, test } from 'vitest';
import { ballotText, parseBallots } from '../../../src/ballots/notation.ts';
import { alteredProfile } from '../../../src/compare/margins/altered-profile.ts';
import { thrown } from '../../thrown.ts';

test('papers move from one ranking to another, as the rule reads them, and none is lost', () => {
  const profile = parseBallots('3: A > - > B\n2: B\n1:\n4: A > B\n1: C > A = B');
  const altered = alteredProfile(profile, [
    { papers: 5, from: [0, 1], to: [1] },
    { papers: 1, from: [2], to: [2, 0] },
  ]);
  expect(ballotText(altered)).toBe('1:\n2: A > B\n7: B\n1: C > A\n');
});

test('no change gives the papers as the rule reads them', () => {
  expect(ballotText(alteredProfile(parseBallots('2: A > B\n1: B'), []))).toBe('2: A > B\n1: B\n');
});

test('more papers than have the ranking cannot be altered', () => {
  const profile = parseBallots('3: A\n2: B');
  expect(thrown(() => alteredProfile(profile, [{ papers: 4, from: [0], to: [1] }])).code).toBe('bad-argument');
  expect(thrown(() => alteredProfile(profile, [{ papers: 1, from: [1, 0], to: [1] }])).code).toBe('bad-argument');
});
