import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsIn, PsephosError } from '../../../../src/base/errors.ts';
import { checkReservedPlaces } from '../../../../src/rules/stv/constraints/check-reserved-places.ts';
import { conflictOf } from '../../../../src/rules/stv/constraints/conflict.ts';
import { type ReservedPlaces, reservedForGroup } from '../../../../src/rules/stv/constraints/reserved-places.ts';
import { thrown } from '../../../thrown.ts';
import { anyReserved, naiveConformance } from './naive-conformance.ts';

const women: ReservedPlaces = { name: 'women', candidates: [0, 1], least: 1, most: 2 };

function faults(...reserved: readonly ReservedPlaces[]): string[] {
  const error = thrown(() => checkReservedPlaces(reserved, { candidates: 5, seats: 3 }));
  return error instanceof PsephosError
    ? faultsIn(error).map(({ place, message }) => `${place.path}: ${message}`)
    : ['no PsephosError'];
}

describe('reserved places are refused', () => {
  test.each([
    [{ ...women, name: ' ' }, 'reserved[0].name: reserved places have no name'],
    [{ ...women, candidates: [0, 5] }, 'reserved[0].candidates[1]: no such candidate'],
    [{ ...women, candidates: [0.5] }, 'reserved[0].candidates[0]: no such candidate'],
    [{ ...women, candidates: [0, 1, 0] }, 'reserved[0].candidates[2]: a candidate is named twice'],
    [{ ...women, least: -1 }, 'reserved[0].least: not a number of places'],
    [{ ...women, most: 1.5 }, 'reserved[0].most: not a number of places'],
    [{ ...women, most: Number.NaN }, 'reserved[0].most: not a number of places'],
    [{ ...women, most: 4 }, 'reserved[0].most: more places are reserved than there are'],
    [{ ...women, least: 2, most: 1 }, 'reserved[0].least: the least is more than the most'],
  ])('%o', (reserved, fault) => {
    expect(faults(reserved)).toEqual([fault]);
  });

  test('when two have one name', () => {
    expect(faults(women, { ...women, candidates: [2] })).toEqual(['reserved[1].name: a name that is taken']);
  });

  test('when there are a thousand of them, at once', () => {
    const many = Array.from({ length: 1000 }, (_, set) => ({ ...women, name: `set ${set}` }));
    expect(thrown(() => checkReservedPlaces(many, { candidates: 5, seats: 3 }))).toMatchObject({ code: 'too-large' });
    expect(() => checkReservedPlaces(many.slice(0, 64), { candidates: 5, seats: 3 })).not.toThrow();
  });

  test('with every fault told at once', () => {
    expect(faults({ ...women, candidates: [9, 9], least: -2, most: 8 })).toHaveLength(4);
  });
});

describe('sets that nobody can meet', () => {
  test('are refused before the count, naming those that cannot hold together and no others', () => {
    const reserved = [
      { name: 'old', candidates: [0, 1, 2, 3, 4], least: 3, most: 3 },
      { name: 'women', candidates: [0, 1], least: 2, most: 2 },
      { name: 'Scots', candidates: [0, 1, 4], least: 0, most: 1 },
    ];
    expect(() => checkReservedPlaces(reserved, { candidates: 5, seats: 3 })).toThrow(
      'no 3 of those who stand can meet the reserved places: received at least 2 of "women" (2 stand) and at most 1 of "Scots" (3 stand)',
    );
  });

  test('are refused when somebody needed withdrew', () => {
    expect(() => checkReservedPlaces([{ ...women, least: 2 }], { candidates: 5, seats: 3, withdrawn: [1] })).toThrow(
      'at least 2 of "women" (1 stand)',
    );
  });

  test('name a conflict of which no bound can be spared', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(anyReserved(7, 3), (reserved) => {
        const completions = { seats: 3, elected: [], continuing: [0, 1, 2, 3, 4, 5, 6] };
        const conflict = conflictOf({ ...completions, reserved });
        const holding = (bounds: typeof conflict): boolean =>
          naiveConformance({
            ...completions,
            reserved: reserved.map(({ name, candidates }) => ({
              name,
              candidates,
              least: bounds.find((one) => one.name === name && one.bound === 'least')?.places ?? 0,
              most: bounds.find((one) => one.name === name && one.bound === 'most')?.places ?? 3,
            })),
          }).possible;
        if (conflict.length === 0) expect(naiveConformance({ ...completions, reserved }).possible).toBe(true);
        else {
          conflicts += 1;
          expect(holding(conflict)).toBe(false);
          for (const spared of conflict) expect(holding(conflict.filter((one) => one !== spared))).toBe(true);
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
    expect(conflicts).toBeGreaterThan(200);
  });
});

describe('places reserved for a group of the ballot', () => {
  const candidates = [{ name: 'Ann', group: 'nurses' }, { name: 'Bob' }, { name: 'Cy', group: 'nurses' }];

  test('are for its members', () => {
    expect(reservedForGroup(candidates, 'nurses', { least: 1, most: 2 })).toEqual({
      name: 'nurses',
      candidates: [0, 2],
      least: 1,
      most: 2,
    });
  });

  test('are refused for a group that nobody belongs to', () => {
    expect(thrown(() => reservedForGroup(candidates, 'porters', { least: 1, most: 2 })).code).toBe('bad-argument');
  });
});
