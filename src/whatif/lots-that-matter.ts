import { present } from '../base/invariant.ts';
import type { Lot } from '../rules/lot.ts';

/** Who is elected with lots that take whoever stands first on the ballot, and whether others are where lots fall otherwise. */
export interface LotOutcome {
  /** In the order of the ballot. */
  readonly elected: readonly number[];
  readonly byLot: boolean;
}

/** Ways for lots to fall that are followed; more only arise where many candidates are level again and again. */
const MOST_WAYS = 24;

/**
 * Counts with lots by the order of the ballot and, where a lot was asked for, with the others they could have taken, each lot
 * turned alone first, until somebody else is elected. A lot that cannot change who is elected, such as between two without hope,
 * does not count as one.
 */
export function outcomeWithLots(electedBy: (lot: Lot) => readonly number[]): LotOutcome {
  const first = walked(electedBy, []);
  const waiting = [...otherWays(first, 0)];
  const key = first.elected.join();
  for (let way = 0; way < waiting.length && way < MOST_WAYS; way++) {
    const start = waiting[way];
    const walk = walked(electedBy, start);
    if (walk.elected.join() !== key) return { elected: first.elected, byLot: true };
    waiting.push(...otherWays(walk, start.length));
  }
  return { elected: first.elected, byLot: false };
}

interface Walk {
  readonly elected: readonly number[];
  /** Which of the tied each lot took, of how many. */
  readonly taken: readonly { readonly choice: number; readonly of: number }[];
}

function walked(electedBy: (lot: Lot) => readonly number[], start: readonly number[]): Walk {
  const taken: { readonly choice: number; readonly of: number }[] = [];
  const lot: Lot = {
    seed: null,
    describes: 'one way of several',
    choose: (tied) => {
      const sorted = tied.length > 1 ? [...tied].sort((a, b) => a - b) : tied;
      const choice = start[taken.length] ?? 0;
      taken.push({ choice, of: sorted.length });
      return present(sorted[choice], 'one of the tied: a rule must draw the same lots again in the same count');
    },
  };
  const elected = [...electedBy(lot)].sort((a, b) => a - b);
  return { elected, taken };
}

/** The same lots as far as one of those from a place on, and that one falling otherwise. */
function* otherWays({ taken }: Walk, from: number): Generator<readonly number[]> {
  for (let at = from; at < taken.length; at++) {
    const before = taken.slice(0, at).map(({ choice }) => choice);
    for (let other = 1; other < taken[at].of; other++) yield [...before, other];
  }
}
