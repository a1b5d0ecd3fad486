import { type Cited, reading } from '../../decision.ts';
import { type LookBack, straightToLot } from '../clauses/ties.ts';
import { surplusOf } from '../gregory/state.ts';
import { elect } from '../gregory/steps.ts';
import { nextPreference, type OrderedPile } from './ordered-pile.ts';
import { wholeShares } from './shares.ts';
import { addParcel, credit, type SampledState } from './state.ts';

/** Moves the surplus of a candidate out of these papers and gives the number of papers that moved. */
export type SurplusTransfer = (state: SampledState, candidate: number, from: OrderedPile, ties: ShareTies) => number;

/** How the odd paper of equal fractions is decided. */
export interface ShareTies {
  readonly shareTie?: Cited<LookBack>;
}

/** Where a statute does not say, a lot decides. */
const BY_LOT = reading('-', 'equal fractions are decided by lot', straightToLot);

/**
 * Papers go to each next preference in whole shares of the surplus, the last filed of those that show it; what of the surplus
 * no paper can carry becomes non-transferable.
 */
export const lastFiledInShares: SurplusTransfer = (state, candidate, from, { shareTie = BY_LOT }) => {
  const surplus = surplusOf(state, candidate);
  const { next } = from.sort(state.open);
  const papers = next.map((pile) => pile?.papers ?? 0);
  const shares = wholeShares(state, papers, surplus, shareTie);
  next.forEach((pile, receiver) => {
    if (pile !== undefined) credit(state, receiver, pile.filed.subarray(pile.papers - shares[receiver]));
  });
  const moved = shares.reduce((sum, share) => sum + share, 0);
  state.votes[candidate] -= surplus;
  state.nonTransferable += surplus - moved;
  return moved;
};

/**
 * Every nth paper goes, n the whole number nearest to votes over surplus, until the surplus is gone; a paper without a next
 * preference stays, and whoever reaches the quota receives no more.
 */
export const everyNthPaper: SurplusTransfer = (state, candidate, from) => {
  const surplus = surplusOf(state, candidate);
  const step = Math.floor((2 * from.papers + surplus) / (2 * surplus));
  let moved = 0;
  const hand = paperByPaper(state);
  for (const number of everyNth(from.papers, step)) {
    if (moved === surplus) break;
    if (hand.deal(from.filed[number - 1])) moved += 1;
  }
  state.votes[candidate] -= moved;
  hand.finish();
  return moved;
};

/** The numbers n, 2n, 3n …, then n + 1, 2n + 1 …, and so on, and at last those below n. */
export function* everyNth(papers: number, step: number): Generator<number> {
  for (let first = step; first < 2 * step; first++) {
    for (let number = first; number <= papers; number += step) yield number;
  }
  for (let number = 1; number < step; number++) yield number;
}

/** Moves papers of excluded candidates to their next preferences. */
export type ExclusionTransfer = (state: SampledState, from: OrderedPile) => void;

/** All papers are sorted and then move together: one new parcel for each who receives any. */
export const allTogether: ExclusionTransfer = (state, from) => {
  const { next, nonTransferable } = from.sort(state.open);
  next.forEach((pile, receiver) => {
    if (pile !== undefined) credit(state, receiver, pile.filed);
  });
  state.nonTransferable += nonTransferable;
};

/** Paper by paper; whoever reaches the quota receives no more, and the next paper goes past them. */
export const oneByOne: ExclusionTransfer = (state, from) => {
  const hand = paperByPaper(state);
  for (const ranking of from.filed) if (!hand.deal(ranking)) state.nonTransferable += 1;
  hand.finish();
};

/** Deals papers one at a time and elects whoever reaches the quota on the way. */
function paperByPaper(state: SampledState): {
  /** False when the paper shows no next preference. */
  deal(ranking: number): boolean;
  /** Makes parcels of the papers dealt. */
  finish(): void;
} {
  const received: number[][] = state.votes.map(() => []);
  return {
    deal(ranking) {
      const receiver = nextPreference(state.ballots, ranking, state.open);
      if (receiver === undefined) return false;
      received[receiver].push(ranking);
      state.votes[receiver] += 1;
      if (state.votes[receiver] >= state.quota) elect(state, receiver);
      return true;
    },
    finish() {
      received.forEach((filed, receiver) => {
        addParcel(state, receiver, filed);
      });
    },
  };
}
