import { type ErrorCode, faultsError, faultsIn, MOST_FAULTS, PsephosError, shown } from './errors.ts';

/** Reads one piece of plain data of unknown shape, or throws with its path. */
export type Reader<T> = (value: unknown, path: string) => T;

/** Readers that throw errors of one code, for the checkers of JSON formats. */
export interface Readers {
  readonly text: Reader<string>;
  /** A whole number from 0 to 2^53 - 1. */
  readonly whole: Reader<number>;
  readonly number: Reader<number>;
  readonly record: Reader<Readonly<Record<string, unknown>>>;
  list<T>(read: Reader<T>): Reader<readonly T[]>;
  oneOf<T extends string>(words: readonly T[]): Reader<T>;
  /** Refuses keys that are not known: a misspelt key must not be lost in silence. */
  onlyKeys(record: Readonly<Record<string, unknown>>, known: readonly string[], path: string): void;
  fail(path: string, message: string, received: unknown): PsephosError;
}

/** Readers whose errors have this code. */
export function readersFor(code: ErrorCode): Readers {
  const fail = (path: string, message: string, received: unknown): PsephosError =>
    new PsephosError({
      code,
      message,
      received: shown(received),
      ...(path === '' ? {} : { place: { path } }),
    });
  const text: Reader<string> = (value, path) => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw fail(path, 'must be a text that is not blank', value);
  };
  return {
    text,
    whole: (value, path) => {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
      throw fail(path, 'must be a whole number from 0 to 9007199254740991', value);
    },
    number: (value, path) => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw fail(path, 'must be a number', value);
    },
    record: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(path, 'must be an object', value);
      return Object.fromEntries(Object.entries(value));
    },
    list: (read) => (value, path) => {
      if (!Array.isArray(value)) throw fail(path, 'must be a list', value);
      return readEach(value, read, path);
    },
    oneOf: (words) => (value, path) => {
      const word = words.find((known) => known === value);
      if (word === undefined) throw fail(path, `must be one of ${words.join(', ')}`, value);
      return word;
    },
    onlyKeys: (record, known, path) => {
      for (const key of Object.keys(record)) {
        if (known.includes(key)) continue;
        const name = /^[\w-]{1,40}$/.test(key) ? key : shown(key);
        throw fail(path === '' ? name : `${path}.${name}`, `unknown key, known are ${known.join(', ')}`, record[key]);
      }
    },
    fail,
  };
}

/** Reads each item; when several are at fault, one error tells of all. */
function readEach<T>(items: readonly unknown[], read: Reader<T>, path: string): readonly T[] {
  const found: T[] = [];
  const errors: PsephosError[] = [];
  items.forEach((item, index) => {
    if (errors.length >= MOST_FAULTS) return;
    try {
      found.push(read(item, `${path}[${index}]`));
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      errors.push(error);
    }
  });
  const [first, ...others] = errors;
  if (first === undefined) return found;
  throw others.length === 0
    ? first
    : faultsError(first.code, errors.flatMap(faultsIn).slice(0, MOST_FAULTS), first.detail.hint);
}

/** The keys that are there, each read by `read`; keys that are absent stay absent, so that defaults can take their place. */
export function optionalKeys<K extends string, T>(
  data: Readonly<Record<string, unknown>>,
  keys: readonly K[],
  read: Reader<T>,
  path = '',
): { readonly [key in K]?: T } {
  const found: { [key in K]?: T } = {};
  for (const key of keys) {
    if (data[key] !== undefined) found[key] = read(data[key], path === '' ? key : `${path}.${key}`);
  }
  return found;
}

/** Only the entries that are there: what `exactOptionalPropertyTypes` wants of optional keys. */
export function defined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in parts) if (parts[key] !== undefined) kept[key] = parts[key] as Exclude<T[typeof key], undefined>;
  return kept;
}
