import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExact, sumExact } from '../../src/numbers/decimal-text.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { everyLot } from '../../src/rules/every-lot.ts';
import { lotBySeed, recordedLots } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { thrown } from '../thrown.ts';
import { contest, contests } from './contests.ts';
import { withEveryLot } from './every-lot.ts';

const [A, B, C, D] = [0, 1, 2, 3];
const ONE = { numerator: 1n, denominator: 1n };

/**
 * C and D are level: C out, then D, and A and B are level at the end. D out: A, B and C are level; A out leaves B and C level, B out
 * elects C, C out leaves A and B level.
 */
const threeCanWin = contest('2: A\n2: B > C\n1: C\n1: D > C', 1);

describe('every way in which lots can fall', () => {
  test('is one where no lot is drawn', () => {
    expect(everyLot(contest('3: A\n2: B', 1), ers97)).toEqual({
      outcomes: [{ elected: [A], probability: '1', chance: 1, lots: [] }],
      counts: 1,
      complete: true,
      explored: '1',
    });
  });

  test('gives each winner the exact probability that one works out by hand', () => {
    const { outcomes, counts, complete, explored } = everyLot(threeCanWin, instantRunoff);
    expect(outcomes.map(({ elected, probability }) => [elected, probability])).toEqual([
      [[B], '5/12'],
      [[A], '1/3'],
      [[C], '0.25'],
    ]);
    expect(outcomes.map(({ chance }) => chance)).toEqual([expect.closeTo(5 / 12, 15), expect.closeTo(1 / 3, 15), 0.25]);
    expect({ counts, complete, explored }).toEqual({ counts: 7, complete: true, explored: '1' });
  });

  test('gives one record of lots for each outcome', () => {
    const [, , lastOutcome] = everyLot(threeCanWin, instantRunoff).outcomes;
    expect(lastOutcome.lots).toEqual([
      { stage: 2, over: 'exclusion', taken: D },
      { stage: 3, over: 'exclusion', taken: B },
    ]);
  });

  test('counts a set of winners once, in whatever order they are elected', () => {
    const { outcomes } = everyLot(contest('2: A > B\n2: C > D', 2), blockVote);
    expect(outcomes.map(({ elected, probability }) => [elected, probability])).toEqual(
      [
        [A, B],
        [A, C],
        [A, D],
        [B, C],
        [B, D],
        [C, D],
      ].map((elected) => [elected, '1/6']),
    );
  });

  test('agrees with how often seeds elect each, within four standard deviations of 3,000', () => {
    const { outcomes } = everyLot(threeCanWin, instantRunoff);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const elected = instantRunoff.count(threeCanWin, { lot: lotBySeed(seed) }).elected.join();
      times.set(elected, (times.get(elected) ?? 0) + 1);
    }
    for (const { elected, chance } of outcomes) {
      const deviation = Math.sqrt(3000 * chance * (1 - chance));
      expect(Math.abs((times.get(elected.join()) ?? 0) - 3000 * chance)).toBeLessThan(4 * deviation);
    }
  });
});

describe('stopped at the most counts', () => {
  const eightLevel = contest('1: A\n1: B\n1: C\n1: D\n1: E\n1: F\n1: G\n1: H', 1);

  test('says so, and how much of the chances it has followed', () => {
    const { outcomes, counts, complete, explored } = everyLot(eightLevel, instantRunoff, { most: 100 });
    expect({ counts, complete }).toEqual({ counts: 100, complete: false });
    const followed = outcomes.map(({ probability }) => probability);
    expect(sumExact(followed)).toEqual(parseExact(explored));
    expect(sumExact(followed).numerator).toBeLessThan(sumExact(followed).denominator);
  });

  test('has tried what weighs most first: the other fall of the first lot comes second', () => {
    const firstLots: (readonly number[])[] = [];
    const watched = {
      ...instantRunoff,
      count: (...given: Parameters<typeof instantRunoff.count>) => {
        const count = instantRunoff.count(...given);
        firstLots.push(count.ties[0].chosen);
        return count;
      },
    };
    everyLot(threeCanWin, watched, { most: 2 });
    expect(firstLots).toEqual([[C], [D]]);
  });

  test('gives bounds that the whole answer keeps', () => {
    const whole = everyLot(threeCanWin, instantRunoff);
    for (let most = 1; most < whole.counts; most++) {
      for (const { elected, chance } of everyLot(threeCanWin, instantRunoff, { most }).outcomes) {
        const all = whole.outcomes.find((outcome) => outcome.elected.join() === elected.join());
        expect(chance).toBeLessThanOrEqual(all?.chance ?? 0);
      }
    }
  });

  test('is complete when the last way is the last count allowed', () => {
    expect(everyLot(threeCanWin, instantRunoff, { most: 7 }).complete).toBe(true);
    expect(everyLot(threeCanWin, instantRunoff, { most: 6 }).complete).toBe(false);
  });

  test('ends for sixty candidates who are all level', () => {
    const level = contest(Array.from({ length: 60 }, (_, index) => `1: C${index}`).join('\n'), 1);
    expect(everyLot(level, instantRunoff, { most: 50 })).toMatchObject({ counts: 50, complete: false });
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %s counts', (most) => {
    expect(thrown(() => everyLot(threeCanWin, instantRunoff, { most })).code).toBe('bad-argument');
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('for %s', (_, rule) => {
  const drawn = contests({ mostCandidates: 4, mostSeats: rule.singleSeat === true ? 1 : 3 });

  test('the sets are those of every way tried in turn, and the probabilities add up to one', () => {
    fc.assert(
      fc.property(drawn, ({ contest: made }) => {
        const found = everyLot(made, rule);
        const sets = withEveryLot((lot) => rule.count(made, { lot })).map(({ elected }) => [...elected].sort().join());
        expect(found.complete).toBe(true);
        expect(found.counts).toBe(sets.length);
        expect(found.outcomes.map(({ elected }) => elected.join()).sort()).toEqual([...new Set(sets)].sort());
        expect(sumExact(found.outcomes.map(({ probability }) => probability))).toEqual(ONE);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('the recorded lots lead to the set they are told for', () => {
    fc.assert(
      fc.property(drawn, ({ contest: made }) => {
        for (const { elected, lots } of everyLot(made, rule).outcomes) {
          const again = rule.count(made, { lot: recordedLots(lots) });
          expect([...again.elected].sort()).toEqual([...elected]);
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});

test('a tie under first-past-the-post is even', () => {
  expect(
    everyLot(contest('1: A\n1: B\n1: C', 1), firstPastThePost).outcomes.map(({ probability }) => probability),
  ).toEqual(['1/3', '1/3', '1/3']);
});
