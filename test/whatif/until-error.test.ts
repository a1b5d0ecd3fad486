import { describe, expect, test } from 'vitest';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';
import { largestError, nextCheck } from '../../src/whatif/draw-aim.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { thrown } from '../thrown.ts';
import { declared, unite2017 } from './declared.ts';

describe('draws until a standard error', () => {
  test('are as many as it takes, and no fewer of the fixed numbers would do', () => {
    const drawn = chances(unite2017, ers97, uniform(), { untilError: 0.004 });
    expect(drawn.stopped).toMatchObject({ because: 'error-reached', untilError: 0.004 });
    expect(drawn.stopped?.largestError).toBeLessThanOrEqual(0.004);
    // sqrt(0.23 · 0.77 / 0.004²) is about 11,070; looks are taken at 9,000 and 12,000.
    expect(drawn.draws).toBe(12_000);
    const fewer = chances(unite2017, ers97, uniform(), { untilError: 0.004, draws: 9000 });
    expect(fewer.stopped).toMatchObject({ because: 'most-draws' });
    expect(fewer.stopped?.largestError).toBeGreaterThan(0.004);
    expect(fewer.draws).toBe(9000);
  });

  test('are the first draws of any longer run', () => {
    const { stopped: _, ...until } = chances(unite2017, ers97, uniform(), { untilError: 0.004 });
    expect(chances(unite2017, ers97, uniform(), { draws: until.draws })).toEqual(until);
  });

  test('end at a ceiling that is no number of blocks', () => {
    const { draws, stopped } = chances(unite2017, ers97, uniform(), { untilError: 0.0001, draws: 2345 });
    expect([draws, stopped?.because]).toEqual([2345, 'most-draws']);
  });

  test('do not take what never came up in a few draws for known: winners in every draw still leave an error', () => {
    const certain = declared([90, 10]);
    const { draws, candidates, stopped } = chances(certain, ers97, uniform(), { untilError: 0.0005 });
    expect(candidates.map(({ standardError }) => standardError)).toEqual([0, 0]);
    expect([draws, stopped?.because]).toEqual([2000, 'error-reached']);
  });

  test('are told in the whole answer, beside the ceiling', () => {
    const { models, provenance } = whatIf(unite2017, ers97, { untilError: 0.01, draws: 50_000, claims: [] });
    expect(provenance).toMatchObject({ draws: 50_000, untilError: 0.01 });
    expect(models.map(({ draws, stopped }) => [draws, stopped?.because])).toEqual([
      [2000, 'error-reached'],
      [2000, 'error-reached'],
    ]);
  });

  test.each([0, -1, 0.51, Number.NaN, Infinity])('an error of %d is refused', (untilError) => {
    const error = thrown(() => chances(unite2017, ers97, uniform(), { untilError }));
    expect([error.code, error.summary]).toEqual([
      'bad-argument',
      'the standard error to reach must be above 0 and at most 0.5',
    ]);
  });
});

test('looks are taken after a quarter more blocks each time', () => {
  const looks: number[] = [];
  for (let draws = 0; looks.length < 12; draws = nextCheck(draws)) looks.push(nextCheck(draws) / 1000);
  expect(looks).toEqual([1, 2, 3, 4, 5, 7, 9, 12, 15, 19, 24, 30]);
});

test('the error is the spread of a Beta law: of 3 of 10 draws, sqrt(1/3 · 2/3 / 13)', () => {
  const tally = {
    draws: 10,
    sets: [
      { elected: [0], times: 7 },
      { elected: [1], times: 3 },
    ],
  };
  expect(largestError(tally, 2)).toBeCloseTo(Math.sqrt(2 / 9 / 13), 15);
});
