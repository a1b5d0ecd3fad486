import { expect, test } from 'vitest';
import { descending } from '../../src/base/descending.ts';

test('the greatest value first, equal ones in their order', () => {
  expect(descending([3, 5, 3, 0, 5])).toEqual([1, 4, 0, 2, 3]);
  expect(descending([])).toEqual([]);
});
