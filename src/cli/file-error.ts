import { PsephosError } from '../base/errors.ts';
import { systemReason } from '../base/system-reason.ts';

/** Makes an error of the system one that says why a file cannot be read or written, without its name. */
export function cannot(action: 'read' | 'write'): (error: unknown) => never {
  return (error) => {
    throw new PsephosError({ code: 'bad-file', message: `cannot ${action}: ${systemReason(error)}` });
  };
}
