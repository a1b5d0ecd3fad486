import type { Count } from './count.ts';
import { markdownText } from './explain/render.ts';
import type { HeadToHeadTable, ScoreTable } from './sheet-comparison.ts';
import { decidedBy, ROUNDED, type SheetParts, type SheetRow, sheetParts, shownValue } from './sheet-parts.ts';

/**
 * The sheet of a count in Markdown: a table of candidates by stages, and what was done at each. The table is GitHub's
 * (https://github.github.com/gfm/#tables-extension-). Names stand as they are, whatever signs of Markdown are in them.
 *
 * @example countSheetMarkdown(count).split('\n')[0] // '# Council, first ward'
 */
export function countSheetMarkdown(count: Count): string {
  const parts = sheetParts(count);
  return `# ${markdownText(parts.title ?? 'Count sheet')}\n\n${bodyOf(parts)}`;
}

/** What stands on the sheet of a count below its title, for a page that has other things as well. */
export function countSheetBodyMarkdown(count: Count): string {
  return bodyOf(sheetParts(count));
}

function bodyOf(parts: SheetParts): string {
  const { rule, figures, notes, elected, order, scores, headToHead, stages, shortfall, rounded } = parts;
  const paragraphs = [
    markdownText(rule),
    markdownText(figures),
    ...notes.map((note) => `> ${markdownText(note)}`),
    `**${markdownText(elected)}**`,
    ...order.map(markdownText),
    table(parts),
    ...(rounded ? [markdownText(ROUNDED)] : []),
    ...scores.flatMap(scoreTable),
    ...(headToHead === undefined ? [] : [markdownText(headToHead.says), headToHeadLines(headToHead)]),
    stages.map((line) => `- ${markdownText(line)}`).join('\n'),
    ...shortfall.map(markdownText),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
}

function table({ candidates, nobody, places }: SheetParts): string {
  const rows = [...candidates, ...nobody];
  const stages = (rows[0]?.values ?? []).map((_, index) => `Stage ${index + 1}`);
  const line = ({ label, outcome, values }: SheetRow): string =>
    cells([markdownText(label), ...values.map((value) => shownValue(value, places)), outcome]);
  return [
    cells(['Candidate', ...stages, 'Outcome']),
    cells([':--', ...stages.map(() => '--:'), ':--']),
    ...rows.map(line),
  ].join('\n');
}

function scoreTable({ of, stages, rows, rounded }: ScoreTable): readonly string[] {
  const lines = [
    cells(['Candidate', ...stages.map((stage) => `Stage ${stage}`)]),
    cells([':--', ...stages.map(() => '--:')]),
    ...rows.map(({ label, values }) => cells([markdownText(label), ...values])),
  ];
  return [markdownText(decidedBy(of)), lines.join('\n'), ...(rounded ? [markdownText(ROUNDED)] : [])];
}

function headToHeadLines({ columns, rows }: HeadToHeadTable): string {
  return [
    cells(['Candidate', ...columns.map(markdownText)]),
    cells([':--', ...columns.map(() => '--:')]),
    ...rows.map((row) =>
      cells([markdownText(row.label), ...row.cells.map(({ text, isAhead }) => (isAhead ? `${text}\\*` : text))]),
    ),
  ].join('\n');
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}
