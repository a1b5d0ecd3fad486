import { buildProfile, type RankingInput } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { letters } from '../../ballots/arbitraries.ts';
import type { NaiveRanks } from '../../oracles/naive-cpo-stv.ts';

/** Every set of winners that some lots give, sorted as text. */
export function setsByAllLots(rule: Rule, contest: Contest): string[] {
  const { outcomes, complete } = everyLot(contest, rule);
  if (!complete) throw new Error('not all lots were followed');
  return outcomes.map(({ elected }) => elected.join()).sort();
}

/** Papers as the naive counters take them: gaps closed up, repeats passed over, without those who withdrew, equal ones together. */
export function naiveRanks({ profile, withdrawn = [] }: Contest): NaiveRanks[] {
  return Array.from({ length: rankings(profile) }, (_, ranking) => {
    const named = new Set<number>(withdrawn);
    const ranks = rankingGroups(profile, ranking).map((group) => {
      const fresh = group.filter((candidate) => !named.has(candidate));
      for (const candidate of fresh) named.add(candidate);
      return fresh;
    });
    return { papers: profile.papers[ranking], ranks: ranks.filter((rank) => rank.length > 0) };
  });
}

/** Every contest of at most so many papers, one at a time, each a strict order of some of the candidates. */
export function* tinyContests(candidates: number, mostPapers: number, seats: number): Generator<Contest> {
  const orders = strictOrders([...Array(candidates).keys()]);
  for (const ranked of multisets(orders, mostPapers)) {
    const inputs = ranked.map((ranking): RankingInput => ({ papers: 1, ranking }));
    yield { profile: buildProfile(letters(candidates), inputs), seats };
  }
}

function strictOrders(from: readonly number[]): number[][] {
  return from.flatMap((first) => [
    [first],
    ...strictOrders(from.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  ]);
}

function* multisets<T>(from: readonly T[], most: number): Generator<readonly T[]> {
  yield [];
  if (most === 0) return;
  for (const [at, first] of from.entries()) {
    for (const rest of multisets(from.slice(at), most - 1)) yield [first, ...rest];
  }
}
