import { columns, wrapped } from '../../base/text-layout.ts';

/** Characters that a line may have. */
const MOST = 98;

/** Characters that the notes may have, and that the elected have at least, where lines would be too long else. */
const MOST_IN_NOTES = 24;

/** Rows beyond which candidates stand by number, where their names would make rows of several lines. */
const MOST_WITH_NAMES = 3;

/** What a row says of a rule; candidates as indices. */
export interface RuleRow {
  readonly rule: string;
  readonly elected: readonly number[];
  readonly stages: string;
  readonly notes: readonly string[];
}

/**
 * A table of rules no wider than a page: with names where they fit, else a few rows with names broken between them, and many rows with
 * numbers that are explained below.
 */
export function narrowTable(
  head: readonly [string, string, string, string],
  rows: readonly RuleRow[],
  names: readonly string[],
): readonly string[] {
  const named = rows.map(({ elected }) => elected.map((candidate) => names[candidate]));
  const lines = table(head, rows, named);
  if (lines.every((line) => line.length <= MOST)) return lines;
  if (rows.length <= MOST_WITH_NAMES) return brokenTable(head, rows, named);
  const numbered = rows.map(({ elected }) => elected.map((candidate) => String(candidate + 1)));
  const anywhere = [...names.keys()].filter((candidate) => rows.some(({ elected }) => elected.includes(candidate)));
  const [rule, elected, stages, note] = head;
  return [
    ...brokenTable([rule, elected.split(',')[0], stages, note], rows, numbered),
    '',
    ...wrapped(`By their place on the ballot: ${anywhere.map((at) => `${at + 1} ${names[at]}`).join('; ')}.`, ''),
  ];
}

function table(
  head: readonly string[],
  rows: readonly RuleRow[],
  elected: readonly (readonly string[])[],
): readonly string[] {
  const cells = rows.map(({ rule, stages, notes }, at) => [rule, whoText(elected[at]), stages, notes.join(', ')]);
  return columns([head, ...cells], [0, 1, 3]);
}

/** Lists that are too long go on below themselves. */
function brokenTable(
  head: readonly string[],
  rows: readonly RuleRow[],
  elected: readonly (readonly string[])[],
): readonly string[] {
  const lines = table(head, rows, elected);
  if (lines.every((line) => line.length <= MOST)) return lines;
  const longest = Math.max(head[0].length, ...rows.map(({ rule }) => rule.length));
  const forNotes = Math.min(MOST_IN_NOTES, Math.max(4, ...rows.map(({ notes }) => notes.join(', ').length)));
  const forElected = Math.max(MOST_IN_NOTES, MOST - longest - 'stages'.length - forNotes - 6);
  const broken = rows.flatMap(({ rule, stages, notes }, at) => {
    const who = packed(elected[at].length === 0 ? ['nobody'] : elected[at], forElected);
    const cells = [[rule], who, [stages], packed(notes, forNotes)];
    const many = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: many }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
  return columns([head, ...broken], [0, 1, 3]);
}

function whoText(elected: readonly string[]): string {
  return elected.length === 0 ? 'nobody' : elected.join(', ');
}

/** Items on as few lines as they need. */
function packed(items: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const [place, item] of items.entries()) {
    const text = place === items.length - 1 ? item : `${item},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= most) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(...wrapped(text, '', most));
  }
  return lines;
}
