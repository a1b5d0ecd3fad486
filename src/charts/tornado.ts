import { counted, listed } from '../base/words.ts';
import type { Sensitivity, SensitivityLevel, SensitivityRow } from '../whatif/sensitivity/sensitivity-shape.ts';
import { acrossAt, gridAcross, percentTicks, type RowRoom } from './chance-row.ts';
import { toldChance } from './chance-text.ts';
import { type Chart, type ChartOptions, chartText, type Settings, SMALL_TEXT, settingsOf } from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type Look, lookOf } from './look.ts';
import { markLegend } from './mark-legend.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, background, block, heading, MARGIN, notes, textAt } from './parts.ts';
import { rounded } from './svg-text.ts';
import { fitted, textWidth } from './text-width.ts';
import { levelMark } from './tornado-marks.ts';

/** What a tornado is drawn of: a study of one model, and the names of the candidates in the order of the ballot. */
export interface TornadoInput {
  readonly sensitivity: Sensitivity;
  readonly candidates: readonly string[];
}

/**
 * Which assumption moves the answer most: for each a bar from the chance of another result with the assumption low to that with it high,
 * the longest first, about the line of the chance as the model has it.
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example tornado(sensitivity(unite2017, ers97, uniform()), { candidates: ['Len McCluskey', 'Gerard Coyne', 'Ian Allinson'] }) // '<svg …'
 */
export function tornado(
  sensitivity: Sensitivity,
  { candidates, ...options }: ChartOptions & { readonly candidates: readonly string[] },
): string {
  const settings = settingsOf(options);
  return chartText(drawTornado({ sensitivity, candidates }, settings), settings);
}

/** The same as a tree. */
export function drawTornado(input: TornadoInput, settings: Settings): Chart {
  const { sensitivity } = input;
  const { width } = settings;
  const look = lookOf(settings.theme);
  const figures = figuresIn(settings.locale);
  const { shown, left: hidden } = rowsOf(sensitivity);
  const told = shown.map((row) => inLocale(row, figures));
  const title = 'Which assumption moves the answer most';
  const own = chanceText(sensitivity.own, sensitivity, figures);
  const head = heading(
    look,
    width,
    title,
    `The chance of another result than by first-past-the-post, with one assumption at a time put low and high; all else stays as the model ${sensitivity.model} draws it.`,
  );
  const legend = markLegend(look, width, head.below, [
    { text: 'assumption low', mark: (x, y) => levelMark(look, 'low', x, y) },
    ...(told.some(({ half }) => half !== undefined)
      ? [{ text: 'half', mark: (x: number, y: number) => levelMark(look, 'half', x, y) }]
      : []),
    { text: 'high', mark: (x, y) => levelMark(look, 'high', x, y) },
  ]);
  const room = roomFor(told, width);
  const top = legend.below + 20;
  const bars = barsFrom(look, told, room, { top, study: sensitivity, figures });
  const ticks = percentTicks(width, figures);
  const foot = notes(look, width, bars.below + 22, notesOf(input, hidden, figures));
  const middle = acrossAt(sensitivity.own.changed.mean, room);
  return {
    width,
    height: foot.below + MARGIN - 4,
    title,
    description: descriptionOf(input, told, figures),
    body: [
      background(look, width, foot.below + MARGIN),
      ...head.nodes,
      ...legend.nodes,
      ...gridAcross(look, room, { top, bottom: bars.below }, ticks),
      node('path', {
        d: bars.beside.map(([from, to]) => `M${rounded(middle)} ${rounded(from)}V${rounded(to)}`).join(''),
        ...look.paint({ fill: 'none', stroke: 'accent' }),
        'stroke-width': 1.5,
      }),
      ownLabel(look, `as the model has it: ${own}`, middle, bars.below + 14, width),
      ...bars.nodes,
      ...foot.nodes,
    ],
  };
}

const MOST_ROWS = 10;

/** What makes less of a difference than half a point is not shown. */
const LEAST_SWING = 0.005;

function rowsOf({ rows, stopping }: Sensitivity): { readonly shown: readonly SensitivityRow[]; readonly left: number } {
  const all = [...rows, ...stopping.map(stoppingRow)].sort((a, b) => b.swing - a.swing);
  const shown = all.filter(({ swing }) => swing >= LEAST_SWING).slice(0, MOST_ROWS);
  return { shown, left: all.length - shown.length };
}

/** None, half and all of the papers of a candidate stop: as the values say in figures, which would look like any other share. */
function stoppingRow(row: SensitivityRow): SensitivityRow {
  const { low, half, high } = row;
  return {
    ...row,
    moves: `${row.moves}: none, half or all`,
    low: { ...low, says: 'none' },
    ...(half === undefined ? {} : { half: { ...half, says: 'half' } }),
    high: { ...high, says: 'all' },
  };
}

/** Levels that are a percentage, as readers of the language write it. */
function inLocale(row: SensitivityRow, figures: Figures): SensitivityRow {
  const told = (level: SensitivityLevel): SensitivityLevel => {
    const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(level.says) ?? [];
    if (percent === undefined) return level;
    return { ...level, says: figures.percent(Number(percent) / 100, (percent.split('.')[1] ?? '').length) };
  };
  const { low, half, high } = row;
  return { ...row, low: told(low), high: told(high), ...(half === undefined ? {} : { half: told(half) }) };
}

/** Room at both ends for what stands there, since bars often go all the way. */
function roomFor(rows: readonly SensitivityRow[], width: number): RowRoom {
  const widest = Math.max(
    30,
    ...rows.flatMap(({ low, high }) => [low, high].map(({ says }) => textWidth(says, SMALL_TEXT))),
  );
  const forText = Math.min(widest, 0.22 * width) + 10;
  return { left: MARGIN + forText, right: width - MARGIN - forText, end: width - MARGIN, most: 1 };
}

interface BarsPlace {
  readonly top: number;
  readonly study: Sensitivity;
  readonly figures: Figures;
}

/** Rows of bars, and from where to where each stands: there the line of the model goes down, not through words. */
function barsFrom(
  look: Look,
  rows: readonly SensitivityRow[],
  room: RowRoom,
  { top, study, figures }: BarsPlace,
): Block & { readonly beside: readonly (readonly [number, number])[] } {
  let below = top + 4;
  const beside: (readonly [number, number])[] = [];
  const nodes = rows.flatMap((row) => {
    const name = block(
      look,
      row.moves,
      { x: MARGIN, top: below, room: room.end - MARGIN },
      { size: SMALL_TEXT, halo: true },
    );
    const y = name.below + 10;
    below = y + 14;
    beside.push([y - 10, y + 12]);
    return [...name.nodes, bar(look, row, room, y, study, figures)];
  });
  return { nodes, below, beside };
}

function bar(look: Look, row: SensitivityRow, room: RowRoom, y: number, study: Sensitivity, figures: Figures): SvgNode {
  const { low, half, high, moves } = row;
  const x = ({ changed }: SensitivityLevel): number => acrossAt(changed.mean, room);
  const [from, to] = [x(low), x(high)];
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const isRising = from <= to;
  const forText = room.left - MARGIN - 10;
  const says = (level: SensitivityLevel): string => fitted(level.says, SMALL_TEXT, forText);
  return group({}, [
    node('title', {}, `${moves}: ${levelsText(row, study, figures)}`),
    node('rect', {
      x: left,
      y: y - 4,
      width: right - left,
      height: 8,
      'fill-opacity': 0.45,
      ...look.paint({ fill: 'nobody' }),
    }),
    ...(half === undefined ? [] : [levelMark(look, 'half', x(half), y)]),
    levelMark(look, 'low', from, y),
    levelMark(look, 'high', to, y),
    textAt(look, left - 9, y + 4, says(isRising ? low : high), { size: SMALL_TEXT, anchor: 'end', halo: true }),
    textAt(look, right + 9, y + 4, says(isRising ? high : low), { size: SMALL_TEXT, halo: true }),
  ]);
}

/** Below the line, as far to the side as the picture asks. */
function ownLabel(look: Look, text: string, x: number, y: number, width: number): SvgNode {
  const half = textWidth(text, SMALL_TEXT) / 2;
  const middle = Math.min(Math.max(x, MARGIN + half), width - MARGIN - half);
  return textAt(look, middle, y, text, { size: SMALL_TEXT, role: 'accent', anchor: 'middle' });
}

function levelsText({ low, half, high }: SensitivityRow, study: Sensitivity, figures: Figures): string {
  const at = (level: SensitivityLevel): string => `${chanceText(level, study, figures)} at ${level.says}`;
  return [low, ...(half === undefined ? [] : [half]), high].map(at).join(', ');
}

function chanceText({ changed }: SensitivityLevel, { draws }: Sensitivity, figures: Figures): string {
  return toldChance(changed, draws, figures).says;
}

function notesOf({ sensitivity, candidates }: TornadoInput, hidden: number, figures: Figures): readonly string[] {
  const { rows, leastBent, neverMoved, notAsked, draws } = sensitivity;
  const named = (list: readonly number[]): string => listed(list.map((candidate) => candidates[candidate]));
  return [
    `Beside each bar stands the value of the assumption: ${rows.some(({ from }) => from !== undefined) ? 'shares from their 10th to their 90th percentile in the model' : 'as named'}. ${figures.number(draws)} draws.`,
    ...(hidden === 0
      ? []
      : [`${figures.number(hidden)} more ${hidden === 1 ? 'makes' : 'make'} less of a difference.`]),
    ...(neverMoved.length === 0 ? [] : [`In no draw did the papers of ${named(neverMoved)} move.`]),
    ...(notAsked.length === 0 ? [] : [`Not asked about, as fewer of their papers move: ${named(notAsked)}.`]),
    ...bentNote(leastBent, named),
  ];
}

function bentNote(leastBent: Sensitivity['leastBent'], named: (list: readonly number[]) => string): readonly string[] {
  if (leastBent === undefined) return [];
  const mean = `If papers split just as they do in the mean of the model, ${named(leastBent.elected)} would be elected`;
  const [first] = leastBent.flips;
  if (first === undefined) return [`${mean}; bending one share by itself does not change that.`];
  return [`${mean}. The least bent assumption that changes it: ${first.says}.`];
}

function descriptionOf(input: TornadoInput, shown: readonly SensitivityRow[], figures: Figures): string {
  const { sensitivity } = input;
  const told = shown.map((row) => `${row.moves}: ${levelsText(row, sensitivity, figures)}.`);
  const nothing = 'No assumption by itself makes a difference of as much as half a point.';
  return `${counted(shown.length, 'bar')} of the chance of another result about ${chanceText(sensitivity.own, sensitivity, figures)}. ${told.length === 0 ? nothing : told.join(' ')}`;
}
