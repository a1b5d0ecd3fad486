import { describe, expect, it } from 'vitest';
import { type Contest, checkContest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { thrown } from '../thrown.ts';

const profile = parseBallots('3: A > B\n2: B\n1: C');

describe('checkContest lets pass', () => {
  it.each<Omit<Contest, 'profile'>>([
    { seats: 1 },
    { seats: 3 },
    { seats: 1, withdrawn: [] },
    { seats: 3, withdrawn: [0, 1, 2] },
    { seats: 1, withdrawn: [2, 2], title: '' },
  ])('%j', (rest) => {
    expect(checkContest({ profile, ...rest })).toBeUndefined();
  });
});

describe('checkContest refuses', () => {
  it.each<[Omit<Contest, 'profile'>, string]>([
    [{ seats: 0 }, 'seats: places must be a whole number of at least 1: received 0'],
    [{ seats: -1 }, 'seats: places must be a whole number of at least 1: received -1'],
    [{ seats: 1.5 }, 'seats: places must be a whole number of at least 1: received 1.5'],
    [{ seats: Number.NaN }, 'seats: places must be a whole number of at least 1: received NaN'],
    [{ seats: Infinity }, 'seats: places must be a whole number of at least 1: received Infinity'],
    [{ seats: 4 }, 'seats: more places than candidates: expected at most 3 places, as many as stand, received 4'],
    [
      { seats: 1, withdrawn: [0, 3] },
      'withdrawn: somebody withdrew who does not stand: expected a number from 0 to 2, received 3',
    ],
    [
      { seats: 1, withdrawn: [-1] },
      'withdrawn: somebody withdrew who does not stand: expected a number from 0 to 2, received -1',
    ],
    [
      { seats: 1, withdrawn: [0.5] },
      'withdrawn: somebody withdrew who does not stand: expected a number from 0 to 2, received 0.5',
    ],
  ])('%j', (rest, message) => {
    const error = thrown(() => checkContest({ profile, ...rest }));
    expect({ code: error.code, message: error.message }).toEqual({ code: 'bad-contest', message });
  });

  it('two places where one stands, in the singular', () => {
    expect(thrown(() => checkContest({ profile: parseBallots('A'), seats: 2 })).message).toBe(
      'seats: more places than candidates: expected at most 1 place, as many as stand, received 2',
    );
  });
});
