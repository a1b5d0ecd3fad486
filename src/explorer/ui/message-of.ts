import { PsephosError } from '../../base/errors.ts';
import { safe } from '../../base/text-layout.ts';

/** What went wrong, in words for a reader; names out of files in it cannot steer the text around them. */
export function messageOf(error: unknown): string {
  if (error instanceof PsephosError) return safe(error.message);
  if (error instanceof Error) return safe(`Something went wrong that should not have: ${error.message}`);
  return 'Something went wrong that should not have.';
}
