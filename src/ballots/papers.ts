import { invariant } from '../base/invariant.ts';
import { candidateOf, isEqualWithBefore, type Profile, rankings } from './profile.ts';

/** Papers that can be sorted by their next preference. */
export interface Sortable {
  readonly papers: number;
  /** Sorts the papers by their next preference among the candidates c with `open[c] === 1`. */
  sort(open: Uint8Array): SortedPile;
}

/**
 * Papers that stand together. How a counting engine reads papers: a real profile and a drawn one both serve it.
 *
 * A paper is only ever asked for its next preference among candidates still in the running, so a drawn pile can decide that
 * preference at the moment it is asked.
 */
export interface Pile extends Sortable {
  /** These papers together with other piles of the same papers. */
  join(others: readonly Pile[]): Pile;
}

/** Several piles of the same papers as one. */
export function joined(piles: readonly Pile[]): Pile {
  return piles.length === 1 ? piles[0] : piles[0].join(piles.slice(1));
}

/** A pile after sorting. */
export interface SortedPile {
  /** The papers that go to each candidate, `undefined` for none; length: candidates. */
  readonly next: readonly (Pile | undefined)[];
  /** Papers that show no further preference for an open candidate. */
  readonly nonTransferable: number;
}

/** All papers of a contest. */
export interface Papers {
  readonly candidates: number;
  /** Every valid paper, not yet sorted. */
  readonly all: Sortable;
  /** Papers without a clear first preference. */
  readonly invalid: number;
}

/**
 * The papers of a real profile. A paper is valid when one candidate alone stands first on it; where two candidates are
 * equally preferred the paper ends, because its next preference is uncertain.
 */
export function papersOf(profile: Profile): Papers {
  const ends = clearEnds(profile);
  const valid: number[] = [];
  let papers = 0;
  let invalid = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    if (ends[ranking] === profile.starts[ranking]) invalid += profile.papers[ranking];
    else {
      valid.push(ranking);
      papers += profile.papers[ranking];
    }
  }
  return { candidates: profile.candidates.length, all: realPile(profile, ends, valid, papers), invalid };
}

/** Where each ranking ends: before the first group of equal preferences, or at its own end. */
function clearEnds(profile: Profile): Uint32Array {
  const { starts, ranked } = profile;
  const ends = new Uint32Array(rankings(profile));
  for (let ranking = 0; ranking < ends.length; ranking++) {
    let at = starts[ranking];
    while (at < starts[ranking + 1] && !(at + 1 < starts[ranking + 1] && isEqualWithBefore(ranked[at + 1]))) at += 1;
    ends[ranking] = at;
  }
  return ends;
}

/** A pile of a real profile: the rankings whose papers it holds. */
interface RealPile extends Pile {
  readonly members: readonly number[];
}

function realPile(profile: Profile, ends: Uint32Array, members: readonly number[], papers: number): RealPile {
  return {
    papers,
    members,
    sort: (open) => sortMembers(profile, ends, members, open),
    join: (others) => {
      const all = [members, ...others.map(membersOf)].flat();
      return realPile(
        profile,
        ends,
        all,
        others.reduce((sum, other) => sum + other.papers, papers),
      );
    },
  };
}

function membersOf(pile: Pile): readonly number[] {
  invariant(isReal(pile), 'piles of real and of drawn papers are never joined');
  return pile.members;
}

function isReal(pile: Pile): pile is RealPile {
  return 'members' in pile;
}

function sortMembers(profile: Profile, ends: Uint32Array, members: readonly number[], open: Uint8Array): SortedPile {
  const { starts, ranked } = profile;
  const buckets: (number[] | undefined)[] = new Array(profile.candidates.length).fill(undefined);
  const counts = new Float64Array(profile.candidates.length);
  let nonTransferable = 0;
  for (const ranking of members) {
    const end = ends[ranking];
    let at = starts[ranking];
    while (at < end && open[candidateOf(ranked[at])] !== 1) at += 1;
    if (at === end) {
      nonTransferable += profile.papers[ranking];
      continue;
    }
    const candidate = candidateOf(ranked[at]);
    const bucket = buckets[candidate];
    if (bucket === undefined) buckets[candidate] = [ranking];
    else bucket.push(ranking);
    counts[candidate] += profile.papers[ranking];
  }
  const next = buckets.map((bucket, candidate) =>
    bucket === undefined ? undefined : realPile(profile, ends, bucket, counts[candidate]),
  );
  return { next, nonTransferable };
}
