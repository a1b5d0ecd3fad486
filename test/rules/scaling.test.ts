import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { randomStream } from '../../src/base/random.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { meek1987 } from '../../src/rules/stv/statutes/meek-1987.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { newZealandLocal2001 } from '../../src/rules/stv/statutes/new-zealand-local-2001.ts';
import { warren } from '../../src/rules/stv/statutes/warren.ts';
import { letters } from '../ballots/arbitraries.ts';
import { contest } from './contests.ts';

/** The contest with so many papers for each one. */
function times(factor: number, { profile, seats }: Contest): Contest {
  const papers = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking] * factor,
    ranking: rankingGroups(profile, ranking),
  }));
  return { profile: buildProfile(profile.candidates, papers), seats };
}

/** Winners as a set, by name; `undefined` where a lot was drawn, which could fall either way. */
function winners(rule: Rule, election: Contest): string | undefined {
  const { elected, contest, ties } = rule.count(election);
  if (ties.some(({ decidedBy }) => decidedBy === 'lot')) return undefined;
  return elected
    .map((candidate) => contest.candidates[candidate])
    .sort()
    .join('');
}

/** Elections of three to six candidates, the same ones every time. */
function drawn(many: number): readonly Contest[] {
  const random = randomStream('scaling');
  const rankingOf = (candidates: number): number[] => {
    const left = [...Array(candidates).keys()];
    return Array.from({ length: 1 + random.below(candidates) }, () => left.splice(random.below(left.length), 1)[0]);
  };
  return Array.from({ length: many }, () => {
    const candidates = 3 + random.below(4);
    const papers = Array.from({ length: 3 + random.below(6) }, () => ({
      papers: 1 + random.below(9),
      ranking: rankingOf(candidates),
    }));
    return { profile: buildProfile(letters(candidates), papers), seats: 1 + random.below(candidates - 1) };
  });
}

/** Checks that two multiples of the papers elect the same, in every drawn election in which neither needs a lot. */
function sameWinners(rule: Rule, many: number, factors: readonly (readonly [number, number])[]): void {
  let compared = 0;
  for (const election of drawn(many)) {
    const one = rule.singleSeat === true ? { ...election, seats: 1 } : election;
    for (const [small, large] of factors) {
      const [before, after] = [winners(rule, times(small, one)), winners(rule, times(large, one))];
      if (before === undefined || after === undefined) continue;
      expect({ election: one, factors: [small, large], elected: after }).toMatchObject({ elected: before });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(many / 4);
}

describe('so many papers for each one elect the same', () => {
  test.each(['first-past-the-post', 'block-vote', 'single-non-transferable-vote', 'instant-runoff', 'qpq'])(
    'always under %s, which compares sums and exact fractions',
    (id) => {
      sameWinners(ruleById(id), 300, [
        [1, 2],
        [1, 7],
        [3, 1000],
      ]);
    },
  );

  // Their quotas are rounded in the last place, as votes are: transfer values come out alike, and only several surpluses that
  // wait together, or a vote within a billionth, could tell the difference. None of these elections has one.
  test.each(
    [ruleById('ers97'), ruleById('ireland-seanad'), meekReference, meek1987, newZealandLocal2001, warren].map(
      (rule) => [rule.id, rule] as const,
    ),
  )('in every election drawn here under %s, though not by law', (_, rule) => {
    sameWinners(rule, 100, [
      [1, 2],
      [1, 7],
      [3, 1000],
    ]);
  });
});

/** A rule; ballots, places, how many papers for each one, who wins before and after, and why. */
type Case = readonly [string, string, number, number, string, string, string];

const quotaPlusOne = 'the one vote more in the quota weighs less';
const plusOne: readonly [string, number, number, string, string, string] = [
  '3: A > C\n1: B',
  2,
  2,
  'AB',
  'AC',
  quotaPlusOne,
];
const floored = 'less is lost by fraction, and the one vote more in the quota weighs less';

describe('two papers for each one, or more, elect somebody else', () => {
  const cases: readonly Case[] = [
    ['scotland-local-2007', ...plusOne],
    ['northern-ireland', ...plusOne],
    ['act-hare-clark', ...plusOne],
    ['tasmania', ...plusOne],
    ['minneapolis', ...plusOne],
    ['ireland-dail', ...plusOne],
    ['malta', ...plusOne],
    ['cambridge-ma', '3: A > B\n1: C', 2, 2, 'AC', 'AB', quotaPlusOne],
    ['wright', '1: B\n1: D\n6: D > E > C', 3, 2, 'BDE', 'CDE', quotaPlusOne],
    ['australia-senate', '5: C > A\n4: C > B > E > A\n4: D', 2, 2, 'CD', 'AC', floored],
    ['victoria', '5: C > A\n4: C > B > E > A\n4: D', 2, 2, 'CD', 'AC', floored],
    ['australia-senate-manual', '1: B\n1: D > E\n6: D > E > C', 3, 2, 'BDE', 'CDE', floored],
    ['new-south-wales-local-2021', '1: B\n1: D > E > A\n6: D > E > C', 3, 2, 'BDE', 'CDE', floored],
    [
      'new-south-wales',
      '3: A\n4: B\n4: C > A\n8: C > E > B\n1: D\n7: D > E',
      4,
      2,
      'ACDE',
      'BCDE',
      'a surplus takes whole papers out of the last ones',
    ],
    [
      'wigm-reference',
      '4: A\n4: C\n3: D\n6: D > B\n4: D > C > B',
      3,
      2,
      'ACD',
      'BCD',
      'a value of 0.1058 becomes 0.1059 as the surplus keeps more of its digits',
    ],
    [
      'ers76',
      '3: A\n2: B\n4: B > A\n6: B > C\n2: C\n3: D\n3: D > A',
      3,
      5,
      'ABD',
      'BCD',
      'from 100 papers the quota is rounded up to a whole vote',
    ],
  ];

  test.each(cases)(
    '%s: %j for %i places, times %i: %s, then %s, because %s',
    (id, ballots, seats, factor, few, many) => {
      const election = contest(
        ballots,
        seats,
        'ABCDE'.slice(0, ballots.includes('E') ? 5 : ballots.includes('D') ? 4 : 3),
      );
      expect([winners(ruleById(id), election), winners(ruleById(id), times(factor, election))]).toEqual([few, many]);
    },
  );
});

/** Rules that take papers one by one are left out: so many they do not count. */
const proportional = [
  'ers97',
  'ers76',
  'scotland-local-2007',
  'northern-ireland',
  'ireland-seanad',
  'australia-senate',
  'australia-senate-manual',
  'victoria',
  'act-hare-clark',
  'tasmania',
  'new-south-wales-local-2021',
  'minneapolis',
  'wigm-reference',
  'wright',
].map(ruleById);

describe('a million and ten million papers for each one elect the same', () => {
  test.each(
    [...proportional, meekReference, meek1987, newZealandLocal2001, warren].map((rule) => [rule.id, rule] as const),
  )('under %s, where rounding has become too small to matter', (_, rule) => {
    sameWinners(rule, 100, [[10 ** 6, 10 ** 7]]);
  });
});
