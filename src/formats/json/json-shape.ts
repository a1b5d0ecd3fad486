import { faultsError, faultsIn, PsephosError } from '../../base/errors.ts';
import { placeOfPath } from './json-places.ts';
import { parseJson } from './json-text.ts';

/**
 * Reads JSON of a known shape: what the check finds at fault is told with its line and column. `root` is what the check calls
 * the whole, where its paths begin with that.
 *
 * @throws PsephosError `bad-file` for what is no JSON, a key that stands twice included, and what the check throws.
 * @example readJson('{ "seats": 2 }', (value) => value) // { seats: 2 }
 */
export function readJson<T>(text: string, check: (value: unknown) => T, root = ''): T {
  const value = parseJson(text);
  try {
    return check(value);
  } catch (error) {
    throw error instanceof PsephosError ? withLines(error, text, root) : error;
  }
}

/** The same error with line and column beside each path. */
function withLines(error: PsephosError, text: string, root: string): PsephosError {
  const faults = faultsIn(error).map((fault) => {
    const { path: told = '' } = fault.place;
    const path = told.startsWith(root) ? told.slice(root.length) : told;
    return { ...fault, place: { ...fault.place, ...placeOfPath(text, path) } };
  });
  return faultsError(error.code, faults, error.detail.hint);
}
