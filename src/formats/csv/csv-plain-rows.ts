import { SKIPPED } from '../../ballots/profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { NOT_PLAIN } from '../by-lines.ts';
import { byteCells, HASH_PRIME, HASH_START, UNKNOWN_CELL } from './byte-cells.ts';
import { PAPERS, PASSED_OVER } from './csv-ballots-columns.ts';
import { NOBODY, UNDERVOTE } from './csv-ballots-names.ts';
import type { PlainRow, RowsParts } from './csv-ballots-rows.ts';
import { csvPlainRanks } from './csv-plain-ranks.ts';
import { isTotalsCell } from './csv-totals.ts';

const [LINE_FEED, CARRIAGE_RETURN, QUOTE, ZERO] = [10, 13, 34, 48];

/**
 * Reads rows of ballots from bytes. It takes no row of which it is not sure, and leaves blank ballots and all faults to the reader
 * of text.
 */
export function csvPlainRows(parts: RowsParts): PlainRow {
  return parts.table.cells === 'names' ? csvPlainNames(parts) : csvPlainRanks(parts);
}

/** Rows of names below ranks: a name that came before is found again by its bytes. */
function csvPlainNames({ table, delimiter, names, taker, oddities }: RowsParts): PlainRow {
  const { columns, hasPapers } = table;
  const parts = delimiter.charCodeAt(0);
  /** 1 for a byte that ends a cell. */
  const ends = new Uint8Array(256);
  for (const byte of [parts, LINE_FEED, CARRIAGE_RETURN]) ends[byte] = 1;
  const known = byteCells();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const entries: number[] = Array.from({ length: columns.length }, () => SKIPPED);
  let hash = 0;
  // One object for all rows: millions of them are read, and only a fault asks for its place.
  const place = { line: 0 };
  const placeOf = (): ErrorPlace => ({ ...place });

  /** Where the cell ends, its hash left in `hash`; `NOT_PLAIN` for one with quotes inside its quotes, or with a line break. */
  const cellEnd = (bytes: Uint8Array, from: number): number => {
    let at = from;
    let byte = bytes[at];
    let sum = HASH_START;
    if (byte === QUOTE) {
      do {
        sum = Math.imul(sum ^ byte, HASH_PRIME);
        byte = bytes[++at];
        if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return NOT_PLAIN;
      } while (byte !== QUOTE);
      byte = bytes[++at];
      if (ends[byte] === 0) return NOT_PLAIN;
    } else {
      while (ends[byte] === 0) {
        sum = Math.imul(sum ^ byte, HASH_PRIME);
        byte = bytes[++at];
      }
    }
    hash = sum;
    return at;
  };

  /** What a cell means that is not among the known ones. */
  const learned = (bytes: Uint8Array, from: number, to: number): number => {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(from, to));
    } catch {
      return NOBODY;
    }
    const quoted = bytes[from] === QUOTE;
    const said = quoted ? text.slice(1, -1) : text.trim();
    // What begins with a quote after blanks is not well written.
    if (!quoted && said.startsWith('"')) return NOBODY;
    const meaning = names.meaning(said, placeOf);
    known.learn(bytes, from, to, hash, meaning);
    return meaning;
  };

  return (bytes, start, line) => {
    place.line = line;
    let at = start;
    let papers = hasPapers ? -1 : 1;
    let length = 0;
    let last = 0;
    let undervotes = 0;
    for (let column = 0; ; column++, at++) {
      const kind = column < columns.length ? columns[column] : BEYOND;
      const from = at;
      if (kind >= 0) {
        let meaning = SKIPPED;
        if (ends[bytes[at]] === 0) {
          at = cellEnd(bytes, from);
          if (at === NOT_PLAIN) return NOT_PLAIN;
          meaning = known.find(bytes, from, at, hash);
          if (meaning === UNKNOWN_CELL) meaning = learned(bytes, from, at);
          if (meaning < 0) {
            if (meaning !== UNDERVOTE) return NOT_PLAIN;
            undervotes += 1;
            meaning = SKIPPED;
          }
        }
        entries[length] = meaning;
        length += 1;
        if (meaning !== SKIPPED) last = length;
      } else if (kind === PAPERS) {
        const quoted = bytes[at] === QUOTE;
        if (quoted) at += 1;
        const first = at;
        papers = 0;
        for (let digit = bytes[at] - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at] - ZERO)
          papers = papers * 10 + digit;
        if (at === first || at - first > 15 || (quoted && bytes[at++] !== QUOTE)) return NOT_PLAIN;
        if (ends[bytes[at]] === 0) return NOT_PLAIN;
      } else if (ends[bytes[at]] === 0) {
        if (kind === BEYOND) return NOT_PLAIN;
        at = cellEnd(bytes, from);
        if (at === NOT_PLAIN || (kind === PASSED_OVER && isTotalsCell(bytes, from, at))) return NOT_PLAIN;
      }
      if (bytes[at] !== parts) break;
    }
    if (papers === -1 || last === 0) return NOT_PLAIN;
    for (; undervotes > 0; undervotes--) oddities.word(UNDERVOTE, line);
    if (oddities.waiting) oddities.beforeBallot(taker);
    taker.take(entries, last, papers, placeOf);
    return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  };
}

const BEYOND = -1000;
