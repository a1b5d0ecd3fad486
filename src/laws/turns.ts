/** Which of many possible changes a law tries in one contest. */
export interface Turns {
  /** Indices of the changes to try, of so many: all of them where they are few, else some that depend on the turn. */
  of(changes: number): Iterable<number>;
}

/** All changes, for a search that proves something. */
export const EVERY_TURN: Turns = { of: (changes) => Array(changes).keys() };

/** At most `most` changes; which ones depends on `turn`, any whole number from 0 to 2^32 - 1. */
export function turnsFrom(turn: number, most: number): Turns {
  return {
    *of(changes) {
      if (changes <= most) yield* EVERY_TURN.of(changes);
      else for (let at = 0; at < most; at++) yield Math.floor((turn % changes) + (at * changes) / most) % changes;
    },
  };
}
