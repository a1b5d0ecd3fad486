import { expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { without } from '../../../src/laws/independence/without.ts';
import { contest } from '../../rules/contests.ts';

test('a candidate who is struck off is on no paper, the papers stay, and the others have new numbers', () => {
  const smaller = without(contest('4: A > B > C\n1: B\n3: B > A > C', 1), [1]);
  expect(ballotText(smaller.contest.profile)).toBe('1:\n7: A > C\n');
  expect(smaller.contest.profile.candidates).toEqual([{ name: 'A' }, { name: 'C' }]);
  expect(smaller.were).toEqual([0, 2]);
});

test('whoever withdrew is renumbered with the others', () => {
  const smaller = without({ ...contest('4: A > B > C > D', 1), withdrawn: [0, 3] }, [0]);
  expect(smaller.contest.withdrawn).toEqual([2]);
});

test('skipped ranks and equal preferences of others stay', () => {
  const smaller = without(contest('1: A > - > B = C > D', 1), [0, 2]);
  expect(ballotText(smaller.contest.profile)).toBe('1: - > B > D\n');
});
