import type { TippingLine } from '../whatif/tipping.ts';
import { SMALL_TEXT } from './chart.ts';
import { type Box, isFree } from './free-spots.ts';
import type { Look } from './look.ts';
import type { SvgNode } from './node.ts';
import { textAt } from './parts.ts';
import { tellingShare } from './telling-share.ts';
import type { Point } from './ternary-geometry.ts';
import { type LabelsPlaced, regionLabels } from './ternary-labels.ts';
import { textWidth, wrappedIn } from './text-width.ts';
import { lastStopping, neededAt, type Plot, type TippingDrawing } from './tipping-plot.ts';

/** The first and the last point of the line in figures. */
export function pointLabels(
  { answer, line, look, figures, plot }: TippingDrawing,
  taken: readonly Box[],
): {
  readonly nodes: readonly SvgNode[];
  readonly boxes: readonly Box[];
} {
  const [first] = answer.tipping;
  if (first === undefined) return { nodes: [], boxes: [] };
  const { box } = plot;
  const wide = box.right - box.left;
  const short = `${tellingShare(first.share, figures)} if none stop`;
  const texts = [`${short}: ${figures.number(first.least)} papers`, short];
  const tried = texts.flatMap((text) => {
    const lines = wrappedIn(text, SMALL_TEXT, wide * 0.6);
    const above = -lines.length * (SMALL_TEXT + 3) - 6;
    return [0, 0.06, 0.12, 0.2, 0.3].flatMap((along) =>
      [4, 18, above].map((down) =>
        labelAt(look, lines, { x: box.left + 9 + along * wide, y: plot.y(first.share) + down }, 'start'),
      ),
    );
  });
  const start = firstFree(
    tried.filter((label) => !isOnLine(label.box, line, plot)),
    taken,
    box,
  );
  // Where all are needed if none stop, one label says both.
  if (line.mostNonTransferable === 0) return { nodes: start.nodes, boxes: start.boxes };
  const lastX = plot.x(lastStopping(line));
  const isRight = box.right - lastX > 62;
  const end = labelAt(
    look,
    wrappedIn(
      `if ${figures.number(line.mostNonTransferable)} stop, all of the rest`,
      SMALL_TEXT,
      isRight ? box.right - lastX - 14 : wide * 0.4,
    ),
    { x: isRight ? lastX + 8 : lastX - 8, y: isRight ? box.top + 4 : plot.y(0.3) },
    isRight ? 'start' : 'end',
  );
  const free = firstFree([end], [...taken, ...start.boxes], { ...box, right: Infinity });
  return { nodes: [...start.nodes, ...free.nodes], boxes: [...start.boxes, ...free.boxes, ...lineBox(plot, lastX)] };
}

/** Whether the line goes through a box. */
function isOnLine({ left, right, top, bottom }: Box, line: TippingLine, { box, y }: Plot): boolean {
  const across = (x: number): number => Math.max(0, (x - box.left) / (box.right - box.left));
  const heights = [left, right].map((x) => y(Math.min(1, neededAt(line, Math.min(across(x), lastStopping(line))))));
  return !heights.every((height) => height <= top) && !heights.every((height) => height >= bottom);
}

interface Placed {
  readonly nodes: readonly SvgNode[];
  readonly box: Box;
}

/** The first that lies on nothing; none where each would, since the notes say the same. */
function firstFree(
  labels: readonly Placed[],
  taken: readonly Box[],
  room: Box,
): { readonly nodes: readonly SvgNode[]; readonly boxes: readonly Box[] } {
  const found = labels.find(({ box }) => isFree(box, taken, room));
  return found === undefined ? { nodes: [], boxes: [] } : { nodes: found.nodes, boxes: [found.box] };
}

function lineBox({ box: { top, bottom } }: Plot, x: number): readonly Box[] {
  return [{ left: x - 2, right: x + 2, top, bottom }];
}

function labelAt(look: Look, lines: readonly string[], { x, y }: Point, anchor: 'start' | 'end'): Placed {
  const wide = Math.max(...lines.map((line) => textWidth(line, SMALL_TEXT)));
  return {
    nodes: lines.map((line, at) =>
      textAt(look, x, y + (SMALL_TEXT + 3) * (at + 1) - 3, line, { size: SMALL_TEXT, anchor, halo: true }),
    ),
    box: {
      left: anchor === 'start' ? x - 2 : x - wide - 2,
      right: anchor === 'start' ? x + wide + 2 : x + 2,
      top: y - 2,
      bottom: y + lines.length * (SMALL_TEXT + 3) + 2,
    },
  };
}

const GRID = 32;

/** Who wins above the line and below it, and beyond its end. */
export function winsLabels(drawing: TippingDrawing, taken: readonly Box[]): LabelsPlaced {
  const { look, line, plot, names } = drawing;
  const { left, right, top, bottom } = plot.box;
  const last = lastStopping(line);
  const isIn = ({ x, y }: Point): boolean => x > left && x < right && y > top && y < bottom;
  const isAbove = ({ x, y }: Point): boolean => {
    const stopping = (x - left) / (right - left);
    return stopping < last && (bottom - y) / (bottom - top) > neededAt(line, stopping);
  };
  const isBeyond = ({ x }: Point): boolean => (x - left) / (right - left) > last;
  const points = Array.from({ length: GRID * GRID }, (_, at) => ({
    x: left + ((right - left) * ((at % GRID) + 0.5)) / GRID,
    y: top + ((bottom - top) * (Math.floor(at / GRID) + 0.5)) / GRID,
  }));
  const labels = [
    { text: `${names.runnerUp} wins`, isWithin: (point: Point) => isIn(point) && isAbove(point) },
    { text: `${names.leader} wins`, isWithin: (point: Point) => isIn(point) && !isAbove(point) && !isBeyond(point) },
    { text: `${names.runnerUp} cannot win`, isWithin: (point: Point) => isIn(point) && isBeyond(point) },
  ];
  return regionLabels(look, { points, side: right - left }, labels, taken);
}
