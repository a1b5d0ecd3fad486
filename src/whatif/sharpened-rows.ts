import { lastOf } from './runs.ts';

/** A row as far as its regions go. */
interface Row {
  readonly nonTransferable: number;
  readonly spans: readonly {
    readonly first: number;
    readonly last: number;
    readonly elected: readonly number[];
    readonly byLot: boolean;
  }[];
}

/** Gaps between rows that are closed; a map with more of them is too ragged to gain by it. */
const MOST_GAPS = 12;

/**
 * The rows, and between two on which other regions lie side by side those at which the first of them begins or ends, and the last,
 * to one paper: so a region that runs to a point has its point.
 */
export function sharpened<R extends Row>(rows: readonly R[], rowAt: (nonTransferable: number) => R): readonly R[] {
  const regions = rows.map(regionsOf);
  const gaps = rows.slice(1).flatMap((row, before) => {
    const isWide = row.nonTransferable - rows[before].nonTransferable > 1;
    return isWide && regions[before] !== regions[before + 1] ? [before] : [];
  });
  if (gaps.length > MOST_GAPS) return rows;
  return rows.flatMap((row, at) => (gaps.includes(at) ? [row, ...between(row, rows[at + 1], rowAt)] : [row]));
}

function between<R extends Row>(below: R, above: R, rowAt: (nonTransferable: number) => R): readonly R[] {
  const known = new Map([below, above].map((row) => [row.nonTransferable, row] as const));
  const rowOf = (place: number): R => {
    const row = known.get(place) ?? rowAt(place);
    known.set(place, row);
    return row;
  };
  const [from, to] = [below.nonTransferable, above.nonTransferable];
  const start = regionsOf(below);
  const end = regionsOf(above);
  const firstChange = lastOf(from, to, (place) => regionsOf(rowOf(place)) === start);
  const lastChange = lastOf(firstChange, to, (place) => regionsOf(rowOf(place)) !== end);
  const places = [...new Set([firstChange, firstChange + 1, lastChange, lastChange + 1])];
  return places.filter((place) => place > from && place < to).map(rowOf);
}

/** Who wins from one side of a row to the other. Single splits that a lot decides come and go from paper to paper: they are no region. */
function regionsOf({ spans }: Row): string {
  return spans
    .filter(({ first, last, byLot }) => !byLot || last > first)
    .map(({ elected, byLot }) => `${elected.join()}${byLot ? ' by lot' : ''}`)
    .filter((region, at, all) => region !== all[at - 1])
    .join('; ');
}
