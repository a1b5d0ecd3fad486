import { type ErrorPlace, faultsError, type PsephosError } from '../base/errors.ts';

/** The error for a file that would take too much room: it is refused at once, with nothing allocated for it. */
export function tooMany(what: string, most: number, place: ErrorPlace = {}, received?: number): PsephosError {
  const fault = { message: `too many ${what}`, expected: `at most ${most}`, place };
  return faultsError('too-large', [received === undefined ? fault : { ...fault, received: `${received}` }]);
}
