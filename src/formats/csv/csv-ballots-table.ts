import { namelessBuilder } from '../../ballots/build-profile.ts';
import type { Candidate } from '../../ballots/candidate.ts';
import type { Contest } from '../../ballots/contest.ts';
import { shown } from '../../base/errors.ts';
import { finishContest } from '../finish-contest.ts';
import type { ReadBallotsOptions } from '../format.ts';
import type { Report } from '../report.ts';
import { ballotTaker } from '../take-ballots.ts';
import { ballotColumns } from './csv-ballots-columns.ts';
import { csvCandidates } from './csv-ballots-names.ts';
import type { BallotNotes } from './csv-ballots-notes.ts';
import { csvOddities } from './csv-ballots-oddities.ts';
import { csvRows, type PlainRow } from './csv-ballots-rows.ts';
import { csvPlainRows } from './csv-plain-rows.ts';
import { type CsvRecord, placeIn } from './csv-record.ts';

/** What reads the rows, once the header is known. */
export interface OpenTable {
  readonly delimiter: string;
  /** False where nothing will come of the rows that follow. */
  row(record: CsvRecord): boolean;
  readonly plain: PlainRow;
  end(): readonly Contest[];
}

/** Opens the table below a header; `undefined` where the header is at fault, which is reported. */
export function openTable(
  header: CsvRecord,
  delimiter: string,
  notes: BallotNotes,
  report: Report,
  options: ReadBallotsOptions,
): OpenTable | undefined {
  const names = csvCandidates(notes.candidates);
  const found = ballotColumns(header, delimiter, names.numbers, report);
  if (found === undefined) return undefined;
  // Candidates in the header are numbered as they stand there, unless lines above it number them.
  const numbers = found.candidates.map(({ text, at }) => {
    const number = names.numbered(text, () => placeIn(header, at));
    if (number !== undefined) return number;
    const expected = 'a name from the lines "# candidate:"';
    report.fault({
      message: 'nobody of that name stands',
      expected,
      received: shown(text),
      place: placeIn(header, at),
    });
    return 0;
  });
  const columns =
    found.cells === 'names' ? found.columns : found.columns.map((kind) => (kind < 0 ? kind : numbers[kind]));
  const table = { ...found, columns };
  const ballots = namelessBuilder('not yet known', options.keepOrder);
  const taker = ballotTaker(ballots, report);
  const oddities = csvOddities(report);
  const parts = { table, delimiter, names, taker, oddities, report };
  return {
    delimiter,
    row: csvRows(parts),
    plain: csvPlainRows(parts),
    end() {
      oddities.end();
      const { candidates, nobody } = names.finish(report);
      const { title, seats, synthetic } = notes;
      const withdrawn = [...withdrawnIn(notes, candidates, report), ...nobody];
      // Who stands is not known where rows could not be read.
      if (report.faulty) return [];
      return finishContest({ ballots, candidates, seats, title, withdrawn, synthetic }, options, report);
    },
  };
}

function withdrawnIn({ withdrawn }: BallotNotes, candidates: readonly Candidate[], report: Report): readonly number[] {
  const numbers = new Map(candidates.map(({ name }, index) => [name, index]));
  return withdrawn.map(({ name, place }) => {
    const number = numbers.get(name);
    if (number === undefined) report.fault({ message: 'nobody of that name stands', received: shown(name), place });
    return number ?? 0;
  });
}
