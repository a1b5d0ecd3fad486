import type { Cited } from '../../decision.ts';
import { continuing, type GregoryState, type HeldParcel, untransferredSurplus, vacancies } from '../gregory/state.ts';
import { type LookBack, takeOne } from './ties.ts';

/** Who is excluded next, from the lowest up. */
export type ExclusionChoice = <V>(state: GregoryState<V>, tie: Cited<LookBack>) => readonly number[];

/**
 * As many of the lowest together as leave enough to fill the places and whose votes, with all untransferred surpluses, do
 * not exceed the vote of the next above; always at least one. Where only some of level candidates belong to them, the tie-break
 * says which.
 */
export const asManyAsCannotPassTheNext: ExclusionChoice = (state, tie) => {
  const { numbers, votes } = state;
  const ascending = continuing(state).sort((a, b) => numbers.compare(votes[a], votes[b]) || a - b);
  const most = ascending.length - vacancies(state);
  let together = untransferredSurplus(state);
  let excluded = 1;
  for (let count = 1; count <= most && count < ascending.length; count++) {
    together = numbers.add(together, votes[ascending[count - 1]]);
    if (numbers.compare(together, votes[ascending[count]]) <= 0) excluded = count;
  }
  return lowest(state, ascending, excluded, tie);
};

/** The lowest few of candidates in ascending order; the last places among level ones go to those a tie-break takes. */
function lowest<V>(
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
) => readonly (readonly HeldParcel<V>[])[];

/** All parcels of all the excluded, those of one value together as one batch, from the highest value down. */
export const batchesByDescendingValue: ExclusionSteps = ({ numbers, parcels }, excluded) => {
  const held = excluded.flatMap((holder) => parcels[holder].map((parcel) => ({ ...parcel, holder })));
  held.sort((a, b) => numbers.compare(b.value, a.value));
  const batches: (typeof held)[] = [];
  for (const parcel of held) {
    const last = batches.at(-1);
    if (last !== undefined && numbers.compare(last[0].value, parcel.value) === 0) last.push(parcel);
    else batches.push([parcel]);
  }
  return batches;
};
