import type { TransferMap } from '../whatif/transfer-map.ts';
import { SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import { type Box, boxRound, isFree } from './free-spots.ts';
import type { Look } from './look.ts';
import type { SvgNode } from './node.ts';
import { MARGIN, textAt } from './parts.ts';
import type { Point, TernaryGeometry } from './ternary-geometry.ts';
import { lineFigures } from './ternary-words.ts';
import { balancedIn, textWidth } from './text-width.ts';

/** A label with the room it takes; both empty where it found none. */
export interface PlacedLabel {
  readonly nodes: readonly SvgNode[];
  readonly boxes: readonly Box[];
}

interface LineDrawing {
  readonly map: TransferMap;
  readonly look: Look;
  readonly figures: Figures;
  readonly geometry: TernaryGeometry;
}

/** The splits at which leader and runner-up end level: the runner-up has as much more as the lead; it stands upright in the triangle. */
export function lineEnds(
  { line, papers, to }: TransferMap,
  { pointOf }: TernaryGeometry,
): readonly [Point, Point] | undefined {
  if (line === undefined || papers === 0 || line.lead > papers) return undefined;
  const lead = line.lead / papers;
  const at = (nonTransferable: number): Point => {
    const toRunnerUp = (1 - nonTransferable + lead) / 2;
    const toLeader = 1 - nonTransferable - toRunnerUp;
    const [toFirst, toSecond] = line.candidate === to[1] ? [toLeader, toRunnerUp] : [toRunnerUp, toLeader];
    return pointOf({ toFirst, toSecond, nonTransferable });
  };
  return [at(0), at(1 - lead)];
}

/** Whether a point lies in the triangle. */
export function isInside({ corners, side }: TernaryGeometry, x: number, y: number): boolean {
  const { toFirst, nonTransferable } = corners;
  if (y > toFirst.y || y < nonTransferable.y) return false;
  const half = ((y - nonTransferable.y) / (toFirst.y - nonTransferable.y)) * (side / 2);
  return Math.abs(x - nonTransferable.x) <= half;
}

/** The room that the tie line takes. */
export function lineBoxes(map: TransferMap, geometry: TernaryGeometry): readonly Box[] {
  const ends = lineEnds(map, geometry);
  if (ends === undefined) return [];
  return [{ left: ends[0].x - 2, right: ends[0].x + 2, top: ends[1].y, bottom: ends[0].y }];
}

/** What the runner-up needs, beside the foot of the tie line. */
export function tieLabel({ map, look, figures, geometry }: LineDrawing, taken: readonly Box[]): PlacedLabel {
  const ends = lineEnds(map, geometry);
  const line = lineFigures(map, figures);
  if (ends === undefined || line?.least === undefined) return { nodes: [], boxes: [] };
  const [foot, head] = ends;
  const found = [0.24, 0.36, 0.18]
    .map((share) => balancedIn(`${line.runnerUp} needs ${line.share} if none stop`, SMALL_TEXT, geometry.side * share))
    .filter((lines) => lines.length <= 4 && !lines.some((one) => one.endsWith('…')))
    .map((lines) => ({ lines, free: spotBesideLine(lines, foot, head, geometry, taken) }))
    .find(({ free }) => free !== undefined);
  if (found?.free === undefined) return { nodes: [], boxes: [] };
  const { lines, free } = found;
  const isLeft = free.left < foot.x;
  return {
    nodes: lines.map((one, at) =>
      textAt(look, isLeft ? free.right - 2 : free.left + 2, free.top + (SMALL_TEXT + 3) * (at + 1) - 3, one, {
        size: SMALL_TEXT,
        anchor: isLeft ? 'end' : 'start',
        halo: true,
      }),
    ),
    boxes: [free],
  };
}

/** Beside the tie line, as near to its foot as there is room. */
function spotBesideLine(
  lines: readonly string[],
  foot: Point,
  head: Point,
  geometry: TernaryGeometry,
  taken: readonly Box[],
): Box | undefined {
  const width = Math.max(...lines.map((one) => textWidth(one, SMALL_TEXT))) + 4;
  const height = lines.length * (SMALL_TEXT + 3) + 2;
  const spots = [0, 1, 2, 3, 4, 5].flatMap((step) =>
    [-1, 1].map((side) =>
      boxRound(
        { x: foot.x + side * (width / 2 + 6), y: foot.y - height / 2 - 8 - (step * (foot.y - head.y)) / 8 },
        width,
        height,
      ),
    ),
  );
  return spots.find(
    (spot) =>
      isFree(spot, taken, { left: MARGIN, right: Infinity, top: 0, bottom: foot.y }) &&
      [spot.left, spot.right].every((x) => isInside(geometry, x, spot.top) && isInside(geometry, x, spot.bottom)),
  );
}
