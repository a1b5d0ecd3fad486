import type { Candidate } from '../ballots/candidate.ts';
import { PsephosError } from '../base/errors.ts';

/**
 * The tail of a BLT file: one name a line, then the title. It is read by lines, because most real files leave names
 * unquoted.
 *
 * @throws PsephosError `bad-file` when there are fewer names than candidates.
 */
export function readNames(
  lines: readonly string[],
  candidates: number,
  firstLine: number,
): { readonly names: readonly Candidate[]; readonly title?: string } {
  const tail = lines
    .map((text, index) => ({ text: text.trim(), line: firstLine + index }))
    .filter(({ text }) => text !== '');
  if (tail.length < candidates) {
    throw new PsephosError({
      code: 'bad-file',
      message: 'names are missing after the ballots',
      expected: `${candidates} names, one a line, and a title`,
      received: `${tail.length}`,
      place: { line: firstLine + lines.length - 1 },
    });
  }
  const commas = tail.slice(0, candidates).every(({ text }) => text.endsWith(',')) && candidates > 1;
  const bare = ({ text }: { readonly text: string }): string => (commas ? text.replace(/,$/, '').trim() : text);
  const names = tail.slice(0, candidates).map((entry) => candidateFrom(bare(entry)));
  const title = tail[candidates] === undefined ? undefined : candidateFrom(bare(tail[candidates])).name;
  return { names, ...(title === undefined || title === '' ? {} : { title }) };
}

/** A name as real files write it: bare, quoted, quoted twice over, with the party in a second quoted text, or after a label. */
function candidateFrom(text: string): Candidate {
  const labelled = /^# ALTERNATIVE NAME \d+: *(.+)$/.exec(text);
  if (labelled !== null) return { name: labelled[1].trim() };
  const pair = /^"((?:[^"]|"")*)"\s+"((?:[^"]|"")*)"$/.exec(text);
  if (pair !== null) return { name: undoubled(pair[1]), group: undoubled(pair[2]) };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text) ?? /^"([^"]*)"\s*#.*$/.exec(text);
  return { name: quoted === null ? text : undoubled(quoted[1]) };
}

function undoubled(text: string): string {
  return text.replaceAll('""', '"').trim();
}
