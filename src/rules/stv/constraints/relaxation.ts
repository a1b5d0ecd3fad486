import { PsephosError } from '../../../base/errors.ts';

/** How many of each group are taken. */
export type Table = readonly number[];

/** Bounds on how many are taken from some groups together. */
export interface Sum {
  /** The groups, each once. */
  readonly groups: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** How many of each group are taken where a group may take a fraction: each number over one denominator. */
export interface FractionalTable {
  readonly taken: Table;
  readonly denominator: number;
}

/**
 * Some table between two tables whose sums all lie within their bounds, fractions allowed, or `undefined` when there is none.
 *
 * The simplex method for bounds: B. Dutertre and L. de Moura, A fast linear-arithmetic solver for DPLL(T), CAV 2006,
 * doi:10.1007/11817963_11. Unknowns are the groups and then the sums; each is written by others, which stand at a bound. Always
 * taking the first unknown that will do, it cannot run in circles (R. G. Bland 1977). All numbers are whole, over one denominator.
 *
 * @throws PsephosError `too-large` when a number passes 2^52.
 */
export function fractionalTable(sums: readonly Sum[], least: Table, most: Table): FractionalTable | undefined {
  const low = [...least, ...sums.map((sum) => sum.least)];
  const high = [...most, ...sums.map((sum) => sum.most)];
  const groups = least.length;
  const written = sums.map((_, sum) => groups + sum);
  const by = Array.from({ length: groups }, (_, group) => group);
  const value = [...low];
  let system: System = { rows: sums.map((sum) => by.map((group) => (sum.groups.includes(group) ? 1 : 0))), over: 1 };
  if (low.some((bound, unknown) => bound > high[unknown])) return undefined;
  for (;;) {
    const worth = system.rows.map((row) =>
      row.reduce((sum, factor, at) => safe(sum + safe(factor * value[by[at]])), 0),
    );
    const { over } = system;
    const outside = (at: number): boolean =>
      worth[at] < low[written[at]] * over || worth[at] > high[written[at]] * over;
    const row = first(written, outside);
    if (row === undefined) {
      const taken = Array.from({ length: groups }, (_, group) => value[group] * over);
      for (const [at, unknown] of written.entries()) if (unknown < groups) taken[unknown] = worth[at];
      return { taken, denominator: over };
    }
    const rise = worth[row] < low[written[row]] * over ? 1 : -1;
    const helps = (at: number): boolean => {
      const way = rise * system.rows[row][at];
      return (way > 0 && value[by[at]] < high[by[at]]) || (way < 0 && value[by[at]] > low[by[at]]);
    };
    const column = first(by, helps);
    if (column === undefined) return undefined;
    value[written[row]] = rise > 0 ? low[written[row]] : high[written[row]];
    [written[row], by[column]] = [by[column], written[row]];
    system = exchanged(system, row, column);
  }
}

/** Each row says how an unknown is made of others: factors over a common denominator. */
interface System {
  readonly rows: readonly (readonly number[])[];
  readonly over: number;
}

/** The place of the first of the unknowns, by number, for which the test holds. */
function first(unknowns: readonly number[], test: (at: number) => boolean): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < unknowns.length; at++)
    if ((found === undefined || unknowns[at] < unknowns[found]) && test(at)) found = at;
  return found;
}

/** The system with the unknown of a row and that of a column exchanged; every division comes out even (J. Edmonds 1967). */
function exchanged({ rows, over }: System, row: number, column: number): System {
  const pivot = rows[row][column];
  const sign = Math.sign(pivot);
  const made = rows.map((factors, at) =>
    factors.map((factor, place) => {
      if (at === row) return sign * (place === column ? over : -factor);
      if (place === column) return sign * factor;
      return (sign * (safe(factor * pivot) - safe(factors[column] * rows[row][place]))) / over;
    }),
  );
  return { rows: made, over: Math.abs(pivot) };
}

function safe(whole: number): number {
  if (Math.abs(whole) <= Number.MAX_SAFE_INTEGER / 2) return whole;
  throw overlapping('factors beyond 2^52');
}

/** The refusal of reserved places that would take too long, or numbers too great, to look through. */
export function overlapping(received: string): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'reserved places overlap in too many ways to find out who can still be elected',
    received,
    hint: 'use fewer sets of reserved places, or sets that overlap less',
  });
}
