import { scaleLinear } from 'd3-scale';
import type { TippingLine } from '../whatif/tipping.ts';
import type { WhatIf } from '../whatif/what-if.ts';
import { SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import type { Box } from './free-spots.ts';
import type { Look } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { type Block, block, MARGIN, textAt } from './parts.ts';
import { rounded } from './svg-text.ts';
import type { Point, SplitShares } from './ternary-geometry.ts';
import { papersText } from './whole-papers.ts';

/** The plot: shares of papers that stop across, shares of the others that the runner-up gets upwards. */
export interface Plot {
  readonly box: Box;
  x(stopping: number): number;
  y(share: number): number;
  pointOf(shares: SplitShares): Point;
}

/** A tipping chart in the making. */
export interface TippingDrawing {
  readonly answer: WhatIf;
  readonly line: TippingLine;
  readonly look: Look;
  readonly figures: Figures;
  readonly plot: Plot;
  readonly names: { readonly leader: string; readonly runnerUp: string; readonly third: string };
}

/** The plot of a picture so wide, from a place down. */
export function plotOf(width: number, top: number): Plot {
  const left = MARGIN + 36;
  const right = width - MARGIN - 12;
  const bottom = top + Math.max(220, Math.min(380, (right - left) * 0.6));
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  return {
    box: { left, right, top, bottom },
    x,
    y,
    pointOf: ({ toFirst, toSecond, nonTransferable }) => {
      const going = toFirst + toSecond;
      return { x: x(nonTransferable), y: y(going > 0 ? toSecond / going : 0) };
    },
  };
}

/** A box as an element has it. */
export function sizeOf({ left, right, top, bottom }: Box): { x: number; y: number; width: number; height: number } {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What is needed, as a share of those that go on, where so many stop: half of them and half of the lead. */
export function neededAt({ lead, papers }: TippingLine, stopping: number): number {
  return 0.5 + lead / (2 * papers * (1 - stopping));
}

/** The share that may stop until all of the rest only make level. */
export function lastStopping({ lead, papers }: TippingLine): number {
  return 1 - lead / papers;
}

const STEPS = 48;

function curvePoints({ line, plot }: TippingDrawing): readonly Point[] {
  const last = lastStopping(line);
  if (last < 0) return [];
  // Where hardly anything is needed the line is level up to its very end, and then upright: points are even in both directions.
  const across = Array.from({ length: STEPS }, (_, step) => (last * step) / STEPS);
  const upwards = Array.from({ length: STEPS }, (_, step) => 0.5 + (step + 1) / (2 * STEPS))
    .map((needed) => stoppingAt(line, needed))
    .filter((stopping) => stopping > 0 && stopping < last);
  const end = { x: plot.x(last), y: plot.y(last === 1 ? 0.5 : 1) };
  const points = [...new Set([...across, ...upwards])]
    .sort((a, b) => a - b)
    .map((stopping) => ({ x: plot.x(stopping), y: plot.y(Math.min(1, neededAt(line, stopping))) }));
  return last === 0 ? [end] : [...points, end];
}

/** The share that stops where so much of the rest is needed. */
function stoppingAt({ lead, papers }: TippingLine, needed: number): number {
  return 1 - lead / (papers * (2 * needed - 1));
}

/** The area above the line, where the runner-up wins; none where the lead is out of reach. */
export function winningArea(drawing: TippingDrawing): readonly string[] {
  const points = curvePoints(drawing);
  if (points.length === 0) return [];
  const { left, top } = drawing.plot.box;
  const end = points[points.length - 1];
  return [`M${[...points, { x: end.x, y: top }, { x: left, y: top }].map(pair).join('L')}Z`];
}

/** The line, its first and last point, and how far it reaches. */
export function curveOf(drawing: TippingDrawing): readonly SvgNode[] {
  const { look, plot, answer, line } = drawing;
  const points = curvePoints(drawing);
  if (points.length === 0) return [];
  const stroke = look.paint({ fill: 'none', stroke: 'ink' });
  const last = plot.x(lastStopping(line));
  const reach = node('line', {
    x1: last,
    x2: last,
    y1: plot.box.top,
    y2: plot.box.bottom,
    ...stroke,
    'stroke-width': 1,
    'stroke-dasharray': '4 3',
  });
  const dots = [answer.tipping[0], answer.tipping.at(-1)].flatMap((point) =>
    point === undefined
      ? []
      : [
          node('circle', {
            cx: plot.x(point.ifNonTransferable / line.papers),
            cy: plot.y(point.share),
            r: 4,
            ...look.paint({ fill: 'ink', stroke: 'paper' }),
            'stroke-width': 1,
          }),
        ],
  );
  return [reach, node('path', { d: `M${points.map(pair).join('L')}`, ...stroke, 'stroke-width': 2 }), ...dots];
}

/** Ticks, frame and what is counted across. */
export function axesOf({ look, plot, figures, names, line }: TippingDrawing, width: number): Block {
  const { left, right, bottom } = plot.box;
  const grid = look.paint({ stroke: 'ink' });
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    node('line', {
      x1: left,
      x2: right,
      y1: plot.y(share),
      y2: plot.y(share),
      ...grid,
      'stroke-width': 0.5,
      'stroke-opacity': 0.22,
    }),
    textAt(look, left - 9, plot.y(share) + 4, figures.percent(share, 0), {
      size: SMALL_TEXT,
      role: 'muted',
      anchor: 'end',
    }),
    textAt(look, plot.x(share), bottom + 15, figures.percent(share, 0), {
      size: SMALL_TEXT,
      role: 'muted',
      anchor: 'middle',
    }),
  ]);
  const name = block(
    look,
    `Share of the ${papersText(line.papers, figures)} of ${names.third} that stop (non-transferable)`,
    { x: MARGIN, top: bottom + 20, room: width - 2 * MARGIN },
    { size: SMALL_TEXT, role: 'muted' },
  );
  const frame = node('rect', {
    ...sizeOf(plot.box),
    ...look.paint({ fill: 'none', stroke: 'ink' }),
    'stroke-width': 1,
  });
  return { nodes: [...ticks, frame, ...name.nodes], below: name.below };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
