import { describe, expect, test } from 'vitest';
import { smallFixedPoint } from '../../../../src/numbers/fixed-point.ts';
import {
  droopQuotaPlusOneUnit,
  droopQuotaRoundedUp,
  droopQuotaRoundedUpFrom,
  quotaWhileNobodyIsElected,
  wholeDroopQuota,
} from '../../../../src/rules/stv/clauses/quota.ts';
import { stateAt, votes } from '../hand-made-state.ts';

describe('5.1.6: the quota', () => {
  test.each([
    { valid: 753, seats: 6, quota: '107.58' },
    { valid: 5334, seats: 6, quota: '762' },
    { valid: 698, seats: 7, quota: '87.25' },
    { valid: 28625, seats: 5, quota: '4770.84' },
    { valid: 731, seats: 20, quota: '34.81' },
    { valid: 129754, seats: 1, quota: '64877' },
    { valid: 1, seats: 2, quota: '0.34' },
    { valid: 0, seats: 3, quota: '0' },
  ])('of $valid papers for $seats places is $quota', ({ valid, seats, quota }) => {
    expect(votes.toText(droopQuotaRoundedUp(votes, votes.fromWhole(valid), seats))).toBe(quota);
    const small = smallFixedPoint(2);
    expect(small.toText(droopQuotaRoundedUp(small, small.fromWhole(valid), seats))).toBe(quota);
  });
});

describe('the whole-number Droop quota', () => {
  test.each([
    { valid: 129754, seats: 1, quota: '64878' },
    { valid: 5598, seats: 4, quota: '1120' },
    { valid: 753, seats: 6, quota: '108' },
    { valid: 0, seats: 1, quota: '1' },
  ])('of $valid papers for $seats places is $quota', ({ valid, seats, quota }) => {
    expect(votes.toText(wholeDroopQuota(votes, votes.fromWhole(valid), seats))).toBe(quota);
  });
});

describe('5.4.8: the quota after a batch of an exclusion', () => {
  const quotaAfter = quotaWhileNobodyIsElected(droopQuotaRoundedUp);
  const point = { votes: ['0', '0', '0'], seats: 2, quota: '7', valid: 21, nonTransferable: '4.4' };

  test('leaves out what is non-transferable, and is rounded up to a hundredth again', () => {
    expect(votes.toText(quotaAfter(stateAt(point)))).toBe('5.54');
  });

  test('stays once anybody has been elected', () => {
    expect(votes.toText(quotaAfter(stateAt({ ...point, elected: [1] })))).toBe('7');
  });
});

describe('the quota of WIGM, cut and one unit more', () => {
  test.each([
    { valid: 18, seats: 2, quota: '6.01' },
    { valid: 20, seats: 2, quota: '6.67' },
    { valid: 1, seats: 2, quota: '0.34' },
    { valid: 0, seats: 3, quota: '0.01' },
  ])('of $valid papers for $seats places is $quota in hundredths', ({ valid, seats, quota }) => {
    expect(votes.toText(droopQuotaPlusOneUnit(votes, votes.fromWhole(valid), seats))).toBe(quota);
  });
});

describe('the quota of ERS76, whole from so many votes on', () => {
  const quota = (valid: number, seats: number): string =>
    votes.toText(droopQuotaRoundedUpFrom(100)(votes, votes.fromWhole(valid), seats));

  test('keeps the places of the number system below', () => {
    expect([quota(99, 6), quota(99, 2)]).toEqual(['14.15', '33']);
  });

  test('is rounded up from there, unless it is whole', () => {
    expect([quota(100, 6), quota(100, 3), quota(101, 3)]).toEqual(['15', '25', '26']);
  });
});
