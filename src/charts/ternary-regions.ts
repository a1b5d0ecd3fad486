import { present } from '../base/invariant.ts';
import type { TransferMap, TransferMapRow } from '../whatif/transfer-map.ts';
import { rounded } from './svg-text.ts';
import type { Point, SplitShares, TernaryGeometry } from './ternary-geometry.ts';

/** A part of the map with one outcome. */
export interface MapRegion {
  /** Who is elected there, or `lot`. */
  readonly key: string;
  /** In the order of the ballot; empty where a lot decides. */
  readonly elected: readonly number[];
  /** One path, however many parts it has. */
  readonly path: string;
  /** In square units. */
  readonly area: number;
}

export interface MapRegions {
  /** Those large enough to be seen, the largest first. */
  readonly regions: readonly MapRegion[];
  /** Lines between regions. */
  readonly borders: readonly string[];
  /** True where on some line between regions, too thin to be drawn, a lot decides. */
  readonly lotsOnLines: boolean;
  /** The region at a split, be it too small to be drawn. */
  at(shares: SplitShares): MapRegion;
}

const LOT = 'lot';

/** Side by side in one row; `from` and `to` are papers to the first. */
interface Cell {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

interface CellRow {
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** Lot spans thinner than this are a line and no region. */
const THIN = 3;

/** What is smaller cannot be seen. */
const LEAST_AREA = 2;

/**
 * The regions of a map as paths. Between rows on which the same regions lie side by side the borders run straight; where regions
 * begin or end they do so half way, which is within half a paper where the map has two such rows side by side.
 */
export function mapRegions(map: TransferMap, geometry: TernaryGeometry): MapRegions {
  const { papers } = map;
  const thinnest = (THIN / geometry.side) * papers;
  const rows = map.rows.map((row) => cellsOf(row, papers - row.nonTransferable, thinnest));
  const stacks = stacksOf(rows, papers);
  const parts = new Map<string, { readonly outlines: Point[][]; area: number }>();
  const borders: string[] = [];
  const at = (height: number, toFirst: number): Point =>
    geometry.pointOf({
      toFirst: toFirst / papers,
      toSecond: (papers - height - toFirst) / papers,
      nonTransferable: height / papers,
    });
  for (const stack of stacks) {
    stack[0].cells.forEach(({ key }, place) => {
      const lower = straightened(stack.map(({ height, cells }) => at(height, cells[place].from)));
      const upper = straightened(stack.map(({ height, cells }) => at(height, cells[place].to)));
      const outline = [...lower, ...upper.reverse()];
      const part = parts.get(key) ?? { outlines: [], area: 0 };
      part.outlines.push(outline);
      part.area += areaOf(outline);
      parts.set(key, part);
      if (place > 0) borders.push(`M${lower.map(pair).join('L')}`);
    });
  }
  const electedBy = new Map(map.rows.flatMap(({ spans }) => spans.map((span) => [keyOf(span), span.elected] as const)));
  const all = [...parts]
    .map(([key, { outlines, area }]) => ({
      key,
      elected: key === LOT ? [] : (electedBy.get(key) ?? []),
      path: outlines.map((outline) => `M${outline.map(pair).join('L')}Z`).join(''),
      area,
    }))
    .sort((a, b) => b.area - a.area || (a.key < b.key ? -1 : 1));
  const byKey = new Map(all.map((region) => [region.key, region] as const));
  return {
    regions: all.filter(({ area }) => area >= LEAST_AREA),
    borders,
    lotsOnLines: map.rows.some(({ spans }) =>
      spans.some(({ first, last, byLot }) => byLot && last - first + 1 < thinnest),
    ),
    at: (shares) => present(byKey.get(keyIn(rows, papers, shares)), 'a region of the map'),
  };
}

function keyOf({ elected, byLot }: TransferMapRow['spans'][number]): string {
  return byLot ? LOT : elected.join();
}

/** Borders lie half way between the last split of one span and the first of the next. */
function cellsOf({ nonTransferable: height, spans }: TransferMapRow, end: number, thinnest: number): CellRow {
  const wide = spans.filter(({ first, last, byLot }) => !byLot || last - first + 1 >= thinnest);
  const shown = wide.length === 0 ? spans : wide;
  const cells: Cell[] = [];
  shown.forEach((span, place) => {
    const next = shown[place + 1];
    const to = next === undefined ? end : (span.last + next.first) / 2;
    const before = cells.at(-1);
    const key = keyOf(span);
    if (before?.key === key) cells[cells.length - 1] = { ...before, to };
    else cells.push({ key, from: before?.to ?? 0, to });
  });
  return { height, cells };
}

/** Rows on which the same regions lie side by side, each stack reaching half way to the next. */
function stacksOf(rows: readonly CellRow[], papers: number): readonly (readonly CellRow[])[] {
  const stacks: CellRow[][] = [];
  for (const [place, row] of rows.entries()) {
    const before = rows[place - 1];
    const stack = stacks.at(-1);
    if (before !== undefined && stack !== undefined && sameKeys(before, row)) {
      stack.push(row);
      continue;
    }
    if (before === undefined || stack === undefined) {
      stacks.push([row]);
      continue;
    }
    const middle = (before.height + row.height) / 2;
    stack.push(raised(before, middle, papers));
    stacks.push([raised(row, middle, papers), row]);
  }
  return stacks;
}

function sameKeys(a: CellRow, b: CellRow): boolean {
  return a.cells.length === b.cells.length && a.cells.every(({ key }, place) => key === b.cells[place].key);
}

/** A row at another height, its borders straight above or below where they were. */
function raised({ height, cells }: CellRow, to: number, papers: number): CellRow {
  const moved = (border: number): number => Math.min(papers - to, Math.max(0, border + (height - to) / 2));
  return {
    height: to,
    cells: cells.map((cell, place) => ({
      key: cell.key,
      from: place === 0 ? 0 : moved(cell.from),
      to: place === cells.length - 1 ? papers - to : moved(cell.to),
    })),
  };
}

/** Without the points that lie on the way between their neighbours, as most do. */
function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point, place) => {
    const before = kept.at(-1);
    const after = points[place + 1];
    if (before === undefined || after === undefined || offLine(before, point, after) > 0.02) kept.push(point);
  });
  return kept;
}

function offLine(from: Point, point: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return 0;
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}

function areaOf(outline: readonly Point[]): number {
  const twice = outline.reduce((sum, { x, y }, place) => {
    const next = outline[(place + 1) % outline.length];
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function keyIn(rows: readonly CellRow[], papers: number, { toFirst, nonTransferable }: SplitShares): string {
  const height = nonTransferable * papers;
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows[middle].height + rows[middle + 1].height) / 2 < height) low = middle + 1;
    else high = middle;
  }
  const { cells, height: at } = rows[low];
  const border = toFirst * papers + (height - at) / 2;
  return (cells.find(({ to }) => border <= to) ?? cells[cells.length - 1]).key;
}
