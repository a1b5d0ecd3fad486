import { invariant } from '../base/invariant.ts';
import { nextCheck } from '../whatif/draw-aim.ts';
import { BLOCK } from '../whatif/draw-tally.ts';
import { addTallies, type SetCounter, setCounter, type Tally } from '../whatif/tally.ts';
import { gapsIn, overlap, type Range, withRange } from './ranges.ts';

/** Which draws of one work are done, and what came of them. */
export interface Ledger {
  /** Draws it has room for: as many as are asked for at most. */
  readonly most: number;
  /** Notes draws that lie in one stretch; draws that are noted already, or beyond the ledger, are passed over. */
  add(range: Range, tally: Tally): void;
  /** Of the first draws, so many: what came of those that are done, and which are missing, stretch by stretch. */
  first(draws: number): { readonly tally: Tally; readonly missing: readonly Range[] };
}

/** Draws between one look at the errors and the next: kept together, so that what was drawn before any look can be told. */
interface Stretch extends Range {
  parts: readonly Range[];
  readonly counter: SetCounter;
}

/**
 * A ledger of so many draws. Its memory grows with the sets of winners that come up, not with the draws, because ranges that meet are
 * joined.
 *
 * A last block that is not full belongs to a run of that very length: a longer one draws the block anew.
 */
export function ledger(most: number): Ledger {
  const stretches = stretchesOf(most).map((range): Stretch => ({ ...range, parts: [], counter: setCounter() }));
  return {
    most,
    add(range, tally) {
      if (range.to % BLOCK !== 0 && range.to !== most) return;
      const stretch = stretches.find((known) => known.from <= range.from && range.to <= known.to);
      if (stretch === undefined || stretch.parts.some((part) => overlap(part, range))) return;
      stretch.parts = withRange(stretch.parts, range);
      for (const { elected, times } of tally.sets) stretch.counter.add(elected, times);
    },
    first(draws) {
      const asked = stretches.filter(({ to }) => to <= draws);
      invariant(asked.at(-1)?.to === draws, 'a ledger is read as far as a stretch goes');
      return {
        tally: addTallies(asked.map(({ counter }) => counter.tally())),
        missing: asked.flatMap((stretch) => gapsIn(stretch, stretch.parts)),
      };
    },
  };
}

/** From each look at the errors to the next, and a last one to the end. */
export function stretchesOf(most: number): readonly Range[] {
  const found: Range[] = [];
  for (let from = 0; from < most; from = nextCheck(from)) found.push({ from, to: Math.min(most, nextCheck(from)) });
  return found;
}
