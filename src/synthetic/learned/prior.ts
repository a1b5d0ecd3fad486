import { type Reader, readersFor } from '../../base/shape.ts';
import { KIN_TERMS, OTHER_TERMS } from './terms.ts';

/**
 * What real elections say of transfers: the mean weight of each next preference, and how far single elections stray from it.
 * Plain JSON-safe data; `docs/prior.md` says what each key means.
 */
export interface TransferPrior {
  readonly format: 'psephos-prior';
  readonly version: 1;
  readonly title: string;
  /** Whether groups were used; where they were not, the prior knows candidates only by their numbers. */
  readonly groups: 'use' | 'ignore';
  readonly learnedFrom: {
    readonly elections: number;
    readonly papers: number;
    /** Digests of the ballots it was learned from, cut to 16 digits, so that nobody tests it on them unawares. */
    readonly ballots: readonly string[];
  };
  /** The mean logarithm of a weight, where stopping weighs 1: what each term adds. */
  readonly kin: Readonly<Record<(typeof KIN_TERMS)[number], number>>;
  readonly other: Readonly<Record<(typeof OTHER_TERMS)[number], number>>;
  /** Groups with affinities of their own; the last row and column of the tables is for all others. */
  readonly known: readonly string[];
  /** What is added within a group. */
  readonly stays: readonly number[];
  /** What is added between groups, from the row's to the column's. */
  readonly affinities: readonly (readonly number[])[];
  /** How single elections strayed from the mean. */
  readonly strays: readonly Stray[];
  /** The standard deviation of what is added to each logarithm of a drawn weight, because no election repeats another. */
  readonly roughness: number;
}

/** How one election strayed from the mean. */
export interface Stray {
  readonly candidates: number;
  /**
   * Ten times the logarithm of weight by mean weight, rounded: for each candidate by place in first preferences, those to each
   * other candidate by place; candidates · (candidates - 1) whole numbers.
   */
  readonly tenths: readonly number[];
}

const { text, whole, number, record, list, oneOf, onlyKeys, fail } = readersFor('bad-model');

/** The most candidates an election that was learned from may have had: its strays grow with the square, the work to learn with more. */
export const MOST_LEARNED = 200;

/**
 * Checks plain data and gives it back as a prior.
 *
 * @throws PsephosError `bad-model` with the path of the fault.
 */
export function checkPrior(value: unknown, path = ''): TransferPrior {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const data = record(value, path);
  onlyKeys(data, KEYS, path);
  const known = list(text)(data['known'], at('known'));
  if (new Set(known).size < known.length) throw fail(at('known'), 'no group must stand twice', known);
  const numbers = sized(known.length + 1);
  const strays = list(stray)(data['strays'], at('strays'));
  if (strays.length === 0) throw fail(at('strays'), 'must tell of one election at least', strays);
  const from = record(data['learnedFrom'], at('learnedFrom'));
  onlyKeys(from, ['elections', 'papers', 'ballots'], at('learnedFrom'));
  const roughness = number(data['roughness'], at('roughness'));
  if (roughness < 0 || roughness > 10) throw fail(at('roughness'), 'must be from 0 to 10', roughness);
  oneOf(['psephos-prior'])(data['format'], at('format'));
  if (data['version'] !== 1) throw fail(at('version'), 'must be 1', data['version']);
  return {
    format: 'psephos-prior',
    version: 1,
    title: text(data['title'], at('title')),
    groups: oneOf(['use', 'ignore'])(data['groups'], at('groups')),
    learnedFrom: {
      elections: whole(from['elections'], at('learnedFrom.elections')),
      papers: whole(from['papers'], at('learnedFrom.papers')),
      ballots: list(text)(from['ballots'], at('learnedFrom.ballots')),
    },
    kin: termValues(KIN_TERMS, data['kin'], at('kin')),
    other: termValues(OTHER_TERMS, data['other'], at('other')),
    known,
    stays: numbers(data['stays'], at('stays')),
    affinities: sizedList(known.length + 1, numbers)(data['affinities'], at('affinities')),
    strays,
    roughness,
  };
}

const KEYS = [
  'format',
  'version',
  'title',
  'groups',
  'learnedFrom',
  'kin',
  'other',
  'known',
  'stays',
  'affinities',
  'strays',
  'roughness',
];

/** A logarithm of a weight beyond this is no weight anybody has seen, and its exponential would not be a number. */
const LARGEST_LOG = 30;

const logarithm: Reader<number> = (value, path) => {
  const found = number(value, path);
  if (Math.abs(found) > LARGEST_LOG) throw fail(path, `must be from -${LARGEST_LOG} to ${LARGEST_LOG}`, value);
  return found;
};

function sized(length: number): Reader<readonly number[]> {
  return sizedList(length, logarithm);
}

function sizedList<T>(length: number, read: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    const found = list(read)(value, path);
    if (found.length !== length) throw fail(path, `must hold ${length} entries`, `${found.length}`);
    return found;
  };
}

function termValues<K extends string>(terms: readonly K[], value: unknown, path: string): Readonly<Record<K, number>> {
  const data = record(value, path);
  onlyKeys(data, terms, path);
  const found: Partial<Record<K, number>> = {};
  for (const term of terms) found[term] = logarithm(data[term], `${path}.${term}`);
  return found as Record<K, number>;
}

const stray: Reader<Stray> = (value, path) => {
  const data = record(value, path);
  onlyKeys(data, ['candidates', 'tenths'], path);
  const candidates = whole(data['candidates'], `${path}.candidates`);
  if (candidates < 2 || candidates > MOST_LEARNED)
    throw fail(`${path}.candidates`, `must be from 2 to ${MOST_LEARNED}`, candidates);
  const tenths = sizedList(candidates * (candidates - 1), tenth)(data['tenths'], `${path}.tenths`);
  return { candidates, tenths };
};

const tenth: Reader<number> = (value, path) => {
  const found = number(value, path);
  if (!Number.isInteger(found) || Math.abs(found) > 10 * LARGEST_LOG)
    throw fail(path, `must be a whole number from -${10 * LARGEST_LOG} to ${10 * LARGEST_LOG}`, value);
  return found;
};
