import { describe, expect, test } from 'vitest';
import { orderOfFile } from '../../../../src/ballots/paper-order.ts';
import type { Count } from '../../../../src/count/count.ts';
import { readContest } from '../../../../src/formats/read-contest.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import { everyNth } from '../../../../src/rules/stv/sampled/transfer.ts';
import { cambridgeMa } from '../../../../src/rules/stv/statutes/cambridge-ma.ts';
import { irelandDail } from '../../../../src/rules/stv/statutes/ireland-dail.ts';
import { malta } from '../../../../src/rules/stv/statutes/malta.ts';
import { newSouthWales } from '../../../../src/rules/stv/statutes/new-south-wales.ts';
import { tiesTold, told } from '../told.ts';

const TINY = '6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C';

/** Counts papers in the order in which they are written. */
function countAsWritten(rule: Rule, seats: number, ballots: string, names = 'A; B; C; D'): Count {
  const contest = readContest(`@seats ${seats}\n@candidates ${names}\n${ballots}`, { keepOrder: true });
  return rule.count(contest, { order: orderOfFile(contest) });
}

describe('Dáil, s.121: a surplus in whole papers', () => {
  test('the one paper of shares 0.75 and 0.25 goes to the larger fraction: B 4, C 4, D 3', () => {
    expect(told(countAsWritten(irelandDail, 2, TINY))).toEqual([
      '1 first-preferences: 8 3 4 3 nt 0, quota 7, elected A',
      '2 surplus A: 7 4 4 3 nt 0, quota 7',
      '3 exclusion D',
      '  3 papers at 1: 7 4 7 0 nt 0, quota 7, elected C',
    ]);
  });

  const [toC, toD] = ['3: A > B > C', '3: A > B > D'];
  test.each([
    ['D', `${toC}\n${toD}\n2: C\n2: D`, '  2 papers at 1: 4 0 2 4 nt 0, quota 4, elected D'],
    ['C', `${toD}\n${toC}\n2: C\n2: D`, '  2 papers at 1: 4 0 4 2 nt 0, quota 4, elected C'],
  ])('the papers filed last in a sub-parcel move: %s is elected by them', (_, ballots, last) => {
    const lines = told(countAsWritten(irelandDail, 2, ballots));
    expect(lines[1]).toBe('2 surplus A: 4 2 2 2 nt 0, quota 4');
    expect(lines.at(-1)).toBe(last);
  });

  test('no more transferable papers than the surplus: all of them move, and the rest is non-transferable', () => {
    const count = countAsWritten(irelandDail, 2, '5: A\n1: A > B\n2: B\n2: C');
    expect(told(count)[1]).toBe('2 surplus A: 4 3 2 0 nt 1, quota 4');
  });

  test('after the first count only the sub-parcel received last is looked at', () => {
    expect(told(countAsWritten(irelandDail, 2, '5: A > B\n2: C > A > D\n4: B\n4: D'))).toEqual([
      '1 first-preferences: 5 4 2 4 nt 0, quota 6',
      '2 exclusion C',
      '  2 papers at 1: 7 4 0 4 nt 0, quota 6, elected A',
      '3 surplus A: 6 4 0 5 nt 0, quota 6',
      '4 completion D: 6 4 0 5 nt 0, quota 6, elected D',
    ]);
  });

  test('of equal fractions, 1.5 and 0.5, the larger sub-parcel gets the odd paper, and no lot is drawn', () => {
    const count = countAsWritten(irelandDail, 2, '3: A > B\n1: A > C\n3: A\n3: B\n3: C\n1: D');
    expect(told(count)[1]).toBe('2 surplus A: 5 5 3 1 nt 0, quota 5, elected B');
    expect(count.ties).toEqual([]);
  });

  test('s.118: of equal fractions of equal sub-parcels a lot decides, where the two never differed', () => {
    const count = countAsWritten(irelandDail, 2, '2: A > B\n2: A > C\n1: A\n2: B\n2: C\n2: D');
    expect(told(count)[1]).toBe('2 surplus A: 4 3 2 2 nt 0, quota 4');
    expect(tiesTold(count)[0]).toBe('2 surplus of B C: lot takes B (s.118, 121)');
  });
});

describe('Dáil, s.121-122: deposits', () => {
  const ballots = (lowest: number): string => `42: A > D\n${lowest}: D\n38: B\n36: C\n${46 - lowest}: E`;

  test('a surplus of 1 waits, when the lowest has 9 and a quarter of the quota is 10.25', () => {
    expect(told(countAsWritten(irelandDail, 3, ballots(9), 'A; B; C; D; E'))[1]).toBe('2 exclusion D');
  });

  test('it does not, when the lowest has 10', () => {
    const [, second] = told(countAsWritten(irelandDail, 3, ballots(10), 'A; B; C; D; E'));
    expect(second).toBe('2 surplus A: 41 38 36 11 36 nt 0, quota 41');
  });

  test('two go together whose 3 votes are under a quarter of the quota 21, and under the next', () => {
    const count = countAsWritten(irelandDail, 2, '20: A\n19: B\n20: C\n2: D > B\n1: E > D', 'A; B; C; D; E');
    expect(told(count).slice(1, 3)).toEqual([
      '2 exclusion E D',
      '  3 papers at 1: 20 21 20 0 0 nt 1, quota 21, elected B',
    ]);
  });

  test('they do not, when the 6 votes of both would save the deposit of one at a quota of 22', () => {
    const count = countAsWritten(irelandDail, 2, '20: A\n19: B\n20: C\n4: D > B\n2: E > D', 'A; B; C; D; E');
    expect(told(count).slice(1, 3)).toEqual(['2 exclusion E', '  2 papers at 1: 20 19 20 6 0 nt 0, quota 22']);
  });
});

describe('Dáil, s.124: the last places', () => {
  test('(1A) all but the lowest of one too many, when the lowest could not reach the next', () => {
    const count = countAsWritten(irelandDail, 2, '6: A\n2: B\n3: C', 'A; B; C');
    expect(told(count)).toEqual([
      '1 first-preferences: 6 2 3 nt 0, quota 4, elected A',
      '2 surplus A: 4 2 3 nt 2, quota 4',
      '3 completion C: 4 2 3 nt 2, quota 4, elected C',
    ]);
    expect(count.stages[2].action.clause).toBe('s.124(1A)');
  });

  test('whoever has for one place more votes than all others and the surplus together', () => {
    const count = countAsWritten(irelandDail, 2, '9: A\n1: B\n6: C\n1: D\n1: E', 'A; B; C; D; E');
    expect(told(count)[1]).toBe('2 completion C: 9 1 6 1 1 nt 0, quota 7, elected C');
  });
});

describe('which surplus moves first', () => {
  const ballots = '12: A > B\n9: C > D\n5: B > D\n1: D\n3: E';
  const count = (rule: Rule): readonly string[] =>
    told(countAsWritten(rule, 4, ballots, 'A; B; C; D; E; F')).slice(1, 4);

  test('Malta 105.10: that of the earliest count, though it is smaller', () => {
    expect(count(malta)).toEqual([
      '2 surplus A: 7 10 9 1 3 0 nt 0, quota 7, elected B',
      '3 surplus C: 7 10 7 3 3 0 nt 0, quota 7',
      '4 surplus B: 7 7 7 3 3 0 nt 3, quota 7',
    ]);
  });

  test('Dáil s.121: the largest, whichever count it arose at', () => {
    expect(count(irelandDail).slice(1)).toEqual([
      '3 surplus B: 7 7 9 1 3 0 nt 3, quota 7',
      '4 surplus C: 7 7 7 3 3 0 nt 3, quota 7',
    ]);
  });
});

describe('which papers a later surplus is taken from', () => {
  const ballots = '12: A > B > D\n11: C > B > E\n5: B\n3: D\n3: E\n6: F';
  const third = (rule: Rule): string | undefined => told(countAsWritten(rule, 4, ballots, 'A; B; C; D; E; F'))[3];

  test('New South Wales: those of the last two surpluses, as the first of them elected nobody', () => {
    expect(third(newSouthWales)).toBe('4 surplus B: 9 9 9 4 3 6 nt 0, quota 9');
  });

  test('Malta and the Dáil: those received last', () => {
    expect(third(irelandDail)).toBe('4 surplus B: 9 9 9 3 4 6 nt 0, quota 9');
    expect(third(malta)).toBe('4 surplus B: 9 9 9 3 4 6 nt 0, quota 9');
  });
});

describe('Cambridge, §16(b): every nth ballot', () => {
  test('n, 2n, 3n, then n + 1, 2n + 1, and at last those below n', () => {
    expect([...everyNth(10, 3)]).toEqual([3, 6, 9, 4, 7, 10, 5, 8, 1, 2]);
    expect([...everyNth(3, 1)]).toEqual([1, 2, 3]);
    expect([...everyNth(4, 4)]).toEqual([4, 1, 2, 3]);
  });

  test('a surplus of 2 on 8 ballots: the 4th shows no choice and stays, so the 8th goes and then the 5th', () => {
    const count = countAsWritten(cambridgeMa, 2, '3: A > B\nA\nA > C\n2: A > B\nA > D\n2: B\n3: C\n2: D');
    expect(told(count)[1]).toBe('2 surplus A: 6 2 4 3 nt 0, quota 6');
  });

  test('whoever reaches the quota takes no more, and the ballots go to the next choice', () => {
    const count = countAsWritten(cambridgeMa, 3, '10: A > B > C\n5: B\n3: C\n4: D');
    expect(told(count)[1]).toBe('2 surplus A: 6 6 6 4 nt 0, quota 6, elected B C');
  });

  test('a surplus that too few ballots can carry stays with the candidate', () => {
    const count = countAsWritten(cambridgeMa, 2, '7: A\n1: A > B\n2: B\n2: C\n3: D');
    expect(told(count)[1]).toBe('2 surplus A: 7 3 2 3 nt 0, quota 6');
  });
});

describe('Cambridge, §9(g): nomination signatures', () => {
  test('all with fewer than 50 ballots are defeated together, the lowest first; 50 are enough', () => {
    const count = countAsWritten(cambridgeMa, 1, '90: A\n80: B\n50: C > B\n49: D > C\n3: E > D', 'A; B; C; D; E');
    expect(told(count)).toEqual([
      '1 first-preferences: 90 80 50 49 3 nt 0, quota 137',
      '2 exclusion E D',
      '  3 papers at 1: 90 80 50 49 0 nt 3, quota 137',
      '  49 papers at 1: 90 80 99 0 0 nt 3, quota 137',
      '3 exclusion B',
      '  80 papers at 1: 90 0 99 0 0 nt 83, quota 137',
      '4 exclusion A',
      '  90 papers at 1: 0 0 99 0 0 nt 173, quota 137',
      '5 completion C: 0 0 99 0 0 nt 173, quota 137, elected C',
    ]);
  });
});

describe.each([
  [irelandDail, { valid: 6, invalid: 4 }],
  [malta, { valid: 6, invalid: 4 }],
  [newSouthWales, { valid: 6, invalid: 4 }],
  [cambridgeMa, { valid: 8, invalid: 2 }],
])('$id: papers', (rule, papers) => {
  test('with no clear first preference are invalid; a rank left out closes up in Cambridge alone', () => {
    const count = countAsWritten(rule, 1, '6: A\n2: - > B\n1: A = B\n1:', 'A; B');
    expect(count.papers).toEqual(papers);
  });
});
