import { shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import { type HeadValue, PREFLIB_KEYS, type PreflibHead, type PreflibKey } from './preflib-head.ts';

/** Keys of every PrefLib file that say nothing about the contest. */
const PASSED_OVER = ['FILE NAME', 'RELATES TO', 'RELATED FILES', 'PUBLICATION DATE', 'MODIFICATION DATE'];

/** Reads a line `# KEY: value`, or a comment, which is passed over. */
export function readHeadLine(line: string, number: number, head: PreflibHead, report: Report): void {
  const [start, name, digits, key] = /^#\s*((?:ALTERNATIVE NAME (\d+)|([A-Z][A-Z ]*[A-Z])) *:)/.exec(line) ?? [];
  if (start === undefined || name === undefined) return;
  const value = valueAt(line, start.length, number);
  if (digits !== undefined) return head.name(digits, value);
  const known = PREFLIB_KEYS.find((one) => one === key);
  if (known === 'DATA TYPE') setType(value, head, report);
  else if (known !== undefined) head.set(known, value);
  else if (!PASSED_OVER.includes(key)) {
    const place = { line: number, column: line.indexOf(name) + 1 };
    report.warn({ message: 'a header line that is not known', received: shown(line), place });
  }
}

function setType(value: HeadValue, head: PreflibHead, report: Report): void {
  const text = value.text.toLowerCase();
  if (['soc', 'soi', 'toc', 'toi', ''].includes(text)) return head.set('DATA TYPE', { ...value, text });
  const message = 'PrefLib data that are no ranked ballots';
  report.fault({
    message,
    expected: 'DATA TYPE soc, soi, toc or toi',
    received: shown(value.text),
    place: value.place,
  });
}

function valueAt(line: string, at: number, number: number): HeadValue {
  const text = line.slice(at);
  const column = at + text.length - text.trimStart().length + 1;
  return { text: text.trim(), place: { line: number, column } };
}

/**
 * Reads the header of PrefLib's files before 2022: how many stand, a line `number,name` for each, then papers, their sum and
 * the number of orders.
 */
export function oldHeadReader(
  head: PreflibHead,
  report: Report,
): {
  /** Takes a line, if it is one of the header. */
  reads(line: string, number: number): boolean;
} {
  let taken = 0;
  let ended = false;
  return {
    reads(line, number) {
      if (ended) return false;
      if (taken === 0) {
        const message = 'this header is of PrefLib before 2022, which newer programs may not read';
        report.warn({ message, place: { line: number } });
        head.set('NUMBER ALTERNATIVES', valueAt(line, 0, number));
      } else if (taken <= (head.standing() ?? 0)) readOldName(line, number, head, report);
      else {
        readOldTotals(line, number, head, report);
        ended = true;
      }
      taken += 1;
      return true;
    },
  };
}

function readOldName(line: string, number: number, head: PreflibHead, report: Report): void {
  const [start, digits] = /^\s*(\d+)\s*,/.exec(line) ?? [];
  if (start !== undefined && digits !== undefined) return head.name(digits, valueAt(line, start.length, number));
  const place = { line: number, column: 1 };
  report.fault({
    message: 'this names nobody',
    expected: 'a number, a comma and a name',
    received: shown(line),
    place,
  });
}

function readOldTotals(line: string, number: number, head: PreflibHead, report: Report): void {
  const [, voters, , orders] = /^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*$/.exec(line) ?? [];
  const place = { line: number, column: 1 };
  const expected = 'papers, their sum and the number of orders: "10,10,3"';
  if (voters === undefined || orders === undefined)
    return report.fault({ message: 'the totals are missing', expected, received: shown(line), place });
  const totals: readonly (readonly [PreflibKey, string])[] = [
    ['NUMBER VOTERS', voters],
    ['NUMBER UNIQUE ORDERS', orders],
  ];
  for (const [key, text] of totals) head.set(key, { text, place });
}
