import { describe, expect, it } from 'vitest';
import { fixedPoint } from '../../src/numbers/fixed-point.ts';
import type { NumberSystem } from '../../src/numbers/number-system.ts';
import { rational } from '../../src/numbers/rational.ts';
import { whole } from '../../src/numbers/whole.ts';

/** 2 ÷ 3 rounded down and up, and 2 × 2 ÷ 3, as text. */
function twoThirds<V>(numbers: NumberSystem<V>): readonly string[] {
  const [two, three] = [numbers.fromWhole(2), numbers.fromWhole(3)];
  return [
    numbers.divideDown(two, three),
    numbers.divideUp(two, three),
    numbers.multiplyDivideDown(two, two, three),
  ].map((value) => numbers.toText(value));
}

describe('two thirds', () => {
  it('are 0.66 or 0.67 in hundredths', () => {
    expect(twoThirds(fixedPoint(2))).toEqual(['0.66', '0.67', '1.33']);
  });

  it('are 0 or 1 in whole votes', () => {
    expect(twoThirds(whole)).toEqual(['0', '1', '1']);
  });

  it('are themselves in fractions', () => {
    expect(twoThirds(rational)).toEqual(['2/3', '2/3', '4/3']);
  });
});

describe('the names of number systems', () => {
  it('say how many places they keep', () => {
    expect([whole, fixedPoint(0), fixedPoint(5), rational].map(({ id, places }) => [id, places])).toEqual([
      ['whole', 0],
      ['fixed-0', 0],
      ['fixed-5', 5],
      ['rational', undefined],
    ]);
  });
});

describe('fixedPoint', () => {
  it('splits a surplus of 373 over 1,493 papers as Scotland does, to five places', () => {
    const numbers = fixedPoint(5);
    const value = numbers.divideDown(numbers.fromWhole(373), numbers.fromWhole(1493));
    expect(numbers.toText(value)).toBe('0.24983');
    expect(numbers.toText(numbers.times(value, 1493))).toBe('372.99619');
  });

  it('holds numbers far beyond 2^53', () => {
    const numbers = fixedPoint(9);
    const large = numbers.times(numbers.fromWhole(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
    expect(numbers.toText(large)).toBe('81129638414606663681390495662081');
  });
});
