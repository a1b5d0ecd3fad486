import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTallies, NOTHING_DRAWN, setCounter, type Tally, timesElected } from '../../src/whatif/tally.ts';
import { thrown } from '../thrown.ts';

/** Winners of some draws, of up to three places among twelve candidates: two digits, so that 10 must not come before 2. */
const draws = fc.array(fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 3 }), { maxLength: 40 });

function tallyOf(elected: readonly (readonly number[])[]): Tally {
  const counter = setCounter();
  for (const winners of elected) counter.add(winners, 1);
  return counter.tally();
}

test('tallies of parts add up, in any order, to the bytes of the tally of all', () => {
  fc.assert(
    fc.property(draws, draws, draws, (a, b, c) => {
      const all = JSON.stringify(tallyOf([...a, ...b, ...c]));
      const [x, y, z] = [a, b, c].map(tallyOf);
      expect(JSON.stringify(addTallies([x, y, z]))).toBe(all);
      expect(JSON.stringify(addTallies([z, addTallies([y, x])]))).toBe(all);
    }),
  );
});

test('a set is the same in whatever order its candidates were elected', () => {
  expect(tallyOf([[10, 2], [2, 10], [2], [1, 11]])).toEqual({
    draws: 4,
    sets: [
      { elected: [1, 11], times: 1 },
      { elected: [2], times: 1 },
      { elected: [2, 10], times: 2 },
    ],
  });
});

test('each candidate is elected as often as the sets that hold them', () => {
  expect(
    timesElected(
      tallyOf([
        [0, 1],
        [0, 2],
        [0, 1],
      ]),
      4,
    ),
  ).toEqual([3, 2, 1, 0]);
  expect(timesElected(NOTHING_DRAWN, 2)).toEqual([0, 0]);
});

test('a tally that was given is not changed by what is counted after it', () => {
  const counter = setCounter();
  counter.add([0, 1], 1);
  const before = counter.tally();
  counter.add([0, 1], 5);
  expect(before.sets).toEqual([{ elected: [0, 1], times: 1 }]);
});

test('more than a million different sets are refused, rather than memory running out', () => {
  const counter = setCounter();
  for (let set = 0; set < 1_000_000; set++) counter.add([set, set + 1], 1);
  counter.add([0, 1], 1);
  expect(thrown(() => counter.add([0, 2], 1)).code).toBe('too-large');
});
