import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import type { ViolatedCoalition } from '../../../src/compare/measures/solid-coalitions.ts';
import { droopProportionality, hareProportionality } from '../../../src/compare/measures/solid-coalitions.ts';
import type { Count } from '../../../src/count/count.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed } from '../../../src/rules/lot.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { meekReference } from '../../../src/rules/stv/statutes/meek-reference.ts';
import { qpq } from '../../../src/rules/stv/statutes/qpq.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { warren } from '../../../src/rules/stv/statutes/warren.ts';
import { wigmReference } from '../../../src/rules/stv/statutes/wigm-reference.ts';
import { contest, contests, permutation } from '../../rules/contests.ts';
import { bruteSolidCoalitions, type Shortfall } from './brute-solid-coalitions.ts';

const [A, B, C] = [0, 1, 2];

/** Contests with anybody elected, as few or as many as there may be. */
const withWinners = contests({ mostCandidates: 5, slips: true }).chain(({ contest: drawn }) =>
  fc.record({
    drawn: fc.constant(drawn),
    elected: permutation(drawn.profile.candidates.length).map((order) =>
      order.filter((candidate) => !(drawn.withdrawn ?? []).includes(candidate)).slice(0, drawn.seats),
    ),
    drop: fc.nat({ max: 1 }),
  }),
);

function bySet(shortfalls: readonly Shortfall[]): unknown[] {
  return shortfalls
    .map(({ candidates, papers, deserved, elected }) => [candidates.join(), papers, deserved, elected] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe.each([
  ['droop', droopProportionality],
  ['hare', hareProportionality],
] as const)('proportionality for solid coalitions by the %s quota', (quota, check) => {
  test('is what the definition says over every set of candidates, every paper and every number of places', () => {
    let violated = 0;
    fc.assert(
      fc.property(withWinners, ({ drawn, elected, drop }) => {
        const winners = elected.slice(drop);
        const brute = bruteSolidCoalitions(drawn, winners, quota);
        const { holds, violations } = check(drawn, winners);
        if (brute.length > 0) violated += 1;
        expect(holds).toBe(brute.length === 0);
        if (brute.length <= 20) expect(bySet(violations)).toEqual(bySet(brute));
      }),
      { seed: 42, numRuns: 2000 },
    );
    expect(violated).toBeGreaterThan(400);
  });
});

test('many candidates and papers: a set that is spread over many orders is found, and the smaller come first', () => {
  // Six candidates in every order of theirs, before or after ten others.
  const names = [...'ABCDEF'];
  const lines = orders(names).map((order) => `1: ${order.join(' > ')} > G`);
  const large = contest([...lines, '500: H > G', '219: I'].join('\n'), 1, 'ABCDEFGHI');
  const { violations } = droopProportionality(large, [7]);
  expect(violations.map(({ candidates, papers }) => [candidates.length, papers])).toEqual([
    [6, 720],
    [7, 720],
  ]);
  expect(violations[0]).toEqual({
    candidates: [0, 1, 2, 3, 4, 5],
    papers: 720,
    share: 720 / 1439,
    deserved: 1,
    elected: 0,
  });
});

test('of many violations the twenty of fewest candidates are named', () => {
  const names = Array.from({ length: 30 }, (_, at) => ({ name: `c${at}` }));
  const chain = buildProfile(names, [
    { papers: 9, ranking: [...names.keys()].slice(0, 29) },
    { papers: 1, ranking: [29] },
  ]);
  const { holds, violations } = droopProportionality({ profile: chain, seats: 1 }, [29]);
  expect(holds).toBe(false);
  expect(violations.map(({ candidates }) => candidates.length)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

function orders(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

describe('the parts are exact', () => {
  test('exactly k parts deserve k places by Hare and k - 1 by Droop', () => {
    // Two places: a third of 2^49 · 3 papers is exactly the part of Droop; half is that of Hare.
    const third = 2 ** 49;
    const level = (spare: number): Contest => contest(`${third + spare}: A\n${third}: B\n${third - spare}: C`, 2);
    expect(droopProportionality(level(0), [B, C]).holds).toBe(true);
    expect(droopProportionality(level(1), [B, C]).violations).toEqual([
      { candidates: [A], papers: third + 1, share: (third + 1) / (3 * third), deserved: 1, elected: 0 },
    ]);
    expect(hareProportionality(contest('2: A\n1: B\n1: C', 2), [B, C]).holds).toBe(false);
    expect(hareProportionality(contest('2: A\n1: B\n2: C', 2), [B, C]).holds).toBe(true);
  });
});

describe('equal preferences', () => {
  test('a paper supports a set only where no rank lies partly inside it', () => {
    expect(
      droopProportionality(contest('3: A = B\n2: C', 1), [C]).violations.map(({ candidates }) => candidates),
    ).toEqual([[A, B]]);
  });

  test('papers are read as a rule reads them where that is asked for', () => {
    const level = contest('3: A = B\n2: C\n1: B', 1);
    expect(droopProportionality(level, [C]).papers).toBe(6);
    const read = droopProportionality(level, [C], { reads: scotlandLocal2007.reads });
    expect([read.papers, read.holds]).toEqual([3, true]);
  });
});

/** The contests among 1,000 drawn, each with lots of its own, in which a rule leaves a coalition short, and the coalitions. */
function shortfallsOf(rule: Rule): { readonly count: Count; readonly violations: readonly ViolatedCoalition[] }[] {
  const found: { readonly count: Count; readonly violations: readonly ViolatedCoalition[] }[] = [];
  const mostSeats = rule.singleSeat === true ? 1 : 4;
  fc.assert(
    fc.property(
      contests({ papers: fc.integer({ min: 1, max: 40 }), mostSeats }),
      fc.nat(),
      ({ contest: drawn }, seed) => {
        const count = rule.count(drawn, { lot: lotBySeed(String(seed)) });
        const { violations } = droopProportionality(drawn, count.elected, { reads: rule.reads });
        if (violations.length > 0) found.push({ count, violations });
      },
    ),
    { seed: 7, numRuns: 1000 },
  );
  return found;
}

describe('is kept on 1,000 drawn contests by', () => {
  test.each([wigmReference, meekReference, warren, qpq, instantRunoff].map((rule) => [rule.id, rule] as const))(
    '%s',
    (_, rule) => {
      expect(shortfallsOf(rule)).toEqual([]);
    },
  );

  test('scotland-local-2007, as far as its quota is met: a whole quota is more than a part, so k parts may be less than k quotas', () => {
    const found = shortfallsOf(scotlandLocal2007);
    expect(found.length).toBeGreaterThan(0);
    for (const { count, violations } of found) {
      for (const { papers, deserved } of violations) expect(papers).toBeLessThan(deserved * Number(count.quota));
    }
  });
});

describe('is missed by a little', () => {
  test('where a quota is a whole number: 7 of 10 papers are more than two parts of 3 1/3, and less than two quotas of 4', () => {
    const small = contest('7: A > B\n3: C', 2);
    const count = scotlandLocal2007.count(small);
    expect([count.quota, count.elected]).toEqual(['4', [A, C]]);
    expect(droopProportionality(small, count.elected).violations).toEqual([
      { candidates: [A, B], papers: 7, share: 0.7, deserved: 2, elected: 1 },
    ]);
  });

  test('where transfer values are rounded down: two places of decimals cost ers97 the 14 votes that C lacks', () => {
    const close = contest('1561: B > C\n662: C > B > D\n1107: E', 2);
    const [b, c, e] = [0, 1, 3];
    const { elected } = ers97.count(close);
    expect(elected).toEqual([b, e]);
    expect(droopProportionality(close, elected).violations).toEqual([
      { candidates: [b, c], papers: 2223, share: 2223 / 3330, deserved: 2, elected: 1 },
    ]);
    expect(droopProportionality(close, wigmReference.count(close).elected).holds).toBe(true);
  });
});

describe('is broken by', () => {
  test('first-past-the-post, where a majority shares its first preferences between two', () => {
    const split = contest('3: A > B > C\n3: B > A > C\n4: C', 1);
    expect(droopProportionality(split, firstPastThePost.count(split).elected).violations).toEqual([
      { candidates: [A, B], papers: 6, share: 0.6, deserved: 1, elected: 0 },
    ]);
  });

  test('the block vote, where the larger of two groups takes both places', () => {
    const two = contest('6: A > B\n4: C > D', 2);
    const { violations } = droopProportionality(two, blockVote.count(two).elected);
    expect(violations[0]).toEqual({ candidates: [2], papers: 4, share: 0.4, deserved: 1, elected: 0 });
    expect(hareProportionality(two, blockVote.count(two).elected).holds).toBe(true);
  });

  test('the single non-transferable vote, where a group puts up too many', () => {
    const spread = contest('3: A > B > C\n3: B > A > C\n3: C > B > A\n4: D\n4: E', 2, 'ABCDE');
    const { elected } = singleNonTransferableVote.count(spread);
    expect(droopProportionality(spread, elected).violations[0]).toMatchObject({
      candidates: [A, B],
      papers: 6,
      deserved: 1,
      elected: 0,
    });
  });
});
