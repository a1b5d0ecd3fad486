import { SMALL_TEXT, TEXT } from './chart.ts';
import { type Box, boxRound, isFree, pointsOf } from './free-spots.ts';
import type { Look } from './look.ts';
import type { SvgNode } from './node.ts';
import { textAt } from './parts.ts';
import type { Point, TernaryGeometry } from './ternary-geometry.ts';
import { BOLD, textWidth, wrappedIn } from './text-width.ts';

/** Something to be written inside a part of a chart. */
export interface InnerLabel {
  readonly text: string;
  /** Whether a point is where the label may lie. */
  isWithin(point: Point): boolean;
}

/** Points round which labels are tried, and a length that says how wide they may be. */
export interface LabelRoom {
  readonly points: readonly Point[];
  readonly side: number;
}

export interface LabelsPlaced {
  readonly nodes: readonly SvgNode[];
  readonly boxes: readonly Box[];
  /** By place in the list: labels that found no room. */
  readonly left: readonly number[];
}

/** How labels are tried, the best first: size of text, and the widest line as a share of the side. */
const SETTINGS = [
  { size: TEXT + 2, widest: 0.5 },
  { size: TEXT, widest: 0.4 },
  { size: TEXT, widest: 0.22 },
  { size: SMALL_TEXT, widest: 0.3 },
  { size: SMALL_TEXT, widest: 0.18 },
] as const;

const GRID = 36;

/** How much more room than it needs a label may have, the best first. */
const SCALES = [2, 1.5, 1.25, 1.1];

/** Writes each label where there is most room round it within its own part, clear of what is there already. */
export function regionLabels(
  look: Look,
  { points, side }: LabelRoom,
  labels: readonly InnerLabel[],
  taken: readonly Box[],
): LabelsPlaced {
  const nodes: SvgNode[] = [];
  const boxes: Box[] = [];
  const left: number[] = [];
  for (const [place, label] of labels.entries()) {
    const within = nearestFirst(points.filter(label.isWithin));
    const found = firstThat(SETTINGS, (setting) => spotFor(label, setting, side, within, [...taken, ...boxes]));
    if (found === undefined) {
      left.push(place);
      continue;
    }
    boxes.push(found.box);
    nodes.push(...written(look, found));
  }
  return { nodes, boxes, left };
}

interface Spot {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly size: number;
}

function spotFor(
  { text, isWithin }: InnerLabel,
  { size, widest }: { readonly size: number; readonly widest: number },
  side: number,
  within: readonly Point[],
  taken: readonly Box[],
): Spot | undefined {
  const lines = wrappedIn(text, size, side * widest);
  if (lines.length > 3 || lines.some((line) => line.endsWith('…'))) return undefined;
  const width = Math.max(...lines.map((line) => textWidth(line, size))) * BOLD + 4;
  const height = lines.length * (size + 2) + 2;
  let best: { readonly box: Box; readonly scale: number } | undefined;
  for (const point of within) {
    const box = boxRound(point, width, height);
    if (!isFree(box, taken, EVERYWHERE) || !pointsOf(box).every(isWithin)) continue;
    const scale = SCALES.find((one) => pointsOf(boxRound(point, width * one, height * one)).every(isWithin)) ?? 1;
    if (best === undefined || scale > best.scale) best = { box, scale };
    if (scale === SCALES[0]) break;
  }
  return best === undefined ? undefined : { box: best.box, lines, size };
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function written(look: Look, { box, lines, size }: Spot): readonly SvgNode[] {
  return lines.map((line, at) =>
    textAt(look, (box.left + box.right) / 2, box.top + (size + 2) * (at + 1) - 3, line, {
      size,
      anchor: 'middle',
      bold: true,
      halo: true,
    }),
  );
}

/** Points spread over the triangle. */
export function trianglePoints({ pointOf }: TernaryGeometry): readonly Point[] {
  return Array.from({ length: GRID }, (_, row) =>
    Array.from({ length: GRID - row }, (_, place) => {
      const nonTransferable = (row + 1 / 3) / GRID;
      const toSecond = (place + 1 / 3) / GRID;
      return pointOf({ toFirst: 1 - nonTransferable - toSecond, toSecond, nonTransferable });
    }),
  ).flat();
}

/** From the middle of all of them outwards, so that the first with enough room will do. */
function nearestFirst(points: readonly Point[]): readonly Point[] {
  const count = Math.max(1, points.length);
  const x = points.reduce((sum, point) => sum + point.x, 0) / count;
  const y = points.reduce((sum, point) => sum + point.y, 0) / count;
  const off = (point: Point): number => Math.hypot(point.x - x, point.y - y);
  return [...points].sort((a, b) => off(a) - off(b));
}

function firstThat<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
