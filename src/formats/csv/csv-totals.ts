import { namesTotals } from '../gathered-names.ts';

const [BLANK, TAB, QUOTE] = [32, 9, 34];
const [SMALL, A, T, Z] = [32, 97, 116, 122];

const encoder = new TextEncoder();

/** How the words for a total begin, in small letters; `whole` says that the word ends there, and only `total` may follow. */
const BEGINNINGS = [
  ...['tota', 'subt', 'somme', 'summe', 'gesamt'].map((word) => ({ word: encoder.encode(word), whole: false })),
  ...['grand', 'sub', 'sum'].map((word) => ({ word: encoder.encode(word), whole: true })),
];

/** 1 for a byte with which such a cell may begin: their first letters, and blanks and letters of other widths beyond ASCII. */
const FIRST = Uint8Array.from({ length: 256 }, (_, byte) =>
  isFirstLetter(byte) || mayBeBlank(byte) || byte === BLANK || byte === QUOTE ? 1 : 0,
);

const decoder = new TextDecoder();

/**
 * Whether a cell beside the ballots, which begins in `bytes[start]` and ends before `to`, calls its row one of totals. Next to no
 * other cell is made a text of.
 */
export function isTotalsCell(bytes: Uint8Array, start: number, to: number): boolean {
  return FIRST[bytes[start]] === 1 && isTotals(bytes, start, to);
}

function isTotals(bytes: Uint8Array, start: number, to: number): boolean {
  let from = start;
  while (from < to && (bytes[from] === BLANK || bytes[from] === TAB || bytes[from] === QUOTE)) from++;
  if (from === to || (!mayBeBlank(bytes[from]) && !beginsLikeTotals(bytes, from, to))) return false;
  return namesTotals(decoder.decode(bytes.subarray(from, to)).replace(/"$/, ''));
}

function beginsLikeTotals(bytes: Uint8Array, from: number, to: number): boolean {
  for (const { word, whole } of BEGINNINGS) {
    let length = 0;
    while (length < word.length && from + length < to && (bytes[from + length] | SMALL) === word[length]) length++;
    if (length < word.length) continue;
    if (!whole) return true;
    const next = nextLetter(bytes, from + length, to);
    if (next === to || (next > from + length && (bytes[next] | SMALL) === T)) return true;
  }
  return false;
}

/** Where the next letter of ASCII stands, or the end. */
function nextLetter(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && ((bytes[at] | SMALL) < A || (bytes[at] | SMALL) > Z)) at++;
  return at;
}

function isFirstLetter(byte: number): boolean {
  return BEGINNINGS.some(({ word }) => word[0] === (byte | SMALL));
}

function mayBeBlank(byte: number): boolean {
  return byte < BLANK || byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte >= 0xef;
}
