import { type ErrorPlace, faultsError, faultsIn, PsephosError } from '../../base/errors.ts';
import { placeAt, startOf } from '../lines.ts';
import { offsetOfPath } from './json-text.ts';

/**
 * Does something with the data of a JSON text, and tells line and column beside the path of each fault that it finds.
 *
 * @throws PsephosError as the action does.
 */
export function tellingPlaces<T>(text: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof PsephosError ? placed(error, text) : error;
  }
}

function placed(error: PsephosError, text: string): PsephosError {
  const faults = faultsIn(error);
  if (faults.every(({ place }) => place.path === undefined || place.line !== undefined)) return error;
  const found = faults.map((fault) => {
    const { path, line } = fault.place;
    if (path === undefined || line !== undefined) return fault;
    return { ...fault, place: { ...fault.place, ...placeOfPath(text, path) } };
  });
  return faultsError(error.code, found, error.detail.hint);
}

/** Line and column of a path. A key that is missing stands nowhere, but what it is missing from does. */
export function placeOfPath(text: string, path: string): ErrorPlace {
  const parent = path.replace(/(?:\.[^.]*|\[\d+\])$/, '');
  return placeAt(text, offsetOfPath(text, path) ?? offsetOfPath(text, parent) ?? startOf(text));
}
