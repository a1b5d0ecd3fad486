import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/base/near.ts';

describe('nearest', () => {
  const ids = ['first-past-the-post', 'instant-runoff', 'ers97'];

  it.each([
    ['ers79', ['ers97']],
    ['ERS97', ['ers97']],
    ['instant-run-off', ['instant-runoff']],
    ['past-the-post', ['first-past-the-post']],
    ['borda', []],
    ['', []],
  ])('of %j are %j', (word, near) => {
    expect(nearest(word, ids)).toEqual(near);
  });

  it('does not spend long on a long word', () => {
    expect(nearest('x'.repeat(1_000_000), ids)).toEqual([]);
  });
});
