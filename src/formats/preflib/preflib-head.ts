import { type Candidate, MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { type ErrorPlace, faultsError, shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';

/** A value of the header and where it stands. */
export interface HeadValue {
  readonly text: string;
  readonly place: ErrorPlace;
}

/** The header of a PrefLib file, as it is read. */
export interface PreflibHead {
  /** The value of a key such as `TITLE`, unless it is missing or empty. */
  get(key: PreflibKey): HeadValue | undefined;
  /** Takes the value of a key that may stand once. */
  set(key: PreflibKey, value: HeadValue): void;
  /** Takes the name of a candidate, numbered from 1 as in the file. */
  name(digits: string, value: HeadValue): void;
  /** How many stand; `undefined` until the file has said. */
  standing(): number | undefined;
  /** The candidates, of whom each must have been named; fewer where a fault was reported. */
  candidates(): readonly Candidate[];
  placeOf(candidate: number): ErrorPlace;
}

/** The keys that say something about the contest. */
export const PREFLIB_KEYS = [
  'TITLE',
  'DESCRIPTION',
  'DATA TYPE',
  'MODIFICATION TYPE',
  'NUMBER ALTERNATIVES',
  'NUMBER VOTERS',
  'NUMBER UNIQUE ORDERS',
] as const;

/** One of these keys. */
export type PreflibKey = (typeof PREFLIB_KEYS)[number];

/** An empty header. */
export function preflibHead(report: Report): PreflibHead {
  const values = new Map<PreflibKey, HeadValue>();
  const names = new Map<number, HeadValue>();
  let standing: number | undefined;

  const setStanding = ({ text, place }: HeadValue): void => {
    const number = wholeNumber(text);
    const expected = `a whole number from 1 to ${MOST_CANDIDATES}`;
    const fault = { message: 'how many stand is not said', expected, received: shown(text), place };
    if (number === undefined || number < 1) return report.fault(fault);
    if (number > MOST_CANDIDATES) throw faultsError('too-large', [{ ...fault, message: 'too many candidates' }]);
    standing = number;
  };

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (values.has(key))
        return report.fault({ message: `${key} stands twice`, expected: 'it once', place: value.place });
      if (value.text !== '') values.set(key, value);
      if (key === 'NUMBER ALTERNATIVES') setStanding(value);
    },
    name(digits, value) {
      const number = Number(digits);
      const { place } = value;
      if (!(number >= 1 && number <= (standing ?? MOST_CANDIDATES))) {
        const expected = `a number from 1 to ${standing ?? MOST_CANDIDATES}`;
        report.fault({ message: 'a name for nobody', expected, received: shown(digits), place });
      } else if (names.has(number)) {
        report.fault({ message: 'a candidate is named twice', expected: 'one name', received: digits, place });
      } else names.set(number, value);
    },
    standing: () => standing,
    candidates() {
      const count = standing ?? 0;
      for (const [number, { place }] of names) {
        if (number <= count) continue;
        const expected = `a number from 1 to ${count}`;
        report.fault({ message: 'a name for nobody', expected, received: `${number}`, place });
      }
      const list: Candidate[] = [];
      for (let number = 1; number <= count; number++) {
        const name = names.get(number);
        if (name !== undefined) list.push({ name: name.text });
        else {
          const expected = `a name for number ${number}`;
          report.fault({ message: 'a candidate was given no name', expected, place: { line: 1 } });
        }
      }
      return list;
    },
    placeOf: (candidate) => names.get(candidate + 1)?.place ?? { line: 1 },
  };
}

/** A whole number in digits, or `undefined`. */
export function wholeNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
