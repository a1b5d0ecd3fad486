import type { Contest } from '../../ballots/contest.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { isOrAre, namesIn, papersOf } from '../changes/lines.ts';
import { type PlainPapers, plainPapers } from '../changes/plain-papers.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';

/** Papers that all put the same candidates, in any order, above everybody else. */
export interface SolidCoalition {
  readonly candidates: readonly number[];
  readonly papers: number;
}

/**
 * Every solid coalition among papers, the smallest first: the first candidates of each paper, one, two and so on, are all the sets there are. A
 * paper that stops before it has ranked all of some candidates does not support them, because it does not tell the rest of them from others.
 */
export function solidCoalitions(lines: readonly PlainPapers[]): readonly SolidCoalition[] {
  const found = new Map<string, SolidCoalition>();
  for (const { papers, ranking } of lines) {
    ranking.forEach((_, last) => {
      const candidates = ranking.slice(0, last + 1).sort((a, b) => a - b);
      const known = found.get(candidates.join())?.papers ?? 0;
      found.set(candidates.join(), { candidates, papers: known + papers });
    });
  }
  return [...found.values()].sort((a, b) => a.candidates.length - b.candidates.length);
}

/** What a promise to a solid coalition is counted from. */
export interface Share {
  /** Papers of the coalition. */
  readonly papers: bigint;
  /** Papers that rank anybody. */
  readonly all: bigint;
  readonly seats: bigint;
}

/** What solid coalitions are promised. */
export interface PromiseToCoalitions {
  /** How many places. */
  places(share: Share): bigint;
  /** What so many places took, in words: `2 Hare quotas`. */
  because(places: number): string;
}

/** Looks whether each solid coalition has the places it is promised, as far as it has candidates, however lots fall. */
export function* firstShortOf(contest: Contest, promise: PromiseToCoalitions): Asking<Finding> {
  const lines = plainPapers(contest);
  if (lines === undefined) return SILENT;
  const claims = solidCoalitions(lines)
    .map((coalition) => ({ ...coalition, places: placesFor(coalition, papersOf(lines), contest, promise) }))
    .filter(({ places }) => places > 0);
  if (claims.length === 0) return SILENT;
  const { sets, complete } = yield* outcomesOf(contest);
  for (const { candidates, papers, places } of claims) {
    const due = Math.min(places, candidates.length);
    const short = sets.find((set) => amongThem(set, candidates).length < due);
    if (short === undefined) continue;
    const names = namesIn(contest, candidates);
    const had = amongThem(short, candidates);
    const lots = sets.length === 1 ? '' : ' by some fall of lots';
    return broken({
      says: `${papers} of ${papersOf(lines)} papers put ${names} above all others, ${promise.because(places)}, and of them ${namesIn(contest, had)} ${isOrAre(had)} elected${lots}`,
      contests: [{ label: 'the contest', contest, elected: sets }],
      expected: candidates.length === due ? names : `${due} of ${names}`,
      received: namesIn(contest, short),
    });
  }
  return complete ? KEPT : SILENT;
}

function placesFor({ papers }: SolidCoalition, all: number, { seats }: Contest, promise: PromiseToCoalitions): number {
  return Number(promise.places({ papers: BigInt(papers), all: BigInt(all), seats: BigInt(seats) }));
}

function amongThem(set: readonly number[], candidates: readonly number[]): readonly number[] {
  return set.filter((winner) => candidates.includes(winner));
}
