import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRules } from '../../../src/compare/compare-rules.ts';
import { comparisonTotals } from '../../../src/compare/many/comparison-totals.ts';
import type { ManyCompared, PairTotals, RuleTotals } from '../../../src/compare/many/many-compared.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { contest, contests } from '../../rules/contests.ts';

// B beats both others head to head; A has most first preferences; the runoff is between A and C, which C wins.
const squeezed = contest('4: A > B\n2: B > C\n3: C > B', 1);
const unanimous = contest('3: A > B > C\n1: B > A > C', 1);
const cycle = contest('4: A > B > C\n3: B > C > A\n2: C > A > B', 1);
const tied = contest('2: A > B\n2: B > A', 1);

function totalsOf(
  contests: readonly ReturnType<typeof contest>[],
  rules = [firstPastThePost, instantRunoff, copeland],
): ManyCompared {
  const totals = comparisonTotals();
  for (const one of contests) totals.add(compareRules(one, rules));
  return totals.finish();
}

function ruleIn({ rules }: ManyCompared, id: string): RuleTotals {
  const [found] = rules.filter((rule) => rule.id === id);
  return found;
}

function pairIn({ pairs }: ManyCompared, a: string, b: string): PairTotals {
  const [found] = pairs.filter((pair) => pair.a === a && pair.b === b);
  return found;
}

describe('totals over contests of one place', () => {
  const totals = totalsOf([squeezed, unanimous, cycle]);

  test('say how many have a Condorcet winner and loser, and how large Smith sets are', () => {
    expect(totals.contests).toBe(3);
    expect(totals.headToHead).toEqual({
      condorcetWinner: { of: 3, sum: 2, mean: 2 / 3 },
      condorcetLoser: { of: 3, sum: 2, mean: 2 / 3 },
      smith: { of: 3, sum: 5, mean: 5 / 3 },
      largestSmith: 3,
    });
  });

  test('say how often a rule elects the Condorcet winner where there is one, and the loser', () => {
    expect(ruleIn(totals, 'first-past-the-post').condorcetWinner).toEqual({ of: 2, sum: 1, mean: 0.5 });
    expect(ruleIn(totals, 'first-past-the-post').condorcetLoser).toEqual({ of: 2, sum: 1, mean: 0.5 });
    expect(ruleIn(totals, 'copeland').condorcetWinner).toEqual({ of: 2, sum: 2, mean: 1 });
  });

  test('hold rules against first-past-the-post by default', () => {
    expect(totals.against).toBe('first-past-the-post');
    expect(ruleIn(totals, 'first-past-the-post').asBase).toEqual({ of: 3, sum: 3, mean: 1 });
    // In the squeezed contest C is elected by the runoff; in the cycle B after C is excluded is not: A gets C's papers.
    expect(ruleIn(totals, 'instant-runoff').asBase.sum).toBe(2);
    expect(ruleIn(totals, 'instant-runoff').places).toEqual({ filled: 3, byOthers: { of: 3, sum: 1, mean: 1 / 3 } });
  });
});

describe('contests in which a lot decides', () => {
  const totals = totalsOf([tied, unanimous], [firstPastThePost, instantRunoff]);

  test('count by chances, and are told apart', () => {
    const pair = pairIn(totals, 'first-past-the-post', 'instant-runoff');
    expect(pair).toMatchObject({ same: { of: 2, sum: 1.5 }, surelySame: 1, byLot: 1 });
    expect(ruleIn(totals, 'instant-runoff')).toMatchObject({
      drewLots: 1,
      byLot: 1,
      cutShort: 0,
      places: { filled: 2, byOthers: { sum: 0.5 } },
    });
  });

  test('are the same for the rule that others are held against and itself', () => {
    expect(ruleIn(totals, 'first-past-the-post').asBase.mean).toBe(1);
    expect(ruleIn(totals, 'first-past-the-post').places.byOthers.sum).toBe(0);
  });

  test('say where not every lot was followed', () => {
    const many = contest('1: A\n1: B\n1: C\n1: D\n1: E', 1);
    const some = comparisonTotals();
    some.add(compareRules(many, [firstPastThePost, copeland], { mostLots: 2 }));
    const [first] = some.finish().rules;
    expect(first.cutShort).toBe(1);
    expect(first.places.filled).toBeCloseTo(1, 12);
  });
});

describe('places of groups', () => {
  const red = contest('4: A > B\n3: B > A\n2: C\n2: D > C', 2);
  const groups = ['Red', 'Red', 'Blue', undefined];
  const totals = comparisonTotals({ against: 'single-non-transferable-vote' });
  totals.add(compareRules(red, [blockVote, singleNonTransferableVote]), { groups });
  totals.add(compareRules(contest('4: A > C\n3: B > D\n3: C > D', 2, 'ABCD'), [singleNonTransferableVote, blockVote]), {
    groups,
  });
  const block = ruleIn(totals.finish(), 'block-vote');

  test('are won and lost contest by contest, those of no group last', () => {
    // First both elect A and B. Then the votes are A 4, B 3, C 7, D 6 against A 4, B 3, C 3 and a lot between B and C.
    expect(block.groups).toEqual([
      { group: 'Blue', places: 1, base: 0.5, won: 0.5, lost: 0 },
      { group: 'Red', places: 2, base: 3.5, won: 0, lost: 1.5 },
      { group: null, places: 1, base: 0, won: 1, lost: 0 },
    ]);
  });

  test('and places filled by others agree with them', () => {
    expect(block.places).toMatchObject({ filled: 4, byOthers: { of: 2, sum: 1.5 } });
  });
});

describe('contests with other rules', () => {
  const totals = comparisonTotals();
  totals.add(compareRules(squeezed, [instantRunoff, copeland]));
  totals.add(compareRules(unanimous, [copeland, firstPastThePost, instantRunoff]));
  const found = totals.finish();

  test('are held together where both counted, a pair having one name', () => {
    expect(found.pairs.map(({ a, b, same }) => [a, b, same.of])).toEqual([
      ['instant-runoff', 'copeland', 2],
      ['copeland', 'first-past-the-post', 1],
      ['instant-runoff', 'first-past-the-post', 1],
    ]);
  });

  test('are held against the first rule where first-past-the-post did not count the first', () => {
    expect(found.against).toBe('instant-runoff');
    expect(ruleIn(found, 'first-past-the-post').asBase.of).toBe(1);
  });

  test('leave a rule that was never there unanswered', () => {
    const none = comparisonTotals({ against: 'borda' });
    none.add(compareRules(squeezed, [instantRunoff, copeland]));
    expect(none.finish()).toMatchObject({ against: 'borda', rules: [{ asBase: { of: 0, mean: null } }, {}] });
  });
});

describe('margins', () => {
  test('are told by the smallest and the median, and how many are exact', () => {
    const totals = comparisonTotals();
    const comparison = compareRules(squeezed, [instantRunoff, copeland]);
    for (const [least, exact] of [
      [5, true],
      [1, true],
      [40, false],
      [8, true],
    ] as const)
      totals.add(comparison, { margins: [{ rule: 'instant-runoff', least, exact }] });
    const [runoff, other] = totals.finish().rules;
    expect(runoff.margins).toEqual({ contests: 4, exact: 3, smallest: 1, median: 6.5 });
    expect(other.margins).toBeUndefined();
  });
});

test('totals of nothing are empty, and JSON keeps totals', () => {
  expect(comparisonTotals().finish()).toMatchObject({ contests: 0, against: null, rules: [], pairs: [] });
  const totals = totalsOf([squeezed, tied]);
  expect(JSON.parse(JSON.stringify(totals))).toEqual(totals);
});

test('a pair of rules agrees as often as the comparisons say, one by one', () => {
  const rules = [firstPastThePost, instantRunoff, copeland];
  fc.assert(
    fc.property(fc.array(contests({ mostSeats: 1, mostCandidates: 4 }), { minLength: 1, maxLength: 4 }), (drawn) => {
      const totals = comparisonTotals();
      const comparisons = drawn.map((one) => compareRules(one.contest, rules));
      for (const comparison of comparisons) totals.add(comparison);
      for (const { a, b, same, surelySame, byLot } of totals.finish().pairs) {
        const places = [a, b].map((id) => rules.findIndex((rule) => rule.id === id));
        const sum = comparisons.reduce((chances, { agreement }) => chances + agreement[places[0]][places[1]], 0);
        expect(same.sum).toBeCloseTo(sum, 9);
        expect(same.sum).toBeGreaterThanOrEqual(surelySame);
        expect(same.sum).toBeLessThanOrEqual(surelySame + byLot);
      }
    }),
    { numRuns: 30 },
  );
});
