import type { Count } from '../../count/count.ts';
import { type SheetRow, sheetParts } from '../../count/sheet-parts.ts';
import { decimalText, parseExact } from '../../numbers/decimal-text.ts';

/** Decimal places of a fraction that is no finite decimal. */
const PLACES = 9;

/**
 * The sheet of a count as CSV for a spreadsheet: what was counted, then a row for each candidate with the votes after each stage and
 * before them what was gained or lost at it, then what was done. Numbers have no thousands separators; a fraction that is no finite
 * decimal is rounded at nine places, because spreadsheets take `1/3` for a day.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; quoting as in RFC 4180
 * (https://www.rfc-editor.org/rfc/rfc4180).
 *
 * @example writeCountCsv(count).split('\n')[2] // 'Places,4'
 */
export function writeCountCsv(count: Count): string {
  const { title, rule, notes, elected, candidates, nobody, stages, shortfall } = sheetParts(count);
  const { contest, papers, quota } = count;
  const rows = [...candidates, ...nobody];
  const header = count.stages.flatMap((_, index) =>
    index === 0 ? ['Stage 1'] : [`Stage ${index + 1} transfer`, `Stage ${index + 1}`],
  );
  const broken = rows.some(({ values }) => values.some((value) => value.includes('/')));
  const lines: (readonly Cell[])[] = [
    ...(title === undefined ? [] : [['Contest', title]]),
    ['Rule', rule],
    ['Places', contest.seats],
    ['Valid papers', papers.valid],
    ...(papers.votesEach === undefined ? [] : [['Votes each', papers.votesEach]]),
    ['Invalid papers', papers.invalid],
    ...(quota === null ? [] : [['Quota', votes(quota)]]),
    ...notes.map((note) => ['Note', note]),
    ...(broken ? [['Note', 'Fractions are rounded at nine decimal places; the count itself holds them exactly.']] : []),
    ['Result', elected],
    [],
    ['Candidate', ...header, 'Outcome'],
    ...rows.map(({ label, values, changes, outcome }) => [label, ...steps({ values, changes }), outcome]),
    [],
    ...[...stages, ...shortfall].map((text) => [text]),
  ];
  return lines.map((cells) => `${cells.map(written).join(',')}\n`).join('');
}

/** A text, a whole number, or a number of votes. */
type Cell = string | number | { readonly votes: string };

function steps({ values, changes }: Pick<SheetRow, 'values' | 'changes'>): readonly Cell[] {
  return values.flatMap((value, index) => (index === 0 ? [votes(value)] : [votes(changes[index - 1]), votes(value)]));
}

function votes(exact: string): Cell {
  if (!exact.includes('/')) return { votes: exact };
  const { numerator, denominator } = parseExact(exact);
  const twice = 2n * numerator * 10n ** BigInt(PLACES) + denominator;
  // Division of integers cuts towards zero, and rounding half up needs the floor.
  const cut = twice / (2n * denominator);
  return { votes: decimalText(twice < 0n && twice % (2n * denominator) !== 0n ? cut - 1n : cut, PLACES) };
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return cell.votes;
  const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
