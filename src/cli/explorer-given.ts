import { basename } from 'node:path';
import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import { contestJson } from '../formats/catalogue.ts';
import { writeDeclaredJson } from '../formats/declared/declared-json.ts';
import { onlyOne } from '../formats/only-one.ts';
import { leftOut, onlyContest, refuseUnread } from '../formats/read-as.ts';
import { type AnyInput, anyInput } from './any-input.ts';
import { fileName } from './bytes.ts';
import { warnOfOddities } from './contest-input.ts';
import { refuseTooMuch } from './explorer-page.ts';
import { type Io, warn } from './io.ts';
import type { ReadingOptions } from './reading-options.ts';

/**
 * The one contest or declared result of a file of any format, as the JSON by which a page is given it.
 *
 * @throws PsephosError that names the file, `bad-argument` where several contests stand in it and none was named, `bad-file` for a
 * count, `too-large` for more than a page carries.
 */
export async function givenJson(path: string, options: ReadingOptions, io: Io): Promise<string> {
  const input = await anyInput(path, options, io);
  if (input.holds === 'ballots') warnOfOddities(input.read, path, io);
  try {
    return jsonOf(input, path, io);
  } catch (error) {
    throw error instanceof PsephosError ? error.in(fileName(path)) : error;
  }
}

function jsonOf(input: AnyInput, path: string, io: Io): string {
  if (input.holds === 'ballots') {
    const contest = onlyContest(input.read);
    // All that tells the page and its reader what this is.
    return contestText({ ...contest, title: contest.title ?? basename(fileName(path)) }, io);
  }
  if (input.holds === 'declared result') return writeDeclaredJson(onlyOne(input.results));
  throw new PsephosError({
    code: 'bad-file',
    message: 'this is a count, and the page makes counts of its own',
    hint: 'give the ballots or the declared totals',
  });
}

function contestText(contest: Contest, io: Io): string {
  refuseUnread(contestJson, contest);
  for (const left of leftOut(contestJson, contest)) warn(io, `the page has no place for ${left}: left out`);
  const pieces: string[] = [];
  let length = 0;
  for (const piece of contestJson.write(contest)) {
    length += piece.length;
    // Before memory is spent on what no page takes.
    refuseTooMuch(length);
    pieces.push(piece);
  }
  return pieces.join('');
}
