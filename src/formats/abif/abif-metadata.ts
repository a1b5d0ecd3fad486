import { shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';

/** What the lines `{"key": value}` of an ABIF file say. */
export interface AbifMetadata {
  readonly title?: string;
  readonly seats?: number;
  /** How many papers the file says it holds. */
  readonly papers?: { readonly number: number; readonly line: number };
}

/** Reads metadata, line by line. */
export interface AbifMetadataReader {
  line(text: string, number: number): void;
  readonly found: AbifMetadata;
}

const KNOWN = ['title', 'seats', 'ballotcount'];

/** Says nothing about the papers. */
const PASSED_OVER = ['version', 'description'];

/** Reads metadata in strict JSON, and with bare keys and values. */
export function abifMetadataReader(report: Report): AbifMetadataReader {
  let found: AbifMetadata = {};
  const seen = new Set<string>();

  const take = (key: string, value: unknown, line: number): void => {
    const place = { line };
    // No text is made of lists and objects, which may be nested deeper than JavaScript can follow.
    const isPlain = typeof value !== 'object' || value === null;
    if (!isPlain && KNOWN.includes(key)) {
      const expected = 'a text or a number';
      report.fault({ message: 'metadata are not well written', expected, received: shown(value), place });
      return;
    }
    const text = isPlain ? String(value) : '';
    const whole = typeof value === 'number' || /^\d{1,15}$/.test(text) ? Number(value) : Number.NaN;
    if (seen.has(key)) {
      report.fault({
        message: 'the metadata tell the same twice',
        expected: 'each key once',
        received: shown(key),
        place,
      });
    } else if (key === 'title') {
      found = { ...found, title: text };
    } else if (key === 'seats') {
      if (Number.isSafeInteger(whole) && whole > 0) found = { ...found, seats: whole };
      else report.fault({ message: 'places must be a whole number of at least 1', received: shown(value), place });
    } else if (key === 'ballotcount') {
      if (Number.isSafeInteger(whole)) found = { ...found, papers: { number: whole, line } };
    } else if (!PASSED_OVER.includes(key)) {
      report.warn({ message: 'metadata that say nothing about papers are passed over', received: shown(key), place });
      return;
    }
    seen.add(key);
  };

  return {
    get found() {
      return found;
    },
    line(text, line) {
      const entries = metadataIn(text);
      const message = 'metadata are not well written';
      const column = text.length - text.trimStart().length + 1;
      const expected = 'a line such as {"title": "Club chair"}';
      if (entries === undefined)
        report.fault({ message, expected, received: shown(text.trim()), place: { line, column } });
      else for (const [key, value] of entries) take(key, value, line);
    },
  };
}

/** Keys and values of a line in braces, what follows it left out; `undefined` where it is none. */
export function metadataIn(line: string): readonly (readonly [string, unknown])[] | undefined {
  const end = line.lastIndexOf('}');
  if (end === -1) return undefined;
  const text = line.slice(0, end + 1).trim();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return Object.entries(value);
  } catch {
    // Bare keys and values are no JSON.
  }
  const colon = text.indexOf(':');
  const key = unquoted(text.slice(1, colon));
  return colon === -1 || !/^[\w -]{1,40}$/.test(key) ? undefined : [[key, unquoted(text.slice(colon + 1, -1))]];
}

function unquoted(text: string): string {
  const bare = text.trim();
  const quote = bare[0];
  return bare.length > 1 && (quote === '"' || quote === "'") && bare.endsWith(quote) ? bare.slice(1, -1) : bare;
}
