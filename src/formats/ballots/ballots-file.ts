import { type Candidate, candidateNamed } from '../../ballots/candidate.ts';
import type { Contest } from '../../ballots/contest.ts';
import { ballotLines, type NotationReader, notationReader, quotedName } from '../../ballots/notation.ts';
import { quoted } from '../../ballots/notation-tokens.ts';
import { shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { byLines } from '../by-lines.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { checkGatheredNames } from '../gathered-names.ts';
import { firstLine } from '../lines.ts';
import { readOne } from '../read-as.ts';
import type { Report } from '../report.ts';
import { stampInWords, stampJson } from '../synthetic-stamp.ts';
import { type BallotsHeader, type HeaderKey, readHeaderLine } from './ballots-header.ts';

/**
 * Reads a contest from the psephos ballots format: ballots in the readable notation, below header lines that begin with `@`.
 *
 * ```
 * @title Club chair
 * @seats 1
 * @candidates Ann [Labour]; Bob; "C; D" ["Green [Left]"]
 * @withdrawn Bob
 * 12: Ann > Bob = "C; D"   # 12 papers; a comment
 * 3: "C; D"
 * ```
 *
 * All header lines may be left out: one place is filled then, and the candidates are those named on the ballots, in order of
 * appearance. A title goes to the end of its line, `#` and all. A name that holds any of `> = : ; # " [ ]`, and a title that
 * begins with a quote, stand in double quotes as in JSON. `@synthetic {…}` holds the stamp of ballots that were never cast.
 *
 * @throws PsephosError `bad-file` with line and column of each fault.
 * @example readBallots('@seats 2\n3: Ann > Bob\n2: Cy').seats // 2
 */
export function readBallots(text: string, options: ReadBallotsOptions = {}): Contest {
  return readOne(ballotsReader, text, options);
}

function openBallots(report: Report, options: ReadBallotsOptions): BallotsReader {
  let header: BallotsHeader = {};
  const lineOf = new Map<HeaderKey, number>();
  let reader: NotationReader | undefined;
  let told = 0;
  const headerLine = (line: string, number: number): void => {
    const result = readHeaderLine(line);
    const place = { line: number, column: 'column' in result ? result.column : line.indexOf('@') + 1 };
    if (reader !== undefined)
      report.fault({ message: 'a header line after the first ballot', received: shown(line), place });
    else if ('kind' in result) report.fault({ ...result.fault, place });
    else if (lineOf.has(result.key)) {
      const expected = `one line, as on line ${lineOf.get(result.key)}`;
      report.fault({ message: `@${result.key} stands twice`, expected, place });
    } else {
      header = { ...header, ...result.found };
      lineOf.set(result.key, number);
    }
  };
  return byLines(
    {
      line(line, number) {
        if (/^\s*@/.test(line)) return headerLine(line, number);
        if (/^\s*(?:#|$)/.test(line)) return;
        reader ??= notationReader(header.candidates, options.keepOrder);
        reader.line(line, number);
        for (; told < reader.faults.length; told++) report.fault(reader.faults[told]);
      },
      end() {
        if (reader === undefined && lineOf.size === 0 && !report.faulty)
          report.fault({ message: 'the file is empty', place: { line: 1 } });
        if (report.faulty) return [];
        return [
          contestFrom(header, lineOf, reader ?? notationReader(header.candidates, options.keepOrder), options, report),
        ];
      },
    },
    report,
  );
}

function contestFrom(
  header: BallotsHeader,
  lineOf: ReadonlyMap<HeaderKey, number>,
  ballots: NotationReader,
  options: ReadBallotsOptions,
  report: Report,
): Contest {
  const { title, withdrawn, synthetic } = header;
  const seats = options.seats ?? header.seats ?? 1;
  const profile = ballots.finish(synthetic);
  if (header.candidates === undefined) checkNames(profile.candidates, report);
  const fileOrder = ballots.order();
  const standing = profile.candidates.length;
  if (seats > standing) {
    const place = { line: lineOf.get('seats') ?? 1 };
    const expected = `at most ${standing} places, as many as stand`;
    report.fault({ message: 'more places than candidates', expected, received: `${seats}`, place });
  }
  const indices = withdrawn?.map(({ text, column }) => {
    const index = candidateNamed(profile.candidates, text);
    const place = { line: lineOf.get('withdrawn') ?? 1, column };
    if (index === undefined) report.fault({ message: 'nobody of that name stands', received: shown(text), place });
    return index ?? 0;
  });
  return { profile, seats, ...defined({ title, withdrawn: indices, fileOrder }) };
}

/** Looks at names that no line of candidates declares: `3 x Ann` is not three papers, as somebody may think. */
function checkNames(candidates: readonly Candidate[], report: Report): void {
  const declaration = 'a line "@candidates …" above the ballots';
  const names = candidates.map(({ name }) => name);
  checkGatheredNames(names, declaration, () => ({}), report);
  for (const name of names) {
    if (!/^\d+ *[*x×] *\S|\S(?: x| *[*×]) *\d+$/i.test(name.slice(0, 200))) continue;
    const expected = `papers before a colon, as in "3: Ann > Bob"; a name like this one is declared by ${declaration}`;
    report.fault({ message: 'a name holds what looks like papers', expected, received: shown(name), place: {} });
  }
}

/**
 * Writes a contest in the psephos ballots format, one distinct ranking a line. `readBallots` gives the same contest back.
 *
 * Ballots that were drawn from a model say so in the first line, and keep their whole stamp.
 *
 * @example writeBallots({ profile: parseBallots('3: Ann > Bob'), seats: 1 }) // '@seats 1\n@candidates Ann; Bob\n3: Ann > Bob\n'
 */
export function writeBallots(contest: Contest): string {
  return [...ballotsPieces(contest)].join('');
}

/** The same in pieces. */
export function* ballotsPieces({ profile, seats, title, withdrawn }: Contest): Generator<string> {
  const { candidates, synthetic } = profile;
  const names = candidates.map(({ name }) => listName(name));
  const entries = candidates.map(
    ({ group }, index) => names[index] + (group === undefined ? '' : ` [${listName(group)}]`),
  );
  const lines = [
    ...(synthetic === undefined ? [] : [`# ${stampInWords(synthetic)}`]),
    ...(title === undefined ? [] : [`@title ${titleText(title)}`]),
    `@seats ${seats}`,
    `@candidates ${entries.join('; ')}`,
    ...(withdrawn === undefined ? [] : [`@withdrawn ${withdrawn.map((index) => names[index]).join('; ')}`.trimEnd()]),
    ...(synthetic === undefined ? [] : [`@synthetic ${stampJson(synthetic)}`]),
  ];
  yield `${lines.join('\n')}\n`;
  yield* ballotLines(profile);
}

/** Brackets are signs in a list of names, though not on a ballot. */
function listName(name: string): string {
  return /[[\]]/.test(name) ? quoted(name) : quotedName(name);
}

function titleText(title: string): string {
  const bare = title !== '' && title === title.trim() && !title.startsWith('"') && !/[\p{C}\u2028\u2029]/u.test(title);
  return bare ? title : quoted(title);
}

/** The psephos ballots format, as a format of the catalogue. */
export const ballotsReader: ContestFormatReader = {
  id: 'ballots',
  title: 'psephos ballots: a line such as "12: Ann > Bob" a ranking',
  endings: ['.ballots', '.txt'],
  holds: 'ballots',
  hint: 'a line of ballots reads like "12: Ann > Bob = Cy", a header line like "@seats 1"',
  recognises: (head) => /^\s*(?:@\w|\d+\s*:|[^\s<{[][^>]*>)/.test(firstLine(head)?.text ?? ''),
  open: openBallots,
};
