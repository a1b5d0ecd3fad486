import { describe, expect, test } from 'vitest';
import { rational } from '../../../../src/numbers/rational.ts';
import {
  allThatIsLeft,
  papersTimesValue,
  shareOfPapersWithoutPreference,
  votesTo,
  whatThePapersCannotCarry,
  wholeVotes,
} from '../../../../src/rules/stv/clauses/credit.ts';

const whole = rational.fromWhole;
const part = (numerator: number, denominator: number) => rational.divideDown(whole(numerator), whole(denominator));

describe('what papers of one value count for together', () => {
  const seven = (credit: typeof wholeVotes, value: ReturnType<typeof part>): string =>
    rational.toText(credit(rational, value, 7));

  test('exactly', () => {
    expect(seven(papersTimesValue, part(1, 3))).toBe('7/3');
  });

  test('Senate 273(9): without the fraction of a vote, were it almost one', () => {
    expect(seven(wholeVotes, part(1, 3))).toBe('2');
    expect(seven(wholeVotes, part(1, 8))).toBe('0');
    expect(seven(wholeVotes, part(3, 7))).toBe('3');
  });

  test('ACT 1A: to six decimal places of all of them together, not of one', () => {
    expect(seven(votesTo(6), part(1, 3))).toBe('2.333333');
    expect(seven(votesTo(6), part(2, 3))).toBe('4.666666');
    expect(seven(votesTo(6), part(3, 7))).toBe('3');
  });
});

describe('what did not move of a surplus', () => {
  const facts = (surplus: number, transferableWorth: ReturnType<typeof part>) => ({
    surplus: whole(surplus),
    vote: whole(20),
    papers: 20,
    transferable: 4,
    transferableWorth,
    strandedWorth: whole(0),
  });

  test('is all non-transferable', () => {
    expect(allThatIsLeft(rational, facts(8, whole(4)), part(9, 2), whole(1))).toEqual(part(9, 2));
  });

  test('is non-transferable as far as papers without a next preference would have counted', () => {
    expect(shareOfPapersWithoutPreference(rational, facts(8, whole(4)), part(9, 2), whole(1))).toEqual(whole(1));
  });

  test('is non-transferable as far as the papers cannot carry the surplus at the value they came with', () => {
    const idle = (worth: ReturnType<typeof part>): string =>
      rational.toText(whatThePapersCannotCarry(wholeVotes)(rational, facts(8, worth), whole(5), whole(1)));
    expect(idle(whole(3))).toBe('5');
    expect(idle(part(7, 2))).toBe('4');
    expect(idle(whole(8))).toBe('0');
    expect(idle(whole(9))).toBe('0');
  });
});
