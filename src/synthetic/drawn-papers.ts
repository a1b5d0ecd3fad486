import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Papers, Pile, SortedPile } from '../ballots/papers.ts';
import { multinomial } from '../base/distributions.ts';
import { invariant } from '../base/invariant.ts';
import type { RandomStream } from '../base/random.ts';
import type { TransferPattern } from './model.ts';

/** Papers whose preferences are known as far as `ranked`, and not yet drawn beyond. */
interface Undrawn {
  readonly ranked: readonly number[];
  readonly papers: number;
}

/**
 * Gives the papers of one draw after another, each preference drawn at the moment a count asks for it. Every candidate's total
 * is held exactly; a pile is split by a multinomial over where it can go, so the cost does not depend on the number of papers.
 *
 * The law is the same as drawing whole rankings first. What is drawn for a paper is never drawn again: a pile is sorted once,
 * when it moves, which is how every count works. The papers of a draw must be done with before those of the next are asked for.
 */
export function paperDrawer(declared: DeclaredResult): (pattern: TransferPattern, random: RandomStream) => Papers {
  const split = paperSplitter(declared);
  return (pattern, random) =>
    split(pattern, (papers, weights, counts) => {
      multinomial(random, papers, weights, counts);
    });
}

/**
 * Papers that split exactly as the pattern says, in whole papers (largest remainders, equal ones to the first candidate): the
 * expected draw, with no chance in it.
 */
export function expectedPapers(declared: DeclaredResult, pattern: TransferPattern): Papers {
  return paperSplitter(declared)(pattern, largestRemainders);
}

/** Splits papers in proportion to weights that are not all zero: fills `counts`, which then add up to `papers`. */
export type Split = (papers: number, weights: Float64Array, counts: Float64Array) => void;

/** Whole papers in proportion to the weights, what is left to the largest remainders. */
export const largestRemainders: Split = (papers, weights, counts) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ideal = Array.from(weights, (weight) => (papers * weight) / total);
  let left = papers;
  ideal.forEach((share, index) => {
    counts[index] = Math.floor(share);
    left -= counts[index];
  });
  const byRemainder = [...ideal.keys()].sort((a, b) => (ideal[b] % 1) - (ideal[a] % 1) || a - b);
  for (let place = 0; left > 0; place = (place + 1) % byRemainder.length) {
    if (weights[byRemainder[place]] === 0) continue;
    counts[byRemainder[place]] += 1;
    left -= 1;
  }
};

/** What does not change from draw to draw is made once: at a million draws, small arrays are most of the cost. */
function paperSplitter({ candidates }: DeclaredResult): (pattern: TransferPattern, split: Split) => Papers {
  const [weights, counts] = [0, 1].map(() => new Float64Array(candidates.length + 1));
  const known = candidates.map(({ votes }, first) => ({ ranked: [first], papers: votes }));
  const total = known.reduce((sum, { papers }) => sum + papers, 0);
  return (pattern, split) => {
    const drawing: Drawing = { pattern, split, weights, counts };
    return {
      candidates: candidates.length,
      invalid: 0,
      all: { papers: total, sort: (open) => sortFirst(drawing, known, open) },
    };
  };
}

interface Drawing {
  readonly pattern: TransferPattern;
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
    join: (others) => undrawnPile(drawing, merged(drawing, [groups, ...others.map(groupsOf)].flat())),
  };
}

/** Groups that go on alike are one group: with Luce's axiom all that have the same first preference. */
function merged({ pattern }: Drawing, groups: readonly Undrawn[]): readonly Undrawn[] {
  if (!pattern.luce) return groups;
  const byFirst = new Map<number, Undrawn>();
  for (const { ranked, papers } of groups) {
    byFirst.set(ranked[0], { ranked, papers: papers + (byFirst.get(ranked[0])?.papers ?? 0) });
  }
  return [...byFirst.values()];
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
  if (pattern.luce)
    for (let candidate = 0; candidate < stop; candidate++) if (open[candidate] === 0) weights[candidate] = 0;
  if (!hasWeight(weights)) weights[stop] = 1;
  split(papers, weights, counts);
  sorted.nonTransferable += counts[stop];
  const passedOver: Undrawn[] = [];
  for (let candidate = 0; candidate < stop; candidate++) {
    if (counts[candidate] === 0) continue;
    const drawn = { ranked: pattern.luce ? ranked : [...ranked, candidate], papers: counts[candidate] };
    if (open[candidate] === 1) add(sorted, candidate, drawn);
    else passedOver.push(drawn);
  }
  for (const undrawn of passedOver) drawNext(drawing, undrawn, open, sorted);
}

/** False when nothing can follow: then the papers stop. */
function hasWeight(weights: Float64Array): boolean {
  for (const weight of weights) if (weight > 0) return true;
  return false;
}
