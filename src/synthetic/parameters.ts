import { type Reader, readersFor } from '../base/shape.ts';

const { record, number, list, onlyKeys } = readersFor('bad-model');

/** The parameters of a model as an object that has none but these keys. */
export function parametersOf(value: unknown, keys: readonly string[], path = ''): Readonly<Record<string, unknown>> {
  const data = record(value, path);
  onlyKeys(data, keys, path);
  return data;
}

/** The keys that are there, each read; keys that are absent stay absent, so that a model takes its defaults. */
export function optional<K extends string, T>(
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

/** Reads a list of numbers. */
export const numbers: Reader<readonly number[]> = list(number);
