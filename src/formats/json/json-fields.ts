import { faultsIn, PsephosError } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import type { Report } from '../report.ts';
import type { JsonPath } from './json-values.ts';

/** An object of a JSON file. */
export type JsonFields = Readonly<Record<string, unknown>>;

// The readers below throw `bad-file` with a path. Keys that nobody asks for are passed over, as foreign formats have many.
const { fail } = readersFor('bad-file');

/** Where a value stands, for errors; only asked for where something is at fault. */
export type PathOf = () => string;

/** The object that this value is. */
export function fieldsOf(value: unknown, path: PathOf): JsonFields {
  if (isFields(value)) return value;
  throw fail(path(), 'must be an object', value);
}

/** The list under a key; an empty one where it is left out. */
export function listIn(fields: JsonFields, key: string, path: PathOf): readonly unknown[] {
  const value = fields[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw fail(`${path()}.${key}`, 'must be a list', value);
}

/** The text under a key, or `undefined`. */
export function textIn(fields: JsonFields, key: string, path: PathOf): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  throw fail(`${path()}.${key}`, 'must be a text', value);
}

/** The text or whole number under a key as text, or `undefined`: ids are written both ways. */
export function idIn(fields: JsonFields, key: string, path: PathOf): string | undefined {
  const value = fields[key];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return textIn(fields, key, path);
}

/** The same where it must be there. */
export function idOf(fields: JsonFields, key: string, path: PathOf): string {
  const id = idIn(fields, key, path);
  if (id !== undefined && id !== '') return id;
  throw fail(path(), `${key} is missing`, fields);
}

/** The whole number under a key, or `undefined`. */
export function wholeIn(fields: JsonFields, key: string, path: PathOf, most: number): number | undefined {
  const value = fields[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw fail(`${path()}.${key}`, `must be a whole number from 0 to ${most}`, value);
}

/** Reads one value; what it throws of the file goes to the report, so that the next value is read too. */
export function reporting(report: Report, read: () => void, file?: string): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof PsephosError) || error.code !== 'bad-file' || error.detail.faults !== undefined) throw error;
    for (const fault of faultsIn(error))
      report.fault(file === undefined ? fault : { ...fault, place: { file, ...fault.place } });
  }
}

/** A path as errors show it. */
export function pathText(path: JsonPath): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

function isFields(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
