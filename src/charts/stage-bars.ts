import { scaleLinear } from 'd3-scale';
import { SMALL_TEXT, TEXT } from './chart.ts';
import { lengthOf, type VoteFigures } from './count-figures.ts';
import { quotaFigure } from './count-words.ts';
import type { Look, Paint } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { nameAt, outcomeMark } from './outcome-marks.ts';
import { MARGIN, textAt } from './parts.ts';
import { type BarLabels, type BarRow, barLabels } from './stage-bar-labels.ts';
import { rounded } from './svg-text.ts';
import { BOLD, textWidth } from './text-width.ts';

/** What all rows share. */
export interface BarFrame {
  readonly rows: readonly BarRow[];
  paintOf(candidate: number | undefined): Paint;
  /** After each stage. */
  readonly quotas: readonly (string | null)[];
  readonly figures: VoteFigures;
}

/** From this many stages on bars are too thin for a figure on each. */
const THIN_FROM = 4;
/** The line of the name above the bars. */
const NAME_LINE = 22;
/** Below this width a mark stands for what became of a candidate, so that names have room. */
const NARROW = 480;
const BETWEEN_ROWS = 10;
/** Room for a mark between a bar and its figure, and around both. */
const MARK_ROOM = 22;

/** Rows of bars below their names on one scale, with the quota as a line through all of them. */
export function barRows(
  look: Look,
  width: number,
  top: number,
  { rows, paintOf, quotas, figures }: BarFrame,
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const geometry = geometryOf(width, rows, quotas, figures);
  const [named = null] = quotas;
  const begin = top + (named === null ? 0 : NAME_LINE);
  const tops: number[] = [];
  let below = begin;
  for (const { values } of rows) {
    tops.push(below);
    below += NAME_LINE + geometry.step * values.length + BETWEEN_ROWS;
  }
  return {
    nodes: [
      ...rows.flatMap((row, at) => bars(look, row, tops[at] + NAME_LINE, geometry, paintOf(row.candidate))),
      axis(look, geometry, rows, tops),
      ...quotaLine(look, width, { top, rows, tops, quotas, figures, geometry }),
      ...rows.flatMap((row, at) => [
        ...rowHead(look, width, row, tops[at]),
        ...barLabels(look, row, tops[at] + NAME_LINE, { ...geometry, quotas }),
      ]),
    ],
    below,
  };
}

type Geometry = Omit<BarLabels, 'quotas'>;

/** Where bars begin: beside them only, since a line through names reads like a letter. */
function axis(look: Look, { zero, step }: Geometry, rows: readonly BarRow[], tops: readonly number[]): SvgNode {
  const parts = rows.map(({ values }, at) => {
    const from = tops[at] + NAME_LINE;
    return `M${rounded(zero)} ${rounded(from - 1)}V${rounded(from + step * values.length)}`;
  });
  return node('path', { d: parts.join(''), ...look.paint({ fill: 'none', stroke: 'line' }) });
}

function geometryOf(
  width: number,
  rows: readonly BarRow[],
  quotas: readonly (string | null)[],
  figures: VoteFigures,
): Geometry {
  const stages = quotas.length;
  const thin = stages >= THIN_FROM;
  const thickness = thin ? Math.max(2.5, Math.min(8, 72 / stages)) : 13;
  const gap = thin ? (thickness > 4 ? 1 : 0) : 2;
  const shown = (value: string): string => `${value.startsWith('-') ? '\u2212' : ''}${figures.value(value)}`;
  let [least, most, widest] = [0, 0, 0];
  for (const value of [...rows.flatMap(({ values }) => values), ...quotas]) {
    if (value === null) continue;
    least = Math.min(least, lengthOf(value));
    most = Math.max(most, lengthOf(value));
    widest = Math.max(widest, textWidth(shown(value), SMALL_TEXT));
  }
  const scale = scaleLinear([least, least === most ? least + 1 : most], [MARGIN, width - MARGIN - widest - MARK_ROOM]);
  return { thin, thickness, step: thickness + gap, x: (value) => scale(lengthOf(value)), shown, zero: scale(0) };
}

function bars(look: Look, { values }: BarRow, top: number, geometry: Geometry, paint: Paint): readonly SvgNode[] {
  const { zero, step, thickness, x } = geometry;
  return values.flatMap((value, at) => {
    if (value === null || value === '0') return [];
    const end = x(value);
    return [
      node('rect', {
        x: Math.min(zero, end),
        y: top + step * at,
        width: Math.max(0.75, Math.abs(end - zero)),
        height: thickness,
        ...look.paint({ fill: paint }),
        // What stands at the end counts most.
        ...(at < values.length - 1 ? { 'fill-opacity': 0.6 } : {}),
      }),
    ];
  });
}

/** What stands at the right of a name, and from where on it does. */
function outcomeOf(width: number, { words, mark }: BarRow) {
  const short = width < NARROW && mark !== undefined ? words.replace(/^.* at /, '') : words;
  const marked = short === words ? undefined : mark;
  return { short, marked, long: textWidth(short, SMALL_TEXT) + (marked === undefined ? 0 : 14) };
}

/** Whether the line of the name is free at a place across. */
function isFree(width: number, row: BarRow, x: number): boolean {
  const { long } = outcomeOf(width, row);
  return x > MARGIN + textWidth(row.name, TEXT * BOLD) + 6 && x < width - MARGIN - long - 6;
}

function rowHead(look: Look, width: number, row: BarRow, top: number): readonly SvgNode[] {
  const { name, bold } = row;
  const { short, marked, long } = outcomeOf(width, row);
  const y = top + 15;
  return [
    nameAt(look, { x: MARGIN, y, room: width - 2 * MARGIN - long - 12 }, name, { bold, halo: true }),
    textAt(look, width - MARGIN, y, short, { size: SMALL_TEXT, role: 'muted', anchor: 'end', halo: true }),
    ...(marked === undefined
      ? []
      : [outcomeMark(look, marked.kind, { x: width - MARGIN - long, y: y - 4, size: 8 }, 'something')]),
  ];
}

interface QuotaFrame {
  readonly top: number;
  readonly rows: readonly BarRow[];
  readonly tops: readonly number[];
  readonly quotas: readonly (string | null)[];
  readonly figures: VoteFigures;
  readonly geometry: Geometry;
}

/**
 * Down through every row but where a name stands, or what became of it; where the quota changes it steps beside the bars of each,
 * beginning again with each row.
 */
function quotaLine(look: Look, width: number, frame: QuotaFrame): readonly SvgNode[] {
  const { top, rows, tops, quotas, figures, geometry } = frame;
  const isConstant = new Set(quotas).size === 1;
  const points = rows.flatMap((one, row) => {
    const { values } = one;
    const isOpen = (x: number): boolean => (isConstant || row === 0) && isFree(width, one, x);
    let isFirst = true;
    return quotas.slice(0, values.length).flatMap((quota, at) => {
      if (quota === null) return [];
      const x = rounded(geometry.x(quota));
      const bar = tops[row] + NAME_LINE + geometry.step * at;
      const above = isOpen(geometry.x(quota)) ? tops[row] - (row === 0 ? -2 : BETWEEN_ROWS) : bar - 2;
      const from = at === 0 ? above : bar;
      const step = `${isFirst ? 'M' : 'L'}${x} ${rounded(from)}L${x} ${rounded(bar + geometry.step)}`;
      isFirst = false;
      return [step];
    });
  });
  const known = quotas.filter((quota) => quota !== null);
  if (points.length === 0) return [];
  const [first, last] = [known[0], known[known.length - 1]].map((quota) => quotaFigure(quota, figures));
  const text = first === last ? `quota ${first}` : `quota ${first} at first, ${last} at last`;
  const half = textWidth(text, SMALL_TEXT * BOLD) / 2;
  const middle = Math.max(MARGIN + half, Math.min(width - MARGIN - half, geometry.x(known[0])));
  return [
    node('path', {
      d: points.join(''),
      ...look.paint({ fill: 'none', stroke: 'ink' }),
      'stroke-width': 1.2,
      'stroke-dasharray': '4 3',
    }),
    textAt(look, middle, top + 14, text, { size: SMALL_TEXT, anchor: 'middle', bold: true }),
  ];
}
