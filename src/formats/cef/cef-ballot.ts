import { type Faulty, faulty } from '../../ballots/notation-tokens.ts';
import { EQUAL } from '../../ballots/profile.ts';
import { shown } from '../../base/errors.ts';
import { papersIn } from '../take-ballots.ts';
import { commentAt } from './cef-parameters.ts';

/** One line of ballots, as it is written. */
export interface CefBallot {
  readonly kind: 'ballot';
  /** Encoded as in `Profile.ranked`. */
  readonly entries: readonly number[];
  /** What stands after `*`. */
  readonly papers: number;
  /** What stands after `^`, and where. */
  readonly weight?: { readonly value: number; readonly column: number };
  readonly tagged: boolean;
}

/** The word for a paper that ranks nobody. */
export const EMPTY_RANKING = '/EMPTY_RANKING/';

/**
 * Reads `tags || A > B = C ^weight * papers`; `undefined` for a line that says nothing.
 *
 * The candidate of a name is asked for; a text it gives instead is the fault of that name.
 */
export function readCefBallot(
  text: string,
  candidate: (name: string) => number | string,
): CefBallot | Faulty | undefined {
  const comment = commentAt(text, 0);
  const line = text.slice(0, comment);
  if (line.trim() === '') return undefined;
  const bars = line.indexOf('||');
  const from = bars === -1 ? 0 : bars + 2;
  const star = line.lastIndexOf('*');
  const caret = line.lastIndexOf('^');
  if (star >= from && caret > star)
    return faulty(caret + 1, 'the weight stands after the papers', '"^2 * 12" in this order');
  const papers = star < from ? 1 : numberAt(line, star, line.length, 'papers');
  if (typeof papers === 'object') return papers;
  const end = star < from ? line.length : star;
  const weight = caret < from ? undefined : numberAt(line, caret, end, 'weight');
  if (typeof weight === 'object') return weight;
  const entries = entriesIn(line, from, weight === undefined ? end : caret, candidate);
  if ('kind' in entries) return entries;
  const tagged = bars !== -1;
  return weight === undefined
    ? { kind: 'ballot', entries, papers, tagged }
    : { kind: 'ballot', entries, papers, tagged, weight: { value: weight, column: caret + 1 } };
}

function numberAt(line: string, sign: number, end: number, what: string): number | Faulty {
  const text = line.slice(sign + 1, end).trim();
  const number = papersIn(text);
  if (typeof number === 'number') return number;
  const column = line.slice(0, end).indexOf(text, sign + 1) + 1;
  const message = what === 'weight' ? 'a weight must be a whole number' : number.message;
  return faulty(column, message, number.expected, shown(text));
}

function entriesIn(
  line: string,
  from: number,
  end: number,
  candidate: (name: string) => number | string,
): readonly number[] | Faulty {
  const entries: number[] = [];
  if (line.slice(from, end).trim() === EMPTY_RANKING) return entries;
  let equal = 0;
  for (let at = from; ; ) {
    const stop = signAfter(line, at, end);
    const written = line.slice(at, stop);
    const name = written.trim();
    const column = at + (written.length - written.trimStart().length) + 1;
    if (name === '') return faulty(stop + 1, 'a name is missing', `a name, or ${EMPTY_RANKING} for a blank paper`);
    const sign = /[*^;]|\|\|/.exec(name);
    if (sign !== null) return faulty(column + sign.index, 'a sign that no name can hold', 'a name', shown(sign[0]));
    const known = candidate(name);
    if (typeof known === 'string') return faulty(column, known, undefined, shown(name));
    entries.push(known | equal);
    if (stop === end) return entries;
    equal = line[stop] === '=' ? EQUAL : 0;
    at = stop + 1;
  }
}

function signAfter(line: string, at: number, end: number): number {
  for (let stop = at; stop < end; stop++) if (line[stop] === '>' || line[stop] === '=') return stop;
  return end;
}
