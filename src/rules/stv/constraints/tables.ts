import { fractionalTable, overlapping, type Sum, type Table } from './relaxation.ts';

/** How many systems with fractions allowed a search may solve before it gives up. */
const MOST_TRIES = 5000;

/** Groups times sums beyond this are refused unseen. */
const MOST_CELLS = 20_000;

/**
 * Some table between two tables whose sums all lie within their bounds, or `undefined` when there is none.
 *
 * Branch and bound: where the table with fractions allowed gives a group a fraction, that group takes either at most the whole number
 * below or at least the one above. Sets that divide the candidates by one or two traits never need a branch.
 *
 * @throws PsephosError `too-large` when it branches too often.
 */
export function findTable(sums: readonly Sum[], least: Table, most: Table): Table | undefined {
  if (sums.length * least.length > MOST_CELLS) throw overlapping(`${least.length} groups in ${sums.length} sums`);
  let tries = 0;
  const search = (low: Table, high: Table): Table | undefined => {
    tries += 1;
    if (tries > MOST_TRIES) throw overlapping(`more than ${MOST_TRIES} cases to tell apart`);
    const found = fractionalTable(sums, low, high);
    if (found === undefined) return undefined;
    const { taken, denominator } = found;
    const split = taken.findIndex((number) => number % denominator !== 0);
    if (split === -1) return taken.map((number) => number / denominator);
    const below = Math.floor(taken[split] / denominator);
    return search(low.with(split, below + 1), high) ?? search(low, high.with(split, below));
  };
  return search(least, most);
}
