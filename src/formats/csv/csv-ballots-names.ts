import { type Candidate, MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { SKIPPED } from '../../ballots/profile.ts';
import { type ErrorPlace, shown } from '../../base/errors.ts';
import { checkGatheredNames } from '../gathered-names.ts';
import type { Report } from '../report.ts';
import { tooMany } from '../too-many.ts';
import type { BallotNotes } from './csv-ballots-notes.ts';
import { readableText } from './csv-cell.ts';
import { insideQuotes, quotedEnd } from './csv-record.ts';

/** What a cell below a rank says when it names nobody; a name is a number from 0, a blank is `SKIPPED`. */
export const OVERVOTE = -1;
/** What a cell names that says that the rank was left open. */
export const UNDERVOTE = -2;
/** A name that is not among those declared. */
export const NOBODY = -3;

/** Names that tell a reader of a sheet why they are there. */
const OVERVOTED = ['(overvote, one who is not named)', '(overvote, another who is not named)'] as const;

const WORDS: ReadonlyMap<string, number> = new Map([
  ['overvote', OVERVOTE],
  ['over-vote', OVERVOTE],
  ['undervote', UNDERVOTE],
  ['under-vote', UNDERVOTE],
  ['skipped', UNDERVOTE],
]);

/** The candidates of a file, numbered as they were declared, or else as they come. */
export interface CsvCandidates {
  /** What one name, word or blank stands for. */
  meaning(text: string, place: () => ErrorPlace): number;
  /** The number of one name, whatever it says; `undefined` for one that is not among those declared. */
  numbered(name: string, place: () => ErrorPlace): number | undefined;
  /**
   * Two numbers for an overvote that does not say for whom: it counts as a rank given to two who do not stand, so that each rule
   * does with it what it does with any overvote, and no candidate gains by it.
   */
  overvoted(place: () => ErrorPlace): readonly [number, number];
  /** Those who stand, and the numbers of those among them who only stand for overvotes; names that look like several are reported. */
  finish(report: Report): { readonly candidates: readonly Candidate[]; readonly nobody: readonly number[] };
  readonly numbers: ReadonlyMap<string, number>;
}

/** Starts with the candidates declared above the header, if any are: nobody else stands then. */
export function csvCandidates(declared: BallotNotes['candidates']): CsvCandidates {
  const numbers = new Map([...declared.keys()].map((name, index) => [name, index]));
  const places: ErrorPlace[] = [];
  const own = (name: string, place: () => ErrorPlace): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    if (numbers.size === MOST_CANDIDATES) throw tooMany('candidates', MOST_CANDIDATES, place());
    places[numbers.size] = place();
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const numbered = (name: string, place: () => ErrorPlace): number | undefined =>
    declared.size > 0 ? numbers.get(name) : own(name, place);
  let overvoted: readonly [number, number] | undefined;
  return {
    numbers,
    numbered,
    meaning(text, place) {
      const name = readableText(text);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      if (name.trim() === '') return SKIPPED;
      const word = name.length <= 10 ? WORDS.get(name.toLowerCase()) : undefined;
      if (word !== undefined) return word;
      return numbered(name, place) ?? NOBODY;
    },
    overvoted(place) {
      overvoted ??= [own(OVERVOTED[0], place), own(OVERVOTED[1], place)];
      return overvoted;
    },
    finish(report) {
      for (const [name, number] of declared.size > 0 ? [] : numbers) {
        const parts = name.split(/[=|]/, 100).map((part) => part.trim());
        if (parts.length < 2 || !parts.every((part) => numbers.has(part))) continue;
        const expected = `${parts.map((part) => `"${part}"`).join('=')} for equal preferences (each quote doubled, as inside any quoted cell)`;
        report.fault({ message: 'several names in one cell', expected, received: shown(name), place: places[number] });
      }
      if (declared.size === 0) {
        const placeOf = (candidate: number): ErrorPlace => places[candidate];
        warnOfNumbers(
          [...numbers].filter(([, number]) => overvoted?.includes(number) !== true),
          placeOf,
          report,
        );
        checkGatheredNames(numbers.keys(), 'a line "# candidate: …" above the header', placeOf, report);
      }
      const candidates = [...numbers.keys()].map((name) => {
        const group = declared.get(name);
        return { name, ...(group === undefined ? {} : { group }) };
      });
      return { candidates, nobody: overvoted ?? [] };
    },
  };
}

/** Numbers among names may be totals that nothing calls so. */
function warnOfNumbers(
  named: readonly (readonly [name: string, candidate: number])[],
  placeOf: (candidate: number) => ErrorPlace,
  report: Report,
): void {
  const numbers = named.filter(([name]) => /^\d+(?:[.,]\d+)?$/.test(name));
  if (numbers.length === named.length) return;
  const message = 'a number has become a candidate, where others have names';
  const expected = 'a name; a row of totals is no ballot';
  for (const [name, candidate] of numbers)
    report.warn({ message, expected, received: shown(name), place: placeOf(candidate) });
}

/** The names of a cell `"Ann"="Bob"`, which holds equal preferences; `undefined` for any other. */
export function equalNames(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (let at = 0; text[at] === '"'; ) {
    const end = quotedEnd(text, at);
    if (end === -1) return undefined;
    names.push(insideQuotes(text, at, end));
    if (end === text.length) return names.length > 1 ? names : undefined;
    if (text[end] !== '=') return undefined;
    at = end + 1;
  }
  return undefined;
}
