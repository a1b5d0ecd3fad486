import type { LinearProgramme } from './linear-programme.ts';

/** Prices are rounded to fractions of this: it holds every small fraction (up to sixteenths) exactly, and 29 bits beside. */
const PARTS = 720_720 * 1024;

/** Prices beyond this would leave what doubles hold exactly. */
const HIGHEST_PRICE = 2 ** 12;

/**
 * A whole number that no solution of the programme in whole numbers is below, proved with exact numbers from prices of its rows.
 *
 * Whatever the prices, weak duality makes the answer a bound; good prices only make it a good one. So nothing rests on the solver that
 * proposes them, nor on its rounding. A. Neumaier & O. Shcherbina, Safe bounds in linear and mixed-integer linear programming, Mathematical
 * Programming 99 (2004), doi 10.1007/s10107-003-0433-3, in exact rather than in interval arithmetic.
 */
export function provenBound(programme: LinearProgramme, prices: Float64Array): number {
  const value = dualValue(programme, prices, 1);
  if (value === undefined || value <= 0n) return 0;
  const parts = BigInt(PARTS);
  return Number((value + parts - 1n) / parts);
}

/** True when the prices prove that nothing meets all rows: they would have it cost something where everything is free. */
export function provesInfeasible(programme: LinearProgramme, prices: Float64Array): boolean {
  // A solver may give them with either sign.
  const negative = Float64Array.from(prices, (price) => -price);
  return [prices, negative].some((signed) => (dualValue(programme, signed, 0) ?? 0n) > 0n);
}

/** The dual value in parts, with costs as they are (1) or all nought (0). */
function dualValue(programme: LinearProgramme, prices: Float64Array, costs: 0 | 1): bigint | undefined {
  const { rowLeast, rowMost } = programme;
  const parts = new Float64Array(rowLeast.length);
  let value = 0n;
  for (let row = 0; row < parts.length; row++) {
    if (!(Math.abs(prices[row]) <= HIGHEST_PRICE)) return undefined;
    const price = Math.round(prices[row] * PARTS);
    const limit = price > 0 ? rowLeast[row] : rowMost[row];
    // A price on the open side of a row would prove nothing.
    if (price === 0 || !Number.isFinite(limit)) continue;
    parts[row] = price;
    value += BigInt(price) * BigInt(limit);
  }
  return value + columnsValue(programme, parts, costs);
}

function columnsValue(programme: LinearProgramme, parts: Float64Array, costs: 0 | 1): bigint {
  const { cost, least, most, starts, rows, values } = programme;
  let value = 0n;
  for (let column = 0; column < cost.length; column++) {
    let reduced = costs * cost[column] * PARTS;
    for (let at = starts[column]; at < starts[column + 1]; at++) reduced -= parts[rows[at]] * values[at];
    const limit = reduced > 0 ? least[column] : most[column];
    if (reduced !== 0 && limit !== 0) value += BigInt(reduced) * BigInt(limit);
  }
  return value;
}
