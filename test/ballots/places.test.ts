import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { lastPlacesOf, type Places, placesFromFirst, placesFromLast } from '../../src/ballots/places.ts';
import { type Preferences, preferencesOf } from '../../src/ballots/preferences.ts';
import { contests } from '../rules/contests.ts';

const names = [...'ABC'].map((name) => ({ name }));

function preferences(ballots: string, withdrawn?: readonly number[]): Preferences {
  return preferencesOf(parseBallots(ballots, names), withdrawn);
}

/** For each number who share: rows of places, the papers of each candidate. */
function rows({ candidates, shared }: Places): Record<number, number[][]> {
  return Object.fromEntries(
    [...shared].map(([size, table]) => [
      size,
      Array.from({ length: table.length / candidates }, (_, place) => [
        ...table.subarray(place * candidates, (place + 1) * candidates),
      ]),
    ]),
  );
}

function last(read: Preferences, among: readonly number[]): { none: number; shared: Record<number, number[]> } {
  const open = new Uint8Array(read.candidates);
  for (const candidate of among) open[candidate] = 1;
  const { none, shared } = lastPlacesOf(read, open);
  return { none, shared: Object.fromEntries([...shared].map(([size, papers]) => [size, [...papers]])) };
}

describe('the places of candidates', () => {
  it('from the first count who stands where, and who shares two places', () => {
    expect(rows(placesFromFirst(preferences('5: A > B > C\n2: B\n1: C > A = B')))).toEqual({
      1: [
        [5, 2, 1],
        [0, 5, 0],
        [0, 0, 5],
      ],
      2: [
        [0, 0, 0],
        [1, 1, 0],
        [1, 1, 0],
      ],
    });
  });

  it('from the last count those whom a paper ranks, and no others', () => {
    expect(rows(placesFromLast(preferences('5: A > B > C\n2: B\n1: C > A = B')))).toEqual({
      1: [
        [0, 2, 5],
        [0, 5, 0],
        [5, 0, 1],
      ],
      2: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 0],
      ],
    });
  });

  it('know how many places any paper fills', () => {
    expect(placesFromFirst(preferences('5: A > B\n2: C')).filled).toBe(2);
    expect(placesFromFirst(preferences('5: -')).filled).toBe(0);
    expect(placesFromFirst(preferences('5: A > B > C', [1])).filled).toBe(2);
  });

  it('are as many as the papers that rank a candidate', () => {
    fc.assert(
      fc.property(contests({ slips: true }), ({ contest: { profile, withdrawn } }) => {
        const read = preferencesOf(profile, withdrawn);
        for (const { shared } of [placesFromFirst(read), placesFromLast(read)]) {
          const sums = profile.candidates.map((_, candidate) =>
            [...shared].reduce(
              (sum, [size, table]) =>
                sum +
                table.reduce((all, papers, at) => all + (at % read.candidates === candidate ? papers / size : 0), 0),
              0,
            ),
          );
          const { starts, ranked, papers } = read.ballots;
          const ranking = profile.candidates.map(() => 0);
          for (let at = 0; at < papers.length; at++)
            for (const entry of ranked.subarray(starts[at], starts[at + 1])) ranking[entry & 0x7fff] += papers[at];
          sums.forEach((sum, candidate) => expect(sum).toBeCloseTo(ranking[candidate], 6));
        }
      }),
    );
  });
});

describe('last places', () => {
  it('are shared by those whom a paper does not rank, else by those level at its end', () => {
    expect(last(preferences('5: A > B > C\n2: B\n1: C > A = B'), [0, 1, 2])).toEqual({
      none: 0,
      shared: { 1: [0, 0, 5], 2: [3, 1, 2] },
    });
  });

  it('are among those who continue, and a paper that ranks none of them has none', () => {
    expect(last(preferences('5: A > B > C\n2: B\n1: C > A = B'), [0, 2])).toEqual({
      none: 2,
      shared: { 1: [1, 0, 5] },
    });
  });

  it('keep groups apart where those between them do not continue', () => {
    expect(last(preferences('3: A > B = C'), [0, 2])).toEqual({ none: 0, shared: { 1: [0, 0, 3] } });
    expect(last(preferences('3: A = B = C'), [0, 2])).toEqual({ none: 0, shared: { 2: [3, 0, 3] } });
  });
});
