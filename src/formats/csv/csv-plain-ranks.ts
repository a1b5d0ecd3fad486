import { SKIPPED } from '../../ballots/profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { NOT_PLAIN } from '../by-lines.ts';
import { PAPERS } from './csv-ballots-columns.ts';
import { MOST_LEFT_OUT, ranksToEntries } from './csv-ballots-ranks.ts';
import type { PlainRow, RowsParts } from './csv-ballots-rows.ts';
import { isTotalsCell } from './csv-totals.ts';

const [LINE_FEED, CARRIAGE_RETURN, QUOTE, ZERO] = [10, 13, 34, 48];

/** Reads rows of ranks below names from bytes, if nothing but digits stands in them and something about the ballot beside them. */
export function csvPlainRanks({ table, delimiter, taker, oddities }: RowsParts): PlainRow {
  const { columns, hasPapers } = table;
  const parts = delimiter.charCodeAt(0);
  const ends = new Uint8Array(256);
  for (const byte of [parts, LINE_FEED, CARRIAGE_RETURN]) ends[byte] = 1;
  /** What the ballot ranks, a candidate put at its rank as it is read; all SKIPPED between ballots. */
  const entries: number[] = Array.from({ length: columns.length + MOST_LEFT_OUT }, () => SKIPPED);
  const ranks = new Int32Array(columns.length);
  const equal: number[] = [];
  let last = 0;
  const place = { line: 0 };
  const placeOf = (): ErrorPlace => ({ ...place });

  const read = (bytes: Uint8Array, start: number): number => {
    let at = start;
    let papers = hasPapers ? -1 : 1;
    let ranked = 0;
    let repeated = false;
    let column = 0;
    for (; ; column++, at++) {
      let byte = bytes[at];
      if (column >= columns.length) {
        if (ends[byte] === 0) return NOT_PLAIN;
      } else {
        const kind = columns[column];
        // Most cells of a ballot are empty.
        if (byte === parts && kind !== PAPERS) {
          ranks[column] = 0;
          continue;
        }
        if (kind >= 0 || kind === PAPERS) {
          const quoted = byte === QUOTE;
          if (quoted) byte = bytes[++at];
          const from = at;
          let value = 0;
          for (; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++at]) value = value * 10 + byte - ZERO;
          const digits = at - from;
          if (quoted) {
            if (byte !== QUOTE) return NOT_PLAIN;
            byte = bytes[++at];
          }
          if (ends[byte] === 0 || digits > 15) return NOT_PLAIN;
          if (kind === PAPERS) {
            if (digits === 0) return NOT_PLAIN;
            papers = value;
          } else {
            ranks[column] = value;
            if (digits > 0) {
              if (value === 0 || value > entries.length) return NOT_PLAIN;
              ranked += 1;
              if (value > last) last = value;
              if (entries[value - 1] === SKIPPED) entries[value - 1] = kind;
              else repeated = true;
            }
          }
        } else {
          const from = at;
          while (ends[byte] === 0) {
            if (byte === QUOTE) return NOT_PLAIN;
            byte = bytes[++at];
          }
          if (isTotalsCell(bytes, from, at)) return NOT_PLAIN;
        }
      }
      if (byte !== parts) break;
    }
    if (papers === -1 || ranked === 0 || last > ranked + MOST_LEFT_OUT) return NOT_PLAIN;
    if (oddities.waiting) oddities.beforeBallot(taker);
    if (repeated) {
      const length = ranksToEntries(ranks, columns, Math.min(column + 1, columns.length), equal);
      taker.take(equal, length, papers, placeOf);
    } else taker.take(entries, last, papers, placeOf);
    return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  };

  return (bytes, start, line) => {
    place.line = line;
    const next = read(bytes, start);
    for (; last > 0; last--) entries[last - 1] = SKIPPED;
    return next;
  };
}
