import type { Papers, Pile, SortedPile } from '../ballots/papers.ts';
import { invariant } from '../base/invariant.ts';
import type { PathPattern } from './model.ts';
import { type Split, splitOrStop } from './split.ts';

/** Papers whose preferences are known as far as `ranked`, and not yet drawn beyond. */
interface Undrawn {
  readonly ranked: readonly number[];
  readonly papers: number;
}

/** Papers whose next preference depends on all before it: what is known of each group of them is kept, preference by preference. */
export function pathPapers(votes: readonly number[]): (pattern: PathPattern, split: Split) => Papers {
  const [weights, counts] = [0, 1].map(() => new Float64Array(votes.length + 1));
  const known = votes.map((papers, first) => ({ ranked: [first], papers }));
  const total = votes.reduce((sum, papers) => sum + papers, 0);
  return (pattern, split) => {
    const drawing: Drawing = { pattern, split, weights, counts };
    return {
      candidates: votes.length,
      invalid: 0,
      all: { papers: total, sort: (open) => sortFirst(drawing, known, open) },
    };
  };
}

interface Drawing {
  readonly pattern: PathPattern;
  readonly split: Split;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
}

/** First preferences are known: nothing is drawn for them unless their candidate is out of the running. */
function sortFirst(drawing: Drawing, known: readonly Undrawn[], open: Uint8Array): SortedPile {
  const sorted = newSorting(open.length);
  for (const undrawn of known) {
    if (undrawn.papers === 0) continue;
    if (open[undrawn.ranked[0]] === 1) add(sorted, undrawn.ranked[0], undrawn);
    else drawNext(drawing, undrawn, open, sorted);
  }
  return close(drawing, sorted);
}

interface Sorting {
  readonly groups: (Undrawn[] | undefined)[];
  nonTransferable: number;
}

function newSorting(candidates: number): Sorting {
  return { groups: new Array(candidates).fill(undefined), nonTransferable: 0 };
}

function add({ groups }: Sorting, candidate: number, undrawn: Undrawn): void {
  const group = groups[candidate];
  if (group === undefined) groups[candidate] = [undrawn];
  else group.push(undrawn);
}

function close(drawing: Drawing, { groups, nonTransferable }: Sorting): SortedPile {
  const next = groups.map((group) => (group === undefined ? undefined : undrawnPile(drawing, group)));
  return { next, nonTransferable };
}

/** A pile of drawn papers: what is known of each group of them. */
interface UndrawnPile extends Pile {
  readonly groups: readonly Undrawn[];
}

function undrawnPile(drawing: Drawing, groups: readonly Undrawn[]): UndrawnPile {
  let papers = 0;
  for (const group of groups) papers += group.papers;
  return {
    papers,
    groups,
    sort: (open) => {
      const sorted = newSorting(open.length);
      for (const group of groups) drawNext(drawing, group, open, sorted);
      return close(drawing, sorted);
    },
    join: (others) => undrawnPile(drawing, [groups, ...others.map(groupsOf)].flat()),
  };
}

function groupsOf(pile: Pile): readonly Undrawn[] {
  invariant(isUndrawn(pile), 'piles of real and of drawn papers are never joined');
  return pile.groups;
}

function isUndrawn(pile: Pile): pile is UndrawnPile {
  return 'groups' in pile;
}

/** Draws where the papers go next; those that go to somebody out of the running are drawn on from there. */
function drawNext(drawing: Drawing, { ranked, papers }: Undrawn, open: Uint8Array, sorted: Sorting): void {
  const { pattern, split, weights, counts } = drawing;
  const stop = open.length;
  pattern.weigh(ranked, weights);
  splitOrStop(split, papers, weights, counts);
  sorted.nonTransferable += counts[stop];
  const passedOver: Undrawn[] = [];
  for (let candidate = 0; candidate < stop; candidate++) {
    if (counts[candidate] === 0) continue;
    const drawn = { ranked: [...ranked, candidate], papers: counts[candidate] };
    if (open[candidate] === 1) add(sorted, candidate, drawn);
    else passedOver.push(drawn);
  }
  for (const undrawn of passedOver) drawNext(drawing, undrawn, open, sorted);
}
