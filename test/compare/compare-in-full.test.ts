import { describe, expect, test } from 'vitest';
import { compareInFull } from '../../src/compare/compare-in-full.ts';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { alteredProfile } from '../../src/compare/margins/altered-profile.ts';
import { ruleById, rules } from '../../src/rules/catalogue.ts';
import { contest } from '../rules/contests.ts';

const TENNESSEE = contest('42: M > N > C > K\n26: N > C > K > M\n15: C > K > N > M\n17: K > C > N > M', 1);
const two = [ruleById('first-past-the-post'), ruleById('instant-runoff')];

describe('a comparison in full', () => {
  test('is the comparison, with how close it was and who stood in whose way', async () => {
    const { margins, spoilers, clones, monotonicity, unanswered, ...comparison } = await compareInFull(TENNESSEE, two);
    expect(comparison).toEqual(compareRules(TENNESSEE, two));
    expect(margins.map(({ rule, least, exact }) => [rule, least, exact])).toEqual([
      ['first-past-the-post', 8, true],
      ['instant-runoff', 1, true],
    ]);
    expect(spoilers.map(({ rule, spoilers: found }) => [rule.id, found.map(({ spoilers: who }) => who)])).toEqual([
      [
        'first-past-the-post',
        [
          [1, 2],
          [1, 3],
          [2, 3],
        ],
      ],
      ['instant-runoff', [[0], [1]]],
    ]);
    expect(clones?.sets.map(({ candidates }) => candidates)).toEqual([
      [2, 3],
      [1, 2, 3],
    ]);
    expect(monotonicity.map(({ rule, verdict }) => [rule.id, verdict])).toEqual([
      ['first-past-the-post', 'impossible'],
      ['instant-runoff', 'possible'],
    ]);
    expect(unanswered).toEqual([]);
  });

  test('holds the altered papers, which counted again elect others', async () => {
    const { margins } = await compareInFull(TENNESSEE, rules);
    const witnessed = margins.filter(({ witness }) => witness !== undefined);
    expect(witnessed.length).toBeGreaterThan(20);
    for (const { rule, witness, elected } of witnessed) {
      expect(witness?.elected, rule).not.toEqual(elected);
      const altered = alteredProfile(TENNESSEE.profile, witness?.changes ?? []);
      if (witness?.byLot === false)
        expect(ruleById(rule).count({ ...TENNESSEE, profile: altered }).elected, rule).toEqual(witness.elected);
    }
  });

  test('is plain data, the same after JSON', async () => {
    const found = await compareInFull(TENNESSEE, two);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('asks of many rules the best known, and says which were not asked and why', async () => {
    const { margins, spoilers, monotonicity, unanswered } = await compareInFull(TENNESSEE, rules);
    expect(spoilers.map(({ rule }) => rule.id)).toEqual(['first-past-the-post', 'instant-runoff', 'borda', 'schulze']);
    expect(monotonicity.map(({ rule }) => rule.id)).toEqual(['instant-runoff']);
    for (const [asked, answers] of [
      ['margins', margins.map(({ rule }) => rule)],
      ['spoilers', spoilers.map(({ rule }) => rule.id)],
      ['monotonicity', monotonicity.map(({ rule }) => rule.id)],
    ] as const) {
      const others = unanswered.filter((one) => one.asked === asked).flatMap((one) => one.rules);
      expect([...answers, ...others].sort(), asked).toEqual(rules.map(({ id }) => id).sort());
    }
  });

  test('asks the first few of many rules none of which is well known', async () => {
    const ids = ['nanson', 'baldwin', 'copeland', 'minimax'];
    const { spoilers } = await compareInFull(TENNESSEE, ids.map(ruleById));
    expect(spoilers.map(({ rule }) => rule.id)).toEqual(ids.slice(0, 3));
  });

  test('leaves out what takes too long on a huge contest, and says so', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `c${at}`);
    const huge = contest(names.flatMap((a) => names.flatMap((b) => (a === b ? [] : [`1: ${a} > ${b}`]))).join('\n'), 1);
    const four = ['first-past-the-post', 'single-non-transferable-vote', 'block-vote', 'limited-vote'].map(ruleById);
    const { unanswered, margins, spoilers, clones } = await compareInFull(huge, four, { mostLots: 1 });
    expect({ margins, spoilers, clones }).toEqual({ margins: [], spoilers: [], clones: null });
    expect(unanswered.map(({ asked, kind, why }) => [asked, kind, why])).toEqual(
      ['margins', 'spoilers', 'monotonicity', 'clones'].map((asked) => [
        asked,
        'too-large',
        '22,350 rankings of 150 candidates would take too long',
      ]),
    );
  });
});
