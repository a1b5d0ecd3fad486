import { type ErrorPlace, shown } from '../base/errors.ts';
import type { Report } from './report.ts';

/**
 * Looks at names that were gathered from ballots, because the file lists nobody who stands: whatever stands in a wrong place, and a
 * name misspelt, has become a candidate.
 *
 * A row of totals is a fault, for its papers would be counted twice; what may be meant otherwise is told in a warning.
 */
export function checkGatheredNames(
  names: Iterable<string>,
  declaration: string,
  placeOf: (candidate: number) => ErrorPlace,
  report: Report,
): void {
  const before = new Map<string, string>();
  let candidate = -1;
  for (const name of names) {
    candidate += 1;
    const place = placeOf(candidate);
    const received = shown(name);
    const plain = plainName(name);
    const alike = before.get(plain);
    if (alike === undefined) before.set(plain, name);
    else {
      const message = 'two names differ only in capitals, blanks or how a letter is encoded, and are two candidates';
      report.warn({ message, received: `${shown(alike)} and ${received}`, place });
    }
    if (TOTALS.test(plain)) {
      const expected = `ballots alone; a candidate of that name is declared by ${declaration}`;
      report.fault({ message: 'a row of totals stands among the ballots', expected, received, place });
    } else if (NOBODY.test(plain)) {
      const expected = 'nothing at all where nobody is meant';
      report.warn({ message: 'what may stand for nobody is a candidate', expected, received, place });
    }
  }
}

/** Whether a row that is called so holds totals, not a ballot. */
export function namesTotals(name: string): boolean {
  return TOTALS.test(plainName(name));
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** In English, French, German, Dutch, Italian and Spanish, as spreadsheets have it below a table. */
const TOTALS =
  /^(?:(?:grand |sub[ -]?)?totals?(?: (?:votes?|papers|ballots))?|sum|somme|gesamt|summe|totaal|totale) ?:?$/;
const NOBODY = /^(?:[^\p{L}\p{N}]+|n\/?a|nan|null|nil|none|blank|empty|exhausted|no vote)$/u;
