import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { numberedChanges } from '../../../src/laws/changes/numbered-changes.ts';
import { numbersOf } from '../../../src/laws/changes/plain-papers.ts';
import { without } from '../../../src/laws/changes/without.ts';
import { contest } from '../../rules/contests.ts';

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

describe('without candidates', () => {
  test('a candidate is on no paper, the papers stay, and the others have new numbers', () => {
    const smaller = without(contest('4: A > B > C\n1: B\n3: B > A > C', 1), [1]);
    expect(ballotText(smaller.contest.profile)).toBe('1:\n7: A > C\n');
    expect(smaller.contest.profile.candidates).toEqual([{ name: 'A' }, { name: 'C' }]);
    expect(smaller.were).toEqual([0, 2]);
  });

  test('whoever withdrew is renumbered with the others', () => {
    const smaller = without({ ...contest('4: A > B > C > D', 1), withdrawn: [0, 3] }, [0]);
    expect(smaller.contest.withdrawn).toEqual([2]);
  });

  test('skipped ranks and equal preferences of others stay', () => {
    const smaller = without(contest('1: A > - > B = C > D', 1), [0, 2]);
    expect(ballotText(smaller.contest.profile)).toBe('1: - > B > D\n');
  });
});
