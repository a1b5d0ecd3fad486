import type { MapMark } from '../../charts/map-marks.ts';
import type { SplitShares } from '../../charts/ternary-geometry.ts';
import { mapPoint } from '../choose.ts';
import { learnedPoint } from '../prior.ts';
import type { ExplorerState } from '../state.ts';
import { castTransfers, totalsOf } from '../totals.ts';
import { given } from './given.ts';

/** What stands on the map beside the visitor's own point: how ballots were cast, else how papers went on in real elections. */
export function mapMarks({ source, seats, map }: Pick<ExplorerState, 'source' | 'seats' | 'map'>): readonly MapMark[] {
  if (source.kind === 'ballots') {
    const shares = sharesOf(mapPoint({ transfers: castTransfers(source), map }));
    return shares === undefined ? [] : [{ label: 'as cast', kind: 'real', shares }];
  }
  try {
    const shares = learnedPoint(totalsOf({ source, seats }), map, given().prior());
    return [{ label: 'mean of real elections', kind: 'estimate', shares: wholeOf(shares) }];
  } catch {
    // Without what was learned the map is still a map.
    return [];
  }
}

/** Where the visitor's own point stands; of papers counted as they were cast it is no supposition. */
export function hereMark(state: ExplorerState): readonly MapMark[] {
  const shares = state.papers === 'supposed' ? sharesOf(mapPoint(state)) : undefined;
  return shares === undefined ? [] : [{ label: 'as supposed here', kind: 'here', shares }];
}

/** Papers as shares of those for which the map has room; `undefined` where there are none. */
export function sharesOf({ toFirst, toSecond, nonTransferable }: SplitShares): SplitShares | undefined {
  return toFirst + toSecond + nonTransferable === 0 ? undefined : wholeOf({ toFirst, toSecond, nonTransferable });
}

function wholeOf({ toFirst, toSecond, nonTransferable }: SplitShares): SplitShares {
  const sum = toFirst + toSecond + nonTransferable;
  return { toFirst: toFirst / sum, toSecond: toSecond / sum, nonTransferable: nonTransferable / sum };
}
