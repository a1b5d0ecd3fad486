import { describe, expect, test } from 'vitest';
import { areMarks, markBounds } from '../../../src/ballots/declared-marks.ts';
import { ers97WithReservedPlaces } from '../../../src/rules/stv/constraints/ers97-with-reserved-places.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { blockMarks } from '../../../src/synthetic/block-votes/block-marks.ts';
import { givenFirstPreferences } from '../../../src/synthetic/given-first-preferences.ts';
import { whatIfOfMarks } from '../../../src/whatif/block-votes/what-if-of-marks.ts';
import { sum } from '../../base/goodness-of-fit.ts';
import { declared } from '../declared.ts';

const block = (atMost: number) => ({ marks: { kind: 'block', atMost } }) as const;
const council = { ...declared([3513, 2615, 1970, 1960, 1565, 1560], 3), ...block(3) };

describe('bounds that hold however the papers were marked', () => {
  test('papers lie between the largest total, or all marks made, and the sum of marks', () => {
    expect(markBounds(council).papers).toEqual({ least: 4395, most: 13_183 });
    expect(markBounds({ ...declared([90, 5]), ...block(2) }).papers).toEqual({ least: 90, most: 95 });
    expect(markBounds({ ...council, papersIssued: 6000, spoiled: 100 }).papers).toEqual({ least: 4395, most: 5900 });
    const known = { ...council, marks: { kind: 'block', atMost: 3, papers: 5000 } } as const;
    expect(markBounds(known).papers).toEqual({ least: 5000, most: 5000 });
  });

  test('more marks than candidates can fill are not counted on', () => {
    expect(markBounds({ ...declared([5, 4]), ...block(9) }).papers).toEqual({ least: 5, most: 9 });
  });

  test('whoever has more papers than the others have marks has some papers alone', () => {
    expect(markBounds({ ...declared([100, 10, 5], 2), ...block(2) }).firstPreferences).toEqual([
      { least: 85, most: 100 },
      { least: 0, most: 10 },
      { least: 0, most: 5 },
    ]);
  });

  test('one mark a paper is a first preference', () => {
    expect(areMarks({ ...declared([3, 2]), ...block(1) })).toBe(false);
    expect(areMarks(declared([3, 2]))).toBe(false);
    expect(areMarks(council)).toBe(true);
  });
});

describe('the what-if of marks', () => {
  const answer = whatIfOfMarks(council, ers97, { draws: 300, seed: 1 });

  test('has the keys of the what-if, bounds and one model', () => {
    expect(answer).toMatchObject({
      format: 'psephos-whatif',
      version: 1,
      rule: { id: 'ers97' },
      tipping: [],
      claims: [],
    });
    expect(answer.firstPastThePost.elected).toEqual([0, 1, 2]);
    expect(answer.bounds.quota).toEqual({ least: '1099', most: '3296' });
    expect(answer.bounds.marksAPaper).toEqual({ least: 1, most: 13_183 / 4395 });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  test('calls nobody certain whom only first preferences would make so', () => {
    expect(answer.candidates.map(({ status }) => status)).toEqual(council.candidates.map(() => 'possible'));
    expect(answer.candidates[0].reason).toMatch(/^elected in \d+ of 300 draws of papers with these totals$/);
  });

  test('gives chances that fill the places, and the share of draws that elect others', () => {
    expect(sum(answer.candidates.map(({ chances: [{ mean }] }) => mean))).toBeCloseTo(3, 9);
    const same = answer.models[0].sets.find(({ elected }) => elected.join() === '0,1,2')?.mean ?? 0;
    expect(answer.change.mean).toBeCloseTo(1 - same, 9);
  });

  test('where the block vote ends level, a lot that falls otherwise is no change', () => {
    const level = { ...declared([60, 30, 30, 1], 2), ...block(2) };
    const { change, models, firstPastThePost } = whatIfOfMarks(level, ers97, { draws: 200, seed: 1 });
    const mean = (elected: string): number => models[0].sets.find((set) => set.elected.join() === elected)?.mean ?? 0;
    expect(firstPastThePost.elected).toEqual([0, 1]);
    expect(mean('0,2')).toBeGreaterThan(0.2);
    expect(change.mean).toBeCloseTo(1 - mean('0,1') - mean('0,2'), 9);
  });

  test('calls certain whom every way of marking elects', () => {
    const sure = { ...declared([100, 10, 5], 2), ...block(2) };
    const { candidates } = whatIfOfMarks(sure, ers97, { draws: 100 });
    expect(candidates[0]).toMatchObject({
      status: 'certain',
      reason: 'at least 85 papers can have marked nobody else',
    });
    expect(candidates[1].status).toBe('possible');
    for (let seed = 1; seed <= 50; seed++) {
      const profile = givenFirstPreferences(sure, blockMarks()).profile(seed);
      expect(ers97.count({ profile, seats: 2 }).elected).toContain(0);
    }
    const all = whatIfOfMarks({ ...declared([3, 2], 2), ...block(2) }, ers97, { draws: 10 });
    expect(all.candidates.map(({ status }) => status)).toEqual(['certain', 'certain']);
  });

  test('proves nothing for a rule that promises nothing, such as one with reserved places', () => {
    const reserved = ers97WithReservedPlaces([{ name: 'kept', candidates: [1], least: 1, most: 2 }]);
    const { candidates } = whatIfOfMarks({ ...declared([100, 10, 5], 2), ...block(2) }, reserved, { draws: 50 });
    expect(candidates[0].status).toBe('possible');
    expect(candidates[1].chances[0].mean).toBe(1);
  });

  test('holds printed shares and totals against marks, and turnout against nothing', () => {
    const printed = { ...council, printedTotal: 13_183, papersIssued: 5000, printedTurnout: '5.0%', spoiled: 7 };
    const { reconciliation } = whatIfOfMarks(printed, ers97, { draws: 1 });
    expect(reconciliation).toEqual([{ what: 'total', printed: '13183', computed: '13183', agrees: true }]);
  });

  test('is refused for first preferences', () => {
    expect(() => whatIfOfMarks(declared([3, 2, 1]), ers97)).toThrow(
      'these totals are first preferences, or do not say',
    );
  });
});
