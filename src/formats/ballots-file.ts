import { candidateNamed } from '../ballots/candidate.ts';
import type { Contest } from '../ballots/contest.ts';
import { ballotText, type NotationReader, notationReader, quotedName } from '../ballots/notation.ts';
import { quoted } from '../ballots/notation-tokens.ts';
import { type Fault, faultsError, MOST_FAULTS, shown } from '../base/errors.ts';
import { type BallotsHeader, type HeaderKey, readHeaderLine } from './ballots-header.ts';
import type { ContestFormat, ReadBallotsOptions } from './format.ts';
import { firstLine, linesFrom, startOf } from './lines.ts';
import { stampInWords, stampJson } from './synthetic-stamp.ts';

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
export function readBallots(text: string, { keepOrder = false }: ReadBallotsOptions = {}): Contest {
  let header: BallotsHeader = {};
  const lineOf = new Map<HeaderKey, number>();
  const faults: Fault[] = [];
  let reader: NotationReader | undefined;
  for (const { text: line, number } of linesFrom(text, startOf(text), 1)) {
    if (faults.length + (reader?.faults.length ?? 0) >= MOST_FAULTS) break;
    if (!/^\s*@/.test(line)) {
      if (/^\s*(?:#|$)/.test(line)) continue;
      reader ??= notationReader(header.candidates);
      reader.line(line, number);
      continue;
    }
    const result = readHeaderLine(line);
    const place = { line: number, column: 'column' in result ? result.column : line.indexOf('@') + 1 };
    if (reader !== undefined)
      faults.push({ message: 'a header line after the first ballot', received: shown(line), place });
    else if ('kind' in result) faults.push({ ...result.fault, place });
    else if (lineOf.has(result.key)) {
      faults.push({
        message: `@${result.key} stands twice`,
        expected: `one line, as on line ${lineOf.get(result.key)}`,
        place,
      });
    } else {
      header = { ...header, ...result.found };
      lineOf.set(result.key, number);
    }
  }
  if (reader === undefined && lineOf.size + faults.length === 0)
    faults.push({ message: 'the file is empty', place: { line: 1 } });
  reader ??= notationReader(header.candidates);
  faults.push(...reader.faults);
  if (faults.length > 0) throw faultsError('bad-file', faults, HINT);
  const contest = contestFrom(header, lineOf, reader);
  return keepOrder ? { ...contest, fileOrder: reader.order() } : contest;
}

const HINT = 'a line of ballots reads like "12: Ann > Bob = Cy", a header line like "@seats 1"';

function contestFrom(header: BallotsHeader, lineOf: ReadonlyMap<HeaderKey, number>, ballots: NotationReader): Contest {
  const { title, seats = 1, withdrawn, synthetic } = header;
  const profile = ballots.finish(synthetic);
  const standing = profile.candidates.length;
  const faults: Fault[] = [];
  if (seats > standing) {
    const place = { line: lineOf.get('seats') ?? 1 };
    const expected = `at most ${standing} places, as many as stand`;
    faults.push({ message: 'more places than candidates', expected, received: `${seats}`, place });
  }
  const indices = withdrawn?.map(({ text, column }) => {
    const index = candidateNamed(profile.candidates, text);
    const place = { line: lineOf.get('withdrawn') ?? 1, column };
    if (index === undefined) faults.push({ message: 'nobody of that name stands', received: shown(text), place });
    return index ?? 0;
  });
  if (faults.length > 0) throw faultsError('bad-file', faults.slice(0, MOST_FAULTS), HINT);
  return {
    profile,
    seats,
    ...(title === undefined ? {} : { title }),
    ...(indices === undefined ? {} : { withdrawn: indices }),
  };
}

/**
 * Writes a contest in the psephos ballots format, one distinct ranking a line. `readBallots` gives the same contest back.
 *
 * Ballots that were drawn from a model say so in the first line, and keep their whole stamp.
 *
 * @example writeBallots({ profile: parseBallots('3: Ann > Bob'), seats: 1 }) // '@seats 1\n@candidates Ann; Bob\n3: Ann > Bob\n'
 */
export function writeBallots({ profile, seats, title, withdrawn }: Contest): string {
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
  return `${lines.join('\n')}\n${ballotText(profile)}`;
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
export const ballots: ContestFormat = {
  id: 'ballots',
  title: 'psephos ballots: a line such as "12: Ann > Bob" a ranking',
  ending: '.ballots',
  holds: 'ballots',
  recognises: (text) => /^\s*(?:@\w|\d+\s*:|[^\s<{[][^>]*>)/.test(firstLine(text)?.text ?? ''),
  read: readBallots,
  write: writeBallots,
};
