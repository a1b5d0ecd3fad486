import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { australiaHouse } from '../../../src/rules/elimination/australia-house.ts';
import { bottomsUp } from '../../../src/rules/elimination/bottoms-up.ts';
import { contingentVote } from '../../../src/rules/elimination/contingent-vote.ts';
import { instantRunoffAllTied } from '../../../src/rules/elimination/instant-runoff-all-tied.ts';
import { instantRunoffErs } from '../../../src/rules/elimination/instant-runoff-ers.ts';
import { instantRunoffMaine } from '../../../src/rules/elimination/instant-runoff-maine.ts';
import { instantRunoffMinneapolis } from '../../../src/rules/elimination/instant-runoff-minneapolis.ts';
import { instantRunoffSanFrancisco } from '../../../src/rules/elimination/instant-runoff-san-francisco.ts';
import { instantRunoffUk2011 } from '../../../src/rules/elimination/instant-runoff-uk-2011.ts';
import { supplementaryVote } from '../../../src/rules/elimination/supplementary-vote.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import type { NaiveBallot } from '../../oracles/naive-ers97.ts';
import {
  naiveAllTied,
  naiveAustraliaHouse,
  naiveBottomsUp,
  naiveContingent,
  naiveErs,
  naiveMaine,
  naiveMinneapolisOneSeat,
  naiveSanFrancisco,
  naiveSupplementary,
  naiveUk2011,
} from '../../oracles/naive-exclusions.ts';
import { contests } from '../contests.ts';
import { withEveryLot } from '../every-lot.ts';
import { naiveBallots, standingIn } from '../naive-ballots.ts';

const pairs = [
  [instantRunoffUk2011, naiveUk2011],
  [instantRunoffErs, naiveErs],
  [instantRunoffSanFrancisco, naiveSanFrancisco],
  [instantRunoffMaine, naiveMaine],
  [instantRunoffMinneapolis, naiveMinneapolisOneSeat],
  [australiaHouse, naiveAustraliaHouse],
  [instantRunoffAllTied, naiveAllTied],
  [contingentVote, naiveContingent],
  [supplementaryVote, naiveSupplementary],
] as const;

describe.each(pairs.map(([rule, naive]) => [rule.id, rule, naive] as const))('%s', (_, rule, naive) => {
  test('has the stages and the winner of a second, naive counter in 1,500 elections full of ties', () => {
    fc.assert(
      fc.property(contests({ mostSeats: 1 }), ({ contest, lotOrder }) => {
        const standing = standingIn(contest);
        fc.pre(standing.length > 0);
        const count = rule.count(contest, { lot: lotByOrder(lotOrder) });
        const { winner, rounds } = naive(standing.length, ballotsFor(rule, contest), (tied) =>
          firstIn(lotOrder, standing, tied),
        );
        expect(count.elected).toEqual([standing[winner]]);
        expect(rowsOf(count, standing)).toEqual(rounds);
      }),
      { seed: 2011, numRuns: 1500 },
    );
  });

  test('has the same possible winners over all lots in 300 elections', () => {
    fc.assert(
      fc.property(contests({ mostSeats: 1, mostCandidates: 4 }), ({ contest }) => {
        const standing = standingIn(contest);
        fc.pre(standing.length > 0);
        const ours = withEveryLot((lot) => rule.count(contest, { lot }).elected[0]);
        const theirs = withEveryLot((lot) => {
          const ballots = ballotsFor(rule, contest);
          const choose = (tied: readonly number[]): number => lot.choose(tied, { stage: 1, over: 'election' });
          return standing[naive(standing.length, ballots, choose).winner];
        });
        expect(new Set(ours)).toEqual(new Set(theirs));
      }),
      { seed: 1918, numRuns: 300 },
    );
  });
});

test('bottoms-up has the stages and the winners of a second, naive counter in 1,500 elections full of ties', () => {
  fc.assert(
    fc.property(contests(), ({ contest, lotOrder }) => {
      const standing = standingIn(contest);
      const count = bottomsUp.count(contest, { lot: lotByOrder(lotOrder) });
      const naive = naiveBottomsUp(standing.length, contest.seats, naiveBallots(contest), (tied) =>
        firstIn(lotOrder, standing, tied),
      );
      expect([...count.elected].sort()).toEqual(naive.winners.map((winner) => standing[winner]));
      expect(rowsOf(count, standing)).toEqual(naive.rounds);
    }),
    { seed: 2011, numRuns: 1500 },
  );
});

test('the two-round system gives the contingent vote in 1,500 elections without equal preferences', () => {
  fc.assert(
    fc.property(contests({ mostSeats: 1, withdrawals: false }), ({ contest, lotOrder }) => {
      fc.pre(contest.profile.irregular !== true);
      const lot = lotByOrder(lotOrder);
      const [simulated, contingent] = [twoRound, contingentVote].map((rule) => rule.count(contest, { lot }));
      expect(simulated.elected).toEqual(contingent.elected);
      expect(simulated.stages.map(({ votes, nonTransferable }) => [votes, nonTransferable])).toEqual(
        contingent.stages.map(({ votes, nonTransferable }) => [votes, nonTransferable]),
      );
    }),
    { seed: 2011, numRuns: 1500 },
  );
});

test('the second round of the two-round system is what the papers say of the two head to head', () => {
  let rounds = 0;
  fc.assert(
    fc.property(contests({ mostSeats: 1 }), ({ contest }) => {
      const [, second] = twoRound.count(contest).stages;
      if (second === undefined) return;
      rounds += 1;
      const gone = [...second.excluded, ...(contest.withdrawn ?? [])];
      const [a, b] = [...contest.profile.candidates.keys()].filter((candidate) => !gone.includes(candidate));
      expect([second.votes[a], second.votes[b]].map(Number)).toEqual([prefer(contest, a, b), prefer(contest, b, a)]);
    }),
    { seed: 2011, numRuns: 1500 },
  );
  expect(rounds).toBeGreaterThan(300);
});

/** Papers that put one candidate above another; a candidate who is not ranked stands below all who are. */
function prefer({ profile }: Contest, one: number, other: number): number {
  let papers = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking);
    const rankOf = (candidate: number): number => {
      const rank = groups.findIndex((group) => group.includes(candidate));
      return rank === -1 ? Number.POSITIVE_INFINITY : rank;
    };
    if (rankOf(one) < rankOf(other)) papers += profile.papers[ranking];
  }
  return papers;
}

/** Minneapolis passes over ranks with several names; the others end there. */
function ballotsFor(rule: Rule, contest: Contest): NaiveBallot[] {
  if (rule !== instantRunoffMinneapolis) return naiveBallots(contest);
  const { profile } = contest;
  const standing = standingIn(contest);
  return Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    ranking: rankingGroups(profile, ranking)
      .filter((group) => group.length === 1)
      .flatMap(([candidate]) => (standing.includes(candidate) ? [standing.indexOf(candidate)] : [])),
  }));
}

function firstIn(lotOrder: readonly number[], standing: readonly number[], tied: readonly number[]): number {
  const taken = lotOrder.find((candidate) => tied.includes(standing.indexOf(candidate)));
  return standing.indexOf(taken ?? -1);
}

function rowsOf(
  { stages }: { readonly stages: readonly { readonly votes: readonly string[]; readonly nonTransferable: string }[] },
  standing: readonly number[],
): number[][] {
  return stages.map(({ votes, nonTransferable }) =>
    [...standing.map((candidate) => votes[candidate]), nonTransferable].map(Number),
  );
}
