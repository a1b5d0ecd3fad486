import { oneLine } from '../base/text-layout.ts';
import type { Count } from '../count/count.ts';
import { minus } from '../count/explain/amounts.ts';
import { mayBeUnused } from '../count/explain/papers-worth.ts';
import { decidedBy, sheetParts } from '../count/sheet-parts.ts';
import { type Chart, type ChartOptions, chartText, type Settings, settingsOf } from './chart.ts';
import { picturePlaces, titleOf, type VoteFigures, voteFigures, votesOf } from './count-figures.ts';
import { countedNote, countLine, countSubtitle, decidesNote, outcomeLine, shownStages } from './count-words.ts';
import { type Look, lookOf } from './look.ts';
import type { SvgNode } from './node.ts';
import { markKey } from './outcome-marks.ts';
import { background, block, heading, MARGIN, notes } from './parts.ts';
import { type CountRow, rowsOfCount } from './rows-of-count.ts';
import { stageHead } from './standings.ts';
import { type TableCell, type TableColumn, type TableRow, tablePanels } from './table-panels.ts';

const TITLE = 'Count sheet';
/** Candidates with a row of their own; beyond them, those with the fewest votes share one. */
const MOST_ROWS = 60;
/** Stages with a column of their own. */
const MOST_STAGES = 48;
/** Below this width there is no room for decimals, nor for what the marks say already. */
const NARROW = 480;

/**
 * The sheet of a count as a picture: votes of every candidate after each stage, what was gained or lost below them, and marks for who is
 * elected and excluded when. A long count is cut into panels of stages below each other.
 *
 * @returns SVG text.
 * @throws PsephosError `bad-argument` for options that no chart can have, `too-large` for more figures than a picture can hold.
 * @example countTable(instantRunoff.count(contest), { width: 320 }).startsWith('<svg') // true
 */
export function countTable(count: Count, options: ChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawCountTable(count, settings), settings);
}

/** The same as a tree. */
export function drawCountTable(count: Count, settings: Settings): Chart {
  const look = lookOf(settings.theme);
  const { width, locale } = settings;
  const figures = voteFigures(votesOf(count), locale, width < NARROW ? picturePlaces(count, width) : 2);
  const { rows, shared } = rowsOfCount(count, MOST_ROWS, true);
  const { indices, leftOut } = shownStages(count.stages.length, MOST_STAGES);
  const head = heading(look, width, TITLE, countSubtitle(count));
  const table = tablePanels(look, width, head.below + 4, {
    columns: indices.map((index) => columnOf(count, index)),
    rows: votesRows(count, rows, indices, figures).map((row) =>
      width < NARROW && row.outcome.startsWith('excluded') ? { ...row, outcome: '' } : row,
    ),
  });
  const scores = scorePanels(look, count, settings, rows, table.below);
  const parts = sheetParts(count);
  const key = markKey(look, scores.below + 6, keyOf(count));
  const below = notes(look, width, key.below + 2, [
    countedNote(count, figures),
    ...(count.stages.length > 1 ? ['Large: votes after the stage. Small: gained or lost at it.'] : []),
    ...decidesNote(count).slice(0, scores.nodes.length > 0 ? 0 : 1),
    ...leftOut,
    ...shared,
    ...(table.panels > 1 ? ['Whoever is out and has no votes is left out of the panels after that.'] : []),
    ...figures.note,
    ...parts.notes,
    ...parts.shortfall,
  ]);
  const height = below.below + MARGIN;
  return {
    width,
    height,
    title: titleOf(count, TITLE),
    description: descriptionOf(count, rows, figures, parts.stages),
    body: [
      background(look, width, height),
      ...head.nodes,
      ...table.nodes,
      ...scores.nodes,
      ...key.nodes,
      ...below.nodes,
    ],
  };
}

function columnOf({ stages, contest }: Count, index: number): TableColumn {
  const stage = stages[index];
  const names = contest.candidates.map(oneLine);
  return { head: `Stage ${stage.number}`, says: stageHead(stage, names) };
}

function votesRows(
  count: Count,
  rows: readonly CountRow[],
  indices: readonly number[],
  figures: VoteFigures,
): readonly TableRow[] {
  const { stages } = count;
  const cellOf = (row: CountRow, index: number): TableCell => {
    const { standing, values } = row;
    const changed = index === 0 ? '0' : minus(values[index], values[index - 1]);
    const isOut =
      standing?.stage !== undefined && standing.outcome === 'excluded' && stages[index].number > standing.stage;
    if (values[index] === '0' && changed === '0' && isOut) return { value: '–', faint: true };
    const marked = standing?.stage === stages[index].number;
    return {
      value: figures.value(values[index]),
      ...(changed === '0' ? {} : { below: figures.change(changed) }),
      ...(marked && standing.outcome === 'elected' ? { mark: 'elected' as const } : {}),
      ...(marked && standing.outcome === 'excluded' ? { mark: 'excluded' as const } : {}),
    };
  };
  const plain = (label: string, values: readonly string[], withChanges: boolean): TableRow => ({
    label,
    outcome: '',
    weight: 'muted',
    cells: indices.map((index) => {
      const changed = index === 0 || !withChanges ? '0' : minus(values[index], values[index - 1]);
      return { value: figures.value(values[index]), ...(changed === '0' ? {} : { below: figures.change(changed) }) };
    }),
  });
  const unused = stages.map(({ nonTransferable }) => nonTransferable);
  const lost = stages.map(({ lostToRounding }) => lostToRounding);
  const quotas = stages.map(({ quota }) => quota ?? '0');
  return [
    ...rows.map(
      (row): TableRow => ({
        label: row.name,
        outcome: row.standing === undefined ? '' : outcomeText(row, count),
        weight: row.standing?.outcome === 'elected' ? 'strong' : 'usual',
        cells: indices.map((index) => cellOf(row, index)),
      }),
    ),
    plain(mayBeUnused(count) ? 'Votes not used' : 'Non-transferable', unused, true),
    ...(lost.some((value) => value !== '0') ? [plain('Lost to rounding', lost, true)] : []),
    ...(new Set(quotas).size > 1 ? [plain('Quota', quotas, false)] : []),
  ];
}

function outcomeText({ standing }: CountRow, { elected, contest }: Count): string {
  if (standing === undefined) return '';
  if (standing.outcome !== 'elected') return standing.words;
  return contest.seats > 1 ? `elected ${elected.indexOf(standing.candidate) + 1}` : 'elected';
}

/** A table for each thing that the rule decides by, where that is not the votes. */
function scorePanels(
  look: Look,
  count: Count,
  { width, locale }: Settings,
  rows: readonly CountRow[],
  top: number,
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const scored = count.stages.flatMap((stage, index) =>
    stage.scores === undefined ? [] : [{ index, ...stage.scores }],
  );
  const nodes: SvgNode[] = [];
  let below = top;
  for (const of of new Set(scored.map((one) => one.of))) {
    const those = scored.filter((one) => one.of === of);
    const shown = shownStages(those.length, MOST_STAGES).indices.map((at) => those[at]);
    const figures = voteFigures(
      shown.flatMap(({ values }) => values.filter((value) => value !== null)),
      locale,
      3,
    );
    const head = block(
      look,
      decidedBy(oneLine(of)),
      { x: MARGIN, top: below + 14, room: width - 2 * MARGIN },
      { bold: true },
    );
    const table = tablePanels(look, width, head.below + 2, {
      // Points after a stage are no first preferences.
      columns: shown.map(({ index }) => ({ ...columnOf(count, index), says: ['', ''] as const })),
      rows: rows.flatMap(({ name, standing }): readonly TableRow[] => {
        if (standing === undefined) return [];
        const values = shown.map(({ values }) => values[standing.candidate]);
        if (values.every((value) => value === null)) return [];
        const cells = values.map(
          (value): TableCell =>
            value === null
              ? { value: '–', faint: true }
              : { value: `${value.startsWith('-') ? '\u2212' : ''}${figures.value(value)}` },
        );
        return [{ label: name, outcome: '', weight: standing.outcome === 'elected' ? 'strong' : 'usual', cells }];
      }),
    });
    nodes.push(...head.nodes, ...table.nodes);
    below = table.below;
  }
  return { nodes, below };
}

function keyOf(count: Count): readonly { readonly kind: 'elected' | 'excluded'; readonly says: string }[] {
  return [
    ...(count.elected.length > 0 ? [{ kind: 'elected' as const, says: 'elected at this stage' }] : []),
    ...(count.stages.some(({ excluded }) => excluded.length > 0)
      ? [{ kind: 'excluded' as const, says: 'excluded' }]
      : []),
  ];
}

function descriptionOf(
  count: Count,
  rows: readonly CountRow[],
  figures: VoteFigures,
  stages: readonly string[],
): string {
  const many = count.stages.length > 1;
  const candidates = rows.map((row) => {
    const [first] = row.values;
    const last = row.values.findLast((value) => value !== '0') ?? '0';
    const words = row.standing === undefined ? '' : `, ${row.standing.words}`;
    return `${row.name}: ${figures.value(first)}${many ? ` at first, ${figures.value(last)} at last` : ' votes'}${words}.`;
  });
  return [
    `A table of ${count.stages.length} ${many ? 'stages' : 'stage'}. ${countLine(count, figures)}. ${outcomeLine(count)}`,
    ...decidesNote(count),
    ...candidates,
    ...stages.slice(0, 60),
  ].join(' ');
}
