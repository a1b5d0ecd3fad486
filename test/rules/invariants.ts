import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { AS_PREFERENCES } from '../../src/ballots/preferences.ts';
import { faultsOf } from '../../src/count/check-count.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import { lotByOrder, lotBySeed, recordedLots } from '../../src/rules/lot.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { contests, type Drawn, type Limits } from './contests.ts';
import { byNames, permuted } from './permuted.ts';

const anySize = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 ** 49 }));

/** True of rules that take papers one by one in an order: there must not be too many. */
export function takesPapersInOrder(rule: Rule): boolean {
  return rule.count({ profile: parseBallots('1: A'), seats: 1 }).provenance.order !== undefined;
}

/** Contests that a rule is asked to count; fewer where it shares all but its arithmetic with others. */
function contestsFor({ reads }: Rule): number {
  return reads === AS_PREFERENCES ? 200 : 500;
}

/** Checks something of a rule on contests that it can count. */
export function always(rule: Rule, check: (drawn: Drawn) => void, limits: Limits = {}): void {
  const mostSeats = rule.singleSeat === true ? 1 : 4;
  const papers = takesPapersInOrder(rule) ? fc.integer({ min: 1, max: 12 }) : anySize;
  fc.assert(fc.property(contests({ papers, mostSeats, slips: true, ...limits }), check), {
    seed: 42,
    numRuns: contestsFor(rule),
  });
}

/** Puts rules through the invariants that hold of every rule. */
export function testInvariants(rules: readonly Rule[]): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    test('keeps its books: at every stage all votes are somewhere, and nobody is elected twice', () => {
      always(rule, ({ contest }) => {
        expect(faultsOf(rule.count(contest))).toEqual([]);
      });
    });

    test('fills the places, or as many as there are candidates left to fill them', () => {
      always(rule, ({ contest, contest: { profile, seats, withdrawn = [] } }) => {
        const { elected } = rule.count(contest);
        expect(elected).toHaveLength(Math.min(seats, profile.candidates.length - withdrawn.length));
        expect(elected.filter((candidate) => withdrawn.includes(candidate))).toEqual([]);
      });
    });

    test('counts every paper as valid or invalid', () => {
      always(rule, ({ contest }) => {
        const { valid, invalid } = rule.count(contest).papers;
        expect(valid + invalid).toBe(contest.profile.total);
      });
    });

    // Where papers have an order of their own it must move along: test/rules/stv/sampled/order.test.ts.
    if (!takesPapersInOrder(rule)) {
      test('treats candidates alike: in another order on the ballot they have the same count', () => {
        always(rule, ({ contest, lotOrder, newPlaces }) => {
          const again = permuted(contest, lotOrder, newPlaces);
          expect(byNames(rule.count(again.contest, { lot: lotByOrder(again.lotOrder) }))).toEqual(
            byNames(rule.count(contest, { lot: lotByOrder(lotOrder) })),
          );
        });
      });
    }

    test('treats papers alike: shuffled, reversed or one by one they give the same bytes', () => {
      always(
        rule,
        ({ contest, rankings }) => {
          const { candidates } = contest.profile;
          const count = writeCount(rule.count(contest));
          const oneByOne = rankings.flatMap(({ papers, ranking }) => Array(papers).fill({ papers: 1, ranking }));
          const odd = oneByOne.filter((_, paper) => paper % 2 === 1);
          const even = oneByOne.filter((_, paper) => paper % 2 === 0);
          for (const order of [[...rankings].reverse(), [...odd, ...even.reverse()]]) {
            expect(writeCount(rule.count({ ...contest, profile: buildProfile(candidates, order) }))).toBe(count);
          }
        },
        { papers: fc.integer({ min: 1, max: 12 }) },
      );
    });

    test('repeats to the byte with the same seed', () => {
      always(rule, ({ contest, lotOrder }) => {
        const seed = lotOrder.join('-');
        const first = writeCount(rule.count(contest, { lot: lotBySeed(seed) }));
        expect(writeCount(rule.count(contest, { lot: lotBySeed(seed) }))).toBe(first);
      });
    });

    test('repeats with the lots of its own record', () => {
      always(rule, ({ contest }) => {
        const count = rule.count(contest, { lot: lotBySeed(7) });
        const lots = count.ties
          .filter(({ decidedBy }) => decidedBy === 'lot')
          .map(({ stage, over, chosen: [taken] }) => ({ stage, over, taken }));
        const again = rule.count(contest, { lot: recordedLots(lots) });
        expect({ ...again, provenance: count.provenance }).toEqual(count);
      });
    });

    test('is itself again when written as JSON and read back', () => {
      always(rule, ({ contest, lotOrder }) => {
        const count = rule.count({ ...contest, title: 'Chair' }, { lot: lotByOrder(lotOrder) });
        expect(readCount(writeCount(count))).toEqual(count);
      });
    });

    test('does not change the contest it counts', () => {
      always(rule, ({ contest }) => {
        const before = structuredClone(contest);
        rule.count(contest);
        expect(contest).toEqual(before);
      });
    });
  });
}
