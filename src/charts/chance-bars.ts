import { counted, listed } from '../base/words.ts';
import type { WhatIf } from '../whatif/what-if.ts';
import { chanceNotes } from './chance-notes.ts';
import {
  type ChanceRow,
  chanceRow,
  gridAcross,
  modelMark,
  percentTicks,
  ROW_STEP,
  type RowRoom,
} from './chance-row.ts';
import { drawsWorth, modelTitle, toldChance } from './chance-text.ts';
import { type Chart, type ChartOptions, chartText, type Settings, SMALL_TEXT, settingsOf } from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import { groupPlaces } from './group-places.ts';
import { type Look, lookOf, type Paint } from './look.ts';
import { markLegend } from './mark-legend.ts';
import { node, type SvgNode } from './node.ts';
import { background, heading, MARGIN, notes, textAt } from './parts.ts';
import { seriesOf } from './series.ts';
import { fitted, textWidth } from './text-width.ts';
import { titled } from './titled.ts';

/** Below this the names stand above the bars. */
const WIDE = 480;

/**
 * The chance of each candidate to be elected, under each model of an answer: exact where it was worked out, else the share of draws
 * with its 95% interval; what is certain or impossible is said so, once.
 *
 * The interval is the normal one of a share of draws; of what came up in no draw or in every draw, the bound that holds 19 times in 20.
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example chanceBars(whatIf(unite2017, ers97)) // '<svg …'
 */
export function chanceBars(answer: WhatIf, options: ChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawChanceBars(answer, settings), settings);
}

/** The same as a tree. */
export function drawChanceBars(answer: WhatIf, settings: Settings): Chart {
  const { width } = settings;
  const look = lookOf(settings.theme);
  const figures = figuresIn(settings.locale);
  const series = seriesOf(answer.declared.candidates, settings);
  const rows = inOrderOfChance(answer).map((candidate) =>
    candidateRows(answer, candidate, series[candidate].paint, figures),
  );
  const isSettled = rows.every(({ settled }) => settled !== undefined);
  const head = heading(look, width, titleOf(answer), `${answer.declared.title}, counted by ${answer.rule.title}.`);
  const legend = markLegend(
    look,
    width,
    head.below,
    (isSettled ? [] : answer.models).map((model, at) => ({
      text: modelTitle(model),
      mark: (x, y) => modelMark(look, at, 'ink', x, y),
    })),
  );
  const room = roomFor(
    rows.flatMap(({ bars, settled }) => [settled ?? '', ...bars.map(({ text }) => text)]),
    width,
  );
  const top = legend.below + 18;
  const placed = candidatesFrom(look, rows, room, { top, width });
  const ticks = percentTicks(width, figures);
  const groups = groupPlaces(look, answer, settings, figures, { top: placed.below + 10, room });
  const foot = notes(look, width, groups.below + 8, chanceNotes(answer, figures));
  return {
    width,
    height: foot.below + MARGIN - 4,
    title: titleOf(answer),
    description: descriptionOf(answer, rows, figures),
    body: [
      background(look, width, foot.below + MARGIN),
      ...head.nodes,
      ...legend.nodes,
      ...(isSettled ? [] : gridAcross(look, room, { top, bottom: placed.below }, ticks)),
      ...placed.nodes,
      ...groups.nodes,
      ...foot.nodes,
    ],
  };
}

function titleOf({ declared: { seats } }: WhatIf): string {
  return seats === 1 ? 'Chance to be elected' : `Chance to be elected to one of ${counted(seats, 'place')}`;
}

/** One candidate: a bar for each model, or what is settled. */
interface CandidateRows {
  readonly name: string;
  readonly status: string;
  readonly settled?: string;
  readonly bars: readonly ChanceRow[];
}

function candidateRows(
  { candidates, models: drawn }: WhatIf,
  candidate: number,
  paint: Paint,
  figures: Figures,
): CandidateRows {
  const { name, status } = candidates[candidate];
  if (status === 'certain' || status === 'impossible')
    return { name, status, settled: figures.percent(status === 'certain' ? 1 : 0, 0), bars: [] };
  const bars = drawn.map((model, at) => {
    const told = toldChance(model.candidates[candidate], drawsWorth(model), figures);
    const text = told.spread.startsWith('in ') ? told.says : `${told.says} ${told.spread}`;
    return {
      paint,
      model: at,
      at: told.at,
      text,
      title: `${name}, ${modelTitle(model)}: ${told.says}, ${told.spread}`,
      ...(told.interval === undefined ? {} : { interval: told.interval }),
    };
  });
  return { name, status: status === 'undecided' ? 'unproved' : status, bars };
}

/** The most probable first, in the mean of the models; then by votes. */
function inOrderOfChance({ candidates, models, declared }: WhatIf): readonly number[] {
  const rank = { certain: 0, possible: 1, undecided: 1, impossible: 2 };
  const chance = candidates.map((_, at) =>
    models.reduce((sum, { candidates: chances }) => sum + (chances[at].exact ?? chances[at].mean), 0),
  );
  return [...candidates.keys()].sort(
    (a, b) =>
      rank[candidates[a].status] - rank[candidates[b].status] ||
      chance[b] - chance[a] ||
      declared.candidates[b].votes - declared.candidates[a].votes,
  );
}

function roomFor(texts: readonly string[], width: number): RowRoom {
  const forTexts = Math.max(40, ...texts.map((text) => textWidth(text, SMALL_TEXT)));
  const left = width < WIDE ? MARGIN : MARGIN + Math.round(0.3 * width);
  return { left, right: width - MARGIN - forTexts - 12, end: width - MARGIN, most: 1 };
}

function candidatesFrom(
  look: Look,
  rows: readonly CandidateRows[],
  room: RowRoom,
  { top, width }: { readonly top: number; readonly width: number },
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const isWide = width >= WIDE;
  let y = top + 4;
  const nodes = rows.flatMap((row) => {
    const first = y + (isWide ? ROW_STEP / 2 : 18 + ROW_STEP / 2);
    const label = isWide
      ? labelBeside(look, row, room.left - 12 - MARGIN, first)
      : labelAbove(look, row, room.end - MARGIN, y + 13);
    const bars = row.bars.map((bar, at) => chanceRow(look, bar, room, first + at * ROW_STEP));
    const lines = Math.max(1, row.bars.length);
    y += isWide ? Math.max(34, lines * ROW_STEP) + 8 : 18 + (row.settled === undefined ? lines * ROW_STEP : 0) + 8;
    return [...label, ...bars, ...settledBar(look, row, room, isWide ? first : undefined)];
  });
  return { nodes, below: y };
}

function labelBeside(look: Look, { name, status }: CandidateRows, room: number, y: number): readonly SvgNode[] {
  return [
    titled(textAt(look, MARGIN, y + 4, fitted(name, 13, 0.94 * room), { bold: true }), name),
    textAt(look, MARGIN, y + 19, fitted(status, SMALL_TEXT, room), { size: SMALL_TEXT, role: 'muted' }),
  ];
}

function labelAbove(look: Look, { name, status, settled }: CandidateRows, room: number, y: number): readonly SvgNode[] {
  const says = settled === undefined ? status : `${status}: ${settled}`;
  const forName = 0.94 * (room - textWidth(says, SMALL_TEXT) - 10);
  return [
    titled(textAt(look, MARGIN, y, fitted(name, 13, forName), { bold: true, halo: true }), name),
    textAt(look, MARGIN + room, y, says, { size: SMALL_TEXT, role: 'muted', anchor: 'end', halo: true }),
  ];
}

/** What is settled has no uncertainty to draw: a plain bar and its figure, or the figure alone. */
function settledBar(
  look: Look,
  { status, settled }: CandidateRows,
  { left, right, end }: RowRoom,
  y: number | undefined,
): readonly SvgNode[] {
  if (settled === undefined || y === undefined) return [];
  const bar = node('rect', { x: left, y: y - 4, width: right - left, height: 8, ...look.paint({ fill: 'muted' }) });
  const figure = textAt(look, end, y + 4, settled, { size: SMALL_TEXT, anchor: 'end' });
  return status === 'certain' ? [bar, figure] : [figure];
}

function descriptionOf({ models }: WhatIf, rows: readonly CandidateRows[], figures: Figures): string {
  const told = rows.map(({ name, status, settled, bars }) =>
    settled === undefined
      ? `${name} (${status}): ${listed(bars.map(({ title }) => title.slice(name.length + 2)))}.`
      : `${name}: ${status}, ${settled}.`,
  );
  const drawn = models.map((model) => `${modelTitle(model)} (${figures.number(model.draws)} draws)`);
  return `Bars from 0 to 100% for each candidate under ${listed(drawn)}. ${told.join(' ')}`;
}
