import { SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import type { Look, Paint } from './look.ts';
import { seriesMark } from './mark-shapes.ts';
import { group, node, type SvgNode } from './node.ts';
import { MARGIN, textAt } from './parts.ts';

/** From where to where rows of bars go across, and what stands at both ends. */
export interface RowRoom {
  readonly left: number;
  readonly right: number;
  /** Where the text behind the bar ends. */
  readonly end: number;
  /** What the right end stands for; the left is 0. */
  readonly most: number;
}

/** A bar from nothing to a value, with a mark, an interval and a text behind it. */
export interface ChanceRow {
  /** Whose bar it is. */
  readonly paint: Paint;
  /** The place of the model: the shape of the mark. */
  readonly model: number;
  readonly at: number;
  readonly interval?: readonly [number, number];
  readonly text: string;
  /** What a pointer that rests on the row is told. */
  readonly title: string;
}

/** Between the middles of rows. */
export const ROW_STEP = 19;
const BAR = 8;
const MARK = 5;

/** The mark of a model by its shape, in whatever colour: that is whose chance it is. */
export function modelMark(look: Look, model: number, paint: Paint, x: number, y: number): SvgNode {
  return seriesMark(look, { paint, texture: 'plain', index: model }, x, y, MARK);
}

/** One row, its middle at `y`. */
export function chanceRow(look: Look, row: ChanceRow, room: RowRoom, y: number): SvgNode {
  const x = (value: number): number => acrossAt(value, room);
  const bar = {
    x: room.left,
    y: y - BAR / 2,
    width: x(row.at) - room.left,
    height: BAR,
    'fill-opacity': 0.45,
    ...look.paint({ fill: row.paint }),
  };
  return group({}, [
    node('title', {}, row.title),
    node('rect', bar),
    ...whisker(look, row.interval?.map(x), y),
    modelMark(look, row.model, row.paint, x(row.at), y),
    textAt(look, room.end, y + 4, row.text, { size: SMALL_TEXT, anchor: 'end' }),
  ]);
}

/** Where a value stands across. */
export function acrossAt(value: number, { left, right, most }: RowRoom): number {
  return left + ((right - left) * value) / most;
}

/** An interval narrower than the mark would only be a smear behind it. */
function whisker(look: Look, ends: readonly number[] | undefined, y: number): readonly SvgNode[] {
  if (ends === undefined || ends[1] - ends[0] < 2) return [];
  const [from, to] = ends;
  const path = `M${from.toFixed(2)} ${y - 4}v8M${from.toFixed(2)} ${y}H${to.toFixed(2)}M${to.toFixed(2)} ${y - 4}v8`;
  return [node('path', { d: path, ...look.paint({ fill: 'none', stroke: 'ink' }), 'stroke-width': 1.5 })];
}

/** A value on the scale, and how it is written. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Below this width there is only room to tell every half, else every quarter. */
const QUARTERS = 480;

/** The ticks of chances from none to certain, in a picture so wide. */
export function percentTicks(width: number, figures: Figures): readonly Tick[] {
  const values = width < QUARTERS ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return values.map((value) => ({ value, text: figures.percent(value, 0) }));
}

/** Lines up and down at values, with what they stand for above them. */
export function gridAcross(
  look: Look,
  room: RowRoom,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  ticks: readonly Tick[],
): readonly SvgNode[] {
  return ticks.flatMap(({ value, text }, at) => {
    const x = acrossAt(value, room);
    // At the edge of a picture there is no room to both sides.
    const anchor = at === 0 && room.left <= MARGIN ? 'start' : 'middle';
    return [
      node('line', { x1: x, x2: x, y1: top, y2: bottom, ...look.paint({ stroke: 'faint' }) }),
      textAt(look, x, top - 4, text, { size: SMALL_TEXT, role: 'muted', anchor }),
    ];
  });
}
