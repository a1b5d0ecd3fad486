import { candidateOf, isEqualWithBefore, type Profile } from '../../ballots/profile.ts';
import type { FlatRankings } from '../../ballots/sort-rankings.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { counted, percentage } from '../../base/words.ts';
import { namesIn } from './names.ts';

/** Two candidates who stand together on most papers that rank either. */
export interface NearClones {
  readonly candidates: readonly [number, number];
  /** Papers that rank one of the two or both. */
  readonly papers: number;
  /** Those of them that put nobody between the two. */
  readonly together: number;
  /** `together / papers`, from 0 to 1; clones have 1. */
  readonly share: number;
  readonly says: string;
}

/** Cells of the table of pairs before it is called too large. */
const MOST_CANDIDATES = 2000;

/** Pairs whom at least such a share of the papers that rank either does not separate, the nearest first. */
export function pairsTogether(
  profile: Profile,
  ballots: FlatRankings,
  standing: readonly number[],
  threshold: number,
): readonly NearClones[] {
  checkThreshold(threshold);
  // Between only two nobody can stand.
  if (standing.length < 3) return [];
  const size = profile.candidates.length;
  if (size > MOST_CANDIDATES) throw tooMany(size);
  const { ranks, both, together } = tally(ballots, size, standing);
  const pairs: Omit<NearClones, 'says'>[] = [];
  for (const a of standing) {
    for (const b of standing) {
      if (b <= a) continue;
      const papers = ranks[a] + (ranks[b] - both[a * size + b]);
      const share = papers === 0 ? 0 : together[a * size + b] / papers;
      if (papers > 0 && share >= threshold)
        pairs.push({ candidates: [a, b], papers, together: together[a * size + b], share });
    }
  }
  return pairs
    .sort((x, y) => y.share - x.share || y.papers - x.papers)
    .map((pair) => ({ ...pair, says: nearSentence(profile, pair) }));
}

interface Tally {
  readonly ranks: Float64Array;
  /** By `a * size + b` with a < b. */
  readonly both: Float64Array;
  readonly together: Float64Array;
}

function tally({ starts, ranked, papers }: FlatRankings, size: number, standing: readonly number[]): Tally {
  const ranks = new Float64Array(size);
  const both = new Float64Array(size * size);
  const together = new Float64Array(size * size);
  const stands = new Uint8Array(size);
  for (const candidate of standing) stands[candidate] = 1;
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const groups = groupsOf(ranked.subarray(starts[ranking], starts[ranking + 1]), stands);
    const named = groups.flat();
    const weight = papers[ranking];
    for (const a of named) {
      ranks[a] += weight;
      for (const b of named) if (a < b) both[a * size + b] += weight;
    }
    for (const [a, b] of unseparated(groups, named, standing))
      together[Math.min(a, b) * size + Math.max(a, b)] += weight;
  }
  return { ranks, both, together };
}

function groupsOf(entries: Uint16Array, stands: Uint8Array): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const entry of entries) {
    if (!isEqualWithBefore(entry) || groups.length === 0) groups.push([]);
    const candidate = candidateOf(entry);
    if (stands[candidate] === 1) groups[groups.length - 1].push(candidate);
  }
  return groups.filter((group) => group.length > 0);
}

/** Pairs of whom one at least is ranked and whom the paper does not separate: equal, next to each other, or the last two. */
function* unseparated(
  groups: readonly (readonly number[])[],
  named: readonly number[],
  standing: readonly number[],
): Generator<readonly [number, number]> {
  for (const [at, group] of groups.entries()) {
    for (const a of group) for (const b of group) if (a < b) yield [a, b];
    const next = groups[at + 1];
    if (group.length === 1 && next?.length === 1) yield [group[0], next[0]];
  }
  const last = groups.at(-1);
  if (named.length !== standing.length - 1 || last?.length !== 1) return;
  const leftOut = standing.find((candidate) => !named.includes(candidate));
  if (leftOut !== undefined) yield [last[0], leftOut];
}

function nearSentence(profile: Profile, { candidates, papers, together, share }: Omit<NearClones, 'says'>): string {
  const who = namesIn(profile, candidates);
  return `${who} stand together on ${counted(together, 'paper')} of the ${counted(papers, 'paper')} that ${papers === 1 ? 'ranks' : 'rank'} either (${percentage(share, 1)}).`;
}

function checkThreshold(threshold: number): void {
  if (threshold >= 0 && threshold <= 1) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'the threshold is no share',
    expected: 'a number from 0 to 1',
    received: shown(threshold),
  });
}

function tooMany(size: number): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too many candidates to hold each pair against each other',
    expected: `at most ${MOST_CANDIDATES}`,
    received: String(size),
  });
}
