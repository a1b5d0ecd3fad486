import type { Tie } from '../../../count/tie.ts';
import { ONE } from '../../../numbers/nine-places.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Lot, LotOccasion } from '../../lot.ts';
import type { Distribution, PreferenceTree, UncutVotes } from './preference-tree.ts';

/** Where a keep-factor count stands; its engine changes it, clauses read it. */
export interface MeekState extends Distribution {
  readonly numbers: NumberSystem<bigint>;
  readonly seats: number;
  readonly lot: Lot;
  readonly tree: PreferenceTree;
  /** What each candidate keeps, in units of 10^-9: one for the hopeful, 0 for the excluded and withdrawn. */
  readonly keep: number[];
  /** Those neither elected nor excluded, in the order of the ballot. */
  readonly hopeful: Set<number>;
  /** The elected, in order. */
  readonly elected: number[];
  /** The votes after every distribution. */
  readonly history: (readonly bigint[])[];
  readonly ties: Tie[];
  votes: readonly bigint[];
  held: UncutVotes;
  nonTransferable: bigint;
  lostToRounding: bigint;
  quota: bigint;
  /** What the elected hold over the quota, together. */
  surplus: bigint;
  /** The surplus at the distribution before, of the same stage; none at its first. */
  surplusBefore: bigint | undefined;
  /** False when the last attempt to lower the keep factors left them all as they were. */
  keepFactorsMoved: boolean;
  /** Distributions of the stage so far. */
  iterations: number;
  stage: number;
}

/** Everybody who stands is hopeful, and nothing has been distributed. */
export function openState(
  tree: PreferenceTree,
  numbers: NumberSystem<bigint>,
  { seats, lot, standing }: { readonly seats: number; readonly lot: Lot; readonly standing: readonly boolean[] },
): MeekState {
  return {
    numbers,
    seats,
    lot,
    tree,
    keep: standing.map((stands) => (stands ? ONE : 0)),
    hopeful: new Set([...standing.keys()].filter((candidate) => standing[candidate])),
    elected: [],
    history: [],
    ties: [],
    votes: standing.map(() => 0n),
    held: { inParts: 0n, partsOfUnit: 1n },
    nonTransferable: 0n,
    lostToRounding: 0n,
    quota: 0n,
    surplus: 0n,
    surplusBefore: undefined,
    keepFactorsMoved: true,
    iterations: 0,
    stage: 1,
  };
}

/** Places not yet filled. */
export function vacancies({ seats, elected }: MeekState): number {
  return seats - elected.length;
}

/** What all elected candidates hold over the quota, together: rounding leaves one a little below it, and that counts against it. */
export function totalSurplus({ elected, votes, quota }: MeekState): bigint {
  const over = elected.reduce((sum, candidate) => sum + votes[candidate] - quota, 0n);
  return over > 0n ? over : 0n;
}

/** From the most votes down; level ones in the order of the ballot. */
export function byVotes({ votes }: MeekState, candidates: Iterable<number>): number[] {
  return [...candidates].sort((a, b) => (votes[a] < votes[b] ? 1 : votes[a] > votes[b] ? -1 : a - b));
}

/** Takes one of the tied by lot and records the tie. */
export function drawLot(state: MeekState, tied: readonly number[], over: LotOccasion['over'], clause: string): number {
  if (tied.length === 1) return tied[0];
  const chosen = state.lot.choose(tied, { stage: state.stage, over });
  state.ties.push({ stage: state.stage, over, tied, decidedBy: 'lot', chosen: [chosen], clause });
  return chosen;
}
