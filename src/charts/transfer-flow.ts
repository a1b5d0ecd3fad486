import { oneLine } from '../base/text-layout.ts';
import type { Count } from '../count/count.ts';
import { minus } from '../count/explain/amounts.ts';
import { type Chart, chartText, type Settings, SMALL_TEXT, settingsOf } from './chart.ts';
import {
  type CountChartOptions,
  type Groups,
  picturePlaces,
  titleOf,
  type VoteFigures,
  voteFigures,
  votesOf,
} from './count-figures.ts';
import { cautionNotes, countedNote, countSubtitle, decidesNote, outcomeLine } from './count-words.ts';
import { type FlowTable, flowTable, movesBetween } from './flow-columns.ts';
import { NODE_WIDTH } from './flow-layout.ts';
import { type FlowStyle, flowNameLines, flowPanel } from './flow-panel.ts';
import { flowPlan } from './flow-plan.ts';
import { type Look, lookOf } from './look.ts';
import type { SvgNode } from './node.ts';
import { markKey } from './outcome-marks.ts';
import { background, heading, MARGIN, notes } from './parts.ts';
import { candidateSeries, type SeriesLook, textureDefinitions } from './series.ts';
import { stageDeed } from './standings.ts';
import { textWidth } from './text-width.ts';

const TITLE = 'Where the votes go';
/** Candidates with a stream of their own. */
const MOST_CANDIDATES = 16;

/**
 * How votes flow from stage to stage: a stream for each candidate, as thick as its votes, and where votes go that leave it, with streams
 * for non-transferable votes and those lost to rounding. At each stage all votes are somewhere.
 *
 * A count says how many votes each candidate has, so that a move between one who loses and several who gain is exact; where several lose
 * and several gain at once, as under Meek's rule, each pair has its share in proportion, and a note says so. A count of many stages is
 * cut into panels below each other; stages between which hardly any vote moves share a column. Layout: d3-sankey.
 *
 * @returns SVG text.
 * @throws PsephosError `bad-argument` for options that no chart can have, `too-large` for more figures than a picture can hold.
 * @example transferFlow(instantRunoff.count(contest)).startsWith('<svg') // true
 */
export function transferFlow(count: Count, { groups, ...options }: CountChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawTransferFlow(count, settings, groups), settings);
}

/** The same as a tree. */
export function drawTransferFlow(count: Count, settings: Settings, groups: Groups = []): Chart {
  const look = lookOf(settings.theme);
  const { width, locale, id } = settings;
  const table = flowTable(count, MOST_CANDIDATES);
  const figures = voteFigures(votesOf(count), locale, picturePlaces(count, width));
  const series = candidateSeries(count.contest.candidates, groups, settings);
  const head = heading(look, width, TITLE, countSubtitle(count));
  const panels = drawnPanels(count, table, { look, figures, series, id, width, top: head.below + 4 });
  const key = markKey(look, panels.below + 4, [
    ...(count.elected.length > 0 ? [{ kind: 'elected' as const, says: 'elected' }] : []),
    ...(table.columns.length > 1 && count.stages.some(({ excluded }) => excluded.length > 0)
      ? [{ kind: 'excluded' as const, says: 'excluded next' }]
      : []),
  ]);
  const noted = notes(look, width, key.below, [
    countedNote(count, figures),
    ...notesOf(count, table),
    ...figures.note,
    ...cautionNotes(count),
  ]);
  const height = noted.below + MARGIN;
  const shown = new Set(table.holders.map(({ candidate }) => candidate));
  return {
    width,
    height,
    title: titleOf(count, TITLE),
    description: descriptionOf(count, table, figures),
    body: [background(look, width, height), ...head.nodes, ...panels.nodes, ...key.nodes, ...noted.nodes],
    definitions: textureDefinitions(
      look,
      series.filter(({ index }) => shown.has(index)),
      id,
    ),
  };
}

interface Drawing {
  readonly look: Look;
  readonly figures: VoteFigures;
  readonly series: readonly SeriesLook[];
  readonly id: string;
  readonly width: number;
  readonly top: number;
}

function drawnPanels(
  count: Count,
  table: FlowTable,
  { look, figures, series, id, width, top }: Drawing,
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const { columns, holders } = table;
  const { isNarrow, room, across, ...rooms } = flowPlan(table, figures, width);
  const { twoLines, leftRoom, rightRoom, namesAtRight } = rooms;
  const names = count.contest.candidates.map(oneLine);
  const nameSize = isNarrow ? SMALL_TEXT : 12;
  const style = { look, id, series, figures, nameSize, ...rooms, ...wordsOf(count, table) };
  const roomsForNames = [leftRoom, ...(namesAtRight ? [rightRoom] : [])];
  const isWrapped = holders.some((one) =>
    roomsForNames.some((place) => flowNameLines({ nameSize, twoLines }, one, place - 8).length > 1),
  );
  const nodes: SvgNode[] = [];
  let below = top;
  for (let first = 0; first < Math.max(1, columns.length - 1); first += across) {
    const last = Math.min(columns.length - 1, first + across);
    const left = MARGIN + leftRoom;
    const right = left + NODE_WIDTH + (room * Math.max(1, last - first)) / across;
    const panel = flowPanel(
      style,
      table,
      { first, last },
      { left, right, top: below, height: isNarrow ? 190 : 240, padding: isWrapped ? 42 : twoLines ? 30 : 15 },
    );
    const deeds = notes(
      look,
      width,
      panel.below + (twoLines ? 20 : 12),
      deedsOf(count, table, names, first + (first === 0 ? 0 : 1), last),
    );
    nodes.push(...panel.nodes, ...deeds.nodes);
    below = deeds.below + 10;
  }
  return { nodes, below };
}

function wordsOf(count: Count, { columns, holders }: FlowTable): Pick<FlowStyle, 'markOf' | 'headOf'> {
  const stagesOf = (column: number): Count['stages'] =>
    column < columns.length ? count.stages.slice(columns[column].first, columns[column].last + 1) : [];
  return {
    markOf: (holder, column) => {
      const { candidate, values } = holders[holder];
      if (candidate === undefined) return undefined;
      if (stagesOf(column).some(({ elected }) => elected.includes(candidate))) return 'elected';
      const leaves =
        values[column + 1] === '0' && stagesOf(column + 1).some(({ excluded }) => excluded.includes(candidate));
      return leaves ? 'excluded' : undefined;
    },
    headOf: (column, room) => {
      const numbers = numbersOf(count, columns[column]);
      const full = `${numbers.includes('–') ? 'Stages' : 'Stage'} ${numbers}`;
      return textWidth(full, 12) <= room ? full : numbers;
    },
  };
}

function numbersOf({ stages }: Count, { first, last }: FlowTable['columns'][number]): string {
  const [from, to] = [stages[first].number, stages[last].number];
  return from === to ? String(from) : `${from}–${to}`;
}

/** What was done to come to each column. */
function deedsOf(
  count: Count,
  { columns }: FlowTable,
  names: readonly string[],
  first: number,
  last: number,
): readonly string[] {
  return columns.slice(first, last + 1).map((column) => {
    const stages = count.stages.slice(column.first, column.last + 1);
    const deeds = stages.slice(0, 4).map((stage) => stageDeed(stage, names));
    const more = stages.length - deeds.length;
    const numbers = numbersOf(count, column);
    return `${stages.length > 1 ? 'Stages' : 'Stage'} ${numbers}: ${[...deeds, ...(more > 0 ? [`and ${more} more stages`] : [])].join('; ')}.`;
  });
}

function notesOf(count: Count, table: FlowTable): readonly string[] {
  const { columns, holders, shared } = table;
  const paired = columns.slice(1).filter((_, at) => movesBetween(table, at).isPaired);
  const merged = columns.some(({ first, last }) => first !== last);
  const nobody = holders.some(({ kind }) => kind === 'non-transferable' || kind === 'rounding');
  const cast = holders.some(({ values }) => values.some((value) => value !== '0'));
  return [
    ...(cast ? (columns.length === 1 ? ['No votes move in this count.'] : []) : ['No votes were cast.']),
    ...(cast ? [`Height: votes.${nobody ? ' Dashed: votes that nobody holds.' : ''}`] : []),
    ...(paired.length === 0
      ? []
      : [
          `At ${paired.length === 1 ? 'stage' : 'stages'} ${paired.map((column) => numbersOf(count, column)).join(', ')} several lose votes and several gain them: who gives to whom is shown in proportion.`,
        ]),
    ...(merged ? ['Stages between which hardly any vote moves are shown together.'] : []),
    ...shared,
    ...decidesNote(count),
  ];
}

function descriptionOf(count: Count, table: FlowTable, figures: VoteFigures): string {
  const { columns, holders } = table;
  const names = count.contest.candidates.map(oneLine);
  const begins = holders.flatMap(({ name, values }) =>
    values[0] === '0' ? [] : [`${name} ${figures.value(values[0])}`],
  );
  const deeds = deedsOf(count, table, names, 0, columns.length - 1);
  const steps = columns.slice(1).map((_, at) => {
    const changes = holders.flatMap(({ name, values }) => {
      const change = minus(values[at + 1], values[at]);
      return change === '0' ? [] : [`${name} ${figures.change(change)}`];
    });
    return `${deeds[at + 1]} ${changes.join(', ')}.`;
  });
  return [
    `Streams of votes. ${outcomeLine(count)} At first: ${begins.join(', ') || 'no votes'}.`,
    ...steps,
    ...notesOf(count, table),
    ...cautionNotes(count),
  ].join(' ');
}
