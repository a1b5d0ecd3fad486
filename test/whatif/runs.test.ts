import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '../../src/whatif/runs.ts';

test('changes are found to one place, however far apart the places looked at are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 98 }), { maxLength: 6 }), (cuts) => {
      // Places a thousand apart, changes about two thousand apart: none begins and ends unseen.
      const changes = cuts.sort((a, b) => a - b).map((cut) => 2000 * cut + 1 + ((cut * 7919) % 997));
      const valueAt = (place: number): number => changes.filter((change) => change <= place).length;
      const places = Array.from({ length: 201 }, (_, step) => 1000 * step);
      const runs = runsOf(places, valueAt, Object.is);
      expect(runs.map(({ first }) => first)).toEqual([0, ...changes]);
      expect(runs.map(({ last }) => last)).toEqual([...changes.map((change) => change - 1), 200_000]);
      expect(runs.map(({ value }) => value)).toEqual(runs.map((_, place) => place));
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('one place between two that are different is a run of its own', () => {
  const valueAt = (place: number): string => (place < 33 ? 'a' : place === 33 ? 'level' : 'b');
  expect(runsOf([0, 100], valueAt, Object.is)).toEqual([
    { first: 0, last: 32, value: 'a' },
    { first: 33, last: 33, value: 'level' },
    { first: 34, last: 100, value: 'b' },
  ]);
});
