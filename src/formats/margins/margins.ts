import { namelessBuilder } from '../../ballots/build-profile.ts';
import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { type Fault, faultsError, shown } from '../../base/errors.ts';
import { byLines } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import type { Report } from '../report.ts';
import { type BallotTaker, ballotTaker, papersIn } from '../take-ballots.ts';

/** A word of a line with commas, and its column. */
interface Word {
  readonly text: string;
  readonly column: number;
}

/** What stands above the ballots. */
interface Standing {
  readonly ids: readonly Word[];
  readonly indexOf: ReadonlyMap<string, number>;
}

function openMargins(report: Report, options: ReadBallotsOptions): BallotsReader {
  const ballots = namelessBuilder('not yet known', options.keepOrder);
  const taker = ballotTaker(ballots, report);
  let standing: Standing = { ids: [], indexOf: new Map() };
  let parties: readonly Word[] = [];

  const readIds = (line: string): void => {
    const ids = wordsOf(line, 0);
    if (ids.length > MOST_CANDIDATES) {
      const fault = { message: 'too many candidates', expected: `at most ${MOST_CANDIDATES}`, place: { line: 1 } };
      throw faultsError('too-large', [{ ...fault, received: `${ids.length}` }], HINT);
    }
    for (const { text, column } of ids) {
      if (/^\d+$/.test(text)) continue;
      const expected = 'whole numbers with commas between';
      report.fault({ message: 'no id of a candidate', expected, received: shown(text), place: { line: 1, column } });
    }
    standing = { ids, indexOf: new Map(ids.map(({ text }, index) => [text, index])) };
  };

  const readParties = (line: string): void => {
    parties = wordsOf(line, 0);
    if (parties.length === standing.ids.length) return;
    const expected = `${standing.ids.length}, as many as ids`;
    report.fault({ message: 'a party for each id', expected, received: `${parties.length}`, place: { line: 2 } });
  };

  return byLines(
    {
      line(line, number) {
        if (number === 1) readIds(line);
        else if (number === 2) readParties(line);
        else if (number === 3) {
          if (/^\s*[-+]+\s*$/.test(line)) return;
          const expected = 'a line of signs such as "-+-+-+-+-"';
          report.fault({ message: 'the ballots do not begin', expected, received: shown(line), place: { line: 3 } });
        } else if (line.trim() !== '') readBallot(line, number, standing, taker, report);
      },
      end(lines) {
        if (lines < 3)
          report.fault({ message: 'the file ends before its ballots', place: { line: Math.max(1, lines) } });
        else warnOfNames(report);
        const candidates = standing.ids.map(({ text: name }, index) => {
          const group = parties[index]?.text ?? '';
          return group === '' ? { name } : { name, group };
        });
        const placeOf = (index: number) => ({ line: 1, column: standing.ids[index].column });
        return finishContest({ ballots, candidates, seats: 1, placeOf }, options, report);
      },
    },
    report,
  );
}

function warnOfNames(report: Report): void {
  const message = 'the file has no names, so each candidate is called by the id, and the party is the group';
  report.warn({ message, place: { line: 1 } });
}

const BALLOT = /^\s*\(([^()]*)\)\s*:\s*(\S*)\s*$/;

function readBallot(line: string, number: number, { indexOf }: Standing, taker: BallotTaker, report: Report): void {
  const [, list, papersText] = BALLOT.exec(line) ?? [];
  const fault = (column: number, what: Omit<Fault, 'place'>): void =>
    report.fault({ ...what, place: { line: number, column } });
  if (list === undefined || papersText === undefined) {
    return fault(1, { message: 'this is no ballot', expected: '"(0,2,1) : 31"', received: shown(line) });
  }
  const words = wordsOf(list, line.indexOf('(') + 1);
  // One candidate alone is written "(5,)" in some files.
  const ids = words.length > 1 && words.at(-1)?.text === '' ? words.slice(0, -1) : words;
  if (ids.length > MOST_CANDIDATES)
    return fault(1, { message: 'the ranking is too long', expected: `at most ${MOST_CANDIDATES} ids` });
  const entries: number[] = [];
  if (list.trim() !== '')
    for (const { text, column } of ids) {
      const index = indexOf.get(text);
      if (index !== undefined) entries.push(index);
      else fault(column, { message: 'no such candidate', expected: 'an id of the first line', received: shown(text) });
    }
  const papers = papersIn(papersText);
  const column = line.lastIndexOf(':') + 2;
  if (typeof papers === 'object') fault(column + (/^\s*/.exec(line.slice(column - 1))?.[0].length ?? 0), papers);
  else if (!report.faulty) taker.take(entries, entries.length, papers, () => ({ line: number, column }));
}

/** What stands between commas, without blanks around it; one more than can be right is enough to see that it is wrong. */
function wordsOf(line: string, from: number): readonly Word[] {
  let at = from + 1;
  return line.split(',', MOST_CANDIDATES + 2).map((word) => {
    const text = word.trim();
    const column = at + word.length - word.trimStart().length;
    at += word.length + 1;
    return { text, column };
  });
}

const HINT = 'a file of margin-irv is: ids; parties; a line "-+-+-"; ballots "(0,2,1) : 31", ids from best to worst';

/**
 * The ballots of margin-irv: a line of ids, a line of parties, a line of signs, then `(ids, best first) : papers`, and one
 * place, because the format is of single-winner elections. The ids are the names; `()` is a blank paper; both `(5)` and `(5,)`
 * are read.
 *
 * The form is that of the published data, of which no description is known.
 *
 * @see https://github.com/michelleblom/margin-irv
 * @example readAs(margins, '0, 1\nLAB,GRN\n-+-+-+-+-\n(0,1) : 3\n').contests[0].profile.total // 3
 */
export const marginsReader: ContestFormatReader = {
  id: 'margins',
  title: 'the ballots of margin-irv: "(0,2,1) : 31" under ids and parties',
  endings: ['.txt'],
  holds: 'ballots',
  hint: HINT,
  recognises: (head) =>
    /^\uFEFF?\d+(?:\s*,\s*\d+)*[^\S\r\n]*(?:\r\n|\r|\n)[^\r\n]*(?:\r\n|\r|\n)\s*-[-+]*\s*[\r\n]/.test(head),
  open: openMargins,
};
