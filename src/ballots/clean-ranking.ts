import type { CleaningMatter, CleaningPolicy } from './cleaning-policy.ts';
import type { AllFigures } from './cleaning-report.ts';
import { candidateOf, EQUAL, isEqualWithBefore, type Profile, SKIPPED } from './profile.ts';

/** Where rankings are cleaned one by one; its arrays are made once, because a profile may hold a million rankings. */
export interface CleaningDesk {
  readonly profile: Profile;
  readonly policy: CleaningPolicy;
  readonly figures: AllFigures;
  /** The candidate that every write-in counts as, where they count together. */
  readonly together: number | undefined;
  /** What is left of the last ranking that was read, encoded as in `Profile.ranked`. */
  readonly kept: Uint16Array;
  /** 1 for each candidate who was written in. */
  readonly written: Uint8Array;
  /** The last ranking on which each candidate was kept. */
  readonly lastNamed: Int32Array;
  /** The candidates at the rank that is being read. */
  readonly rank: Uint16Array;
  /** What was done on the ranking last. */
  didLast: CleaningMatter | undefined;
}

/** A desk for one profile; under `together` all `writeIns` count as the first of them. */
export function openDesk(
  profile: Profile,
  policy: CleaningPolicy,
  writeIns: readonly number[],
  figures: AllFigures,
): CleaningDesk {
  const standing = profile.candidates.length;
  const written = new Uint8Array(standing);
  for (const candidate of writeIns) written[candidate] = 1;
  const lastNamed = new Int32Array(standing).fill(-1);
  const most = longest(profile);
  return {
    profile,
    policy,
    figures,
    together: policy.writeIns === 'together' ? writeIns[0] : undefined,
    written,
    lastNamed,
    kept: new Uint16Array(most),
    rank: new Uint16Array(most),
    didLast: undefined,
  };
}

/** Reads a ranking as the policy says, rank by rank, and enters what that does in the figures; gives how many entries are kept. */
export function cleanRanking(desk: CleaningDesk, ranking: number): number {
  const { ranked, starts, papers } = desk.profile;
  const { skipped, mostRanks = Number.POSITIVE_INFINITY } = desk.policy;
  const end = starts[ranking + 1];
  let length = 0;
  let named = 0;
  let ranks = 0;
  let gaps = 0;
  desk.didLast = undefined;
  for (let first = starts[ranking], next = first; first < end; first = next) {
    next = endOfRank(ranked, first, end);
    ranks += 1;
    const isGap = ranked[first] === SKIPPED;
    gaps = isGap ? gaps + 1 : 0;
    // A rank past the last one that counts is not looked at, so that nothing on it enters any other figure.
    const isRead = !isGap && ranks <= mostRanks;
    const size = isRead ? readRank(desk, ranking, first, next) : 0;
    const ends = ranks > mostRanks ? 'mostRanks' : isGap ? endsAtGap(skipped, gaps) : endsAtRank(desk, ranking, size);
    if (ends !== undefined) {
      desk.figures[ends].ended += papers[ranking];
      touch(desk, ends, ranking, size + preferences(ranked, isRead ? next : first, end));
      break;
    }
    if (isRead) {
      const left = siftRank(desk, ranking, size);
      length = keepRank(desk, ranking, left, length);
      named += left;
    } else if (skipped === 'keep') desk.kept[length++] = SKIPPED;
    else touch(desk, 'skipped', ranking, 0);
  }
  if (named > 0) return length;
  leaveBlank(desk, papers[ranking]);
  return 0;
}

/** Enters papers without a preference under what took the last one, if they had any. */
function leaveBlank({ didLast, figures }: CleaningDesk, papers: number): void {
  if (didLast !== undefined) figures[didLast].leftBlank += papers;
}

function endOfRank(ranked: Uint16Array, first: number, end: number): number {
  let next = first + 1;
  while (next < end && isEqualWithBefore(ranked[next])) next += 1;
  return next;
}

/** Puts the candidates at a rank on the desk, write-ins that count together once; gives how many they are. */
function readRank(desk: CleaningDesk, ranking: number, first: number, next: number): number {
  const { rank, written, together, profile } = desk;
  let size = 0;
  let merged = false;
  for (let at = first; at < next; at++) {
    const candidate = candidateOf(profile.ranked[at]);
    if (together === undefined || written[candidate] === 0) rank[size++] = candidate;
    else if (!merged) {
      merged = true;
      rank[size++] = together;
    }
  }
  if (merged) touch(desk, 'writeIns', ranking, next - first - size);
  return size;
}

function endsAtGap(skipped: CleaningPolicy['skipped'], gaps: number): CleaningMatter | undefined {
  return skipped === 'stop' || (skipped === 'stop-after-two' && gaps === 2) ? 'skipped' : undefined;
}

function endsAtRank(desk: CleaningDesk, ranking: number, size: number): CleaningMatter | undefined {
  const { overvotes, repeats, writeIns } = desk.policy;
  if (overvotes === 'stop' && size > 1) return 'overvotes';
  if (repeats !== 'stop' && writeIns !== 'stop') return undefined;
  let isRepeat = false;
  let isWriteIn = false;
  for (let place = 0; place < size; place++) {
    if (desk.lastNamed[desk.rank[place]] === ranking) isRepeat = true;
    if (desk.written[desk.rank[place]] === 1) isWriteIn = true;
  }
  if (repeats === 'stop' && isRepeat) return 'repeats';
  return writeIns === 'stop' && isWriteIn ? 'writeIns' : undefined;
}

/** Takes away what is passed over at a rank; gives how many candidates are left. */
function siftRank(desk: CleaningDesk, ranking: number, size: number): number {
  const { policy, rank, written, lastNamed } = desk;
  if (policy.overvotes === 'skip' && size > 1) {
    touch(desk, 'overvotes', ranking, size);
    return 0;
  }
  let left = 0;
  for (let place = 0; place < size; place++) {
    const candidate = rank[place];
    if (policy.writeIns === 'pass-over' && written[candidate] === 1) touch(desk, 'writeIns', ranking, 1);
    else if (policy.repeats === 'pass-over' && lastNamed[candidate] === ranking) touch(desk, 'repeats', ranking, 1);
    else rank[left++] = candidate;
  }
  if (left > 1 && (policy.overvotes === 'share' || policy.overvotes === 'stop-if-several-continue')) {
    touch(desk, 'overvotes', ranking, 0);
  }
  return left;
}

/** Writes the rank on the desk behind what is kept of the ranking; gives the new length. */
function keepRank({ rank, kept, lastNamed }: CleaningDesk, ranking: number, size: number, length: number): number {
  for (let place = 0; place < size; place++) {
    lastNamed[rank[place]] = ranking;
    kept[length + place] = place === 0 ? rank[place] : rank[place] | EQUAL;
  }
  return length + size;
}

/** Enters that something was done on the papers of a ranking, and how many preferences it took from each. */
function touch(desk: CleaningDesk, matter: CleaningMatter, ranking: number, taken: number): void {
  const figures = desk.figures[matter];
  const papers = desk.profile.papers[ranking];
  if (figures.last !== ranking) figures.papers += papers;
  figures.last = ranking;
  figures.preferences += papers * taken;
  desk.didLast = matter;
}

/** How many preferences stand from one entry to another. */
function preferences(ranked: Uint16Array, from: number, end: number): number {
  let found = 0;
  for (let at = from; at < end; at++) if (ranked[at] !== SKIPPED) found += 1;
  return found;
}

function longest({ starts, papers }: Profile): number {
  let most = 0;
  for (let ranking = 0; ranking < papers.length; ranking++)
    most = Math.max(most, starts[ranking + 1] - starts[ranking]);
  return most;
}
