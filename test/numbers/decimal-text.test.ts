import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareExact,
  decimalText,
  exactText,
  type Fraction,
  isExact,
  lowestTerms,
  parseExact,
  sumExact,
} from '../../src/numbers/decimal-text.ts';
import { thrown } from '../thrown.ts';

const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([numerator, denominator]) => lowestTerms(numerator, denominator));

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 20 }));

describe('decimalText', () => {
  it.each([
    [0n, 0, '0'],
    [0n, 5, '0'],
    [8736747000n, 7, '873.6747'],
    [1120_00n, 2, '1120'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [-150n, 2, '-1.5'],
    [100n, 0, '100'],
  ])('writes %s units of %i places as %s', (units, places, text) => {
    expect(decimalText(units, places)).toBe(text);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(decimals, ([units, places]) => {
        expect(parseExact(decimalText(units, places))).toEqual(lowestTerms(units, 10n ** BigInt(places)));
      }),
    );
  });

  it('has no zeros at the end of its places and no point without places', () => {
    fc.assert(
      fc.property(decimals, ([units, places]) => {
        expect(decimalText(units, places)).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('exactText and parseExact', () => {
  it('give back the same fraction', () => {
    fc.assert(
      fc.property(fractions, (fraction) => {
        expect(parseExact(exactText(fraction))).toEqual(fraction);
      }),
    );
  });

  it('write a decimal where the denominator has no factors but 2 and 5, and else a fraction', () => {
    const texts = [
      [1n, 8n],
      [-7n, 20n],
      [2n, 3n],
      [-5n, 7n],
      [3n, 1n],
      [1n, 1_000_000n],
    ].map(([numerator, denominator]) => exactText({ numerator, denominator }));
    expect(texts).toEqual(['0.125', '-0.35', '2/3', '-5/7', '3', '0.000001']);
  });

  it('read numbers that are not in lowest terms or have zeros to spare', () => {
    expect(['6/4', '007.50', '-0', '-0.5', '0/9'].map((text) => exactText(parseExact(text)))).toEqual([
      '1.5',
      '7.5',
      '0',
      '-0.5',
      '0',
    ]);
  });
});

describe('parseExact', () => {
  it.each([
    ['', 'the empty text'],
    [' 1', 'a blank before'],
    ['1\n', 'a line end after'],
    ['1e3', 'an exponent'],
    ['NaN', 'not a number'],
    ['Infinity', 'infinity'],
    ['0x10', 'hexadecimal'],
    ['1_000', 'an underscore'],
    ['1,000', 'a comma'],
    ['.5', 'no whole part'],
    ['5.', 'a point without places'],
    ['+5', 'a plus'],
    ['--5', 'two signs'],
    ['1/0', 'a zero denominator'],
    ['1/-2', 'a negative denominator'],
    ['1.5/2', 'a decimal over a number'],
    ['1/2/3', 'two bars'],
    ['１２', 'wide digits'],
    ['١٢', 'Arabic digits'],
    ['9'.repeat(4001), 'a number of 4001 digits'],
  ])('refuses %j: %s', (text) => {
    const error = thrown(() => parseExact(text));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toMatch(
      /^not an exact number: expected text such as "12", "873\.6747" or "5\/7", received "/,
    );
    expect(error.message.length).toBeLessThan(160);
  });

  it('reads a number of 4,000 digits', () => {
    expect(parseExact('9'.repeat(4000)).numerator).toBe(10n ** 4000n - 1n);
  });

  it('never reads other text as a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^-?[0-9]+([./][0-9]+)?$/.test(text));
        expect(isExact(text)).toBe(false);
        expect(thrown(() => parseExact(text)).code).toBe('bad-argument');
      }),
    );
  });
});

describe('sumExact', () => {
  it('adds what a stage of a count holds', () => {
    expect(exactText(sumExact(['731273', '817830', '0', '25548']))).toBe('1574651');
    expect(exactText(sumExact(['0.1', '0.2', '1/3', '2/3', '-0.3']))).toBe('1');
    expect(exactText(sumExact([]))).toBe('0');
  });

  it('is the sum of the fractions, in any order', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 8 }), (list) => {
        const expected = list.reduce(
          (sum, next) =>
            lowestTerms(
              sum.numerator * next.denominator + next.numerator * sum.denominator,
              sum.denominator * next.denominator,
            ),
          parseExact('0'),
        );
        const texts = list.map(exactText);
        expect(sumExact(texts)).toEqual(expected);
        expect(sumExact(texts.reverse())).toEqual(expected);
      }),
    );
  });

  it('refuses a text that is no number', () => {
    expect(thrown(() => sumExact(['1', 'two'])).code).toBe('bad-argument');
  });
});

describe('compareExact', () => {
  it('orders by the difference', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const difference = a.numerator * b.denominator - b.numerator * a.denominator;
        expect(compareExact(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });
});
