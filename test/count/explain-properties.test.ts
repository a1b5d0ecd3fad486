import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { amount, amountsApart, minus, order } from '../../src/count/explain/amounts.ts';
import { explain, explanation } from '../../src/count/explain.ts';
import { parseExact } from '../../src/numbers/decimal-text.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { qpq } from '../../src/rules/stv/statutes/qpq.ts';
import { contests, type Drawn } from '../rules/contests.ts';
import { anyCount } from './arbitrary-count.ts';

const every = rules.includes(qpq) ? rules : [...rules, qpq];

/** The contest with names that no other text of an explanation holds. */
function withNames({ contest, contest: { profile } }: Drawn): Drawn['contest'] {
  const papers = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    ranking: rankingGroups(profile, ranking),
  }));
  const names = profile.candidates.map((_, candidate) => ({ name: `Xq${candidate}z` }));
  return { ...contest, profile: buildProfile(names, papers) };
}

describe.each(every.map((rule) => [rule.id, rule] as const))('an explanation of %s', (_, rule) => {
  test('has a paragraph for each stage that names everybody elected or excluded there, in whole sentences', () => {
    const mostSeats = rule.singleSeat === true ? 1 : 4;
    fc.assert(
      fc.property(contests({ mostSeats }), fc.constantFrom('uk' as const, 'us' as const), (drawn, words) => {
        const count = rule.count(withNames(drawn), { lot: lotBySeed(1) });
        const told = explanation(count, { words }).filter(({ kind }) => kind === 'stage');
        expect(told).toHaveLength(count.stages.length);
        count.stages.forEach(({ elected, excluded, action }, index) => {
          const { text } = told[index];
          for (const candidate of [...elected, ...excluded, ...(action.candidates ?? [])])
            expect(text).toContain(`Xq${candidate}z`);
          expect(text).not.toMatch(
            /undefined|NaN|null|Infinity|\[object|-\d|(?<![\d.,])1 (votes|papers|ballots|places|seats)\b/,
          );
          expect(text).not.toMatch(/ {2}|\.\.| [.,;:]|[,;:]\.|(^|\. )[a-z]/);
          expect(text).toMatch(/\.$/);
        });
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

test('a count that means nothing is told all the same, in every format', () => {
  fc.assert(
    fc.property(anyCount, fc.constantFrom('text' as const, 'markdown' as const, 'html' as const), (count, format) => {
      const text = explain(count, { format });
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('NaN');
    }),
  );
});

describe('amounts', () => {
  const fraction = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));

  test('are exact where they can be, rounded half up and marked where they cannot', () => {
    expect(['1234.5', '0.12345', '2/3', '1/3', '0.123456', '1/30000'].map(amount)).toEqual([
      '1,234.5',
      '0.12345',
      '≈0.667',
      '≈0.333',
      '≈0.123',
      '≈0.00003',
    ]);
  });

  test('that differ look different beside each other', () => {
    expect(amountsApart(['1/3', '333333/1000000', '100000000001/300000000000'])).toEqual([
      '≈0.33333333333',
      '0.333333',
      '≈0.33333333334',
    ]);
  });

  test('are near what they stand for', () => {
    fc.assert(
      fc.property(fraction, ([above, below]) => {
        const shown = Number(amount(`${above}/${below}`).replace(/[≈,]/g, ''));
        expect(Math.abs(shown - Number(above) / Number(below))).toBeLessThanOrEqual(
          0.0005 + 1e-3 * Number.EPSILON * shown,
        );
      }),
    );
  });

  test('are subtracted and compared exactly', () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const { numerator, denominator } = parseExact(minus(`${a}/${b}`, `${c}/${d}`));
        expect(numerator * b * d).toBe(denominator * (a * d - c * b));
        expect(order(`${a}/${b}`, `${c}/${d}`)).toBe(Math.sign(Number(a * d - c * b)) || 0);
      }),
    );
  });
});
