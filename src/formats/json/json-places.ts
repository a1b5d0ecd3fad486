import { faultsError, faultsIn, PsephosError } from '../../base/errors.ts';
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
    // A key that is missing stands nowhere, but what it is missing from does.
    const parent = path.replace(/(?:\.[^.]*|\[\d+\])$/, '');
    const offset = offsetOfPath(text, path) ?? offsetOfPath(text, parent) ?? startOf(text);
    return { ...fault, place: { ...fault.place, ...placeAt(text, offset) } };
  });
  return faultsError(error.code, found, error.detail.hint);
}
