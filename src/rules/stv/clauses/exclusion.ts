import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Cited } from '../../decision.ts';
import {
  continuing,
  type GregoryState,
  inOrderOfVotes,
  type Parcel,
  untransferredSurplus,
  vacancies,
} from '../gregory/state.ts';
import { extremes, type LookBack, takeOne } from './ties.ts';

/** Who is excluded next, from the lowest up. */
export type ExclusionChoice = <V>(state: GregoryState<V>, tie: Cited<LookBack>) => readonly number[];

/** The one with the fewest votes. */
export const lowestAlone: ExclusionChoice = (state, tie) => [
  takeOne(state, extremes(state, continuing(state), state.votes, 'fewest'), 'fewest', 'exclusion', tie),
];

/**
 * As many of the lowest together as leave enough to fill the places and whose votes, with all untransferred surpluses, do
 * not exceed the vote of the next above; always at least one. Where only some of level candidates belong to them, the tie-break
 * says which.
 */
export const asManyAsCannotPassTheNext: ExclusionChoice = (state, tie) => asManyAsFit(state, doesNotExceed, tie);

/** The same, but their votes and all untransferred surpluses must be less than the vote of the next above. */
export const asManyAsCannotReachTheNext: ExclusionChoice = (state, tie) => asManyAsFit(state, isLessThan, tie);

function asManyAsFit<V>(state: GregoryState<V>, fits: Fits, tie: Cited<LookBack>): readonly number[] {
  const ascending = inAscendingOrder(state);
  const most = lowestThatFit(state, ascending, fits).findLast((few) => ascending.length - few >= vacancies(state));
  return lowest(state, ascending, most ?? 1, tie);
}

/** Continuing candidates from the fewest votes up, level ones in the order of the ballot. */
export function inAscendingOrder<V>(state: GregoryState<V>): readonly number[] {
  return inOrderOfVotes(state, continuing(state), 'fewest');
}

/** Whether votes together fit under the vote of the next above. */
export type Fits = <V>(numbers: NumberSystem<V>, together: V, next: V) => boolean;

/** They may equal it. */
export const doesNotExceed: Fits = (numbers, together, next) => numbers.compare(together, next) <= 0;

/** They may not. */
export const isLessThan: Fits = (numbers, together, next) => numbers.compare(together, next) < 0;

/** How many of the lowest, from one up, have votes that fit with all untransferred surpluses under the vote of the next above. */
export function lowestThatFit<V>(state: GregoryState<V>, ascending: readonly number[], fits: Fits): readonly number[] {
  const { numbers, votes } = state;
  const fitting: number[] = [];
  let together = untransferredSurplus(state);
  for (let few = 1; few < ascending.length; few++) {
    together = numbers.add(together, votes[ascending[few - 1]]);
    if (fits(numbers, together, votes[ascending[few]])) fitting.push(few);
  }
  return fitting;
}

/** The lowest few of candidates in ascending order; the last places among level ones go to those a tie-break takes. */
export function lowest<V>(
  state: GregoryState<V>,
  ascending: readonly number[],
  few: number,
  tie: Cited<LookBack>,
): readonly number[] {
  const { numbers, votes } = state;
  const edge = votes[ascending[few - 1]];
  const chosen = ascending.filter((candidate) => numbers.compare(votes[candidate], edge) < 0);
  let level = ascending.filter((candidate) => numbers.compare(votes[candidate], edge) === 0);
  while (chosen.length < few) {
    const candidate =
      level.length === few - chosen.length ? level[0] : takeOne(state, level, 'fewest', 'exclusion', tie);
    chosen.push(candidate);
    level = level.filter((other) => other !== candidate);
  }
  return chosen;
}

/**
 * The order in which the papers of excluded candidates move: a list of steps, each of parcels that move at one time. Who
 * qualifies is looked at after each step.
 */
export type ExclusionSteps = <V>(
  state: GregoryState<V>,
  excluded: readonly number[],
) => readonly (readonly Parcel<V>[])[];

/** All parcels of all the excluded, those of one value together as one batch, from the highest value down. */
export const batchesByDescendingValue: ExclusionSteps = (state, excluded) =>
  byDescendingValue(state, held(state, excluded));

/** First preferences first, then as {@link batchesByDescendingValue}. */
export const firstPreferencesThenByDescendingValue: ExclusionSteps = (state, excluded) => {
  const all = held(state, excluded);
  const original = all.filter(({ received }) => received === 0);
  const later = byDescendingValue(
    state,
    all.filter(({ received }) => received > 0),
  );
  return original.length === 0 ? later : [original, ...later];
};

/** Each parcel by itself, in the order received. */
export const inTheOrderReceived: ExclusionSteps = (state, excluded) => held(state, excluded).map((parcel) => [parcel]);

/** What came in one transfer together, at whatever values, in the order received. */
export const transfersInTheOrderReceived: ExclusionSteps = (state, excluded) => {
  const all = held(state, excluded);
  const transfers = [...new Set(all.map(({ received }) => received))].sort((a, b) => a - b);
  return transfers.map((transfer) => all.filter(({ received }) => received === transfer));
};

/** All papers in one step, each at its value. */
export const allInOneStep: ExclusionSteps = (state, excluded) => {
  const all = held(state, excluded);
  return all.length === 0 ? [] : [all];
};

function held<V>({ parcels }: GregoryState<V>, excluded: readonly number[]): readonly Parcel<V>[] {
  return excluded.length === 1 ? parcels[excluded[0]] : excluded.flatMap((holder) => parcels[holder]);
}

function byDescendingValue<V>(
  { numbers }: GregoryState<V>,
  parcels: readonly Parcel<V>[],
): readonly (readonly Parcel<V>[])[] {
  const batches: Parcel<V>[][] = [];
  for (const parcel of [...parcels].sort((a, b) => numbers.compare(b.value, a.value))) {
    const last = batches.at(-1);
    if (last !== undefined && numbers.compare(last[0].value, parcel.value) === 0) last.push(parcel);
    else batches.push([parcel]);
  }
  return batches;
}
