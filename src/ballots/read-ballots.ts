import { candidateOf, EQUAL, isEqualWithBefore, type Profile, rankings, SKIPPED } from './profile.ts';
import type { FlatRankings } from './sort-rankings.ts';

/** What a rule makes of a paper on which candidates are not simply put in order. */
export interface BallotReading {
  /** At a rank that nobody was given the paper goes on with the next one (`close-up`) or ends. */
  readonly gap: 'close-up' | 'end';
  /** Where a candidate stands a second time, the paper goes on without it (`pass-over`) or ends. */
  readonly repeat: 'pass-over' | 'end';
  /**
   * Candidates at one rank: the paper ends there, goes on with the next rank (`pass-over`), is shared among them, or goes to the one
   * who still continues when the count comes to it (it ends there if several do, and goes on if none does).
   */
  readonly equal: 'end' | 'pass-over' | 'share' | 'end-if-several-continue';
}

/** Gaps closed up, repeats passed over, the paper ends at equal preferences. */
export const CLOSED_UP: BallotReading = { gap: 'close-up', repeat: 'pass-over', equal: 'end' };

/** The paper ends at the first rank that is left out, given twice, or given to somebody who already has one. */
export const ENDS_WHERE_UNCERTAIN: BallotReading = { gap: 'end', repeat: 'end', equal: 'end' };

/** Whatever does not name one candidate is passed over, and the paper goes on with the next rank. */
export const PASSES_OVER: BallotReading = { gap: 'close-up', repeat: 'pass-over', equal: 'pass-over' };

/**
 * Rankings as a rule reads them: none of them empty, no skipped ranks, each candidate at most once, and equal preferences
 * only where the rule shares them or asks who of them continues. Two may be alike.
 */
export interface ReadBallots extends FlatRankings {
  /** Papers on which nothing could be read. */
  readonly invalid: number;
  /** Present where ranks of several candidates are left, and which of them counts depends on who continues. */
  readonly undecided?: true;
}

/**
 * The rankings of a profile as a rule reads them.
 *
 * @example readBallots(parseBallots('1: A > - > B'), { gap: 'end', repeat: 'end', equal: 'end' }).ranked // Uint16Array [0]
 */
export function readBallots(profile: Profile, reading: BallotReading): ReadBallots {
  if (profile.irregular === true) return readIrregular(profile, reading);
  const { starts, ranked, papers } = profile;
  // Rankings are sorted, so a blank one stands first and its papers can be left out without copying the others.
  const isBlank = papers.length > 0 && starts[1] === 0;
  return isBlank
    ? { starts: starts.subarray(1), ranked, papers: papers.subarray(1), invalid: papers[0] }
    : { starts, ranked, papers, invalid: 0 };
}

function readIrregular(profile: Profile, reading: BallotReading): ReadBallots {
  const ranked = new Uint16Array(profile.ranked.length);
  const starts = new Uint32Array(rankings(profile) + 1);
  const papers = new Float64Array(rankings(profile));
  let invalid = 0;
  let count = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    const read = readRanking(entries, reading);
    if (read.length === 0) {
      invalid += profile.papers[ranking];
      continue;
    }
    ranked.set(read, starts[count]);
    papers[count] = profile.papers[ranking];
    count += 1;
    starts[count] = starts[count - 1] + read.length;
  }
  return {
    starts: starts.slice(0, count + 1),
    ranked: ranked.slice(0, starts[count]),
    papers: papers.slice(0, count),
    invalid,
    ...(reading.equal === 'end-if-several-continue' ? { undecided: true } : {}),
  };
}

/**
 * The next preference for an open candidate of a paper that may have ranks of several: the one at the first rank with an open candidate,
 * none where that rank has several.
 */
export function nextIfOneContinues(
  { starts, ranked }: FlatRankings,
  ranking: number,
  open: Uint8Array,
): number | undefined {
  let found: number | undefined;
  for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
    if (found !== undefined && !isEqualWithBefore(ranked[at])) return found;
    const candidate = candidateOf(ranked[at]);
    if (open[candidate] !== 1) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}

function readRanking(entries: Uint16Array, { gap, repeat, equal }: BallotReading): readonly number[] {
  const read: number[] = [];
  const named = new Set<number>();
  for (let at = 0; at < entries.length; ) {
    let end = at + 1;
    while (end < entries.length && isEqualWithBefore(entries[end])) end += 1;
    const rank = [...entries.subarray(at, end)].map(candidateOf);
    at = end;
    const isGap = rank[0] === SKIPPED;
    const fresh = rank.filter((candidate) => !named.has(candidate));
    if (isGap ? gap === 'end' : rank.length > 1 && equal === 'end') break;
    if (fresh.length < rank.length && repeat === 'end') break;
    if (isGap || (rank.length > 1 && equal === 'pass-over')) continue;
    for (const [place, candidate] of fresh.entries()) read.push(place === 0 ? candidate : candidate | EQUAL);
    for (const candidate of fresh) named.add(candidate);
  }
  return read;
}
