import { describe, expect, test } from 'vitest';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { majority } from '../../../src/laws/majority/majority.ts';
import { majorityLoser } from '../../../src/laws/majority/majority-loser.ts';
import { mutualMajority } from '../../../src/laws/majority/mutual-majority.ts';
import { minimax } from '../../../src/rules/condorcet/minimax.ts';
import { minimaxWinningVotes } from '../../../src/rules/condorcet/minimax-winning-votes.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { coombsNoMajority } from '../../../src/rules/elimination/coombs-no-majority.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { contest } from '../../rules/contests.ts';
import { among, fewestWin, found, wrong } from '../witness.ts';

const ruleById = among([
  firstPastThePost,
  instantRunoff,
  minimax,
  minimaxWinningVotes,
  borda,
  coombs,
  coombsNoMajority,
  twoRound,
]);

const minimaxWitness = '5 BACDE 17 CBDAE 20 BDACE 18 EACBD 18 ECDAB';

describe('majority', () => {
  test.each([
    ['borda', '2 BAC 8 ABC 5 BCA', 'A is first on 8 of 15 papers, and B is elected'],
    ['coombs-no-majority', '11 ABC 8 CBA 4 CAB', 'C is first on 12 of 23 papers, and A is elected'],
  ])('is broken by %s', (rule, papers, says) => {
    expect(found(ruleById(rule), majority, papers)).toBe(says);
  });

  test('holds where Coombs stops at a majority', () => {
    expect(found(ruleById('coombs'), majority, '11 ABC 8 CBA 4 CAB')).toBe('kept');
  });

  test('is silent of exactly half, of two places and of equal preferences', () => {
    expect(found(fewestWin, majority, '2 ABC 1 BAC 1 CAB')).toBe('silent');
    expect(found(fewestWin, majority, '3 ABC 1 BAC 1 CAB', 2)).toBe('silent');
    expect(checkLaw(fewestWin, majority, contest('3: A > B\n1: A = B', 1)).kind).toBe('silent');
  });

  test('is broken by a tally that elects nobody', () => {
    const nobody = wrong(() => []);
    expect(found(nobody, majority, '3 AB 2 BA')).toBe('A is first on 3 of 5 papers, and nobody is elected');
  });
});

describe('the majority loser', () => {
  test.each([
    ['first-past-the-post', '11 CAB 6 BAC 8 ABC', 'C is last on 14 of 25 papers, and C is elected'],
    ['minimax', minimaxWitness, 'E is last on 42 of 78 papers, and E is elected'],
    ['minimax-winning-votes', minimaxWitness, 'E is last on 42 of 78 papers, and E is elected'],
  ])('is elected by %s', (rule, papers, says) => {
    expect(found(ruleById(rule), majorityLoser, papers)).toBe(says);
  });

  test('is last on a short paper only where nobody else is left out', () => {
    expect(found(ruleById('first-past-the-post'), majorityLoser, '2 CAB 3 BA 4 A')).toBe('silent');
    expect(found(ruleById('instant-runoff'), majorityLoser, '4 CAB 3 BA 3 AB')).toBe('kept');
  });
});

describe('mutual majority', () => {
  test.each([
    ['first-past-the-post', '3 ABC 2 BAC 4 CAB', '5 of 9 papers rank A and B above all others, and C is elected'],
    [
      'two-round',
      '20 ABC 20 BCA 15 CAB 23 DEA 22 EDA',
      '55 of 100 papers rank A, B and C above all others, and D is elected',
    ],
    ['minimax', minimaxWitness, '42 of 78 papers rank A, B, C and D above all others, and E is elected'],
  ])('is broken by %s', (rule, papers, says) => {
    expect(found(ruleById(rule), mutualMajority, papers)).toBe(says);
  });

  test('is kept by instant-runoff where two rounds break it', () => {
    expect(found(ruleById('instant-runoff'), mutualMajority, '20 ABC 20 BCA 15 CAB 23 DEA 22 EDA')).toBe('kept');
  });

  test('does not count a paper that stops within the set', () => {
    expect(found(ruleById('first-past-the-post'), mutualMajority, '3 AB 2 B 4 CAB')).toBe('silent');
  });
});
