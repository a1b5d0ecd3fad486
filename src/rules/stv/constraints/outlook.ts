import { continuing, type GregoryState } from '../gregory/state.ts';
import { type Conformance, canConform, conformance } from './conformance.ts';
import type { ReservedPlaces } from './reserved-places.ts';

/** What reserved places allow as a count stands. */
export interface Outlook {
  /** Who can no longer be elected, and who must be. */
  of<V>(state: GregoryState<V>): Conformance;
  /** True when the places can still be met after these are elected and those excluded. */
  allows<V>(state: GregoryState<V>, elected: readonly number[], excluded: readonly number[]): boolean;
}

/** The outlook of counts with these reserved places. */
export function outlookFor(reserved: readonly ReservedPlaces[]): Outlook {
  // Several clauses ask at the same point of a count: the last answer is kept.
  let last: { readonly asked: string; readonly found: Conformance } | undefined;
  return {
    of: (state) => {
      const { seats, elected } = state;
      const asked = `${seats};${elected};${state.open}`;
      if (last?.asked !== asked)
        last = { asked, found: conformance({ reserved, seats, elected, continuing: continuing(state) }) };
      return last.found;
    },
    allows: (state, elected, excluded) =>
      canConform({
        reserved,
        seats: state.seats,
        elected: [...state.elected, ...elected],
        continuing: continuing(state).filter(
          (candidate) => !elected.includes(candidate) && !excluded.includes(candidate),
        ),
      }),
  };
}
