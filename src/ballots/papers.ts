import { invariant } from '../base/invariant.ts';
import type { Profile } from './profile.ts';
import { type BallotReading, CLOSED_UP, readBallots } from './read-ballots.ts';
import type { FlatRankings } from './sort-rankings.ts';

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
 * The papers of a real profile, as a rule reads them; those on which it can read nothing are invalid.
 *
 * Unless told otherwise a paper ends where two candidates are equally preferred, because its next preference is uncertain;
 * skipped ranks are closed up and a name that stands a second time is passed over.
 */
export function papersOf(profile: Profile, reading: BallotReading = CLOSED_UP): Papers {
  const ballots = readBallots(profile, reading);
  const members = Uint32Array.from(ballots.papers.keys());
  const papers = profile.total - ballots.invalid;
  return {
    candidates: profile.candidates.length,
    all: realPile(ballots, profile.candidates.length, members, papers),
    invalid: ballots.invalid,
  };
}

/** A pile of a real profile: the rankings whose papers it holds. */
interface RealPile extends Pile {
  readonly members: Uint32Array;
}

function realPile(ballots: FlatRankings, candidates: number, members: Uint32Array, papers: number): RealPile {
  return {
    papers,
    members,
    sort: (open) => sortMembers(ballots, candidates, members, open),
    join: (others) => {
      const parts = [members, ...others.map(membersOf)];
      const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
      let length = 0;
      for (const part of parts) {
        all.set(part, length);
        length += part.length;
      }
      const together = others.reduce((sum, other) => sum + other.papers, papers);
      return realPile(ballots, candidates, all, together);
    },
  };
}

function membersOf(pile: Pile): Uint32Array {
  invariant(isReal(pile), 'piles of real and of drawn papers are never joined');
  return pile.members;
}

function isReal(pile: Pile): pile is RealPile {
  return 'members' in pile;
}

/** One pass finds where each ranking goes, a second puts them there, so that nothing grows. */
function sortMembers(ballots: FlatRankings, candidates: number, members: Uint32Array, open: Uint8Array): SortedPile {
  const { starts, ranked, papers } = ballots;
  const goesTo = new Uint16Array(members.length);
  const sizes = new Uint32Array(candidates + 1);
  const counts = new Float64Array(candidates + 1);
  for (let place = 0; place < members.length; place++) {
    const ranking = members[place];
    const end = starts[ranking + 1];
    let at = starts[ranking];
    while (at < end && open[ranked[at]] !== 1) at += 1;
    const candidate = at === end ? candidates : ranked[at];
    goesTo[place] = candidate;
    sizes[candidate] += 1;
    counts[candidate] += papers[ranking];
  }
  const sorted = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let place = 0; place < members.length; place++) sorted[goesTo[place]][sizes[goesTo[place]]++] = members[place];
  const next = Array.from({ length: candidates }, (_, candidate) =>
    sorted[candidate].length === 0 ? undefined : realPile(ballots, candidates, sorted[candidate], counts[candidate]),
  );
  return { next, nonTransferable: counts[candidates] };
}
