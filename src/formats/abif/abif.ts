import { namelessBuilder } from '../../ballots/build-profile.ts';
import { type Faulty, faulty } from '../../ballots/notation-tokens.ts';
import { shown } from '../../base/errors.ts';
import { byLines } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import type { Report } from '../report.ts';
import { stampComments } from '../stamp-comment.ts';
import { ballotTaker } from '../take-ballots.ts';
import { afterBlanks, nameAt, readAbifBallot } from './abif-ballot.ts';
import { type AbifCandidates, abifCandidates } from './abif-candidates.ts';
import { abifMetadataReader } from './abif-metadata.ts';
import { rankedItems } from './abif-scores.ts';
import { looksLikeAbif } from './looks-like-abif.ts';

/**
 * The Aggregated Ballot Information Format (ABIF 0.1): lines such as `27: A/5 > B/3, [Cy Dee]/0`, with tokens that
 * `=A:[Ann Lee]` defines, and metadata such as `{"title": "Club chair"}`.
 *
 * The signs `>` and `=` rank; between commas the scores do, and without scores those candidates are equal. Scores that
 * contradict the signs are a fault. No place is known for the number of places: psephos writes it as metadata of its own.
 *
 * @see https://github.com/electorama/abif
 * @example readAs(abif, '=A:[Ann Lee]\n27: A/5, B/3\n').contests[0].profile.candidates[0].name // 'Ann Lee'
 */
export const abifReader: ContestFormatReader = {
  id: 'abif',
  title: 'Aggregated Ballot Information Format (ABIF)',
  endings: ['.abif'],
  holds: 'ballots',
  hint: 'a line of ABIF reads like "27: A > B = C" or "27: A/5, B/3", a token is defined by "=A:[Ann Lee]"',
  recognises: looksLikeAbif,
  open: openAbif,
};

function openAbif(report: Report, options: ReadBallotsOptions): BallotsReader {
  const stamps = stampComments(report);
  const metadata = abifMetadataReader(report);
  const candidates = abifCandidates(report);
  const ballots = namelessBuilder('not yet known', options.keepOrder);
  const taker = ballotTaker(ballots, report);
  let total = 0;

  const ballot = (text: string, line: number): Faulty | undefined => {
    const read = readAbifBallot(text, (name, bracketed, column) => candidates.onBallot(name, bracketed, line, column));
    if (read.kind === 'fault') return read;
    const { papers, items } = read;
    const entries = rankedItems(items);
    if ('kind' in entries) return entries;
    total += papers;
    taker.take(entries, entries.length, papers, () => ({ line }));
    return undefined;
  };

  return byLines(
    {
      line(text, line) {
        if (stamps.line(text, line)) return;
        const start = afterBlanks(text, 0);
        if (start === text.length || text[start] === '#') return;
        if (text[start] === '{') metadata.line(text, line);
        else {
          const fault = text[start] === '=' ? define(text, start, line, candidates) : ballot(text, line);
          if (fault !== undefined) report.fault({ ...fault.fault, place: { line, column: fault.column } });
        }
      },
      end() {
        const { title, seats, papers } = metadata.found;
        if (papers !== undefined && papers.number !== total) {
          report.warn({
            message: 'the file says that it holds another number of papers',
            expected: `${papers.number}`,
            received: `${total}`,
            place: { line: papers.line },
          });
        }
        const found = candidates.finish();
        const parts = {
          ballots,
          candidates: found.map(({ name }) => ({ name })),
          seats,
          title,
          synthetic: stamps.found,
        };
        return finishContest({ ...parts, placeOf: (index) => found[index].place }, options, report);
      },
    },
    report,
  );
}

/** Takes the line `=TOKEN:[Full Name]`; gives what is wrong with it. */
function define(text: string, start: number, line: number, candidates: AbifCandidates): Faulty | undefined {
  const token = nameAt(text, afterBlanks(text, start + 1));
  if ('kind' in token) return token;
  if (text[token.end] !== ':')
    return faulty(
      token.end + 1,
      'a definition is not well written',
      'a line such as "=A:[Ann Lee]"',
      shown(text.trim()),
    );
  const from = afterBlanks(text, token.end + 1);
  const bracketed = text[from] === '[' || text[from] === '"';
  const name = bracketed ? nameAt(text, from) : nameAtEnd(text, from);
  if ('kind' in name) return name;
  if (name.end < text.length && text[name.end] !== '#')
    return faulty(name.end + 1, 'something stands after a name', 'the end of the line', shown(text.slice(name.end)));
  candidates.define(token.text, name.text, { line, column: name.column });
  return undefined;
}

/** A name without brackets goes to the end of the line, or to a comment. */
function nameAtEnd(line: string, at: number): { text: string; column: number; end: number } | Faulty {
  const comment = line.indexOf('#', at);
  const end = comment === -1 ? line.length : comment;
  const text = line.slice(at, end).trim();
  return text === '' ? faulty(at + 1, 'a name is missing', 'a name in brackets') : { text, column: at + 1, end };
}
