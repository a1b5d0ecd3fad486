import { type Reader, readersFor } from '../base/shape.ts';

const { record, number, list, onlyKeys } = readersFor('bad-model');

/** The parameters of a model as an object that has none but these keys. */
export function parametersOf(value: unknown, keys: readonly string[], path = ''): Readonly<Record<string, unknown>> {
  const data = record(value, path);
  onlyKeys(data, keys, path);
  return data;
}

/** Reads a list of numbers. */
export const numbers: Reader<readonly number[]> = list(number);
