import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { contestRecord, reservedInWords } from '../../src/count/contest-record.ts';
import type { Count, ReservedPlaces } from '../../src/count/count.ts';
import { countShape } from '../../src/count/count-shape.ts';
import { thrown } from '../thrown.ts';
import { everyKey } from './sample-counts.ts';

const contest = { profile: parseBallots('1: Ann > Bob > Cy > "Dee\\u001b[31m"'), seats: 3 };
const women: ReservedPlaces = { name: 'women', candidates: [3, 0], least: 1, most: 2 };

function inWords(...reserved: readonly ReservedPlaces[]): readonly string[] {
  return reservedInWords(contestRecord(contest, reserved));
}

describe('the record of a contest', () => {
  it('holds reserved places with members in the order of the ballot, and nothing else of what it is given', () => {
    const more = { ...women, note: 'not ours' };
    expect(contestRecord(contest, [more]).reserved).toEqual([{ ...women, candidates: [0, 3] }]);
    expect(contestRecord(contest, [])).not.toHaveProperty('reserved');
  });

  it.each([
    [{ least: 1, most: 2 }, 'at least 1 and at most 2 of women'],
    [{ least: 1, most: 3 }, 'at least 1 of women'],
    [{ least: 0, most: 2 }, 'at most 2 of women'],
    [{ least: 2, most: 2 }, 'exactly 2 of women'],
    [{ least: 3, most: 3 }, 'exactly 3 of women'],
    [{ least: 0, most: 0 }, 'exactly 0 of women'],
    [{ least: 0, most: 3 }, 'any number of women'],
  ])('says %o in words', (bounds, words) => {
    expect(inWords({ ...women, ...bounds, candidates: [0, 1] })).toEqual([`Reserved: ${words} (Ann and Bob).`]);
  });

  it('escapes what would steer a terminal', () => {
    expect(inWords({ ...women, name: '\u001b[1mwomen\n' })).toEqual([
      'Reserved: at least 1 and at most 2 of \\u{1b}[1mwomen;  (Ann and Dee\\u{1b}[31m).',
    ]);
  });

  it('says of a set without members that it has none', () => {
    expect(inWords({ ...women, least: 0, candidates: [] })).toEqual(['Reserved: at most 2 of women (nobody).']);
  });
});

describe('countShape', () => {
  const withReserved = (reserved: unknown): unknown => ({
    ...everyKey,
    contest: { ...everyKey.contest, reserved },
  });

  it('reads reserved places', () => {
    const known: Count = { ...everyKey, contest: { ...everyKey.contest, reserved: [women] } };
    expect(countShape(withReserved([women]))).toEqual(known);
  });

  it.each<[unknown, string]>([
    ['women', 'contest.reserved: must be a list'],
    [['women'], 'contest.reserved[0]: must be an object'],
    [[{ ...women, name: ' ' }], 'contest.reserved[0].name: must be a text'],
    [[{ ...women, candidates: [4] }], 'contest.reserved[0].candidates[0]: must be a candidate'],
    [[{ ...women, least: -1 }], 'contest.reserved[0].least: must be a whole number'],
    [[{ ...women, most: undefined }], 'contest.reserved[0].most: must be a whole number'],
  ])('refuses %j', (reserved, message) => {
    const error = thrown(() => countShape(withReserved(reserved)));
    expect(error.code).toBe('bad-count');
    expect(error.message).toContain(message);
  });
});
