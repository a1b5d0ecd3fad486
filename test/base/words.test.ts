import { describe, expect, it } from 'vitest';
import { counted, grouped, listed, percentage, withPlaces } from '../../src/base/words.ts';

describe('words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [9007199254740991, '9,007,199,254,740,991'],
    ['64877.5', '64,877.5'],
    ['1000.12345', '1,000.12345'],
    [-1234567, '-1,234,567'],
  ])('group the thousands of %j as %s', (value, text) => {
    expect(grouped(value)).toBe(text);
  });

  it.each([
    [0.66114, 2, '66.11%'],
    [1, 0, '100%'],
    [0, 2, '0.00%'],
  ])('write %j as a percentage at %i places', (share, places, text) => {
    expect(percentage(share, places)).toBe(text);
  });

  it.each([
    [[], ''],
    [['Ann'], 'Ann'],
    [['Ann', 'Bob'], 'Ann and Bob'],
    [['Ann', 'Bob', 'Cy'], 'Ann, Bob and Cy'],
  ])('list %j', (names, text) => {
    expect(listed(names)).toBe(text);
  });

  it('put a noun in the right number', () => {
    expect([counted(1, 'paper'), counted(0, 'paper'), counted(2, 'party', 'parties')]).toEqual([
      '1 paper',
      '0 papers',
      '2 parties',
    ]);
  });

  it.each([
    ['64877', 2, '64877.00'],
    ['0.5', 2, '0.50'],
    ['5/7', 2, '5/7'],
    ['12', 0, '12'],
  ])('give %s %i places', (value, places, text) => {
    expect(withPlaces(value, places)).toBe(text);
  });
});
