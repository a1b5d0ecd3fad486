import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { AS_PREFERENCES } from '../../../src/ballots/preferences.ts';
import { alteredProfile } from '../../../src/compare/margins/altered-profile.ts';
import type { MarginOfVictory } from '../../../src/compare/margins/margin.ts';
import { marginOfVictory, marginRules } from '../../../src/compare/margins/margin-of-victory.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { allOutcomes } from './brute-outcomes.ts';
import { byFormula, headToHead, transferable } from './margins-of-rules.ts';

const bothWantings = ['tie', 'win'] as const;

/** Every `step`-th of all contests of a size, in both senses: the margin, and what counting all alterations says. */
async function againstAll(
  rule: Rule,
  [candidates, seats, papers, step]: readonly [number, number, number, number],
  check: (margin: MarginOfVictory, brute: number, contest: Contest) => void,
): Promise<void> {
  const all = allOutcomes(rule, candidates, seats, papers);
  for (let profile = 0; profile < all.size; profile += step) {
    for (const wanting of bothWantings) {
      const contest = all.contest(profile);
      const margin = await marginOfVictory(contest, rule, { wanting });
      check(margin, all.margin(profile, margin.elected, wanting), contest);
    }
  }
}

function holds({ least, most }: MarginOfVictory, brute: number): void {
  if (brute === Number.POSITIVE_INFINITY) expect(most).toBeNull();
  else {
    expect(least).toBeLessThanOrEqual(brute);
    expect(most ?? brute).toBeGreaterThanOrEqual(brute);
  }
}

test('every rule with a margin of its own is tried here', () => {
  const tried = [...byFormula, ...headToHead, ...transferable].map(({ id }) => id);
  expect([...marginRules.keys()].filter((id) => id !== 'instant-runoff').sort()).toEqual(tried.sort());
});

/** One rule of each kind of bound is tried on four papers, the others on three: all ways of counting them take their time. */
const onFourPapers = [
  'minimax',
  'schulze',
  'ranked-pairs',
  'black',
  'two-round',
  'scotland-local-2007',
  'ers97',
  'victoria',
];

function papersFor({ id }: Rule): readonly [papers: number, step: number] {
  return onFourPapers.includes(id) ? [4, 17] : [3, 7];
}

describe('on contests of three candidates', () => {
  for (const rule of byFormula) {
    const seats = rule.singleSeat === true ? 1 : 2;
    test(`the formula for ${rule.id} is the margin`, async () => {
      await againstAll(rule, [3, seats, 4, 29], ({ least, most, exact }, brute) => {
        expect([least, most, exact]).toEqual([brute, brute, true]);
      });
    });
  }
  for (const rule of headToHead) {
    test(`the margin of ${rule.id} is within its bounds`, async () => {
      await againstAll(rule, [3, 1, ...papersFor(rule)], holds);
    });
  }
  for (const rule of transferable) {
    test(`the margin of ${rule.id} is within its bounds`, async () => {
      await againstAll(rule, [3, 2, ...papersFor(rule)], holds);
    });
  }
});

/** Small contests with shared ranks, blank papers and somebody who withdrew. */
const contests: fc.Arbitrary<Contest> = fc
  .record({
    papers: fc.array(
      fc.record({
        papers: fc.integer({ min: 1, max: 9 }),
        ranking: fc.subarray([0, 1, 2, 3, 4]).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
        shared: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    seats: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.subarray([4]),
  })
  .map(({ papers, seats, withdrawn }) => ({
    seats,
    withdrawn,
    profile: buildProfile(
      [...'ABCDE'].map((name) => ({ name })),
      papers.map(({ papers: each, ranking, shared }) => ({
        papers: each,
        ranking: shared === 0 && ranking.length > 1 ? [ranking.slice(0, 2), ...ranking.slice(2)] : ranking,
      })),
    ),
  }));

/** Counts the witness again, apart from the search that found it: with all lots. */
function recountedSays(rule: Rule, contest: Contest, { witness, most, wanting, elected }: MarginOfVictory): void {
  if (witness === undefined) return expect(most).toBeNull();
  expect(witness.changes.reduce((sum, { papers }) => sum + papers, 0)).toBe(most);
  const profile = alteredProfile(contest.profile, witness.changes, rule.reads ?? AS_PREFERENCES);
  expect(profile.total).toBe(contest.profile.total);
  const outcomes = everyLot({ ...contest, profile }, rule).outcomes.map((outcome) => outcome.elected.join());
  expect(outcomes).toContain(witness.elected.join());
  expect(witness.elected).not.toEqual(elected);
  if (wanting === 'win' || !witness.byLot) expect(outcomes).not.toContain(elected.join());
}

describe('with shared ranks, short papers and withdrawals', () => {
  for (const rule of [...byFormula, ...headToHead, ...transferable]) {
    test(`the altered papers elect others by ${rule.id}, and the bounds do not cross`, async () => {
      const asked = fc.asyncProperty(contests, fc.constantFrom(...bothWantings), async (drawn, wanting) => {
        const contest = rule.singleSeat === true ? { ...drawn, seats: 1 } : drawn;
        const margin = await marginOfVictory(contest, rule, { wanting });
        if (margin.most !== null) expect(margin.least).toBeLessThanOrEqual(margin.most);
        recountedSays(rule, contest, margin);
      });
      await fc.assert(asked, { numRuns: 20 });
    });
  }
});

describe('margins by hand', () => {
  const profile = parseBallots('5: A > B > C\n4: B > C > A\n2: C > B > A');

  test('first-past-the-post: half of the lead, and one more for a win that no lot decides', async () => {
    const level = { profile: parseBallots('6: A\n2: B'), seats: 1 };
    expect((await marginOfVictory(level, 'first-past-the-post')).least).toBe(2);
    expect((await marginOfVictory(level, 'first-past-the-post', { wanting: 'win' })).least).toBe(3);
  });

  test('whoever beats all is unseated by half of the narrowest win', async () => {
    // B beats A by 6 to 5 and C by 9 to 2: one paper makes A and B level at least.
    for (const { id } of headToHead.filter((rule) => !['two-round', 'contingent-vote'].includes(rule.id))) {
      const { elected, least, most } = await marginOfVictory({ profile, seats: 1 }, id);
      expect([id, elected, least, most]).toEqual([id, [1], 1, 1]);
    }
  });

  test('nothing can unseat anybody where places are for all', async () => {
    const { impossible, most } = await marginOfVictory({ profile, seats: 3 }, 'scotland-local-2007');
    expect([impossible, most]).toEqual([true, null]);
  });

  test('one altered block paper takes a vote from one and gives one to another', async () => {
    // A 5, B 9, C 4, D 4 for two places: one paper of A to C makes A 4 and C 5.
    const papers = parseBallots('5: A > B\n4: C > B\n4: D');
    const { elected, least, witness } = await marginOfVictory({ profile: papers, seats: 2 }, 'block-vote');
    expect([elected, least, witness?.changes.length]).toEqual([[0, 1], 1, 1]);
  });

  test('a lot that may elect others already leaves nothing to alter', async () => {
    const level = { profile: parseBallots('3: A\n3: B'), seats: 1 };
    const { least, most, exact, witness } = await marginOfVictory(level, 'schulze');
    expect([least, most, exact, witness?.byLot]).toEqual([0, 0, true, true]);
  });

  test('without a count allowed there is no upper bound, and the lower one stands', async () => {
    const wide = { profile: parseBallots('30: A > B > C\n20: B > C > A\n15: C > D > B\n9: D > C'), seats: 2 };
    const { searched, least, most, exact } = await marginOfVictory(wide, 'meek-reference', { mostNodes: 0 });
    expect([searched, most, exact]).toEqual([{ nodes: 0, stopped: 'nodes' }, null, false]);
    expect(least).toBeGreaterThan(0);
  });
});
