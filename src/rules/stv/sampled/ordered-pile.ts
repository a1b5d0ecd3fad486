import type { PaperOrder } from '../../../ballots/paper-order.ts';
import type { Pile, SortedPile } from '../../../ballots/papers.ts';
import { type Profile, rankings } from '../../../ballots/profile.ts';
import {
  type BallotReading,
  nextIfOneContinues,
  type ReadBallots,
  readBallots,
} from '../../../ballots/read-ballots.ts';
import { invariant } from '../../../base/invariant.ts';

/** Papers that lie in an order, which sorting and joining keep. */
export interface OrderedPile extends Pile {
  /** The ranking of each paper, the one filed first in front. */
  readonly filed: Uint32Array;
  sort(open: Uint8Array): SortedOrdered;
}

/** An ordered pile after sorting. */
export interface SortedOrdered extends SortedPile {
  readonly next: readonly (OrderedPile | undefined)[];
}

/** The papers of a contest one by one. */
export interface OrderedPapers {
  readonly candidates: number;
  readonly ballots: ReadBallots;
  /** Every paper on which something can be read, in order. */
  readonly all: OrderedPile;
  readonly invalid: number;
}

/** The papers of a profile as a rule reads them, in the given order. */
export function orderedPapers(profile: Profile, reading: BallotReading, order: PaperOrder): OrderedPapers {
  const ballots = readBallots(profile, reading);
  const read = placesOfRead(profile, reading);
  const filed = order.papersOf(profile).map((ranking) => read[ranking]);
  const valid = ballots.invalid === 0 ? filed : filed.filter((ranking) => ranking !== UNREAD);
  const candidates = profile.candidates.length;
  return { candidates, ballots, all: orderedPile(ballots, candidates, valid), invalid: ballots.invalid };
}

const UNREAD = 0xffffffff;

/** Reading drops rankings on which nothing can be read: for each ranking of the profile, where it stands among those read. */
function placesOfRead(profile: Profile, reading: BallotReading): Uint32Array {
  // Numbers stand in for the papers, so that the reading itself shows which rankings are left.
  const numbers = Float64Array.from(profile.papers.keys());
  const places = new Uint32Array(rankings(profile)).fill(UNREAD);
  readBallots({ ...profile, papers: numbers }, reading).papers.forEach((ranking, place) => {
    places[ranking] = place;
  });
  return places;
}

/** A pile of papers of these rankings. */
export function orderedPile(ballots: ReadBallots, candidates: number, filed: Uint32Array): OrderedPile {
  return {
    papers: filed.length,
    filed,
    sort: (open) => sortFiled(ballots, candidates, filed, open),
    join: (others) => orderedPile(ballots, candidates, [filed, ...others.map(filedOf)].reduce(after)),
  };
}

/** The next preference of a paper for an open candidate, `undefined` where it shows none. */
export function nextPreference(ballots: ReadBallots, ranking: number, open: Uint8Array): number | undefined {
  if (ballots.undecided === true) return nextIfOneContinues(ballots, ranking, open);
  const { starts, ranked } = ballots;
  for (let at = starts[ranking]; at < starts[ranking + 1]; at++) if (open[ranked[at]] === 1) return ranked[at];
  return undefined;
}

function sortFiled(ballots: ReadBallots, candidates: number, filed: Uint32Array, open: Uint8Array): SortedOrdered {
  const goesTo = new Uint16Array(filed.length);
  const sizes = new Uint32Array(candidates + 1);
  for (let place = 0; place < filed.length; place++) {
    const candidate = nextPreference(ballots, filed[place], open) ?? candidates;
    goesTo[place] = candidate;
    sizes[candidate] += 1;
  }
  const nonTransferable = sizes[candidates];
  const sorted = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let place = 0; place < filed.length; place++) sorted[goesTo[place]][sizes[goesTo[place]]++] = filed[place];
  const next = sorted
    .slice(0, candidates)
    .map((pile) => (pile.length === 0 ? undefined : orderedPile(ballots, candidates, pile)));
  return { next, nonTransferable };
}

function filedOf(pile: Pile | OrderedPile): Uint32Array {
  invariant('filed' in pile, 'piles in an order are joined with their like');
  return pile.filed;
}

function after(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
