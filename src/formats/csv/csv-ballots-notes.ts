import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type ErrorPlace, type Fault, faultsError, shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import { readStamp } from '../synthetic-stamp.ts';
import { readableText } from './csv-cell.ts';
import { type CsvCell, type CsvRecord, csvCells, placeIn } from './csv-record.ts';

/** What the lines above the header say. */
export interface BallotNotes {
  readonly title?: string;
  readonly seats?: number;
  /** Names with the groups they are given. */
  readonly candidates: ReadonlyMap<string, string | undefined>;
  readonly withdrawn: readonly { readonly name: string; readonly place: ErrorPlace }[];
  readonly synthetic?: SyntheticStamp;
}

/** How the line begins that tells a stranger of synthetic ballots. */
export const SYNTHETIC_WORDS = '# SYNTHETIC BALLOTS';

const NOTE = /^"?# ?(title|seats|candidate|withdrawn|synthetic):/;

/** Whether a record above the header is a line that we know. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** Keeps the lines that we know; they are read once the header has told the sign between cells. */
export function noteKeeper(): { add(note: CsvRecord): void; readonly notes: readonly CsvRecord[] } {
  const notes: CsvRecord[] = [];
  return {
    add(note) {
      notes.push(note);
      if (notes.length <= 2 * MOST_CANDIDATES + 3) return;
      const expected = `at most ${MOST_CANDIDATES} candidates`;
      throw faultsError('too-large', [
        { message: 'too many lines above the header', expected, place: { line: note.line } },
      ]);
    },
    notes,
  };
}

/** Reads the lines; faults go to the report. */
export function readNotes(records: readonly CsvRecord[], delimiter: string, report: Report): BallotNotes {
  const once: { title?: string; seats?: number; synthetic?: SyntheticStamp } = {};
  const candidates = new Map<string, string | undefined>();
  const withdrawn: { name: string; place: ErrorPlace }[] = [];
  for (const record of records) {
    const { cells, flaw } = csvCells(record.text, delimiter);
    const fault = (rest: Omit<Fault, 'place'>, at = 0): void => report.fault({ ...rest, place: placeIn(record, at) });
    if (flaw !== undefined) {
      fault({ message: flaw.message, expected: flaw.expected }, flaw.at);
      continue;
    }
    const [first, second] = cells;
    const [key, value] = keyAndValue(first);
    const spare = cells.find(({ text }, index) => index > (key === 'candidate' ? 1 : 0) && text !== '');
    if (spare !== undefined) {
      const expected = 'double quotes around a text that holds the sign between cells: "# title: Ward 1, North"';
      fault(
        { message: 'something stands after the cell of this line', expected, received: shown(spare.text) },
        spare.at,
      );
    } else if (key === 'candidate') {
      if (candidates.has(value))
        fault({ message: `two candidates are called ${shown(value)}`, expected: 'a name of its own for each' });
      const group =
        second === undefined || (second.text === '' && !second.quoted) ? undefined : readableText(second.text);
      candidates.set(value, group);
    } else if (key === 'withdrawn') withdrawn.push({ name: value, place: placeIn(record, 0) });
    else if (Object.hasOwn(once, key)) fault({ message: `"# ${key}:" stands twice`, expected: 'one line' });
    else if (key === 'title') once.title = value;
    else if (key === 'seats') {
      const seats = /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
      if (seats !== undefined) once.seats = seats;
      else
        fault({
          message: 'places must be a whole number of at least 1',
          expected: 'a line such as "# seats: 2"',
          received: shown(value),
        });
    } else {
      const stamp = readStamp(value);
      if (typeof stamp === 'string') fault({ message: stamp });
      else once.synthetic = stamp;
    }
  }
  return { ...once, candidates, withdrawn };
}

function keyAndValue({ text, quoted }: CsvCell): readonly [key: string, value: string] {
  const [start = '', key = ''] = /^# ?(\w+):/.exec(text) ?? [];
  const value = text.slice(start.length);
  // In quotes every blank but the one after the colon is part of the text.
  return [key, quoted ? value.replace(/^ /, '') : value.trim()];
}
