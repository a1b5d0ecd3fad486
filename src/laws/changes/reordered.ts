import type { Contest } from '../../ballots/contest.ts';
import { linesOf, withLines } from './lines.ts';

/** The same contest with other places on the ballot: at place p stands the candidate who stood at `order[p]`. */
export function inOrder(contest: Contest, order: readonly number[]): Contest {
  const placeOf = new Map(order.map((candidate, place) => [candidate, place] as const));
  const moved = (candidate: number): number => placeOf.get(candidate) ?? candidate;
  const lines = linesOf(contest).map(({ papers, ranking }) => ({
    papers,
    ranking: ranking.map((group) => group.map(moved)),
  }));
  return {
    ...withLines(
      { ...contest, profile: { ...contest.profile, candidates: order.map((at) => contest.profile.candidates[at]) } },
      lines,
    ),
    ...(contest.withdrawn === undefined ? {} : { withdrawn: contest.withdrawn.map(moved) }),
  };
}

/** Every order of so many candidates, where there are at most `most`; else the first orders that bring each candidate to each place. */
export function orders(
  candidates: number,
  most: number,
): { readonly list: readonly (readonly number[])[]; readonly complete: boolean } {
  const everybody = [...Array(candidates).keys()];
  let ways = 1;
  for (let factor = 2; factor <= candidates && ways <= most; factor++) ways *= factor;
  if (ways <= most) return { list: permutations(everybody), complete: true };
  const turned = everybody.map((first) => everybody.map((place) => (first + place) % candidates));
  return { list: [...turned, ...turned.map((order) => [...order].reverse())].slice(0, most), complete: false };
}

function permutations(rest: readonly number[]): readonly (readonly number[])[] {
  if (rest.length <= 1) return [rest];
  return rest.flatMap((first) =>
    permutations(rest.filter((other) => other !== first)).map((others) => [first, ...others]),
  );
}
