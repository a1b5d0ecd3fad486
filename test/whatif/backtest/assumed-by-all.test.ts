import { expect, test } from 'vitest';
import { assumedByAll } from '../../../src/whatif/backtest/assumed-by-all.ts';

function said(...texts: readonly string[]): string {
  return assumedByAll(texts.map((assumes) => ({ assumes })));
}

test('numbers in which folds differ are told as about their mean, others as they are', () => {
  expect(said('as in 1,501 elections (2007 to 2022)', 'as in 1,520 elections (2007 to 2022)')).toBe(
    'as in about 1,511 elections (2007 to 2022)',
  );
  expect(said('as in 7 elections', 'as in 7 elections')).toBe('as in 7 elections');
  expect(said('no number')).toBe('no number');
});

test('words that differ are those of the first', () => {
  expect(said('as in 7 elections', 'as in 8 polls')).toBe('as in 7 elections');
});
