import { invariant } from '../base/invariant.ts';
import type { Profile } from './profile.ts';
import { type BallotReading, CLOSED_UP, nextIfOneContinues, type ReadBallots, readBallots } from './read-ballots.ts';
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
  /**
   * Papers on which each of the standing candidates, those c with `standing[c] === 1`, stands at a rank, from 0, among them; a
   * drawn pile cannot tell.
   */
  preferences?(rank: number, standing: Uint8Array): Float64Array;
}

/**
 * The papers of a real profile, as a rule reads them; those on which it can read nothing are invalid.
 *
 * Unless told otherwise a paper ends where two candidates are equally preferred, because its next preference is uncertain;
 * skipped ranks are closed up and a name that stands a second time is passed over.
 */
export function papersOf(profile: Profile, reading: BallotReading = CLOSED_UP): Papers {
  const ballots = readBallots(profile, reading);
  const desk = sortingDesk(ballots, profile.candidates.length);
  const count = ballots.papers.length;
  const { list, from } = roomFor(desk, count);
  for (let ranking = 0; ranking < count; ranking++) list[from + ranking] = ranking;
  return {
    candidates: profile.candidates.length,
    all: realPile(desk, list, from, from + count, profile.total - ballots.invalid),
    invalid: ballots.invalid,
    preferences: (rank, standing) =>
      ballots.undecided === true ? undecidedAt(ballots, standing, rank) : preferencesAt(ballots, standing, rank),
  };
}

function preferencesAt({ starts, ranked, papers }: FlatRankings, standing: Uint8Array, rank: number): Float64Array {
  const counts = new Float64Array(standing.length);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    let left = rank;
    for (let at = starts[ranking]; at < starts[ranking + 1] && left >= 0; at++) {
      if (standing[ranked[at]] === 0) continue;
      if (left === 0) counts[ranked[at]] += papers[ranking];
      left -= 1;
    }
  }
  return counts;
}

/** The same for papers on which the candidate at a rank depends on who stands: at each rank those above are asked as if they had gone. */
function undecidedAt(ballots: FlatRankings, standing: Uint8Array, rank: number): Float64Array {
  const counts = new Float64Array(standing.length);
  const left = new Uint8Array(standing.length);
  for (let ranking = 0; ranking < ballots.papers.length; ranking++) {
    left.set(standing);
    let candidate = nextIfOneContinues(ballots, ranking, left);
    for (let above = 0; above < rank && candidate !== undefined; above++) {
      left[candidate] = 0;
      candidate = nextIfOneContinues(ballots, ranking, left);
    }
    if (candidate !== undefined) counts[candidate] += ballots.papers[ranking];
  }
  return counts;
}

/** A pile of a real profile: the rankings whose papers it holds, a stretch of a list that several piles share. */
interface RealPile extends Pile {
  readonly rankings: Uint32Array;
  readonly from: number;
  readonly to: number;
}

function realPile(desk: SortingDesk, rankings: Uint32Array, from: number, to: number, papers: number): RealPile {
  return {
    papers,
    rankings,
    from,
    to,
    sort: (open) => sortPile(desk, rankings, from, to, open),
    join: (others) => joinPiles(desk, [{ rankings, from, to, papers }, ...others.map(asReal)]),
  };
}

function joinPiles(
  desk: SortingDesk,
  piles: readonly Pick<RealPile, 'rankings' | 'from' | 'to' | 'papers'>[],
): RealPile {
  const { list, from } = roomFor(
    desk,
    piles.reduce((sum, pile) => sum + pile.to - pile.from, 0),
  );
  let end = from;
  let papers = 0;
  for (const pile of piles) {
    for (let at = pile.from; at < pile.to; at++, end++) list[end] = pile.rankings[at];
    papers += pile.papers;
  }
  return realPile(desk, list, from, end, papers);
}

function asReal(pile: Pile): RealPile {
  invariant(isReal(pile), 'piles of real and of drawn papers are never joined');
  return pile;
}

function isReal(pile: Pile): pile is RealPile {
  return 'rankings' in pile;
}

/** Where papers are sorted: the ballots, and room that every sort uses again, because making it anew would cost more than sorting. */
interface SortingDesk {
  readonly ballots: ReadBallots;
  readonly candidates: number;
  /** Where each ranking of the pile goes; `candidates` means that it has no next preference. */
  readonly goesTo: Uint16Array;
  readonly sizes: Uint32Array;
  readonly papers: Float64Array;
  /** The list that piles are being written into, and how far it is full: many small arrays would cost more than sorting. */
  list: Uint32Array;
  full: number;
}

function sortingDesk(ballots: ReadBallots, candidates: number): SortingDesk {
  return {
    ballots,
    candidates,
    goesTo: new Uint16Array(ballots.papers.length),
    sizes: new Uint32Array(candidates + 1),
    papers: new Float64Array(candidates + 1),
    list: new Uint32Array(0),
    full: 0,
  };
}

/** A contest of fewer rankings than this is counted within one list, with room for most of its sorts; in a larger one it would be waste. */
const SMALL = 4096;
const SEVERAL_SORTS = 4;

/** Room for so many rankings: a stretch of the list, or of a new one where it is full. */
function roomFor(desk: SortingDesk, length: number): { readonly list: Uint32Array; readonly from: number } {
  if (desk.full + length > desk.list.length) {
    const all = desk.ballots.papers.length;
    desk.list = new Uint32Array(Math.max(length, all < SMALL ? SEVERAL_SORTS * all : all));
    desk.full = 0;
  }
  const from = desk.full;
  desk.full += length;
  return { list: desk.list, from };
}

/** One pass finds where each ranking goes, a second puts them side by side in one list, so that nothing grows. */
function sortPile(desk: SortingDesk, rankings: Uint32Array, from: number, to: number, open: Uint8Array): SortedPile {
  const { candidates, goesTo, sizes, papers } = desk;
  sizes.fill(0);
  papers.fill(0);
  if (desk.ballots.undecided === true) deal(desk, rankings, from, to, open);
  else dealPlain(desk, rankings, from, to, open);
  const room = roomFor(desk, to - from);
  const sorted = room.list;
  const next: (Pile | undefined)[] = [];
  let first = room.from;
  for (let candidate = 0; candidate < candidates; candidate++) {
    const end = first + sizes[candidate];
    next.push(end === first ? undefined : realPile(desk, sorted, first, end, papers[candidate]));
    sizes[candidate] = first;
    first = end;
  }
  sizes[candidates] = first;
  for (let at = from; at < to; at++) sorted[sizes[goesTo[at - from]]++] = rankings[at];
  return { next, nonTransferable: papers[candidates] };
}

/** Finds where each ranking goes on which every rank is one candidate's; apart from {@link deal}, because most counts spend their time here. */
function dealPlain(desk: SortingDesk, rankings: Uint32Array, from: number, to: number, open: Uint8Array): void {
  const { candidates, goesTo, sizes, papers } = desk;
  const { starts, ranked, papers: each } = desk.ballots;
  for (let at = from; at < to; at++) {
    const ranking = rankings[at];
    const end = starts[ranking + 1];
    let place = starts[ranking];
    while (place < end && open[ranked[place]] !== 1) place += 1;
    const candidate = place === end ? candidates : ranked[place];
    goesTo[at - from] = candidate;
    sizes[candidate] += 1;
    papers[candidate] += each[ranking];
  }
}

function deal(desk: SortingDesk, rankings: Uint32Array, from: number, to: number, open: Uint8Array): void {
  const { ballots, candidates, goesTo, sizes, papers } = desk;
  for (let at = from; at < to; at++) {
    const candidate = nextIfOneContinues(ballots, rankings[at], open) ?? candidates;
    goesTo[at - from] = candidate;
    sizes[candidate] += 1;
    papers[candidate] += ballots.papers[rankings[at]];
  }
}
