import type { Cited } from '../../decision.ts';
import { inAscendingOrder, lowestAlone } from '../clauses/exclusion.ts';
import { extremes, type LookBack, takeOne } from '../clauses/ties.ts';
import { continuing, untransferredSurplus, vacancies } from '../gregory/state.ts';
import type { SampledState } from './state.ts';
import { couldSaveDeposit } from './surplus.ts';

/** Who is excluded next, in the order in which their papers move. */
export type SampledExclusion = (state: SampledState, tie: Cited<LookBack>) => readonly number[];

/**
 * As many of the lowest together as leave enough to fill the places, have with all untransferred surpluses fewer votes than the
 * next above, and could not save a deposit with the votes of those below them and the surpluses; always at least one.
 */
export const lowestWhoCannotSaveDeposits: SampledExclusion = (state, tie) => {
  const ascending = inAscendingOrder(state);
  const votes = ascending.map((candidate) => state.votes[candidate]);
  const most = votes.length - vacancies(state);
  let together = untransferredSurplus(state);
  let few = 1;
  for (let count = 1; count <= most && count < votes.length; count++) {
    together += votes[count - 1];
    if (count > 1 && couldSaveDeposit(state, votes[count - 1], together)) break;
    if (together < votes[count]) few = count;
  }
  // Several have fewer votes than the next above, so that no tie parts them from the others.
  return few === 1 ? lowestAlone(state, tie) : ascending.slice(0, few);
};

/** All with fewer votes than so many, the lowest first and never so many that too few are left; if there are none, the lowest. */
export function allBelow(threshold: number): SampledExclusion {
  return (state, tie) => {
    const below = continuing(state).filter((candidate) => state.votes[candidate] < threshold).length;
    const most = continuing(state).length - vacancies(state);
    return lowestFirst(state, Math.max(1, Math.min(below, most)), tie);
  };
}

/** The lowest few, one after the other. */
function lowestFirst(state: SampledState, few: number, tie: Cited<LookBack>): readonly number[] {
  const chosen: number[] = [];
  let waiting = continuing(state);
  while (chosen.length < few) {
    const level = extremes(state, waiting, state.votes, 'fewest');
    // Where all who hold no papers go, their order changes nothing and needs no lot.
    const taken =
      state.votes[level[0]] === 0 && level.length <= few - chosen.length
        ? level
        : [takeOne(state, level, 'fewest', 'exclusion', tie)];
    chosen.push(...taken);
    waiting = waiting.filter((candidate) => !taken.includes(candidate));
  }
  return chosen;
}

/** The steps of an exclusion: whose papers move before it is looked at who is elected. */
export type SampledExclusionSteps = (excluded: readonly number[]) => readonly (readonly number[])[];

/** The papers of all the excluded move as one transfer. */
export const inOneTransfer: SampledExclusionSteps = (excluded) => [excluded];

/** The papers of each of the excluded are a transfer of their own. */
export const oneTransferEach: SampledExclusionSteps = (excluded) => excluded.map((candidate) => [candidate]);
