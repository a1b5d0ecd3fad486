import type { Measured } from './measured.ts';
import { eachPrefixSet, type PrefixSet, sameCandidates } from './prefix-sets.ts';

/** A set of candidates with all papers that put it above all others. */
export interface Coalition extends PrefixSet {
  readonly papers: number;
}

/**
 * The sets of candidates that at least `least[e]` papers put above all others, where e of the set are elected: all of them, or `enough` of them
 * and all that are no larger.
 *
 * A first pass adds papers up by hash. Two sets in one bucket only make its sum larger, so a bucket below the least holds no such set: as a
 * rule that is all of them, and there are no sets to be told apart. What is left is counted exactly, the smaller sets first.
 */
export function coalitionsWith(all: Measured, least: readonly number[], enough: number): readonly Coalition[] {
  const isSuspect = suspects(all, least);
  if (isSuspect === undefined) return [];
  const lengths = suspectLengths(all, isSuspect);
  const found: Coalition[] = [];
  for (let at = 0; at < lengths.length && found.length < enough; at += enough) {
    const now = new Set(lengths.slice(at, at + enough));
    found.push(...exactly(all, least, (length, elected, hash) => now.has(length) && isSuspect(elected, hash)));
  }
  return found;
}

type IsSuspect = (elected: number, hash: number) => boolean;

/** Tells which sets may have enough papers; `undefined` where none has. */
function suspects(all: Measured, least: readonly number[]): IsSuspect | undefined {
  const { papers } = all.preferences.ballots;
  const bits = bitsFor(all);
  const sums = new Float64Array(all.seats << bits);
  const bucketOf = (elected: number, hash: number): number =>
    (elected << bits) + (Math.imul(hash, MIX) >>> (32 - bits));
  eachPrefixSet(all, (ranking, _, elected, hash) => {
    sums[bucketOf(elected, hash)] += papers[ranking];
  });
  if (!sums.some((sum, bucket) => sum >= least[bucket >>> bits])) return undefined;
  return (elected, hash) => sums[bucketOf(elected, hash)] >= least[elected];
}

/** The sizes of sets that may have enough papers, the smallest first. */
function suspectLengths(all: Measured, isSuspect: IsSuspect): readonly number[] {
  const lengths = new Set<number>();
  eachPrefixSet(all, (_, length, elected, hash) => {
    if (isSuspect(elected, hash)) lengths.add(length);
  });
  return [...lengths].sort((a, b) => a - b);
}

/** Of a multiplicative hash the high bits are the best mixed. */
const MIX = 0x9e3779b1;

const MOST_BUCKETS = 2 ** 22;

/** Buckets enough that those filled with unrelated sets stay far below a quota, within a bound on memory. */
function bitsFor({ preferences, seats }: Measured): number {
  const wanted = Math.ceil(Math.log2(16 * preferences.standing.length * (seats + 1)));
  return Math.max(1, Math.min(wanted, Math.floor(Math.log2(MOST_BUCKETS / seats))));
}

function exactly(
  all: Measured,
  least: readonly number[],
  looksAt: (length: number, elected: number, hash: number) => boolean,
): readonly Coalition[] {
  const { papers } = all.preferences.ballots;
  const isSame = sameCandidates(all);
  const byHash = new Map<number, { readonly set: PrefixSet; papers: number }[]>();
  eachPrefixSet(all, (ranking, length, elected, hash) => {
    if (!looksAt(length, elected, hash)) return;
    const sets = byHash.get(hash) ?? [];
    if (sets.length === 0) byHash.set(hash, sets);
    const known = sets.find(({ set }) => isSame(set, ranking, length));
    if (known === undefined) sets.push({ set: { ranking, length, elected, hash }, papers: papers[ranking] });
    else known.papers += papers[ranking];
  });
  return [...byHash.values()]
    .flat()
    .map(({ set, papers: support }) => ({ ...set, papers: support }))
    .filter((coalition) => coalition.papers >= least[coalition.elected]);
}
