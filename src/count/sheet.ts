import { columns, wrapped } from '../base/text-layout.ts';
import type { Count } from './count.ts';
import type { HeadToHeadTable, ScoreTable } from './sheet-comparison.ts';
import { decidedBy, ROUNDED, type SheetParts, sheetParts, shownValue } from './sheet-parts.ts';

/** Options of {@link countSheet}. */
export interface SheetOptions {
  /** Characters a line may have; wider tables are cut into panels of stages. Default 100. */
  readonly width?: number;
}

/**
 * A count as a sheet to read: who is elected, a table of every vote at every stage, and what was done at each with its clause.
 *
 * @example countSheet(firstPastThePost.count(contest)).split('\n')[0] // the title of the contest
 */
export function countSheet(count: Count, { width = 100 }: SheetOptions = {}): string {
  const parts = sheetParts(count);
  const { title, rule, figures, notes, elected, order, scores, headToHead, stages, shortfall } = parts;
  const head = [...(title === undefined ? [] : [title]), rule, figures, ...notes, '', elected, ...order, ''];
  const lines = [
    ...head.flatMap((line) => (line === '' ? [''] : wrapped(line, '', width))),
    ...tables(parts, width),
    ...scores.flatMap((table) => scoreTable(table, width)),
    ...(headToHead === undefined ? [] : headToHeadLines(headToHead, width)),
    ...stages.flatMap((line) => wrapped(line, '', width)),
    ...shortfall,
  ];
  return `${lines.join('\n')}\n`;
}

/** Votes by candidate and stage, as many stages side by side as the width allows. */
function tables({ candidates, nobody, places, rounded }: SheetParts, width: number): readonly string[] {
  const rows = [...candidates, ...nobody];
  const stages = (rows[0]?.values ?? []).map((_, index) => [
    `Stage ${index + 1}`,
    ...rows.map(({ values }) => shownValue(values[index], places)),
  ]);
  const lines = panels(
    rows.map(({ label }) => label),
    stages,
    width,
  );
  return rounded ? [...lines, ROUNDED, ''] : lines;
}

function scoreTable({ of, stages, rows, rounded }: ScoreTable, width: number): readonly string[] {
  const columns = stages.map((stage, at) => [`Stage ${stage}`, ...rows.map(({ values }) => values[at])]);
  const labels = rows.map(({ label }) => label);
  const lines = [...wrapped(decidedBy(of), '', width), ...panels(labels, columns, width)];
  return rounded ? [...lines, ROUNDED, ''] : lines;
}

function headToHeadLines({ says, columns: heads, rows }: HeadToHeadTable, width: number): readonly string[] {
  // A blank where others have their mark, so that figures stand below each other.
  const cells = heads.map((head, at) => [
    `${head} `,
    ...rows.map((row) => `${row.cells[at].text}${row.cells[at].isAhead ? '*' : ' '}`),
  ]);
  const labels = rows.map(({ label }) => label);
  return [...wrapped(says, '', width), ...panels(labels, cells, width)];
}

/** Columns beside their labels, cut into panels where they do not fit side by side; a blank line after each. */
function panels(labels: readonly string[], cells: readonly (readonly string[])[], width: number): readonly string[] {
  const named = ['', ...labels];
  const room = width - longest(named);
  const each = 2 + longest(cells.flat());
  const across = Math.max(1, Math.floor(room / each));
  const lines: string[] = [];
  for (let first = 0; first < cells.length; first += across) {
    const panel = cells.slice(first, first + across);
    lines.push(...columns(named.map((label, line) => [label, ...panel.map((column) => column[line])])), '');
  }
  return lines;
}

/** The length of the longest text; not by spreading them, of which a large count has too many. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
