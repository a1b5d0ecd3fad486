import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { GregoryState } from '../gregory/state.ts';

/** The votes that elect, from the votes that count and the places. */
export type Quota = <V>(numbers: NumberSystem<V>, votes: V, seats: number) => V;

/** Votes over one more than the places, rounded up to the places of the number system; an exact result stays. */
export const droopQuotaRoundedUp: Quota = (numbers, votes, seats) =>
  numbers.divideUp(votes, numbers.fromWhole(seats + 1));

/** The whole-number formula most people call "the Droop quota": votes over one more than the places, fraction dropped, plus one. */
export const wholeDroopQuota: Quota = (numbers, votes, seats) =>
  numbers.add(numbers.wholePart(numbers.divideDown(votes, numbers.fromWhole(seats + 1))), numbers.fromWhole(1));

/** Votes over one more than the places, the places of the number system filled down, and one unit of the last place more. */
export const droopQuotaPlusOneUnit: Quota = (numbers, votes, seats) =>
  numbers.add(
    numbers.divideDown(votes, numbers.fromWhole(seats + 1)),
    numbers.divideUp(numbers.fromWhole(1), numbers.fromWhole(10 ** (numbers.places ?? 0))),
  );

/** Rounded up to a whole number, or only to the places of the number system where fewer than so many votes were cast. */
export function droopQuotaRoundedUpFrom(few: number): Quota {
  return (numbers, votes, seats) => {
    const exact = droopQuotaRoundedUp(numbers, votes, seats);
    if (numbers.compare(votes, numbers.fromWhole(few)) < 0) return exact;
    const whole = numbers.wholePart(exact);
    return numbers.compare(whole, exact) === 0 ? whole : numbers.add(whole, numbers.fromWhole(1));
  };
}

/**
 * The quota worked out afresh, by the same formula, from the votes that are not non-transferable; only while nobody has
 * been elected.
 */
export function quotaWhileNobodyIsElected(formula: Quota): <V>(state: GregoryState<V>) => V {
  return (state) => {
    if (state.elected.length > 0) return state.quota;
    const active = state.numbers.subtract(state.cast, state.nonTransferable);
    return formula(state.numbers, active, state.seats);
  };
}
