/**
 * A second, deliberately naive count by places and points, for tests only: ballot by ballot, in fractions, and nothing of src is in it.
 *
 * Written from the text of the rules. Readings of what the text leaves open:
 * - candidates ranked level have the mean of the places they cover, also in Bucklin, where such a place is counted in part;
 * - those whom a paper does not rank share its last place (Coombs, anti-plurality) or the places left over (averaged Borda);
 * - a paper that ranks nobody who continues counts no more in Coombs;
 * - Bucklin: those level with most in the deciding round go by the round before it, once.
 */
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  greatest,
  least,
  multiply,
  ONE,
  sum,
  ZERO,
} from './fraction.ts';

/** Groups of candidates from the first, those of a group level. */
export type PlacedBallot = { papers: number; groups: number[][] };

type Points = Map<number, Fraction>;

/** The same papers among some candidates only. */
export function among(ballots: readonly PlacedBallot[], candidates: readonly number[]): PlacedBallot[] {
  return ballots
    .map(({ papers, groups }) => ({
      papers,
      groups: groups
        .map((group) => group.filter((candidate) => candidates.includes(candidate)))
        .filter((group) => group.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** What each candidate gets from one paper, when the place i (from 1) is worth `worth(i)` and the rest is not ranked. */
function fromPaper(groups: readonly number[][], worth: (place: number) => Fraction): Points {
  const points: Points = new Map();
  let place = 1;
  for (const group of groups) {
    const covered = group.map((_, at) => worth(place + at));
    for (const candidate of group) points.set(candidate, divide(sum(covered), fraction(group.length)));
    place += group.length;
  }
  return points;
}

function total(
  ballots: readonly PlacedBallot[],
  candidates: readonly number[],
  one: (groups: number[][]) => Points,
): Points {
  const points: Points = new Map(candidates.map((candidate) => [candidate, ZERO]));
  for (const { papers, groups } of ballots) {
    for (const [candidate, each] of one(groups))
      points.set(candidate, add(points.get(candidate) ?? ZERO, multiply(fraction(papers), each)));
  }
  return points;
}

/** Unranked candidates as one last group. */
function completed(groups: readonly number[][], candidates: readonly number[]): number[][] {
  const missing = candidates.filter((candidate) => !groups.flat().includes(candidate));
  return missing.length === 0 ? [...groups] : [...groups, missing];
}

/** All ballots, also those that rank none of the candidates, count here: each such candidate has the mean place. */
export function averagedBorda(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(ballots, candidates, (groups) => {
    const kept = groups.map((group) => group.filter((c) => candidates.includes(c))).filter((group) => group.length > 0);
    return fromPaper(completed(kept, candidates), (place) => fraction(candidates.length - place));
  });
}

export function zeroBorda(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(ballots, candidates, (groups) => fromPaper(groups, (place) => fraction(candidates.length - place)));
}

export function modifiedBorda(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(ballots, candidates, (groups) =>
    fromPaper(groups, (place) => fraction(groups.flat().length - place + 1)),
  );
}

export function harmonic(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(ballots, candidates, (groups) => fromPaper(groups, (place) => fraction(1, place)));
}

/** Last places among the candidates. */
export function lastPlaces(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(among(ballots, candidates), candidates, (groups) => {
    const last = completed(groups, candidates).at(-1) ?? [];
    return new Map(last.map((candidate) => [candidate, fraction(1, last.length)]));
  });
}

function firstPlaces(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points {
  return total(among(ballots, candidates), candidates, ([first = []]) => {
    return new Map(first.map((candidate) => [candidate, fraction(1, first.length)]));
  });
}

/** Votes of each round of Bucklin. */
export function bucklinRounds(ballots: readonly PlacedBallot[], candidates: readonly number[]): Points[] {
  const longest = Math.max(1, ...ballots.map(({ groups }) => groups.flat().length));
  return Array.from({ length: longest }, (_, at) =>
    total(ballots, candidates, (groups) => fromPaper(groups, (place) => (place <= at + 1 ? ONE : ZERO))),
  );
}

const highest = (points: Points): number[] => withScore(points, greatest([...points.values()]));
const lowest = (points: Points): number[] => withScore(points, least([...points.values()]));

function withScore(points: Points, wanted: Fraction): number[] {
  return [...points].filter(([, each]) => compare(each, wanted) === 0).map(([candidate]) => candidate);
}

export const mostPoints = (points: Points): number[] => highest(points);
export const fewestPoints = (points: Points): number[] => lowest(points);

/** Who can win by some lot. */
export function bucklinWinners(ballots: readonly PlacedBallot[], candidates: readonly number[]): number[] {
  const rounds = bucklinRounds(ballots, candidates);
  const valid = ballots.reduce((all, { papers }) => all + papers, 0);
  const passes = (points: Points): boolean =>
    [...points.values()].some((votes) => compare(votes, fraction(valid, 2)) > 0);
  const first = rounds.findIndex(passes);
  const deciding = first === -1 ? rounds.length - 1 : first;
  const top = highest(rounds[deciding] ?? new Map());
  if (deciding === 0) return top;
  return highest(new Map([...(rounds[deciding - 1] ?? [])].filter(([candidate]) => top.includes(candidate))));
}

/** Excludes one after the other, by every lot, until `done` names a winner or one is left. */
function everyExclusion(
  candidates: readonly number[],
  out: (left: readonly number[]) => number[],
  done: (left: readonly number[]) => number | undefined,
): number[] {
  const known = new Map<string, number[]>();
  const winners = (left: readonly number[]): number[] => {
    const found = known.get(left.join());
    if (found !== undefined) return found;
    const winner = left.length === 1 ? left[0] : done(left);
    const all =
      winner !== undefined ? [winner] : out(left).flatMap((gone) => winners(left.filter((each) => each !== gone)));
    const each = [...new Set(all)].sort((a, b) => a - b);
    known.set(left.join(), each);
    return each;
  };
  return winners(candidates);
}

export function coombsWinners(
  ballots: readonly PlacedBallot[],
  candidates: readonly number[],
  stops: boolean,
): number[] {
  return everyExclusion(
    candidates,
    (left) => highest(lastPlaces(ballots, left)),
    (left) => {
      if (!stops) return undefined;
      const papers = among(ballots, left).reduce((all, each) => all + each.papers, 0);
      const majority = [...firstPlaces(ballots, left)].find(([, votes]) => compare(votes, fraction(papers, 2)) > 0);
      return majority?.[0];
    },
  );
}

export function baldwinWinners(ballots: readonly PlacedBallot[], candidates: readonly number[]): number[] {
  return everyExclusion(
    candidates,
    (left) => lowest(averagedBorda(ballots, left)),
    () => undefined,
  );
}

export function nansonWinners(ballots: readonly PlacedBallot[], candidates: readonly number[]): number[] {
  const points = averagedBorda(ballots, candidates);
  const mean = divide(sum([...points.values()]), fraction(candidates.length));
  const kept = candidates.filter((candidate) => compare(points.get(candidate) ?? ZERO, mean) >= 0);
  return kept.length === candidates.length ? kept : nansonWinners(ballots, kept);
}
