import { orderGiven, type PaperOrder } from '../../src/ballots/paper-order.ts';
import { type Profile, rankingGroups, rankings } from '../../src/ballots/profile.ts';

/** The same papers in the same order, where candidate c has moved to place `places[c]` of the ballot of `moved`. */
export function permutedOrder(
  order: PaperOrder,
  profile: Profile,
  moved: Profile,
  places: readonly number[],
): PaperOrder {
  const keyOf = (groups: readonly (readonly number[])[]): string =>
    JSON.stringify(groups.map((group) => [...group].sort((a, b) => a - b)));
  const found = new Map<string, number>();
  for (let ranking = 0; ranking < rankings(moved); ranking++) {
    found.set(keyOf(rankingGroups(moved, ranking)), ranking);
  }
  const papers = order.papersOf(profile).map((ranking) => {
    const groups = rankingGroups(profile, ranking).map((group) => group.map((candidate) => places[candidate]));
    return found.get(keyOf(groups)) ?? -1;
  });
  return orderGiven({ rankings: papers, papers: new Float64Array(papers.length).fill(1) });
}
