import { describe, expect, test } from 'vitest';
import { ballotText } from '../../src/ballots/notation.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../src/rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { firstPastThePostWinners, possibilities } from '../../src/whatif/possible.ts';
import { declared, ireland1990, provenRules, unite2017 } from './declared.ts';

describe.each(provenRules)('Unite 2017 under $id', (rule) => {
  const byLot = rule.promise?.kind === 'lowest-excluded' && rule.promise.levelAtTheEnd === 'lot';
  const [mccluskey, coyne, allinson] = possibilities(unite2017, rule);

  test('McCluskey can win, and needs no transfer', () => {
    expect([mccluskey.status, mccluskey.reason, mccluskey.fewest]).toEqual([
      'possible',
      'without any transfer',
      'proved',
    ]);
  });

  test('Coyne can win with 5,524 transfers, which is 59,067 − 53,544 + 1', () => {
    const orLot = byLot ? ', or 5,523 and a lot in favour' : '';
    expect([coyne.status, coyne.reason]).toEqual(['possible', `with 5,524 transfers${orLot}; no fewer would do`]);
    expect([coyne.witness?.byLot, coyne.fewestWithLot]).toEqual([false, byLot ? 5523 : undefined]);
    expect(coyne.witness?.transfers).toBe(59_067 - 53_544 + 1);
    expect(coyne.witness && ballotText(coyne.witness.profile)).toBe(
      '59067: Len McCluskey\n53544: Gerard Coyne\n11619: Ian Allinson\n5524: Ian Allinson > Gerard Coyne\n',
    );
  });

  test('Allinson cannot win: he is excluded first', () => {
    expect([allinson.status, allinson.reason]).toEqual([
      'impossible',
      'Ian Allinson has the fewest votes, 17,143 against 53,544 for Gerard Coyne, and is excluded before any paper is transferred',
    ]);
  });
});

describe('reasons for one place', () => {
  const status = (votes: readonly number[], rule: Rule): readonly string[] =>
    possibilities(declared(votes), rule).map((possibility) => possibility.status);
  const reason = (votes: readonly number[], candidate: number, rule: Rule = ers97): string =>
    possibilities(declared(votes), rule)[candidate].reason;

  test('more than half of the first preferences is certain', () => {
    expect(reason([51, 30, 19], 0)).toBe('A has more than half of the first preferences');
  });

  test.each(provenRules)('exactly half is certain only where the earlier stages decide: $id', (rule) => {
    const byLot = rule.promise?.kind === 'lowest-excluded' && rule.promise.levelAtTheEnd === 'lot';
    expect(status([50, 30, 20], rule)).toEqual(
      byLot ? ['possible', 'possible', 'impossible'] : ['certain', 'impossible', 'impossible'],
    );
  });

  test('a sole candidate is certain', () => {
    expect(reason([7], 0)).toBe('nobody else stands');
    expect(reason([0], 0)).toBe('nobody else stands');
  });

  test('out of reach even with everything below', () => {
    expect(reason([50, 40, 20, 15], 2)).toBe(
      'even with all 15 papers of D, C would have 35, 5 fewer than the 40 first preferences of B',
    );
  });

  test('drawing level is not enough where C was behind before', () => {
    expect(reason([50, 40, 25, 15], 2)).toBe(
      'with all 15 papers of D, C would only draw level with B on 40, and loses the tie for having been behind at an earlier stage',
    );
    expect(status([50, 40, 25, 15], provenRules[0])).toEqual(['possible', 'possible', 'possible', 'impossible']);
  });

  test('by lots alone, favourable both over an exclusion and over the election', () => {
    expect(reason([3, 2, 2], 1, provenRules[0])).toBe('with 1 transfer and a lot in favour; no fewer would do');
    expect(reason([3, 2, 2], 1, ers97)).toBe('with 2 transfers and a lot in favour; no fewer would do');
    expect(reason([2, 2, 2], 1, provenRules[0])).toBe('by lot, without any transfer');
  });
});

describe('rules that do not look at later preferences', () => {
  test.each([firstPastThePost, singleNonTransferableVote])('$id: the totals decide', (rule) => {
    const found = possibilities(unite2017, rule);
    expect(found.map(({ status }) => status)).toEqual(['certain', 'impossible', 'impossible']);
    expect(found[0].reason).toBe('first preferences alone decide');
  });

  test('a tie for the last place is possible for each, by lot', () => {
    const found = possibilities(declared([9, 5, 5, 1], 2), singleNonTransferableVote);
    expect(found.map(({ status }) => status)).toEqual(['certain', 'possible', 'possible', 'impossible']);
    expect(found[1].reason).toBe('by lot, without any transfer');
    expect(found[2].witness?.byLot).toBe(true);
  });
});

describe('a rule that makes no promise', () => {
  const { promise: _, ...unpromising } = ers97;

  test('is believed only where a completion was counted', () => {
    const found = possibilities(unite2017, { ...unpromising, id: 'mine' });
    expect(found.map(({ status }) => status)).toEqual(['possible', 'possible', 'undecided']);
    expect(found[1].fewest).toBe('found');
    expect(found[1].witness?.transfers).toBe(5524);
    expect(found[2].reason).toBe(
      'this rule makes no promise that a proof could rest on, and no completion tried elects',
    );
  });

  test('a rule that breaks its promise is found out and nothing is claimed of the one it should elect', () => {
    const broken: Rule = { ...ers97, count: (contest) => firstPastThePost.count(contest) };
    expect(possibilities(unite2017, broken)[1]).toEqual({
      status: 'undecided',
      reason: 'the rule does not count as it promises: the completion that should elect does not',
    });
  });
});

test('Ireland 1990: Robinson could win, with 82,220 transfers at least, and Currie could not', () => {
  const [, robinson, currie] = possibilities(ireland1990, ers97);
  expect([robinson.status, robinson.witness?.transfers]).toEqual(['possible', 694_484 - 612_265 + 1]);
  expect(currie.status).toBe('impossible');
});

test('first-past-the-post fills the places with the most votes', () => {
  expect(firstPastThePostWinners(unite2017)).toEqual([0]);
  expect([...firstPastThePostWinners(declared([5, 9, 7, 1], 2))].sort()).toEqual([1, 2]);
});
