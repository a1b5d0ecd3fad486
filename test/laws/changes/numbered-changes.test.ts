import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberedChanges } from '../../../src/laws/changes/numbered-changes.ts';
import { numbersOf } from '../../../src/laws/changes/plain-papers.ts';

describe('numbered changes', () => {
  test('are every way of every thing, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 8 }), (ways) => {
        const changes = numberedChanges([...ways.keys()], (thing) => ways[thing]);
        const listed = ways.flatMap((most, thing) => Array.from({ length: most }, (_, way) => ({ thing, way })));
        expect(Array.from({ length: changes.total }, (_, number) => changes.at(number))).toEqual(listed);
      }),
      { seed: 1 },
    );
  });
});

describe('numbers of papers that are altered at once', () => {
  test('are all of a small pile', () => {
    expect(numbersOf(50)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test('are few of a large one, the ends among them', () => {
    const numbers = numbersOf(2 ** 49);
    expect(numbers.length).toBeLessThan(40);
    expect([numbers[0], numbers.at(-1)]).toEqual([1, 2 ** 49]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
