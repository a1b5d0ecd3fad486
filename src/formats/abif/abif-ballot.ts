import { type Faulty, faulty } from '../../ballots/notation-tokens.ts';
import { shown } from '../../base/errors.ts';
import { papersIn } from '../take-ballots.ts';

/** A candidate on a line of ballots, as it is written. */
export interface AbifItem {
  /** The sign before it; nothing before the first. */
  readonly sign: '' | '>' | '=' | ',';
  readonly text: string;
  readonly candidate: number;
  readonly score: number | undefined;
  /** From 1. */
  readonly column: number;
}

/** Asks who is meant by a token, or by a name in brackets or quotes. */
export type CandidateOf = (text: string, bracketed: boolean, column: number) => number;

/** A line of ballots, as it is written. */
export interface AbifBallot {
  readonly kind: 'ballot';
  readonly papers: number;
  readonly items: readonly AbifItem[];
}

/** Reads `27: A/5 > [Bob Lee]/3 = Cy, Dee`. */
export function readAbifBallot(line: string, candidateOf: CandidateOf): AbifBallot | Faulty {
  const colon = line.indexOf(':');
  const start = line.length - line.trimStart().length;
  if (colon === -1) return faulty(start + 1, 'a line of ABIF is not well written', EXPECTED, shown(line.trim()));
  const papers = papersIn(line.slice(0, colon).trim());
  if (typeof papers !== 'number') return faulty(start + 1, papers.message, EXPECTED, papers.received);
  const items: AbifItem[] = [];
  let at = afterBlanks(line, colon + 1);
  if (ends(line, at)) return { kind: 'ballot', papers, items };
  for (let sign: AbifItem['sign'] = ''; ; ) {
    const name = nameAt(line, at);
    if ('kind' in name) return name;
    const score = scoreAt(line, name.end);
    if ('kind' in score) return score;
    const { text, bracketed, column } = name;
    items.push({ sign, text, candidate: candidateOf(text, bracketed, column), score: score.score, column });
    if (ends(line, score.end)) return { kind: 'ballot', papers, items };
    const next = line[score.end];
    if (next !== '>' && next !== '=' && next !== ',')
      return faulty(score.end + 1, 'a sign is missing', '">", "=" or "," between candidates', shown(next));
    sign = next;
    at = afterBlanks(line, score.end + 1);
  }
}

const EXPECTED = 'a line such as "27: A > B = C", "{"title": "…"}" or "=A:[Ann Lee]"';

/** A name that stands on a line, and where what follows it begins. */
export interface NameOnLine {
  readonly text: string;
  readonly bracketed: boolean;
  readonly column: number;
  readonly end: number;
}

/** The token, or the name in brackets or quotes, that begins here. */
export function nameAt(line: string, at: number): NameOnLine | Faulty {
  const close = line[at] === '[' ? ']' : line[at] === '"' ? '"' : '';
  const end = close === '' ? bareEnd(line, at) : line.indexOf(close, at + 1);
  if (end === -1) return faulty(at + 1, 'a name does not end', `a closing ${close}`);
  const text = line.slice(close === '' ? at : at + 1, end).trim();
  if (text === '')
    return faulty(at + 1, 'a name is missing', 'a candidate', at < line.length ? shown(line[at]) : undefined);
  return { text, bracketed: close !== '', column: at + 1, end: afterBlanks(line, close === '' ? end : end + 1) };
}

const BARE = /[^>=,/#[\]{}":]*/y;

function bareEnd(line: string, at: number): number {
  BARE.lastIndex = at;
  BARE.test(line);
  return BARE.lastIndex;
}

function scoreAt(line: string, at: number): { readonly score?: number; readonly end: number } | Faulty {
  if (line[at] !== '/') return { end: at };
  const from = afterBlanks(line, at + 1);
  let end = from;
  while (end < line.length && '-+.0123456789eE'.includes(line[end])) end++;
  const text = line.slice(from, end);
  // As many digits as can be compared without loss.
  if (/^-?\d{1,9}(?:\.\d{1,6})?$/.test(text)) return { score: Number(text), end: afterBlanks(line, end) };
  return faulty(from + 1, 'a score is not well written', 'a number such as 5, up to 999999999', shown(text));
}

function ends(line: string, at: number): boolean {
  return at >= line.length || line[at] === '#';
}

/** Where the blanks that begin here end. */
export function afterBlanks(line: string, at: number): number {
  let end = at;
  while (end < line.length && isBlank(line.charCodeAt(end))) end++;
  return end;
}

/** Blanks as `trim` knows them; nearly all characters are told apart without asking it. */
function isBlank(code: number): boolean {
  if (code === 32 || code === 9) return true;
  return code < 33 || (code > 127 && String.fromCharCode(code).trim() === '');
}
