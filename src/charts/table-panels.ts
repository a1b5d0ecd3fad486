import { SMALL_TEXT } from './chart.ts';
import type { Look } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { nameAt, outcomeMark } from './outcome-marks.ts';
import { MARGIN, textAt } from './parts.ts';
import { BOLD, textWidth, wrappedIn } from './text-width.ts';

/** A figure of a table, and a smaller one below it. */
export interface TableCell {
  readonly value: string;
  readonly below?: string;
  readonly mark?: 'elected' | 'excluded';
  /** True for a figure that only says that nothing is there any more. */
  readonly faint?: boolean;
}

export interface TableRow {
  readonly label: string;
  /** What became of it, below the label in the first panel. */
  readonly outcome: string;
  readonly weight: 'strong' | 'usual' | 'muted';
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly head: string;
  /** Two lines below it. */
  readonly says: readonly [string, string];
}

const VALUE = 12;
const SAYS = 10;
const LINE = 15;
const GAP = 8;
const MARK = 13;
const NARROWEST_LABEL = 72;

/** How a table is cut: how wide its columns are and how many stand side by side. */
interface Cut {
  readonly label: number;
  readonly column: number;
  readonly across: number;
}

/** A table of figures below its heads, cut into panels below each other where it is too wide; rows that are over are left out. */
export function tablePanels(
  look: Look,
  width: number,
  top: number,
  { columns, rows }: { readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] },
): { readonly nodes: readonly SvgNode[]; readonly below: number; readonly panels: number } {
  const cut = cutOf(width - 2 * MARGIN, columns, rows);
  const nodes: SvgNode[] = [];
  let below = top;
  let panels = 0;
  for (let first = 0; first < columns.length; first += cut.across) {
    const panel = drawnPanel(look, below + (panels > 0 ? 14 : 0), cut, columns, rows, first);
    nodes.push(...panel.nodes);
    below = panel.below;
    panels += 1;
  }
  return { nodes, below, panels };
}

function cutOf(room: number, columns: readonly TableColumn[], rows: readonly TableRow[]): Cut {
  const widest = (texts: readonly string[], size: number): number =>
    texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ cell, strong: cell.mark === 'elected' })));
  const values = widest(
    cells.map(({ cell }) => cell.value),
    VALUE * 1.06,
  );
  const marks = cells.some(({ cell }) => cell.mark !== undefined) ? MARK : 0;
  const belows = widest(
    cells.map(({ cell }) => cell.below ?? ''),
    SMALL_TEXT,
  );
  const natural =
    GAP +
    Math.max(
      values + marks,
      belows,
      widest(
        columns.map(({ head }) => head),
        VALUE,
      ),
      textWidth('preferences', SAYS),
    );
  const longest =
    widest(
      rows.map(({ label }) => label),
      VALUE * BOLD,
    ) + 6;
  const least = Math.max(NARROWEST_LABEL, Math.min(longest, room * 0.25));
  const fit = Math.max(1, Math.floor((room - least) / natural));
  const panels = Math.max(1, Math.ceil(columns.length / fit));
  const across = Math.max(1, Math.ceil(columns.length / panels));
  const label = Math.max(longest, 130);
  const column = Math.min(natural * 1.6, Math.max(natural, (room - label) / across));
  return { column, across, label: Math.min(room - column * across, label) };
}

function drawnPanel(
  look: Look,
  top: number,
  { label, column, across }: Cut,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  first: number,
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const shown = columns.slice(first, first + across);
  const right = (index: number): number => MARGIN + label + column * (index + 1);
  const end = right(shown.length - 1);
  const rule = (y: number, strong: boolean): SvgNode =>
    node('line', { x1: MARGIN, x2: end, y1: y, y2: y, ...look.paint({ stroke: strong ? 'ink' : 'faint' }) });
  const nodes: SvgNode[] = shown.flatMap(({ head, says }, index) => [
    textAt(look, right(index), top + 14, head, { size: VALUE, anchor: 'end', bold: true }),
    ...says.map((line, at) =>
      nameAt(look, { x: right(index), y: top + 27 + 12 * at, room: column - GAP + 2 }, line, {
        size: SAYS,
        anchor: 'end',
        role: 'muted',
      }),
    ),
  ]);
  let y = top + (shown.some(({ says }) => says.some((line) => line !== '')) ? 46 : 22);
  nodes.push(rule(y, true));
  for (const row of rows) {
    const cells = row.cells.slice(first, first + across);
    if (first > 0 && cells.every(({ faint }) => faint === true)) continue;
    const drawn = drawnRow(look, y, first === 0 ? row : { ...row, outcome: '' }, { label, column, cells });
    nodes.push(...drawn.nodes);
    y = drawn.below;
    nodes.push(rule(y, false));
  }
  return { nodes, below: y };
}

function drawnRow(
  look: Look,
  top: number,
  { label, outcome, weight }: TableRow,
  {
    label: room,
    column,
    cells,
  }: { readonly label: number; readonly column: number; readonly cells: readonly TableCell[] },
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const bold = weight === 'strong';
  const role = weight === 'muted' ? 'muted' : 'ink';
  const isNarrow = room < 100;
  const size = isNarrow ? SMALL_TEXT : VALUE;
  // Only what psephos itself wrote may be broken at a hyphen.
  const text = isNarrow && weight === 'muted' ? label.replace('-', '- ') : label;
  const lines = wrappedIn(text, size * (bold ? BOLD : 1), room - 3, isNarrow ? 3 : 2);
  const whole = lines.join(' ') === text ? [] : [node('title', {}, label)];
  const names = lines.map((line, at) => {
    const drawn = textAt(look, MARGIN, top + LINE * (at + 1) + 1, line, { size, bold, role });
    return { ...drawn, children: [...(at === 0 ? whole : []), ...drawn.children] };
  });
  const words = wrappedIn(outcome, SMALL_TEXT, room - 6, 2).filter((line) => line !== '');
  const below = words.map((line, at) =>
    textAt(look, MARGIN, top + LINE * lines.length + 14 * (at + 1) + 1, line, { size: SMALL_TEXT, role: 'muted' }),
  );
  const figures = cells.flatMap((cell, index) =>
    drawnCell(look, MARGIN + room + column * (index + 1), top, cell, role),
  );
  const height = Math.max(LINE * lines.length + 14 * words.length, LINE + (cells.some((cell) => cell.below) ? 14 : 0));
  return { nodes: [...names, ...below, ...figures], below: top + height + 8 };
}

function drawnCell(look: Look, right: number, top: number, cell: TableCell, role: 'ink' | 'muted'): readonly SvgNode[] {
  const { value, below, mark, faint } = cell;
  const bold = mark === 'elected';
  const left = right - textWidth(value, VALUE * (bold ? 1.06 : 1)) - MARK;
  return [
    ...(bold
      ? [
          node('rect', {
            x: left - 4,
            y: top + 3,
            width: right - left + 6,
            height: 18,
            rx: 3,
            ...look.paint({ fill: 'faint' }),
          }),
        ]
      : []),
    ...(mark === undefined ? [] : [outcomeMark(look, mark, { x: left, y: top + LINE - 4, size: 8 })]),
    textAt(look, right, top + LINE + 1, value, {
      size: VALUE,
      anchor: 'end',
      bold,
      role: faint === true ? 'muted' : role,
    }),
    ...(below === undefined || below === ''
      ? []
      : [textAt(look, right, top + LINE + 14, below, { size: SMALL_TEXT, anchor: 'end', role: 'muted' })]),
  ];
}
