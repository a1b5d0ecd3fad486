import { describe, expect, test } from 'vitest';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText } from '../../../src/numbers/decimal-text.ts';
import { completedPatterns } from '../../../src/rules/comparison-stv/completed-patterns.ts';
import { schulzeStv } from '../../../src/rules/comparison-stv/schulze-stv.ts';
import { rankTable, strengthAgainst } from '../../../src/rules/comparison-stv/vote-management.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';
import { onePlace, smallElections } from '../small-elections.ts';
import { setsByAllLots } from './level-sets.ts';

function strength(ballots: string, candidates: string, set: string, rival: string): string {
  const { profile } = contest(ballots, 1, candidates);
  const numbers = [...set].map((name) => candidates.indexOf(name));
  return exactText(strengthAgainst(rankTable(preferencesOf(profile)), numbers, candidates.indexOf(rival)));
}

describe('the strength of a set against a newcomer', () => {
  test('is for one place the papers that prefer the one to the other', () => {
    expect(strength('4: A > B\n2: B > A', 'AB', 'A', 'B')).toBe('4');
  });

  test('is what each member gets when papers go where they are needed', () => {
    // 60 papers would do for either A or B, and 10 only for B: 35 each.
    expect(strength('60: A > B > C\n10: B > C > A\n20: C > A > B', 'ABC', 'AB', 'C')).toBe('35');
  });

  test('is held down by the member whom fewest papers can help', () => {
    expect(strength('60: A > C > B\n10: B > C > A\n20: C > A > B', 'ABC', 'AB', 'C')).toBe('10');
  });

  test('is exact where papers must be split', () => {
    expect(strength('10: A > B > C > D', 'ABCD', 'ABC', 'D')).toBe('10/3');
  });
});

describe('papers that leave something open', () => {
  test('are divided as the others decide it', () => {
    // Of 8 papers that decide between A and B three quarters are for A, and so are three quarters of the 2 that do not.
    expect(strength('6: A > B\n2: B > A\n2: C', 'ABC', 'A', 'B')).toBe('7.5');
  });

  test('are divided in equal parts where no paper decides anything', () => {
    expect(strength('4: C', 'ABC', 'A', 'B')).toBe('2');
    expect(strength('4: D', 'ABCD', 'AB', 'C')).toBe('1.5');
  });

  test('are completed step by step, those that leave most open first', () => {
    // Digits to the base 3, first member lowest: 0 above the newcomer, 1 level, 2 below. 4 papers leave both open, 2 only the second.
    const weights = Array.from({ length: 9 }, () => 0n);
    weights[4] = 4n;
    weights[3] = 2n;
    weights[0] = 4n;
    weights[8] = 2n;
    // The 4 are divided as 2, 4 and 2 of 8: 1 to what leaves the second open, 2 and 1 to the others. The 3 that now leave the
    // second open are divided as 6 and 3 of 9.
    const { weights: found, denominator } = completedPatterns({ members: 2, weights, denominator: 1n });
    expect(found.map((weight) => exactText({ numerator: weight, denominator }))).toEqual([
      '8',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
      '0',
      '3',
    ]);
  });
});

describe('Schulze STV', () => {
  test('elects the set of the example of CPO-STV too', () => {
    const ballots = '25: A\n34: C > B > D\n7: B > D\n8: D > B\n5: D > S\n21: S > D';
    const count = schulzeStv.count(contest(ballots, 3, 'ABCDS'));
    expect([count.elected, count.quota, count.ties]).toEqual([[0, 2, 3], '25', []]);
    expect(count.stages[0].reasons?.[0].because).toBe(
      'the strongest chain of comparisons from this result to each of the 9 other possible results is no weaker than the one back (Schulze)',
    );
  });

  test('gives a party of two thirds both of two places however it shares out its votes', () => {
    const others = '29: C';
    for (const party of ['61: A > B', '60: A > B\n1: B > A', '45: A > B\n16: B > A', '31: A > B\n30: B > A']) {
      expect(schulzeStv.count(contest(`${party}\n${others}`, 2, 'ABC')).elected).toEqual([0, 1]);
    }
  });

  test('says that it is a reading, with its doubts', () => {
    expect(schulzeStv.approximate?.join()).toMatch(/in which order papers that rank not everybody are completed/);
  });

  test('refuses many places, where exact fractions grow long', () => {
    const large = contest('1: A > B\n1: C', 5, 'ABCDEF');
    expect(thrown(() => schulzeStv.count(large))).toMatchObject({ code: 'too-large', detail: { received: '5' } });
  });
});

testWithSharedData(
  'for one place it has the winners of Schulze in the small elections whose papers rank everybody',
  () => {
    const reference = readSharedLines<{ readonly pairwise: { readonly schulze_wv: readonly number[] } }>(
      'reference/small-elections.jsonl.gz',
    );
    let compared = 0;
    smallElections().forEach((election, at) => {
      // Whoever alone is left out is last.
      if (election.ballots.some(([, ranking]) => ranking.length < election.candidates - 1)) return;
      compared += 1;
      const winners = reference[at].pairwise.schulze_wv.map((candidate) => String(candidate - 1)).sort();
      expect(setsByAllLots(schulzeStv, onePlace(election))).toEqual(winners);
    });
    expect(compared).toBeGreaterThan(50);
  },
);
