import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledger, stretchesOf } from '../../src/parallel/ledger.ts';
import { fixedSize, piecesOf, timedSize } from '../../src/parallel/pieces.ts';
import { gapsIn, type Range, withRange } from '../../src/parallel/ranges.ts';
import type { Tally } from '../../src/whatif/tally.ts';

/** A made-up outcome: whoever is elected, the draws are told apart by their number. */
function drawn({ from, to }: Range): Tally {
  return { draws: to - from, sets: [{ elected: [from / 1000], times: to - from }] };
}

/** Numbers of draws, some with a last block that is not full. */
const most = fc.integer({ min: 1, max: 40_000 });

/** The tasks of a run, cut small. */
function tasksOf(draws: number, blocks: number): readonly Range[] {
  return [...piecesOf(ledger(draws).first(draws).missing, fixedSize(blocks))];
}

describe('tasks', () => {
  test('cover every draw once, begin with a block, and lie in one stretch', () => {
    fc.assert(
      fc.property(most, fc.integer({ min: 1, max: 9 }), (draws, blocks) => {
        const tasks = tasksOf(draws, blocks);
        expect(tasks[0].from).toBe(0);
        expect(tasks.at(-1)?.to).toBe(draws);
        for (const [index, { from, to }] of tasks.entries()) {
          expect(from % 1000).toBe(0);
          expect(to).toBe(tasks[index + 1]?.from ?? draws);
          expect(stretchesOf(draws).some((stretch) => stretch.from <= from && to <= stretch.to)).toBe(true);
        }
      }),
    );
  });

  test('grow until they take about a fifth of a second, and are small again at the end', () => {
    const size = timedSize(2);
    const sizes = Array.from({ length: 12 }, () => {
      const blocks = size.next(10_000);
      size.took(blocks * 1000, blocks);
      return blocks;
    });
    expect(sizes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 200, 200, 200, 200]);
    expect(size.next(100)).toBe(25);
    expect(size.next(1)).toBe(1);
  });
});

describe('a ledger', () => {
  test('has all draws once its tasks are done, in any order and however often they are told', () => {
    fc.assert(
      fc.property(most, fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat()), (draws, blocks, order) => {
        const tasks = tasksOf(draws, blocks);
        const shuffled = tasks.map((task) => ({ task, at: Number(order.next().value) })).sort((a, b) => a.at - b.at);
        const kept = ledger(draws);
        for (const { task } of [...shuffled, ...shuffled]) kept.add(task, drawn(task));
        expect(kept.first(draws)).toEqual({
          missing: [],
          tally: { draws, sets: tasks.map((task) => drawn(task).sets[0]) },
        });
      }),
    );
  });

  test('knows of a part of the draws which are missing, and what those before a look were', () => {
    const kept = ledger(9000);
    for (const range of [
      { from: 5000, to: 6000 },
      { from: 0, to: 1000 },
      { from: 8000, to: 9000 },
    ])
      kept.add(range, drawn(range));
    expect(kept.first(7000)).toEqual({
      tally: { draws: 2000, sets: [drawn({ from: 0, to: 1000 }).sets[0], drawn({ from: 5000, to: 6000 }).sets[0]] },
      missing: [
        { from: 1000, to: 2000 },
        { from: 2000, to: 3000 },
        { from: 3000, to: 4000 },
        { from: 4000, to: 5000 },
        { from: 6000, to: 7000 },
      ],
    });
    expect(kept.first(9000).missing.at(-1)).toEqual({ from: 7000, to: 8000 });
  });

  test('passes over draws of a longer run, and a last block of a shorter one', () => {
    const kept = ledger(5500);
    kept.add({ from: 5000, to: 7000 }, drawn({ from: 5000, to: 7000 }));
    kept.add({ from: 4000, to: 4700 }, drawn({ from: 4000, to: 4700 }));
    expect(kept.first(5500).tally.draws).toBe(0);
    kept.add({ from: 5000, to: 5500 }, drawn({ from: 5000, to: 5500 }));
    expect(kept.first(5500).tally.draws).toBe(500);
  });
});

test('ranges that meet become one, and what is left between them are gaps', () => {
  const numbers = fc.shuffledSubarray([...Array(12).keys()]);
  fc.assert(
    fc.property(numbers, (taken) => {
      const ranges = taken.reduce<readonly Range[]>((all, at) => withRange(all, { from: at, to: at + 1 }), []);
      const inside = (list: readonly Range[]): number[] =>
        list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
      expect(inside(ranges)).toEqual([...taken].sort((a, b) => a - b));
      expect([...inside(ranges), ...inside(gapsIn({ from: 0, to: 12 }, ranges))].sort((a, b) => a - b)).toEqual([
        ...Array(12).keys(),
      ]);
      for (const [index, { from }] of ranges.entries())
        if (index > 0) expect(from).toBeGreaterThan(ranges[index - 1].to);
    }),
  );
});
