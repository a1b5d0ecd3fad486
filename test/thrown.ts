import { PsephosError } from '../src/base/errors.ts';

/** The PsephosError that the action throws; fails the test when it throws none, or something else. */
export function thrown(action: () => unknown): PsephosError {
  try {
    action();
  } catch (error) {
    if (error instanceof PsephosError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
