import { EQUAL, SKIPPED } from '../../ballots/profile.ts';
import { type ErrorPlace, type Fault, shown } from '../../base/errors.ts';
import { namesTotals } from '../gathered-names.ts';
import type { Report } from '../report.ts';
import { type BallotTaker, papersIn } from '../take-ballots.ts';
import { type BallotColumns, noHeader, PAPERS, PASSED_OVER } from './csv-ballots-columns.ts';
import { rankNamed } from './csv-ballots-headings.ts';
import { type CsvCandidates, equalNames, NOBODY, OVERVOTE } from './csv-ballots-names.ts';
import type { CsvOddities } from './csv-ballots-oddities.ts';
import { ranksToEntries } from './csv-ballots-ranks.ts';
import { type CsvCell, type CsvRecord, csvCells, placeIn } from './csv-record.ts';

/** The parts that share the reading of rows. */
export interface RowsParts {
  readonly table: BallotColumns;
  readonly delimiter: string;
  readonly names: CsvCandidates;
  readonly taker: BallotTaker;
  readonly oddities: CsvOddities;
  readonly report: Report;
}

/** A row that begins at `at`; the place of the next one, or `NOT_PLAIN` to have it read as text, which tells the faults. */
export type PlainRow = (bytes: Uint8Array, at: number, line: number) => number;

/** Reads rows of ballots as text, of whatever sort; false where nothing will come of those that follow. */
export function csvRows({
  table,
  delimiter,
  names,
  taker,
  oddities,
  report,
}: RowsParts): (record: CsvRecord) => boolean {
  const { columns, cells: holds, hasPapers } = table;
  const entries: number[] = [];
  const ranks = new Int32Array(columns.length);
  let first = true;

  return (record) => {
    const { cells, flaw } = csvCells(record.text, delimiter);
    const fault = (at: number, rest: Omit<Fault, 'place'>): false => {
      report.fault({ ...rest, place: placeIn(record, at) });
      return false;
    };
    if (flaw !== undefined) {
      fault(flaw.at, { message: flaw.message, expected: flaw.expected });
      return true;
    }
    const isFirst = first;
    first = false;
    if (!cells.some(isFilled)) {
      if (cells.length > 1 || columns.length === 1) oddities.emptyRow(record.line, hasPapers);
      return true;
    }
    if (
      isFirst &&
      holds === 'ranks' &&
      cells.every(({ text }, column) => !(columns[column] >= 0) || (/^\D*$/.test(text) && rankNamed(text) === 0))
    ) {
      // A first row with names in it says that what was taken for the header is a ballot.
      if (cells.some(({ text }, column) => columns[column] >= 0 && text !== '')) return fault(0, noHeader(record));
    }
    const beyond = cells.find((cell, column) => column >= columns.length && isFilled(cell));
    if (beyond !== undefined) {
      const expected = `${columns.length}; a name with the sign between cells in it stands in double quotes`;
      fault(beyond.at, { message: 'a row has more cells than the header', expected, received: shown(beyond.text) });
      return true;
    }
    const totals = cells.find(({ text }, column) => columns[column] === PASSED_OVER && namesTotals(text));
    if (totals !== undefined) {
      fault(totals.at, { ...A_ROW_OF_TOTALS, received: shown(totals.text) });
      return true;
    }
    const papers = hasPapers ? papersOf(cells, columns, record, fault) : 1;
    const length = holds === 'names' ? byNames(cells, record, fault) : byRanks(cells, record, fault);
    if (papers === undefined || length === -1) return true;
    oddities.beforeBallot(taker);
    taker.take(entries, length, papers, () => placeIn(record, 0));
    return true;
  };

  /** Fills the entries from cells that hold names; -1 after a fault. */
  function byNames(cells: readonly CsvCell[], record: CsvRecord, fault: FaultAt): number {
    let faulty = false;
    let length = 0;
    let last = 0;
    cells.forEach((cell, column) => {
      if (!(columns[column] >= 0)) return;
      const place = (): ErrorPlace => placeIn(record, cell.at);
      const together = cell.text.startsWith('"') && !names.numbers.has(cell.text) ? equalNames(cell.text) : undefined;
      (together ?? [cell.text]).forEach((text, index) => {
        const meaning = names.meaning(text, place);
        if (meaning === NOBODY || (together !== undefined && (meaning < 0 || meaning === SKIPPED))) {
          faulty = true;
          const expected = meaning === NOBODY ? 'a name from the lines "# candidate:"' : 'a name';
          fault(cell.at, { message: 'nobody of that name stands', expected, received: shown(text) });
        } else if (meaning < 0) oddities.word(meaning, record.line);
        if (meaning === OVERVOTE) {
          const [one, other] = names.overvoted(place);
          entries[length] = one;
          entries[length + 1] = other | EQUAL;
          length += 2;
          last = length;
          return;
        }
        entries[length] = meaning < 0 ? SKIPPED : index > 0 ? meaning | EQUAL : meaning;
        length += 1;
        if (meaning >= 0 && meaning !== SKIPPED) last = length;
      });
    });
    return faulty ? -1 : last;
  }

  /** Fills the entries from cells that hold ranks; -1 after a fault. */
  function byRanks(cells: readonly CsvCell[], record: CsvRecord, fault: FaultAt): number {
    let faulty = false;
    ranks.fill(0);
    cells.forEach(({ text, at }, column) => {
      if (!(columns[column] >= 0) || text === '') return;
      const rank = /^[1-9]\d{0,8}(?:\.0+)?$/.test(text) ? Number(text) : rankNamed(text);
      if (rank === 0) {
        faulty = true;
        fault(at, {
          message: 'a rank must be a whole number',
          expected: 'a number from 1, or a blank',
          received: shown(text),
        });
      }
      if (text.includes('.')) oddities.decimal(record.line);
      ranks[column] = rank;
    });
    if (faulty) return -1;
    const length = ranksToEntries(ranks, columns, cells.length, entries);
    if (length === -1) fault(0, TOO_FAR);
    return length;
  }
}

type FaultAt = (at: number, rest: Omit<Fault, 'place'>) => false;

const TOO_FAR = {
  message: 'more than 100 ranks of a ballot are left out',
  expected: 'ranks below names, not numbers of another sort',
};

const A_ROW_OF_TOTALS = {
  message: 'a row of totals stands among the ballots',
  expected: 'ballots alone: take the row out',
};

function isFilled({ text, quoted }: CsvCell): boolean {
  return text !== '' || quoted;
}

function papersOf(
  cells: readonly CsvCell[],
  columns: Int32Array,
  record: CsvRecord,
  fault: FaultAt,
): number | undefined {
  const cell = cells[columns.indexOf(PAPERS)];
  const papers = papersIn(cell?.text ?? '');
  if (typeof papers === 'number') return papers;
  fault(cell?.at ?? record.text.length, papers);
  return undefined;
}
