import { columns, wrapped } from '../base/text-layout.ts';
import type { Count } from './count.ts';
import { ROUNDED, type SheetParts, sheetParts, shownValue } from './sheet-parts.ts';

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
  const { title, rule, figures, notes, elected, stages, shortfall } = parts;
  const head = [...(title === undefined ? [] : [title]), rule, figures, ...notes, '', elected, ''];
  const lines = [
    ...head.flatMap((line) => (line === '' ? [''] : wrapped(line, '', width))),
    ...tables(parts, width),
    ...stages.flatMap((line) => wrapped(line, '', width)),
    ...shortfall,
  ];
  return `${lines.join('\n')}\n`;
}

/** Votes by candidate and stage, as many stages side by side as the width allows. */
function tables({ candidates, nobody, places, rounded }: SheetParts, width: number): readonly string[] {
  const rows = [...candidates, ...nobody];
  const labels = ['', ...rows.map(({ label }) => label)];
  const stages = (rows[0]?.values ?? []).map((_, index) => [
    `Stage ${index + 1}`,
    ...rows.map(({ values }) => shownValue(values[index], places)),
  ]);
  const room = width - longest(labels);
  const each = 2 + longest(stages.flat());
  const across = Math.max(1, Math.floor(room / each));
  const lines: string[] = [];
  for (let first = 0; first < stages.length; first += across) {
    const panel = stages.slice(first, first + across);
    lines.push(...columns(labels.map((label, line) => [label, ...panel.map((cells) => cells[line])])), '');
  }
  return rounded ? [...lines, ROUNDED, ''] : lines;
}

/** The length of the longest text; not by spreading them, of which a large count has too many. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
