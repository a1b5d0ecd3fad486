import { type Fault, shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import { isAboutABallot, namesInBrackets, namesPapers, rankColumns } from './csv-ballots-headings.ts';
import { readableText } from './csv-cell.ts';
import { type CsvCell, type CsvRecord, csvCells, placeIn } from './csv-record.ts';

/** What each column of a table of ballots holds. */
export interface BallotColumns {
  /** Cells are names below ranks, or ranks below names. */
  readonly cells: 'names' | 'ranks';
  /** For each column: the rank or the candidate from 0, or one of these two. */
  readonly columns: Int32Array;
  /** Names of the candidates, where the header gives them, each with its cell. */
  readonly candidates: readonly CsvCell[];
  readonly hasPapers: boolean;
}

/** In place of a rank or a candidate: the column says nothing of a ranking. */
export const PASSED_OVER = -1;

/** The column holds numbers of papers. */
export const PAPERS = -2;

/**
 * What the columns below a header hold; faults go to the report, and columns that are passed over are named in a warning.
 *
 * A column whose name was declared as that of a candidate is that candidate's.
 */
export function ballotColumns(
  header: CsvRecord,
  delimiter: string,
  declared: ReadonlyMap<string, number>,
  report: Report,
): BallotColumns | undefined {
  const { cells: all, flaw } = csvCells(header.text, delimiter);
  const fault = (at: number, rest: Omit<Fault, 'place'>): undefined => {
    report.fault({ ...rest, place: placeIn(header, at) });
  };
  if (flaw !== undefined) return fault(flaw.at, { message: flaw.message, expected: flaw.expected });
  // Spreadsheets pad the header; what stands below the padding is told of by the row.
  const cells = all.slice(0, all.findLastIndex(({ text }) => text !== '') + 1);
  const columns = new Int32Array(cells.length);
  const candidates: CsvCell[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const headings = rankColumns(cells.map(({ text }) => text));
  const byRank = headings.ranks.some((rank) => rank > 0);
  if (headings.contests.length > 1) {
    const received = shown(headings.contests.join('; '));
    const expected = 'the columns of one contest: take those of the others out';
    return fault(0, { message: 'the columns rank in several contests', expected, received });
  }
  let [ranks, hasPapers, faulty] = [0, false, false];
  cells.forEach((cell, column) => {
    const name = readableText(cell.text);
    const rank = headings.ranks[column];
    const isDeclared = !byRank && declared.has(name);
    if (rank > 0) {
      if (rank !== ranks + 1) {
        faulty = true;
        const message =
          rank <= ranks ? `two columns hold rank ${rank}, or not in order` : `no column for rank ${ranks + 1}`;
        const expected = 'one column for each rank of one contest, from the first on';
        fault(cell.at, { message, expected, received: shown(cell.text) });
      }
      columns[column] = rank - 1;
      ranks = Math.max(rank, ranks);
    } else if (!isDeclared && namesPapers(name)) {
      if (hasPapers) {
        faulty = true;
        fault(cell.at, { message: 'two columns hold papers', expected: 'one', received: shown(cell.text) });
      }
      columns[column] = PAPERS;
      hasPapers = true;
    } else if (isDeclared || (!byRank && !isAboutABallot(name))) {
      if (seen.has(name)) {
        faulty = true;
        fault(cell.at, {
          message: 'two columns are called alike',
          expected: 'a name of its own for each',
          received: shown(name),
        });
      }
      seen.add(name);
      columns[column] = candidates.length;
      candidates.push({ ...cell, text: name });
    } else {
      columns[column] = PASSED_OVER;
      passedOver.push(name === '' ? `(column ${column + 1}, without a name)` : name);
    }
  });
  const zero = byRank ? cells.find(({ text }) => /^(?:rank|choice|preference)[\s_.-]?0$/i.test(text)) : undefined;
  if (zero !== undefined)
    return fault(zero.at, { message: 'ranks begin at 1', expected: 'rank1 for the first', received: shown(zero.text) });
  if (faulty) return undefined;
  const isBallot = candidates.length === 0 || candidates.some(({ text }) => /^\d*$/.test(text) && !declared.has(text));
  if (!byRank && isBallot) return fault(0, noHeader(header));
  if (passedOver.length > 0) {
    const message = 'columns that are no preferences are passed over';
    report.warn({ message, received: shown(passedOver.join(', ')), place: { line: header.line } });
  }
  return {
    cells: byRank ? 'names' : 'ranks',
    columns,
    candidates: bareNames(candidates, declared, report, header),
    hasPapers,
  };
}

/** Names without the question that a form puts before each of them. */
function bareNames(
  candidates: readonly CsvCell[],
  declared: ReadonlyMap<string, number>,
  report: Report,
  { line }: CsvRecord,
): readonly CsvCell[] {
  const found = declared.size > 0 ? undefined : namesInBrackets(candidates.map(({ text }) => text));
  if (found === undefined) return candidates;
  const message = 'names stand in brackets behind a question, which is left out';
  report.warn({ message, received: shown(found.question), place: { line } });
  return candidates.map((cell, index) => ({ ...cell, text: found.names[index] }));
}

/** The fault of a table that begins with a ballot. */
export function noHeader({ text }: CsvRecord): Omit<Fault, 'place'> {
  return {
    message: 'the first line does not say what the columns hold',
    expected: 'a line above the ballots: "rank1,rank2,rank3" above names, or the names of all candidates above ranks',
    received: shown(text),
  };
}
