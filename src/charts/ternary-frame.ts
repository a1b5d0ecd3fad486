import { SMALL_TEXT, TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import type { Look } from './look.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, MARGIN, textAt } from './parts.ts';
import { rounded } from './svg-text.ts';
import type { Point, SplitShares, TernaryGeometry } from './ternary-geometry.ts';
import { fitted, wrappedIn } from './text-width.ts';

/** What the frame of a ternary map is lettered with. */
export interface FrameWords {
  readonly first: string;
  readonly second: string;
  readonly figures: Figures;
  readonly width: number;
}

const TICKS = [0.2, 0.4, 0.6, 0.8];
const CORNER_LINES = 3;
const CORNER_STEP = 16;

/** Light lines at every fifth, in the three directions. */
export function gridOf(look: Look, geometry: TernaryGeometry): SvgNode {
  const lines = TICKS.flatMap((share) => {
    const rest = 1 - share;
    return [
      [split(share, rest, 0), split(share, 0, rest)],
      [split(rest, share, 0), split(0, share, rest)],
      [split(rest, 0, share), split(0, rest, share)],
    ];
  });
  const path = lines.map(([from, to]) => `M${pair(geometry.pointOf(from))}L${pair(geometry.pointOf(to))}`).join('');
  return node('path', {
    d: path,
    ...look.paint({ fill: 'none', stroke: 'ink' }),
    'stroke-width': 0.5,
    'stroke-opacity': 0.22,
  });
}

/** The edge of the triangle, ticks with percentages on its sides, what each side counts, and what each corner means. */
export function frameOf(look: Look, geometry: TernaryGeometry, words: FrameWords): Block {
  const { toFirst, toSecond, nonTransferable } = geometry.corners;
  const outline = node('path', {
    d: `M${pair(toFirst)}L${pair(toSecond)}L${pair(nonTransferable)}Z`,
    ...look.paint({ fill: 'none', stroke: 'ink' }),
    'stroke-width': 1.25,
  });
  const corners = cornersOf(look, geometry, words, toFirst.y + 38);
  return {
    nodes: [outline, ...ticksOf(look, geometry, words), ...sidesOf(look, geometry, words), ...corners.nodes],
    below: corners.below + 4,
  };
}

function ticksOf(look: Look, { pointOf }: TernaryGeometry, { figures }: FrameWords): readonly SvgNode[] {
  const style = { size: 10, role: 'muted' } as const;
  return TICKS.flatMap((share) => {
    const rest = 1 - share;
    const percent = figures.percent(share, 0);
    const [left, bottom, right] = [split(share, 0, rest), split(rest, share, 0), split(0, rest, share)].map(pointOf);
    return [
      textAt(look, left.x - 6, left.y + 3, percent, { ...style, anchor: 'end' }),
      textAt(look, bottom.x, bottom.y + 13, percent, { ...style, anchor: 'middle' }),
      textAt(look, right.x + 6, right.y + 3, percent, style),
    ];
  });
}

/** Each side says whose share its ticks count, and an arrow which way it grows. */
function sidesOf(look: Look, geometry: TernaryGeometry, { first, second }: FrameWords): readonly SvgNode[] {
  const { pointOf, side } = geometry;
  const room = side * 0.62;
  const style = { size: SMALL_TEXT, role: 'muted', anchor: 'middle' } as const;
  const middle = {
    left: pointOf(split(0.5, 0, 0.5)),
    right: pointOf(split(0, 0.5, 0.5)),
    bottom: pointOf(split(0.5, 0.5, 0)),
  };
  const turned = (at: Point, angle: number, text: string): SvgNode =>
    group({ transform: `translate(${rounded(at.x)} ${rounded(at.y)}) rotate(${angle})` }, [
      textAt(look, 0, 0, fitted(text, SMALL_TEXT, room), style),
    ]);
  return [
    turned({ x: middle.left.x - 32, y: middle.left.y - 18 }, -60, `← to ${first}`),
    turned({ x: middle.right.x + 32, y: middle.right.y - 18 }, 60, '← non-transferable'),
    textAt(look, middle.bottom.x, middle.bottom.y + 28, fitted(`to ${second} →`, SMALL_TEXT, room), style),
  ];
}

function cornersOf(
  look: Look,
  { corners, side }: TernaryGeometry,
  { first, second, width }: FrameWords,
  top: number,
): Block {
  const room = Math.min(side * 0.55, (width - 2 * MARGIN) / 2 - 8);
  const outset = Math.min(30, corners.toFirst.x - MARGIN);
  const lines = [first, second].map((name) => wrappedIn(`all to ${name}`, TEXT * 1.06, room, CORNER_LINES));
  const below = (at: number, x: number, anchor: 'start' | 'end'): readonly SvgNode[] =>
    lines[at].map((line, down) => textAt(look, x, top + CORNER_STEP * (down + 1) - 4, line, { anchor, bold: true }));
  return {
    nodes: [
      textAt(look, corners.nonTransferable.x, corners.nonTransferable.y - 12, 'all stop', {
        anchor: 'middle',
        bold: true,
      }),
      group({}, [node('title', {}, first), ...below(0, corners.toFirst.x - outset, 'start')]),
      group({}, [node('title', {}, second), ...below(1, corners.toSecond.x + outset, 'end')]),
    ],
    below: top + CORNER_STEP * Math.max(...lines.map(({ length }) => length)),
  };
}

function split(toFirst: number, toSecond: number, nonTransferable: number): SplitShares {
  return { toFirst, toSecond, nonTransferable };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
