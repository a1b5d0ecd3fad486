import { EQUAL, SKIPPED } from '../../ballots/profile.ts';

/** A ballot in a buffer that is used again for the next. */
export interface PlainJsonBallot {
  readonly entries: Uint16Array;
  length: number;
  papers: number;
}

/** What is not plain is cut out whole and read strictly. */
export const NOT_PLAIN_JSON = -1;

/** A ballot in this buffer is no longer. */
const MOST_PLAIN = 1024;
const [SPACE, COMMA, ZERO, NINE, OPENS, CLOSES, BRACE] = [32, 44, 48, 57, 91, 93, 125];
const BEGINNING = '{ "papers": ';
const MIDDLE = ', "ranking": [ ';

/** An empty buffer. */
export function plainJsonBallot(): PlainJsonBallot {
  return { entries: new Uint16Array(MOST_PLAIN), length: 0, papers: 0 };
}

/**
 * Reads a ballot that begins at `at`, if it is written as psephos writes one, with or without its blanks, into the buffer, and
 * gives where it ends; `NOT_PLAIN_JSON` for any other, and where the text ends first.
 */
export function readPlainJsonBallot(text: string, from: number, standing: number, ballot: PlainJsonBallot): number {
  let at = past(text, from, BEGINNING);
  if (at === NOT_PLAIN_JSON) return at;
  const digits = at;
  let papers = 0;
  for (; isDigit(text.charCodeAt(at)); at++) papers = papers * 10 + text.charCodeAt(at) - ZERO;
  if (at === digits || at - digits > 15 || (text.charCodeAt(digits) === ZERO && at - digits > 1)) return NOT_PLAIN_JSON;
  at = past(text, at, MIDDLE);
  if (at === NOT_PLAIN_JSON) return at;
  const { entries } = ballot;
  let length = 0;
  /** Within a list of candidates preferred equally, how many stand in it so far; −1 outside. */
  let equal = -1;
  let code = text.charCodeAt(at);
  let wantsEntry = code !== CLOSES;
  for (;;) {
    if (length === MOST_PLAIN) return NOT_PLAIN_JSON;
    if (wantsEntry && code === OPENS && equal === -1) {
      equal = 0;
      at += 1;
    } else if (wantsEntry && isDigit(code)) {
      const start = at;
      let candidate = 0;
      for (; isDigit(code); code = text.charCodeAt(++at)) candidate = candidate * 10 + code - ZERO;
      if (candidate >= standing || (at - start > 1 && text.charCodeAt(start) === ZERO)) return NOT_PLAIN_JSON;
      entries[length] = equal > 0 ? candidate | EQUAL : candidate;
      length += 1;
      if (equal !== -1) equal += 1;
      wantsEntry = false;
    } else if (code === CLOSES && equal !== -1 && (equal === 0 || !wantsEntry)) {
      if (equal === 0) {
        entries[length] = SKIPPED;
        length += 1;
      }
      equal = -1;
      wantsEntry = false;
      at += 1;
    } else if (code === COMMA && !wantsEntry) {
      wantsEntry = true;
      at += 1;
    } else if (code === CLOSES && equal === -1 && !wantsEntry) break;
    else return NOT_PLAIN_JSON;
    while (text.charCodeAt(at) === SPACE) at += 1;
    code = text.charCodeAt(at);
  }
  at += 1;
  while (text.charCodeAt(at) === SPACE) at += 1;
  if (text.charCodeAt(at) !== BRACE) return NOT_PLAIN_JSON;
  ballot.papers = papers;
  ballot.length = length;
  return at + 1;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Past these signs, between which blanks may be missing or stand. */
function past(text: string, from: number, signs: string): number {
  let at = from;
  for (let sign = 0; sign < signs.length; sign++) {
    if (signs.charCodeAt(sign) === SPACE) {
      while (text.charCodeAt(at) === SPACE) at += 1;
    } else if (text.charCodeAt(at) === signs.charCodeAt(sign)) at += 1;
    else return NOT_PLAIN_JSON;
  }
  return at;
}
