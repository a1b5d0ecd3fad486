import { buildProfile } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { type WaysToRank, waysToRank } from './ways-to-rank.ts';

/** Elections of one size: so many candidates and papers, every paper complete, or at least one that leaves somebody out. */
export interface Level {
  readonly candidates: number;
  readonly papers: number;
  readonly short: boolean;
}

/**
 * Every election of a size, one of each set that differ only in the names of the candidates. The ways to rank have numbers, an election is the
 * sorted list of the numbers on its papers, and of each set the least list is given. The beginning of such a list is the least of its set
 * too, so a list that is not least need not be continued, and nothing is kept.
 *
 * The idea is orderly generation: R. C. Read, Every one a winner, Annals of Discrete Mathematics 2 (1978), doi:10.1016/S0167-5060(08)70325-X.
 *
 * @example [...smallElections({ candidates: 3, papers: 2, short: false })].length // 5
 */
export function* smallElections({ candidates, papers, short }: Level): Generator<readonly number[]> {
  const ways = waysToRank(candidates, short);
  const firsts = short ? ways.short : ways.rankings.length;
  const codes: number[] = [];
  function* continued(from: number, before: number): Generator<readonly number[]> {
    if (codes.length === papers) {
      yield [...codes];
      return;
    }
    for (let code = from; code < before; code++) {
      codes.push(code);
      if (isLeast(codes, ways)) yield* continued(code, ways.rankings.length);
      codes.pop();
    }
  }
  yield* continued(0, firsts);
}

/** How many elections {@link smallElections} gives, by Burnside's lemma: the mean over all renamings of how many elections each leaves as it was. */
export function numberOfSmallElections({ candidates, papers, short }: Level): number {
  const all = orbits(waysToRank(candidates, short), papers);
  return short ? all - orbits(waysToRank(candidates, false), papers) : all;
}

/** The contest of an election given by the numbers of its rankings; its candidates are called A, B, C … */
export function contestOf(codes: readonly number[], { candidates, short }: Level, seats: number): Contest {
  const { rankings } = waysKnown(candidates, short);
  const names = Array.from({ length: candidates }, (_, at) => ({ name: String.fromCharCode(65 + at) }));
  return {
    profile: buildProfile(
      names,
      codes.map((code) => ({ papers: 1, ranking: rankings[code] })),
    ),
    seats,
  };
}

const known = new Map<string, WaysToRank>();

function waysKnown(candidates: number, short: boolean): WaysToRank {
  const key = `${candidates} ${short}`;
  const ways = known.get(key) ?? waysToRank(candidates, short);
  known.set(key, ways);
  return ways;
}

function isLeast(codes: readonly number[], { renamings }: WaysToRank): boolean {
  return renamings.every((becomes) => {
    const renamed = codes.map((code) => becomes[code]).sort((a, b) => a - b);
    const at = renamed.findIndex((code, place) => code !== codes[place]);
    return at === -1 || renamed[at] > codes[at];
  });
}

function orbits({ rankings, renamings }: WaysToRank, papers: number): number {
  const unchanged = Uint16Array.from(rankings.keys());
  const all = [unchanged, ...renamings];
  return all.reduce((sum, becomes) => sum + leftAsTheyWere(becomes, papers), 0) / all.length;
}

/** Lists of papers that a renaming leaves as they were: as many of each ranking as of what it becomes, so a choice of whole cycles. */
function leftAsTheyWere(becomes: Uint16Array, papers: number): number {
  const ways = [1, ...Array(papers).fill(0)];
  for (const length of cycles(becomes)) {
    for (let sum = length; sum <= papers; sum++) ways[sum] += ways[sum - length];
  }
  return ways[papers];
}

function cycles(becomes: Uint16Array): readonly number[] {
  const seen = new Set<number>();
  return [...becomes.keys()].flatMap((start) => {
    let length = 0;
    for (let at = start; !seen.has(at); at = becomes[at]) {
      seen.add(at);
      length += 1;
    }
    return length === 0 ? [] : [length];
  });
}
