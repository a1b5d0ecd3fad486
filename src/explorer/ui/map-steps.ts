import { grouped, percentage } from '../../base/words.ts';
import type { MapPoint } from '../choose.ts';
import type { ExplorerState } from '../state.ts';
import { namesOf } from './names-of.ts';

type Point = MapPoint & { readonly nonTransferable: number };

/**
 * Where a key moves the point: left and right between the two candidates, up and down to nobody and back, by a hundredth of the papers, with
 * Shift by one; `undefined` for a key that moves nothing.
 */
export function steppedPoint(point: Point, key: string, single: boolean): MapPoint | undefined {
  const { toFirst, toSecond, nonTransferable } = point;
  const papers = toFirst + toSecond + nonTransferable;
  const step = single ? 1 : Math.max(1, Math.round(papers / 100));
  switch (key) {
    case 'ArrowLeft':
      return between(toFirst + step, toFirst + toSecond);
    case 'ArrowRight':
      return between(toFirst - step, toFirst + toSecond);
    case 'ArrowUp':
      return goingOn(point, toFirst + toSecond - step, papers);
    case 'ArrowDown':
      return goingOn(point, toFirst + toSecond + step, papers);
    case 'PageUp':
      return goingOn(point, toFirst + toSecond - 10 * step, papers);
    case 'PageDown':
      return goingOn(point, toFirst + toSecond + 10 * step, papers);
    case 'Home':
      return { toFirst: papers, toSecond: 0 };
    case 'End':
      return { toFirst: 0, toSecond: papers };
    default:
      return undefined;
  }
}

function between(toFirst: number, both: number): MapPoint {
  const first = Math.min(both, Math.max(0, toFirst));
  return { toFirst: first, toSecond: both - first };
}

/** So many papers going on, split as those that did before. */
function goingOn({ toFirst, toSecond }: Point, wanted: number, papers: number): MapPoint {
  const both = Math.min(papers, Math.max(0, wanted));
  const share = toFirst + toSecond === 0 ? 0.5 : toFirst / (toFirst + toSecond);
  return between(Math.round(both * share), both);
}

/** The split in words, for those who hear it. */
export function pointInWords(state: ExplorerState, { toFirst, toSecond, nonTransferable }: Point): string {
  const names = namesOf(state);
  const papers = toFirst + toSecond + nonTransferable;
  const part = (cell: number, name: string): string =>
    `${grouped(cell)}${papers === 0 ? '' : ` (${percentage(cell / papers, 0)})`} to ${name}`;
  const [first, second] = state.map.to;
  return [part(toFirst, names[first] ?? ''), part(toSecond, names[second] ?? ''), part(nonTransferable, 'nobody')].join(
    ', ',
  );
}
