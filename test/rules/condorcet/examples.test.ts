import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import { present } from '../../../src/base/invariant.ts';
import { kemenyYoung } from '../../../src/rules/condorcet/kemeny-young.ts';
import { rankedPairs } from '../../../src/rules/condorcet/ranked-pairs.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { stableVoting } from '../../../src/rules/condorcet/stable-voting.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { readSharedText, testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';
import { condorcetRules, electedBySomeLot } from './condorcet-rules.ts';

const SCHULZE_45 = [
  '5: A > C > B > E > D',
  '5: A > D > E > C > B',
  '8: B > E > D > A > C',
  '3: C > A > B > E > D',
  '7: C > A > E > B > D',
  '2: C > B > A > D > E',
  '7: D > C > E > B > A',
  '8: E > B > A > D > C',
].join('\n');

/** Winners by name of the example of Schulze's paper. */
const WON: Readonly<Record<string, string>> = {
  copeland: 'E',
  minimax: 'E',
  'minimax-winning-votes': 'E',
  schulze: 'E',
  'schulze-margins': 'E',
  'ranked-pairs': 'A',
  'ranked-pairs-winning-votes': 'A',
  'kemeny-young': 'E',
  'split-cycle': 'AE',
  'stable-voting': 'A',
  black: 'E',
  benham: 'C',
  'tideman-alternative': 'C',
  'tideman-alternative-schwartz': 'C',
};

describe.each(condorcetRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('elects of Schulze’s 45 voters whom other programs elect', () => {
    const elected = electedBySomeLot(rule, contest(SCHULZE_45, 1, 'ABCDE'));
    expect(elected.map((candidate) => 'ABCDE'[candidate]).join('')).toBe(WON[id]);
  });

  test('elects whoever beats everybody, by one paper of 2^50', () => {
    const close = contest(`${2 ** 49}: A > B > C\n${2 ** 49 - 1}: B > C > A`, 1, 'ABC');
    expect(electedBySomeLot(rule, close)).toEqual([0]);
  });

  test('without valid papers holds everybody level, and elects who alone stands', () => {
    expect(electedBySomeLot(rule, contest('3: -', 1, 'ABC'))).toEqual([0, 1, 2]);
    expect(electedBySomeLot(rule, { ...contest('3: A > B', 1, 'ABC'), withdrawn: [0, 1] })).toEqual([2]);
  });
});

/** A classic example with the winners that were published or computed elsewhere. */
interface Example {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [papers: number, ranking: readonly string[]])[];
  readonly published: Readonly<Record<string, readonly string[]>>;
  readonly computed: Readonly<Record<string, readonly string[]>>;
}

testWithSharedData('the examples of books have their published and computed winners', () => {
  const ids = {
    schulze_wv: 'schulze',
    copeland: 'copeland',
    minimax_margins: 'minimax',
    ranked_pairs: 'ranked-pairs',
  };
  let checked = 0;
  for (const example of JSON.parse(readSharedText('reference/textbook.json')) as Example[]) {
    const rankings = example.ballots.map(([papers, ranking]) => ({
      papers,
      ranking: ranking.map((name) => example.candidates.indexOf(name)),
    }));
    const named = example.candidates.map((name) => ({ name }));
    for (const [field, id] of Object.entries(ids)) {
      const rule = present(
        condorcetRules.find((known) => known.id === id),
        id,
      );
      for (const winners of [example.published[field], example.computed[field]]) {
        if (winners === undefined) continue;
        const elected = electedBySomeLot(rule, { profile: buildProfile(named, rankings), seats: 1 });
        expect(elected.map((candidate) => example.candidates[candidate]).sort(), `${example.name}: ${id}`).toEqual(
          [...winners].sort(),
        );
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(20);
});

describe('what the record says', () => {
  test('Schulze gives the full order of his example and who is behind whom', () => {
    const { ranking, stages, pairwise } = schulze.count(contest(SCHULZE_45, 1, 'ABCDE'));
    expect(ranking).toEqual([[4], [0], [2], [1], [3]]);
    expect(stages[0].scores?.values).toEqual(['1', '3', '2', '4', '0']);
    expect(pairwise?.[0]).toEqual([0, 20, 26, 30, 22]);
  });

  test('Kemeny-Young gives its order only where there is no other', () => {
    expect(kemenyYoung.count(contest('2: A > B > C\n1: C', 1, 'ABC')).ranking).toEqual([[0], [1], [2]]);
    expect(kemenyYoung.count(contest('2: A\n1: B > C\n1: C > B', 1, 'ABC')).ranking).toBeUndefined();
  });

  test('ranked pairs draws of a cycle of equal wins whose wins come first, and whose come second', () => {
    const cycle = contest('1: A > B > C\n1: B > C > A\n1: C > A > B', 1, 'ABC');
    const count = rankedPairs.count(cycle, { lot: lotByOrder([1, 2, 0]) });
    expect(count.elected).toEqual([1]);
    expect(count.ties.map(({ tied, chosen }) => [tied, chosen])).toEqual([
      [[0, 1, 2], [1]],
      [[0, 2], [2]],
    ]);
    expect(count.ranking).toEqual([[1], [2], [0]]);
  });

  test('ranked pairs draws among several with nobody above at a stage of its own, once lots have ordered wins', () => {
    const cycles = '1: A > B > C\n1: B > C > A\n1: C > A > B\n1: D > E > F\n1: E > F > D\n1: F > D > E';
    const { stages, ties, elected } = rankedPairs.count(contest(cycles, 1, 'ABCDEF'), {
      lot: lotByOrder([1, 4, 2, 5, 0, 3]),
    });
    expect(stages.map(({ excluded }) => excluded)).toEqual([[], [0, 2, 3, 5]]);
    expect(ties.at(-1)).toMatchObject({ stage: 2, over: 'election', tied: [1, 4], chosen: [1] });
    expect(ties.slice(0, -1).every(({ stage }) => stage === 1)).toBe(true);
    expect(elected).toEqual([1]);
  });

  test('Schulze gives no order where level is not mutual', () => {
    // A beats C by more than C beats B and B beats A: A is ahead of C, B level with both.
    expect(schulze.count(contest('2: A > C > B\n1: C > B > A\n2: B > A > C', 1, 'ABC')).ranking).toBeUndefined();
  });
});

describe('too large a cycle is refused before time is spent', () => {
  /** Everybody beats the half of the others that come after them in a circle. */
  const circle = (candidates: number): Contest => ({
    profile: buildProfile(
      letters(candidates),
      Array.from({ length: candidates }, (_, first) => ({
        papers: 1,
        ranking: Array.from({ length: candidates }, (_, place) => (first + place) % candidates),
      })),
    ),
    seats: 1,
  });

  test.each([kemenyYoung, stableVoting])('by $id', (rule) => {
    expect(thrown(() => rule.count(circle(21)))).toMatchObject({ code: 'too-large' });
    expect(rule.count(circle(9)).elected).toHaveLength(1);
  });
});
