import type { Papers, Pile } from '../../../ballots/papers.ts';
import type { Tie } from '../../../count/tie.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import { rational } from '../../../numbers/rational.ts';
import type { Lot, LotOccasion } from '../../lot.ts';

/** Papers each of which has so far elected the same part of a candidate, its contribution. */
export interface QpqParcel {
  readonly contribution: Fraction;
  readonly pile: Pile;
}

/** Where a count by quotients stands; its engine changes it, clauses read it. */
export interface QpqState {
  readonly seats: number;
  readonly valid: number;
  readonly lot: Lot;
  /** 1 for hopeful candidates, 0 for those elected, excluded or withdrawn. */
  readonly open: Uint8Array;
  /** 1 for candidates who are neither excluded nor withdrawn: who is hopeful when the count begins again. */
  readonly standing: Uint8Array;
  /** The papers of each candidate as they lie when the count begins again. */
  readonly first: (Pile | undefined)[];
  /** What each hopeful candidate holds. */
  readonly parcels: QpqParcel[][];
  /** Papers that stay with an elected candidate because they show no further hopeful one. */
  readonly kept: Float64Array;
  /** What those papers have elected. */
  spent: Fraction;
  /** Papers that have elected nobody and show no hopeful candidate. */
  nonTransferable: number;
  elected: number[];
  readonly ties: Tie[];
  stage: number;
}

/** What is worked out at each stage: the quotient of every hopeful candidate, and the quota. */
export interface Worked {
  readonly quotients: readonly (Fraction | undefined)[];
  readonly quota: Fraction;
}

/** The start of the count, every paper with its first preference among those who stand. */
export function countFirstPreferences(
  papers: Papers,
  { seats, withdrawn, lot }: { readonly seats: number; readonly withdrawn: readonly number[]; readonly lot: Lot },
): QpqState {
  const standing = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) standing[candidate] = 0;
  const { next, nonTransferable } = papers.all.sort(standing);
  const state: QpqState = {
    seats,
    valid: papers.all.papers - nonTransferable,
    lot,
    open: new Uint8Array(papers.candidates),
    standing,
    first: [...next],
    parcels: next.map(() => []),
    kept: new Float64Array(papers.candidates),
    spent: rational.zero,
    nonTransferable: 0,
    elected: [],
    ties: [],
    stage: 1,
  };
  beginAgain(state);
  return state;
}

/** Everybody who stands is hopeful, no paper has elected anybody. */
export function beginAgain(state: QpqState): void {
  state.open.set(state.standing);
  state.kept.fill(0);
  state.spent = rational.zero;
  state.elected = [];
  for (const [candidate, pile] of state.first.entries())
    state.parcels[candidate] = pile === undefined ? [] : [{ contribution: rational.zero, pile }];
}

/** Hopeful candidates, in the order of the ballot. */
export function hopeful({ open }: QpqState): number[] {
  return [...open.keys()].filter((candidate) => open[candidate] === 1);
}

/** The papers on which the candidate is the topmost hopeful one; for an elected candidate those that stay there. */
export function papersOfCandidate({ parcels, kept }: QpqState, candidate: number): number {
  return parcels[candidate].reduce((sum, { pile }) => sum + pile.papers, kept[candidate]);
}

/** One of the tied: by lot, on record, where there are several. */
export function takeOne(state: QpqState, tied: readonly number[], occasion: LotOccasion, clause: string): number {
  if (tied.length === 1) return tied[0];
  const chosen = state.lot.choose(tied, occasion);
  state.ties.push({ ...occasion, tied, decidedBy: 'lot', chosen: [chosen], clause });
  return chosen;
}
