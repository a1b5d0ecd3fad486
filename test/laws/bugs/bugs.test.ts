import { describe, expect, test } from 'vitest';
import { bugs } from './bugs.ts';
import { type Hunt, hunt, lawsAndReference, median } from './hunt.ts';

/**
 * The order in which candidates are elected together is no law. Not to find it takes as many contests as there are, and is left to
 * scripts/seeded-bugs.ts.
 */
const NOT_FOUND = ['elected-from-below'];

const sought = bugs.filter(({ id }) => !NOT_FOUND.includes(id));
const made = new Map<string, Hunt>();

function hunts(): readonly Hunt[] {
  for (const bug of sought) if (!made.has(bug.id)) made.set(bug.id, hunt(bug, lawsAndReference));
  return [...made.values()];
}

describe('laws with default settings', () => {
  test.each(sought.map((bug) => [bug.counter, bug.says, bug] as const))('find the %s that %s', (_, __, bug) => {
    const found = hunt(bug, lawsAndReference);
    made.set(bug.id, found);
    expect(found.found).toBeDefined();
  });

  test('find at least 48 of fifty bugs, in a median of under 2,000 contests', () => {
    const found = hunts().filter((each) => each.found !== undefined);
    expect(found.length / bugs.length).toBeGreaterThanOrEqual(48 / 50);
    expect(median(found.map(({ runs }) => runs))).toBeLessThan(2000);
  });

  test('print elections of at most 4 candidates and 12 papers in the median', () => {
    const found = hunts().flatMap((each) => each.found ?? []);
    expect(median(found.map(({ candidates }) => candidates))).toBeLessThanOrEqual(4);
    expect(median(found.map(({ papers }) => papers))).toBeLessThanOrEqual(12);
  });
});
