import { type Contest, checkContest } from '../../ballots/contest.ts';
import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import { type BallotReading, readBallots } from '../../ballots/read-ballots.ts';
import type { FlatRankings } from '../../ballots/sort-rankings.ts';
import { PsephosError } from '../../base/errors.ts';
import { counted, percentage } from '../../base/words.ts';
import { namesIn } from './names.ts';
import { type NearClones, pairsTogether } from './near-clones.ts';
import { standingIn } from './outcomes.ts';

/** Options of {@link clonesOf}. */
export interface ClonesOptions {
  /** The least share of papers, from 0 to 1, on which near clones stand together. Default 0.75. */
  readonly threshold?: number;
}

/** Candidates whom no paper separates. */
export interface CloneSet {
  readonly candidates: readonly number[];
  /** Papers that rank somebody of them. */
  readonly papers: number;
  readonly says: string;
}

/** Who is a clone of whom, as plain JSON-safe data. */
export interface Clones {
  /** The smallest set around each pair, small sets first; every other clone set is a union of such sets that overlap. */
  readonly sets: readonly CloneSet[];
  /** Pairs at or above the threshold who are no clones, the nearest first. */
  readonly near: readonly NearClones[];
  readonly says: string;
}

/** As `parseBallots` keeps them: gaps closed up, a name that stands again passed over, equal preferences kept. */
const KEEPS_EQUALS: BallotReading = { gap: 'close-up', repeat: 'pass-over', equal: 'share' };

/**
 * Sets of clones: two or more candidates, not all, to each of whom every other candidate stands in the same way on every paper (before
 * them, behind them or equal with them), so that no paper puts anybody between them (Tideman 1987, DOI 10.1007/BF00433944).
 *
 * Our reading for papers that do not rank all: those who are not ranked are equal and behind the others. So clones stand side by side on a
 * paper, or are all absent from it, or all equal; a paper that ranks one of them only separates them, unless the others of them are all
 * whom it leaves out. Candidates who withdrew are passed over.
 *
 * @throws PsephosError `bad-contest`, `bad-argument` for a threshold that is no share, `too-large` where the search would take too long.
 * @example clonesOf({ profile: parseBallots('2: A > B > C\n1: C > B > A'), seats: 1 }).sets[0].candidates // [0, 1]
 */
export function clonesOf(contest: Contest, { threshold = 0.75 }: ClonesOptions = {}): Clones {
  checkContest(contest);
  const standing = standingIn(contest);
  const ballots = readBallots(contest.profile, KEEPS_EQUALS);
  const all = new Uint8Array(contest.profile.candidates.length);
  for (const candidate of standing) all[candidate] = 1;
  const sets = smallestSets(ballots, standing, all)
    .map((candidates) => ({ candidates, papers: papersRanking(ballots, candidates) }))
    .map((set) => ({ ...set, says: cloneSentence(contest, set) }));
  const near = pairsTogether(contest.profile, ballots, standing, threshold).filter(
    ({ candidates: [a, b] }) =>
      !sets.some(({ candidates }) => candidates.length === 2 && candidates[0] === a && candidates[1] === b),
  );
  const says =
    sets.length === 0
      ? `No candidates are clones; ${counted(near.length, 'pair')} stand together on ${percentage(threshold, 0)} of their papers or more.`
      : `${counted(sets.length, 'set')} of clones; besides, ${counted(near.length, 'pair')} stand together on ${percentage(threshold, 0)} of their papers or more.`;
  return { sets, near, says };
}

/** Entries that are looked at before a search is called too large: some seconds. */
const MOST_LOOKS = 2e9;

/** The smallest clone set around each pair, where it is not everybody. */
function smallestSets(
  ballots: FlatRankings,
  standing: readonly number[],
  all: Uint8Array,
): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  let looks = 0;
  for (const a of standing) {
    for (const b of standing) {
      if (b <= a) continue;
      const { members, looked } = closure(ballots, [a, b], all, standing.length, MOST_LOOKS - looks);
      looks += looked;
      if (members.length < standing.length) found.set(members.join(), members);
    }
  }
  return [...found.values()].sort((a, b) => a.length - b.length || a[0] - b[0] || a[1] - b[1]);
}

/** Adds whoever some paper puts between the members, until nobody is left to add or everybody is in. */
function closure(
  ballots: FlatRankings,
  start: readonly number[],
  all: Uint8Array,
  standing: number,
  mostLooks: number,
): { readonly members: readonly number[]; readonly looked: number } {
  const inside = new Uint8Array(all.length);
  for (const candidate of start) inside[candidate] = 1;
  let size = start.length;
  let looked = 0;
  // A ranking that was passed before the set last grew has to be asked again: the ring is closed after one round without growth.
  for (let at = 0, since = 0; since < ballots.papers.length && size < standing; since++) {
    const grown = size + addBetween(ballots, at, inside, size, all);
    looked += ballots.starts[at + 1] - ballots.starts[at] + (grown > size ? all.length : 1);
    if (looked > mostLooks) throw tooLarge(standing);
    if (grown > size) since = -1;
    size = grown;
    at = (at + 1) % ballots.papers.length;
  }
  return { members: [...inside.keys()].filter((candidate) => inside[candidate] === 1), looked };
}

/** Adds those whom one ranking puts between members or equal with some of them only; gives how many. */
function addBetween(ballots: FlatRankings, ranking: number, inside: Uint8Array, size: number, all: Uint8Array): number {
  const { starts, ranked } = ballots;
  const end = starts[ranking + 1];
  let first = end;
  let last = end;
  let seen = 0;
  for (let at = starts[ranking]; at < end && seen < size; at++) {
    if (inside[candidateOf(ranked[at])] === 0) continue;
    if (seen === 0) first = at;
    last = at;
    seen += 1;
  }
  if (seen === 0) return 0;
  const someUnranked = seen < size;
  const from = startOfRank(ranked, first);
  const to = someUnranked ? end : endOfRank(ranked, last, end);
  const areEqual = !someUnranked && ranked.subarray(from + 1, to).every(isEqualWithBefore);
  if (areEqual) return 0;
  return (
    addStretch(ranked.subarray(from, to), inside, all) + (someUnranked ? addUnranked(ballots, ranking, inside, all) : 0)
  );
}

function startOfRank(ranked: Uint16Array, at: number): number {
  let start = at;
  while (isEqualWithBefore(ranked[start])) start -= 1;
  return start;
}

function endOfRank(ranked: Uint16Array, at: number, most: number): number {
  let end = at + 1;
  while (end < most && isEqualWithBefore(ranked[end])) end += 1;
  return end;
}

function addStretch(entries: Uint16Array, inside: Uint8Array, all: Uint8Array): number {
  let added = 0;
  for (const entry of entries) {
    const candidate = candidateOf(entry);
    if (inside[candidate] === 1 || all[candidate] === 0) continue;
    inside[candidate] = 1;
    added += 1;
  }
  return added;
}

function addUnranked({ starts, ranked }: FlatRankings, ranking: number, inside: Uint8Array, all: Uint8Array): number {
  const named = new Set([...ranked.subarray(starts[ranking], starts[ranking + 1])].map(candidateOf));
  let added = 0;
  for (let candidate = 0; candidate < all.length; candidate++) {
    if (all[candidate] === 0 || inside[candidate] === 1 || named.has(candidate)) continue;
    inside[candidate] = 1;
    added += 1;
  }
  return added;
}

function papersRanking({ starts, ranked, papers }: FlatRankings, candidates: readonly number[]): number {
  let sum = 0;
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const entries = ranked.subarray(starts[ranking], starts[ranking + 1]);
    if (entries.some((entry) => candidates.includes(candidateOf(entry)))) sum += papers[ranking];
  }
  return sum;
}

function cloneSentence({ profile }: Contest, { candidates, papers }: Omit<CloneSet, 'says'>): string {
  const who = namesIn(profile, candidates);
  return papers === 0
    ? `${who} are clones: no paper ranks any of them.`
    : `${who} are clones: no paper puts anybody between them (${counted(papers, 'paper')} with somebody of them).`;
}

function tooLarge(standing: number): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'the search for clones would take too long',
    received: `${standing} candidates`,
  });
}
