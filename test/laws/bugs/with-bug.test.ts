import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/invariant.ts';
import { bugs } from './bugs.ts';
import { sourceWithBug, withBug } from './with-bug.ts';

describe('seeded bugs', () => {
  test('are sixty, each with an id of its own', () => {
    expect(new Set(bugs.map(({ id }) => id)).size).toBe(60);
  });

  test('change one line that stands once in the source of their counter', () => {
    const sources = bugs.map(sourceWithBug);
    expect(new Set(sources).size).toBe(bugs.length);
  });

  test('change what they say', () => {
    const bug = present(
      bugs.find(({ id }) => id === 'half-is-enough'),
      'a bug',
    );
    const ballots = [
      { papers: 2, ranking: ['A'] },
      { papers: 1, ranking: ['B', 'C'] },
      { papers: 1, ranking: ['C', 'B'] },
    ];
    const count = withBug(bug)(ballots, 1, { candidates: ['A', 'B', 'C'], lot: { choose: ([first]) => first } });
    expect(count.stages.length).toBe(1);
    expect(count.elected).toEqual(['A']);
  });

  test('are refused where their line is not found, or twice', () => {
    const bug = { id: 'lost', counter: 'plain-instant-runoff', says: '', to: '' } as const;
    expect(() => sourceWithBug({ ...bug, from: 'no such line' })).toThrow('stands 0 times');
    expect(() => sourceWithBug({ ...bug, from: 'const ' })).toThrow(/stands \d+ times/);
  });
});
