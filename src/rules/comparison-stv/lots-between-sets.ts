import { invariant } from '../../base/invariant.ts';
import type { Tie } from '../../count/tie.ts';
import type { Lot } from '../lot.ts';
import type { WinnerSet } from './winner-sets.ts';

/**
 * Takes one of several sets of winners that are level, by lots between candidates: each lot takes one of those who are in some
 * of the sets but not in all, and sets without them go. Every set can be taken, though not all equally likely.
 */
export function takenByLots(
  level: readonly WinnerSet[],
  lot: Lot,
  stage: number,
): { readonly taken: WinnerSet; readonly ties: readonly Tie[] } {
  const ties: Tie[] = [];
  let left = level;
  while (left.length > 1) {
    const tied = disputed(left);
    const chosen = lot.choose(tied, { stage, over: 'election' });
    ties.push({ stage, over: 'election', tied, decidedBy: 'lot', chosen: [chosen] });
    left = left.filter((set) => set.includes(chosen));
  }
  const [taken] = left;
  invariant(taken !== undefined, 'a lot leaves one of the sets it is between');
  return { taken, ties };
}

/** Those in some of the sets but not in all, in the order of the ballot. */
function disputed(sets: readonly WinnerSet[]): readonly number[] {
  const all = new Set(sets.flat());
  return [...all].filter((candidate) => !sets.every((set) => set.includes(candidate))).sort((a, b) => a - b);
}
