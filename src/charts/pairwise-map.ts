import { counted, listed } from '../base/words.ts';
import { type Chart, type ChartOptions, chartText, type Settings, SMALL_TEXT, settingsOf } from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type Look, lookOf, type Role } from './look.ts';
import { markLegend } from './mark-legend.ts';
import { node, type SvgNode } from './node.ts';
import { type CellFigures, cellText, type Duel, pairwiseCell, SHADES, shareAhead } from './pairwise-cell.ts';
import { type PairwiseSource, type PairwiseTable, pairwiseTableOf } from './pairwise-table.ts';
import { type Block, background, block, heading, MARGIN, notes, textAt } from './parts.ts';
import { BOLD, fitted, textWidth } from './text-width.ts';
import { titled } from './titled.ts';

/**
 * Everybody against everybody as a map: each square says how many papers prefer its row to its column, shaded by how far the row is
 * ahead or behind. Rows stand in the order of how many others they beat.
 *
 * @throws PsephosError `unsupported` where candidates were not compared so, `too-large` above 40 candidates, `bad-argument` for options
 * that no chart can have.
 * @example pairwiseMap(compareRules(contest, [schulze])) // '<svg …'
 */
export function pairwiseMap(source: PairwiseSource, options: ChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawPairwiseMap(source, settings), settings);
}

/** The same as a tree. */
export function drawPairwiseMap(source: PairwiseSource, settings: Settings): Chart {
  const { width } = settings;
  const look = lookOf(settings.theme);
  const figures = figuresIn(settings.locale);
  const table = pairwiseTableOf(source);
  const plan = planOf(table, width, figures);
  const title = 'Everybody against everybody';
  const head = heading(look, width, title, `${outcomeText(table)} ${howToRead(plan)}`);
  const grid = gridFrom(look, table, plan, figures, head.below + 6);
  const legend = markLegend(look, width, grid.below + 8, legendOf(look, figures));
  const key = plan.isKeyed ? keyFrom(look, table, width, legend.below + 6) : { nodes: [], below: legend.below + 6 };
  const foot = notes(look, width, key.below, [
    'A paper prefers whom it ranks higher, and everybody it ranks to everybody it does not rank. Shades go by the margin among papers that prefer either.',
  ]);
  return {
    width,
    height: foot.below + MARGIN - 4,
    title,
    description: descriptionOf(table, figures),
    body: [
      background(look, width, foot.below + MARGIN),
      ...head.nodes,
      ...grid.nodes,
      ...legend.nodes,
      ...key.nodes,
      ...foot.nodes,
    ],
  };
}

/** What fits into the width. */
interface Plan {
  /** Names stand below the map, numbers beside it. */
  readonly isKeyed: boolean;
  readonly show: CellFigures;
  /** For names or numbers at the left. */
  readonly label: number;
  /** The width of a square. */
  readonly cell: number;
}

const LEAST_LABEL = 24;
const MOST_CELL = 84;

/** Names beside the map where figures still fit into its squares; else numbers for names; else per cent for papers. */
function planOf({ names, order, papers }: PairwiseTable, width: number, figures: Figures): Plan {
  const room = width - 2 * MARGIN;
  const most = Math.max(0, ...order.flatMap(({ candidate }) => papers[candidate]));
  const needed = textWidth(figures.number(most), SMALL_TEXT) * BOLD + 8;
  const longest = Math.max(...order.map(({ candidate }) => textWidth(names[candidate], SMALL_TEXT))) * BOLD;
  const named = LEAST_LABEL + Math.min(longest, 0.34 * room) + 8;
  const cellOf = (label: number): number => Math.min(MOST_CELL, (room - label) / order.length);
  const plan = (isKeyed: boolean, show: CellFigures): Plan => {
    const label = isKeyed ? LEAST_LABEL : named;
    return { isKeyed, show, label, cell: cellOf(label) };
  };
  if (cellOf(named) >= needed) return plan(false, 'papers');
  if (cellOf(LEAST_LABEL) >= needed) return plan(true, 'papers');
  return plan(cellOf(named) < LEAST_LABEL, 'per cent');
}

function outcomeText({ names, order, winner, loser, smith }: PairwiseTable): string {
  if (order.length < 2) return 'There is nobody to compare.';
  const last = loser === undefined || order.length < 3 ? '' : ` ${names[loser]} loses to everybody.`;
  if (winner !== undefined)
    return `${names[winner]} beats ${order.length === 2 ? names[order[1].candidate] : 'everybody else'} head to head.${last}`;
  if (smith.length === order.length || smith.length > MOST_NAMED)
    return `Nobody beats everybody else head to head.${last}`;
  const best = listed(smith.map((candidate) => names[candidate]));
  return `Nobody beats everybody else head to head: ${best} beat all others, but not each other.${last}`;
}

const MOST_NAMED = 5;

function howToRead({ show }: Plan): string {
  return show === 'papers'
    ? 'Each square: papers that prefer the row to the column.'
    : 'Each square: of 100 papers that prefer either, how many prefer the row to the column.';
}

function gridFrom(look: Look, table: PairwiseTable, plan: Plan, figures: Figures, top: number): Block {
  const { order, names, papers, winner } = table;
  const { isKeyed, label, cell, show } = plan;
  const height = Math.max(Math.min(cell, 34), 20);
  const left = MARGIN + label;
  const first = top + 18;
  const heads = order.map((_, at) =>
    textAt(look, left + (at + 0.5) * cell, top + 12, String(at + 1), {
      size: SMALL_TEXT,
      anchor: 'middle',
      role: 'muted',
    }),
  );
  const rows = order.flatMap(({ candidate }, row) => {
    const y = first + row * height;
    const cells = order.map(({ candidate: other }, column) => {
      const place = { x: left + column * cell, y, width: cell, height };
      if (other === candidate) return itself(look, place);
      const duel: Duel = { ahead: papers[candidate][other], behind: papers[other][candidate] };
      return pairwiseCell(
        look,
        duel,
        place,
        cellText(duel, show, figures),
        duelText(names, candidate, other, duel, figures),
      );
    });
    return [...rowLabel(look, names[candidate], row, { y: y + height / 2 + 4, isKeyed, label }), ...cells];
  });
  const width = order.length * cell;
  const frame =
    winner === undefined
      ? []
      : [
          node('rect', {
            x: left,
            y: first,
            width,
            height,
            ...look.paint({ fill: 'none', stroke: 'ink' }),
            'stroke-width': 2,
          }),
        ];
  return { nodes: [...heads, ...rows, ...frame], below: first + order.length * height };
}

function itself(
  look: Look,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): SvgNode {
  return node('line', {
    x1: x + 4,
    y1: y + 4,
    x2: x + width - 4,
    y2: y + height - 4,
    ...look.paint({ stroke: 'line' }),
  });
}

function rowLabel(
  look: Look,
  name: string,
  row: number,
  { y, isKeyed, label }: { readonly y: number; readonly isKeyed: boolean; readonly label: number },
): readonly SvgNode[] {
  const number = textAt(look, MARGIN + 16, y, String(row + 1), { size: SMALL_TEXT, anchor: 'end', role: 'muted' });
  if (isKeyed) return [number];
  const shown = fitted(name, SMALL_TEXT, label - LEAST_LABEL - 4);
  const text = textAt(look, MARGIN + LEAST_LABEL, y, shown, { size: SMALL_TEXT });
  return [number, titled(text, name)];
}

/** Who the numbers are, and whom they beat. */
function keyFrom(look: Look, { order, names }: PairwiseTable, width: number, top: number): Block {
  let below = top;
  const nodes = order.flatMap(({ candidate, beats, level }, at) => {
    const record = `beats ${beats}${level === 0 ? '' : `, level with ${level}`}`;
    const number = textAt(look, MARGIN + 16, below + 12, String(at + 1), {
      size: SMALL_TEXT,
      anchor: 'end',
      role: 'muted',
    });
    const room = width - 2 * MARGIN - LEAST_LABEL;
    const whole = `${names[candidate]}: ${record}`;
    const text = block(look, whole, { x: MARGIN + LEAST_LABEL, top: below, room }, { size: SMALL_TEXT });
    below = text.below + 1;
    return [number, ...text.nodes];
  });
  return { nodes, below: below + 6 };
}

function legendOf(look: Look, figures: Figures): readonly Parameters<typeof markLegend>[3][number][] {
  const [some, much] = SHADES.map((share) => figures.percent(share, 0));
  const swatch = (fill: Role, isAhead: boolean) => (x: number, y: number) => pairwiseSwatch(look, fill, isAhead, x, y);
  return [
    { text: `row ahead by up to ${some}`, mark: swatch('ahead-1', true) },
    { text: `${much}`, mark: swatch('ahead-2', true) },
    { text: 'more', mark: swatch('ahead-3', true) },
    { text: `row behind by up to ${some}`, mark: swatch('behind-1', false) },
    { text: `${much}`, mark: swatch('behind-2', false) },
    { text: 'more', mark: swatch('behind-3', false) },
  ];
}

function pairwiseSwatch(look: Look, fill: Role, isAhead: boolean, x: number, y: number): SvgNode {
  const [left, top] = [x - 6, y - 6];
  return node(
    'g',
    {},
    node('rect', {
      x: left,
      y: top,
      width: 12,
      height: 12,
      ...look.paint({ fill, stroke: 'line' }),
      'stroke-width': 0.5,
    }),
    ...(isAhead
      ? [
          node('polygon', {
            points: `${left},${top} ${left + 5},${top} ${left},${top + 5}`,
            ...look.paint({ fill: 'ink' }),
          }),
        ]
      : []),
  );
}

function duelText(names: readonly string[], a: number, b: number, duel: Duel, figures: Figures): string {
  const { ahead, behind } = duel;
  return `${figures.number(ahead)} prefer ${names[a]} to ${names[b]}, ${figures.number(behind)} the other way round (${figures.percent(shareAhead(duel), 1)})`;
}

/** Everybody's record, and the duels of the first few. */
function descriptionOf(table: PairwiseTable, figures: Figures): string {
  const { order, names, papers } = table;
  const records = order.map(
    ({ candidate, beats, level, loses }) =>
      `${names[candidate]} beats ${beats}${level === 0 ? '' : `, is level with ${level}`} and loses to ${loses}`,
  );
  const [first, ...others] = order.slice(0, 6);
  const duels =
    first === undefined
      ? []
      : others.map(({ candidate: other }) => {
          const duel = { ahead: papers[first.candidate][other], behind: papers[other][first.candidate] };
          return `${duelText(names, first.candidate, other, duel, figures)}.`;
        });
  return `A square for each pair of ${counted(order.length, 'candidate')}. ${outcomeText(table)} ${records.join('; ')}. ${duels.join(' ')}`;
}
