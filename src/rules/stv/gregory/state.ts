import type { Papers, Pile } from '../../../ballots/papers.ts';
import type { Tie } from '../../../count/tie.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Lot, LotOccasion } from '../../lot.ts';

/** Papers of one value that a candidate received in one transfer. */
export interface Parcel<V> {
  readonly holder: number;
  readonly value: V;
  readonly pile: Pile;
  /** What the candidate was credited with for them: papers times value, or less where a statute rounds. */
  readonly votes: V;
  /** How many transfers there had been; 0 for first preferences. */
  readonly received: number;
}

/** Where a value-transfer count stands; its engine changes it, clauses read it. */
export interface GregoryState<V> {
  readonly numbers: NumberSystem<V>;
  readonly seats: number;
  /** Valid papers. */
  readonly valid: number;
  /** What the valid papers are worth together. */
  readonly cast: V;
  /** The papers as they were given, for a look-back that reads them all. */
  readonly papers: Papers;
  readonly lot: Lot;
  /** 1 for candidates still in the running, 0 for those elected, excluded or withdrawn. */
  readonly open: Uint8Array;
  /** 1 for candidates who did not withdraw. */
  readonly standing: Uint8Array;
  readonly votes: V[];
  /** Each candidate's parcels in the order received. */
  readonly parcels: Parcel<V>[][];
  /** The elected, in order. */
  readonly elected: number[];
  /** The elected whose surplus has not been dealt with, and after how many transfers each was elected. */
  readonly surpluses: Map<number, number>;
  /** The elected whose surplus has moved: of the papers they hold, those it was taken from count for others. */
  readonly dealtWith: Set<number>;
  /** The votes after the first stage and after every transfer of a batch. */
  readonly history: V[][];
  /** The votes after every stage. */
  readonly stageHistory: V[][];
  readonly ties: Tie[];
  quota: V;
  nonTransferable: V;
  lostToRounding: V;
  stage: number;
}

/** A function of the count as it stands. */
export type Clause<R> = <V>(state: GregoryState<V>) => R;

/** Places not yet filled. */
export function vacancies<V>(state: GregoryState<V>): number {
  return state.seats - state.elected.length;
}

/** Continuing candidates, in the order of the ballot. */
export function continuing<V>(state: GregoryState<V>): number[] {
  const { open } = state;
  let many = 0;
  for (let candidate = 0; candidate < open.length; candidate++) many += open[candidate];
  // Made at its full length: a list that grows takes room for many, and a count asks for this one at every turn.
  const candidates = new Array<number>(many);
  for (let candidate = 0, place = 0; place < many; candidate++)
    if (open[candidate] === 1) candidates[place++] = candidate;
  return candidates;
}

/** Candidates put in order of their votes; level ones stay in the order given. */
export function inOrderOfVotes<V>(
  { numbers, votes }: GregoryState<V>,
  candidates: number[],
  from: 'most' | 'fewest',
): number[] {
  const sign = from === 'most' ? -1 : 1;
  if (candidates.length > FEW) return candidates.sort((a, b) => sign * numbers.compare(votes[a], votes[b]));
  for (let next = 1; next < candidates.length; next++) {
    const candidate = candidates[next];
    let place = next;
    for (; place > 0 && sign * numbers.compare(votes[candidate], votes[candidates[place - 1]]) < 0; place--)
      candidates[place] = candidates[place - 1];
    candidates[place] = candidate;
  }
  return candidates;
}

/** So few are sooner put in their places one by one than by a sort that has to call back. */
const FEW = 16;

/** What an elected candidate holds over the quota. */
export function surplusOf<V>({ numbers, votes, quota }: GregoryState<V>, candidate: number): V {
  const over = numbers.subtract(votes[candidate], quota);
  return numbers.compare(over, numbers.zero) > 0 ? over : numbers.zero;
}

/** All surpluses that have not been transferred, together. */
export function untransferredSurplus<V>(state: GregoryState<V>): V {
  let sum = state.numbers.zero;
  for (const candidate of state.surpluses.keys()) sum = state.numbers.add(sum, surplusOf(state, candidate));
  return sum;
}

/** Draws a lot between the tied and records the tie. */
export function drawLot<V>(
  state: GregoryState<V>,
  tied: readonly number[],
  over: LotOccasion['over'],
  clause: string,
): number {
  const chosen = state.lot.choose(tied, { stage: state.stage, over });
  recordTie(state, { over, tied, decidedBy: 'lot', chosen: [chosen], clause });
  return chosen;
}

/** Writes a tie of the present stage into the record. */
export function recordTie<V>(state: GregoryState<V>, tie: Omit<Tie, 'stage'>): void {
  state.ties.push({ stage: state.stage, ...tie });
}
