import { EQUAL } from '../../ballots/profile.ts';
import { type Fault, shown } from '../../base/errors.ts';

/** A fault of an order, with its place in the line. */
export type OrderFault = Omit<Fault, 'place'> & { readonly column: number };

/** The most entries an order may have: each candidate twice, which is more than any right one has. */
const MOST_ENTRIES = 65536;

/**
 * Reads an order such as `1,{2,3},4` that begins at `at` of a line, into `entries`, as in `Profile.ranked`; gives its length,
 * or what is wrong with it.
 */
export function readOrder(line: string, at: number, standing: number, entries: number[]): number | OrderFault {
  const signs = /\s*(?:(\d+)|(\S))/y;
  signs.lastIndex = at;
  let length = 0;
  /** Where the braces opened that are not closed yet, and how many candidates stand in them. */
  let opened: number | undefined;
  let within = 0;
  let next: 'entry' | 'comma' | 'anything' = 'anything';
  for (let match = signs.exec(line); match !== null; match = signs.exec(line)) {
    const [, digits, sign] = match;
    const column = signs.lastIndex - (digits ?? sign).length + 1;
    const fault = (message: string, expected: string): OrderFault => {
      return { message, expected, received: shown(digits ?? sign), column };
    };
    if (digits !== undefined) {
      if (next === 'comma') return fault('a comma is missing', '"," between candidates');
      const number = Number(digits);
      if (!(number >= 1 && number <= standing)) return fault('no such candidate', `a number from 1 to ${standing}`);
      if (length === MOST_ENTRIES) return fault('the order is too long', `at most ${MOST_ENTRIES} entries`);
      entries[length] = opened !== undefined && within > 0 ? (number - 1) | EQUAL : number - 1;
      length += 1;
      within += 1;
      next = 'comma';
    } else if (sign === '{') {
      if (opened !== undefined) return fault('braces within braces', 'numbers with commas between');
      if (next === 'comma') return fault('a comma is missing', '"," before "{"');
      opened = column;
      within = 0;
      next = 'entry';
    } else if (sign === '}') {
      if (opened === undefined) return fault('braces close that did not open', '"{2,3}" around equal preferences');
      if (next !== 'comma') return fault('braces do not end in a candidate', 'numbers with commas between');
      opened = undefined;
    } else if (sign !== ',') return fault('this is no order', 'numbers with commas between, such as 1,{2,3},4');
    else if (next !== 'comma') return fault('a comma stands alone', 'candidates on both sides of it');
    else next = 'entry';
  }
  if (opened !== undefined) return { message: 'braces do not close', expected: '"}"', column: opened };
  if (next !== 'entry') return length;
  return { message: 'the order ends in a comma', expected: 'a candidate after it', column: line.trimEnd().length };
}
