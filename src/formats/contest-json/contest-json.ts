import { namelessBuilder } from '../../ballots/build-profile.ts';
import { type Candidate, MOST_CANDIDATES } from '../../ballots/candidate.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type ErrorPlace, faultsIn, PsephosError, shown } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { offsetOfPath } from '../json/json-text.ts';
import type { Report } from '../report.ts';
import { readStamp } from '../synthetic-stamp.ts';
import { tooMany } from '../too-many.ts';
import { jsonBallots } from './contest-json-ballots.ts';
import { jsonCutter } from './contest-json-cut.ts';
import { type JsonPiece, type PieceReader, parsedPiece, placeInPiece } from './contest-json-piece.ts';
import { NOT_PLAIN_JSON } from './contest-json-plain.ts';
import { utf8Pieces } from './contest-json-text.ts';
import { CONTEST_FORMAT } from './write-contest-json.ts';

const { whole, record, onlyKeys, fail } = readersFor('bad-file');

const LISTS: readonly string[] = ['candidates', 'withdrawn', 'ballots'];
const NEEDED = ['format', 'version', 'seats', 'candidates', 'ballots'];
const KEYS = ['format', 'version', 'note', 'title', 'seats', 'candidates', 'withdrawn', 'synthetic', 'ballots'];

function openContestJson(report: Report, options: ReadBallotsOptions): BallotsReader {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  const places: ErrorPlace[] = [];
  const withdrawn = new Map<number, ErrorPlace>();
  let seats: number | undefined;
  let title: string | undefined;
  let synthetic: SyntheticStamp | undefined;
  /** The list of candidates is over, so that their number is known. */
  let named = false;
  const builder = namelessBuilder('not yet known', options.keepOrder);

  const reading: PieceReader = (piece, path, read) => {
    try {
      read(parsedPiece(piece));
    } catch (error) {
      if (!(error instanceof PsephosError) || error.code === 'too-large') throw error;
      for (const { place, ...fault } of faultsIn(error)) report.fault({ ...fault, place: placed(piece, path, place) });
    }
  };
  const ballots = jsonBallots(builder, reading, report);

  const value = (key: string, piece: JsonPiece): void => {
    startKey(key);
    reading(piece, key, (found) => {
      if (LISTS.includes(key)) throw fail('', 'must be a list', found);
      if (key === 'format' && found !== CONTEST_FORMAT) throw fail('', `must be "${CONTEST_FORMAT}"`, found);
      if (key === 'version' && found !== 1) throw fail('', 'must be 1 (another version needs another psephos)', found);
      if (key === 'seats') seats = atLeastOne(found);
      if (key === 'title') title = anyText(found, '');
      if (key === 'synthetic') {
        const stamp = readStamp(piece.text);
        if (typeof stamp === 'string') throw fail('', stamp, found);
        synthetic = stamp;
      }
      if (!KEYS.includes(key)) throw fail('', `unknown key, known are ${KEYS.join(', ')}`, found);
    });
  };

  const startKey = (key: string): void => {
    named = seen.has('candidates');
    seen.add(key);
  };

  const item = (key: string, index: number, piece: JsonPiece): void => {
    const path = `${key}[${index}]`;
    if (key === 'ballots') ballots.ballot(piece, path, named ? candidates.length : undefined);
    else if (key === 'candidates') {
      if (index === MOST_CANDIDATES) {
        const place = { line: piece.line, column: piece.column };
        throw tooMany('candidates', MOST_CANDIDATES, place);
      }
      // One that is at fault counts too, so that ballots with those after it are not told of as well.
      let candidate: Candidate = { name: '' };
      reading(piece, path, (found) => {
        candidate = candidateFrom(found);
      });
      candidates.push(candidate);
      places.push({ line: piece.line, column: piece.column, path });
    } else if (key === 'withdrawn') {
      reading(piece, path, (found) => {
        const number = whole(found, '');
        if (number >= MOST_CANDIDATES) throw fail('', 'no such candidate', found);
        const place = { line: piece.line, column: piece.column, path };
        if (withdrawn.has(number)) report.warn({ message: 'a candidate withdrew twice', place });
        else withdrawn.set(number, place);
      });
    }
  };

  const cutter = jsonCutter({
    value,
    list(key, place) {
      startKey(key);
      if (LISTS.includes(key)) return;
      const [message, received] = KEYS.includes(key) ? ['must not be a list', '[…]'] : ['unknown key', shown(key)];
      report.fault({ message, expected: `a list as ${LISTS.join(', ')}`, received, place: { ...place, path: key } });
    },
    item,
    plainItem: (key, index, text, at, place) =>
      key === 'ballots' && named
        ? ballots.plain(text, at, candidates.length, () => ({ ...place(), path: `ballots[${index}]` }))
        : NOT_PLAIN_JSON,
    fault: report.fault,
  });

  return utf8Pieces(cutter, report, () => {
    if (report.faulty) return [];
    for (const key of NEEDED)
      if (!seen.has(key)) report.fault({ message: `the key "${key}" is missing`, place: cutter.place() ?? {} });
    for (const [number, place] of [...ballots.named(), ...withdrawn]) {
      if (number >= candidates.length) report.fault(noSuchCandidate(number, candidates.length, place));
    }
    if (report.faulty) return [];
    const parts = { candidates, seats, title, withdrawn: [...withdrawn.keys()], synthetic };
    return finishContest({ ...parts, ballots: builder, placeOf: (index) => places[index] }, options, report);
  });
}

function noSuchCandidate(number: number, standing: number, place: ErrorPlace): Parameters<Report['fault']>[0] {
  const expected = `a number from 0 to ${standing - 1}`;
  return { message: 'no such candidate', expected, received: `${number}`, place };
}

/** Where a fault of a piece stands: what is missing from something stands nowhere, but that does. */
function placed(piece: JsonPiece, path: string, { path: within = '', line, column }: ErrorPlace): ErrorPlace {
  const whole = within === '' || within.startsWith('[') ? path + within : `${path}.${within}`;
  if (line !== undefined) return { line, ...(column === undefined ? {} : { column }), path };
  const parent = within.replace(/(?:^|\.)[^.[]*$|\[\d+\]$/, '');
  const offset = offsetOfPath(piece.text, within) ?? offsetOfPath(piece.text, parent) ?? 0;
  return { ...placeInPiece(piece, offset), path: whole };
}

function candidateFrom(value: unknown): Candidate {
  const found = record(value, '');
  onlyKeys(found, ['name', 'group'], '');
  const name = anyText(found['name'], 'name');
  return found['group'] === undefined ? { name } : { name, group: anyText(found['group'], 'group') };
}

function anyText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw fail(path, 'must be a text', value);
}

function atLeastOne(value: unknown): number {
  if (whole(value, '') === 0) throw fail('', 'must be at least 1', value);
  return whole(value, '');
}

/**
 * A contest as JSON, in every particular but the order of the papers in a file, as a format of the catalogue.
 *
 * The keys are `format` ("psephos-contest"), `version` (1), `title`, `seats`, `candidates` (each with `name` and perhaps
 * `group`), `withdrawn` (numbers of candidates, from 0), `synthetic` (the stamp of drawn ballots), `note` (for people, passed
 * over) and `ballots`: each with `papers` and `ranking`, a list of candidates from 0, in which a list is several preferred
 * equally, and an empty one a skipped rank. They may come in any order, in files of any size.
 *
 * @example readAs(contestJson, '{"format": "psephos-contest", "version": 1, "seats": 1, "candidates": [{"name": "Ann"}],
 *   "ballots": [{"papers": 3, "ranking": [0]}]}').contests[0].profile.total // 3
 */
export const contestJsonReader: ContestFormatReader = {
  id: 'json',
  title: 'psephos contest as JSON',
  endings: ['.json'],
  holds: 'ballots',
  hint: `a contest is {"format": "${CONTEST_FORMAT}", "version": 1, "seats": 1, "candidates": [{"name": "Ann"}], "ballots": [{"papers": 3, "ranking": [0]}]}`,
  recognises: (head) => /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"psephos-contest"/.test(head),
  open: openContestJson,
};
