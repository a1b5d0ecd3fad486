import { invariant } from '../base/invariant.ts';
import type { LucePattern } from './model.ts';

/** A pattern in which all supporters of a candidate are alike: one row of weights each. */
export function luce(row: (first: number) => Float64Array): LucePattern {
  return { kind: 'luce', sorts: 1, shares: oneSort, row };
}

function oneSort(): Float64Array {
  invariant(false, 'supporters of one sort are not sorted');
}
