import { remarks } from './literature-remarks.ts';
import { fromTable, TABLE } from './literature-table.ts';
import type { Literature, VerdictPlaces } from './verdict.ts';

/**
 * What the literature says of rules and laws: a table of single-place rules and fourteen criteria, what follows from it, and remarks on other
 * rules and laws. A remark stands before the table.
 */
export const literature: readonly Literature[] = merged([...remarks, ...fromTable(TABLE)]);

/** What the literature says of one rule and one law, if anything. */
export function literatureOn(rule: string, law: string, places: VerdictPlaces): Literature | undefined {
  return literature.find((one) => one.rule === rule && one.law === law && one.places === places);
}

function merged(all: readonly Literature[]): readonly Literature[] {
  const first = new Map<string, Literature>();
  for (const one of all) {
    const key = `${one.rule} ${one.law} ${one.places}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
