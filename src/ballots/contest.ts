import { PsephosError, shown } from '../base/errors.ts';
import type { CleaningReport } from './cleaning-report.ts';
import type { PaperRuns } from './paper-runs.ts';
import type { Profile } from './profile.ts';

/** What a count works on: papers, places to fill, and who withdrew after the papers were printed. */
export interface Contest {
  readonly profile: Profile;
  /** Places to be filled, at least 1 and at most the number of candidates. */
  readonly seats: number;
  readonly title?: string;
  /** Candidates (indices) who are passed over on every paper. */
  readonly withdrawn?: readonly number[];
  /** The papers in the order of the file, where its reader was asked to keep it. */
  readonly fileOrder?: PaperRuns;
  /** How a rule has to read the overvotes that cleaning left on the papers; a rule that cannot refuses to count. */
  readonly overvotes?: 'share' | 'stop-if-several-continue';
  /** What was done to the papers since they were read. */
  readonly cleaning?: CleaningReport;
}

/**
 * Checks places and withdrawals.
 *
 * A field that is short because candidates withdrew is no fault: a count then fills the places it can.
 *
 * @throws PsephosError `bad-contest`.
 */
export function checkContest({ profile, seats, withdrawn = [] }: Contest): void {
  const standing = profile.candidates.length;
  if (!Number.isInteger(seats) || seats < 1) {
    throw new PsephosError({
      code: 'bad-contest',
      message: 'places must be a whole number of at least 1',
      received: shown(seats),
      place: { path: 'seats' },
    });
  }
  if (seats > standing) {
    throw new PsephosError({
      code: 'bad-contest',
      message: 'more places than candidates',
      expected: `at most ${standing} ${standing === 1 ? 'place' : 'places'}, as many as stand`,
      received: String(seats),
      place: { path: 'seats' },
    });
  }
  for (const candidate of withdrawn) {
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= standing) {
      throw new PsephosError({
        code: 'bad-contest',
        message: 'somebody withdrew who does not stand',
        expected: `a number from 0 to ${standing - 1}`,
        received: shown(candidate),
        place: { path: 'withdrawn' },
      });
    }
  }
}
