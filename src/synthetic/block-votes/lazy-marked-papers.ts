import type { Papers, Pile, SortedPile } from '../../ballots/papers.ts';
import { invariant } from '../../base/invariant.ts';
import { type Split, splitOrStop } from '../split.ts';
import type { MarkedSets } from './marked-sets.ts';
import type { RankingTastes } from './ranking-tastes.ts';

/** Papers of one sort of voter who mark the same candidates: nothing else is known of them until a count asks. */
interface Alike {
  readonly taste: Float64Array;
  readonly marked: Uint8Array;
  readonly papers: number;
}

/**
 * The papers of a table of marks, ranked as a count asks: those marked first, in an order by taste, then the others until stopping is
 * drawn. Both parts keep to Luce's axiom, so the next preference among those in the running is drawn in one step whoever is passed
 * over, and the law is that of `rankMarkedPapers`.
 */
export function lazyMarkedPapers(
  sets: MarkedSets,
  table: Float64Array,
  sorts: readonly Float64Array[],
  tastes: RankingTastes,
  split: Split,
): Papers {
  const { candidates } = sets;
  const [weights, counts] = [0, 1].map(() => new Float64Array(candidates + 1));
  const bySort = new Float64Array(sorts.length);
  const all: Alike[] = [];
  table.forEach((papers, set) => {
    if (papers === 0) return;
    const marked = Uint8Array.from({ length: candidates }, (_, candidate) => (sets.bits[set] >> candidate) & 1);
    split(
      papers,
      Float64Array.from(sorts, (chances) => chances[set]),
      bySort,
    );
    bySort.forEach((some, sort) => {
      if (some > 0) all.push({ taste: tastes[sort], marked, papers: some });
    });
  });
  return { candidates, invalid: 0, all: pileOf(all) };

  function pileOf(alike: readonly Alike[]): MarkedPile {
    let papers = 0;
    for (const one of alike) papers += one.papers;
    return {
      papers,
      alike,
      sort: (open) => sorted(alike, open),
      join: (others) => pileOf([alike, ...others.map(alikeOf)].flat()),
    };
  }

  function sorted(alike: readonly Alike[], open: Uint8Array): SortedPile {
    const next: (Alike[] | undefined)[] = new Array(candidates).fill(undefined);
    let nonTransferable = 0;
    for (const { taste, marked, papers } of alike) {
      weigh(taste, marked, open);
      splitOrStop(split, papers, weights, counts);
      nonTransferable += counts[candidates];
      for (let candidate = 0; candidate < candidates; candidate++) {
        if (counts[candidate] === 0) continue;
        const group = next[candidate] ?? [];
        next[candidate] = group;
        group.push({ taste, marked, papers: counts[candidate] });
      }
    }
    return { next: next.map((group) => (group === undefined ? undefined : pileOf(group))), nonTransferable };
  }

  /** While somebody marked is in the running, nobody else is next, and nobody stops. */
  function weigh(taste: Float64Array, marked: Uint8Array, open: Uint8Array): void {
    let ofMarked = 0;
    for (let candidate = 0; candidate < candidates; candidate++) {
      weights[candidate] = open[candidate] === 1 && marked[candidate] === 1 ? taste[candidate] : 0;
      ofMarked += weights[candidate];
    }
    weights[candidates] = 0;
    if (ofMarked > 0) return;
    for (let candidate = 0; candidate < candidates; candidate++)
      if (open[candidate] === 1) weights[candidate] = taste[candidate];
    weights[candidates] = taste[candidates];
  }
}

interface MarkedPile extends Pile {
  readonly alike: readonly Alike[];
}

function alikeOf(pile: Pile): readonly Alike[] {
  invariant(isMarked(pile), 'piles of real and of drawn papers are never joined');
  return pile.alike;
}

function isMarked(pile: Pile): pile is MarkedPile {
  return 'alike' in pile;
}
