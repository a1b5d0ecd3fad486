import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LotOccasion, lotByOrder, lotBySeed, recordedLots } from '../../src/rules/lot.ts';
import { thrown } from '../thrown.ts';

const exclusion: LotOccasion = { stage: 3, over: 'exclusion' };

const tiedCandidates = fc.uniqueArray(fc.nat({ max: 20 }), { minLength: 2 });
const occasions = fc.record({
  stage: fc.integer({ min: 1, max: 30 }),
  over: fc.constantFrom('election', 'surplus', 'exclusion'),
});

describe('a lot by order', () => {
  test('takes the tied candidate who comes first in the order', () => {
    expect(lotByOrder([2, 0, 1]).choose([0, 1], exclusion)).toBe(0);
    expect(lotByOrder([2, 0, 1]).choose([0, 1, 2], exclusion)).toBe(2);
  });

  test('without an order takes the first on the ballot', () => {
    expect(lotByOrder().choose([7, 3, 5], exclusion)).toBe(3);
  });

  test('has those that the order leaves out last, as on the ballot', () => {
    expect(lotByOrder([4]).choose([1, 4, 0], exclusion)).toBe(4);
    expect(lotByOrder([4]).choose([3, 2, 5], exclusion)).toBe(2);
  });

  test('says how it falls, and has no seed', () => {
    expect(lotByOrder()).toMatchObject({
      seed: null,
      describes: 'the order of candidates on the ballot (no lot was given)',
    });
    expect(lotByOrder([1, 0])).toMatchObject({ seed: null, describes: 'the given order 1, 0' });
  });
});

describe('a lot by seed', () => {
  test('takes one of the tied, the same whatever their order and whatever was drawn before', () => {
    fc.assert(
      fc.property(tiedCandidates, occasions, fc.string(), (tied, occasion, seed) => {
        const lot = lotBySeed(seed);
        const taken = lot.choose(tied, occasion);
        expect(tied).toContain(taken);
        lot.choose([1, 2, 3], exclusion);
        expect(lot.choose([...tied].reverse(), occasion)).toBe(taken);
        expect(lotBySeed(seed).choose(tied, occasion)).toBe(taken);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('does not reorder the tied it is given', () => {
    const tied = Object.freeze([5, 1, 3]);
    expect(tied).toContain(lotBySeed(1).choose(tied, exclusion));
  });

  test('is fair: of 3,000 seeds about a thousand take each of three, within four standard deviations', () => {
    const taken = new Map([2, 4, 9].map((candidate) => [candidate, 0]));
    for (let seed = 0; seed < 3000; seed++) {
      const candidate = lotBySeed(seed).choose([2, 4, 9], exclusion);
      taken.set(candidate, (taken.get(candidate) ?? 0) + 1);
    }
    const deviation = Math.sqrt(3000 * (1 / 3) * (2 / 3));
    for (const times of taken.values()) expect(Math.abs(times - 1000)).toBeLessThan(4 * deviation);
    expect([...taken.keys()]).toEqual([2, 4, 9]);
  });

  test('is drawn afresh at each stage, for each purpose and for each set of tied', () => {
    const seeds = [...Array(64).keys()];
    const pattern = (tied: readonly number[], occasion: LotOccasion): string =>
      seeds.map((seed) => tied.indexOf(lotBySeed(seed).choose(tied, occasion))).join('');
    const patterns = [
      pattern([0, 1], exclusion),
      pattern([0, 1], { ...exclusion, stage: 4 }),
      pattern([0, 1], { ...exclusion, over: 'surplus' }),
      pattern([0, 2], exclusion),
    ];
    expect(new Set(patterns).size).toBe(4);
  });

  test('keeps its seed as text for the record', () => {
    expect(lotBySeed(42)).toMatchObject({ seed: '42', describes: 'drawn from the seed 42' });
    expect(lotBySeed('box 7').seed).toBe('box 7');
    expect(lotBySeed('42').choose([0, 1, 2], exclusion)).toBe(lotBySeed(42).choose([0, 1, 2], exclusion));
  });

  test('what seed 42 takes is pinned, so that no release changes a recorded result', () => {
    const tied = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const drawn = [1, 2, 3, 4, 5, 6].map((stage) => lotBySeed(42).choose(tied, { stage, over: 'exclusion' }));
    expect(drawn).toEqual([9, 7, 6, 1, 3, 5]);
  });
});

describe('recorded lots', () => {
  const lots = recordedLots([
    { stage: 5, over: 'exclusion', taken: 6 },
    { stage: 5, over: 'exclusion', taken: 1 },
    { stage: 5, over: 'surplus', taken: 2 },
    { stage: 7, over: 'election', taken: 1 },
  ]);

  test('are found by their stage and what they were over', () => {
    expect(lots.choose([1, 6], { stage: 5, over: 'exclusion' })).toBe(6);
    expect(lots.choose([1, 2], { stage: 5, over: 'surplus' })).toBe(2);
    expect(lots.choose([1, 2], { stage: 7, over: 'election' })).toBe(1);
  });

  test('may be several at one stage: the next one is for those still tied', () => {
    expect(lots.choose([1, 4], { stage: 5, over: 'exclusion' })).toBe(1);
  });

  test('describe themselves', () => {
    expect(lots.seed).toBeNull();
    expect(lots.describes).toBe(
      'as recorded: stage 5 exclusion 6; stage 5 exclusion 1; stage 5 surplus 2; stage 7 election 1',
    );
  });

  test.each([
    ['another stage', [1, 6], { stage: 6, over: 'exclusion' }],
    ['another purpose', [1, 6], { stage: 5, over: 'election' }],
    ['other candidates', [3, 4], { stage: 5, over: 'exclusion' }],
  ] as const)('are refused at %s', (_, tied, occasion) => {
    const { code, message } = thrown(() => lots.choose(tied, occasion));
    expect(code).toBe('bad-argument');
    expect(message).toContain(`a lot over the ${occasion.over} is needed at stage ${occasion.stage}`);
    expect(message).toContain(`expected one of the tied candidates ${tied.join(', ')}`);
  });
});
