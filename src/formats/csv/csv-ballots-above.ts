import { DELIMITERS, isRankHeader, looksLikeBallots } from './csv-ballots-delimiter.ts';
import { type CsvRecord, csvCells } from './csv-record.ts';

/** Lines among which a header is looked for: a title and a date may stand above it. */
const MOST_ABOVE = 20;

/** A title is no longer, and its line is kept until a header is found. */
const LONGEST_TITLE = 10_000;

/**
 * The records of a table, once its header is found: lines of one cell each may stand above a header of ranks. Where no such header
 * follows, the first record is the header.
 */
export interface HeaderSearch {
  /** Takes a record; what was found, once that is known. */
  add(record: CsvRecord): FoundHeader | undefined;
  /** What was found where the records end; none if there were none. */
  end(): FoundHeader | undefined;
  readonly begun: boolean;
}

/** A header with what stands around it. */
export interface FoundHeader {
  readonly header: CsvRecord;
  readonly above: readonly CsvRecord[];
  /** Records below the header that were read already. */
  readonly below: readonly CsvRecord[];
  /** Where lines of one cell stand above one of several, which may be the header that was meant. */
  readonly meant?: CsvRecord;
}

/** A search among records from the first that is no note. */
export function headerSearch(): HeaderSearch {
  const held: CsvRecord[] = [];
  const first = (meant?: CsvRecord): FoundHeader | undefined => {
    const [header, ...below] = held;
    return header === undefined ? undefined : { header, above: [], below, ...(meant === undefined ? {} : { meant }) };
  };
  return {
    add(record) {
      if (isRankHeader(record.text, held.length === 0 ? 1 : 2)) return { header: record, above: held, below: [] };
      const alone = isAlone(record.text);
      const meant = alone || held.length === 0 ? undefined : record;
      held.push(record);
      return alone && held.length <= MOST_ABOVE ? undefined : first(meant);
    },
    end: () => first(),
    get begun() {
      return held.length > 0;
    },
  };
}

/** Where among the first lines of a file a table of ballots seems to begin, from 0, below lines that are none of it; -1 for nowhere. */
export function tableBelow(lines: readonly string[]): number {
  return lines.findIndex((line, index) => {
    if (index === 0 || index > MOST_ABOVE || !isTable(line)) return false;
    const rows = lines.slice(index + 1).filter((row) => row.trim() !== '');
    return looksLikeBallots(line, rows.slice(0, 4));
  });
}

/** Whether records begin with lines of one cell above a header of ranks. */
export function hasTitle(records: readonly string[]): boolean {
  const search = headerSearch();
  for (const text of records) {
    const found = search.add({ text, line: 1 });
    if (found !== undefined) return found.above.length > 0;
  }
  return false;
}

/** Whether a line is one cell or none, padded or not, and no beginning of a text with brackets. */
function isAlone(line: string): boolean {
  if (line.length > LONGEST_TITLE || /^\s*[[{<]/.test(line)) return false;
  const looks = [...DELIMITERS].map((delimiter) => csvCells(line, delimiter)).filter(({ flaw }) => flaw === undefined);
  if (looks.length === 0) return false;
  const most = looks.map(({ cells }) => cells).reduce((best, cells) => (cells.length > best.length ? cells : best));
  return most.filter(({ text }) => text !== '').length <= 1;
}

function isTable(line: string): boolean {
  return line.length <= LONGEST_TITLE && line.trim() !== '' && !isAlone(line);
}
