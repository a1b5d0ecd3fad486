import { type Contest, checkContest } from '../../ballots/contest.ts';
import { AS_PREFERENCES, type Preferences, preferencesOf } from '../../ballots/preferences.ts';
import type { BallotReading } from '../../ballots/read-ballots.ts';
import { PsephosError, shown } from '../../base/errors.ts';

/** How papers are read before they are measured. */
export interface MeasureOptions {
  /**
   * Default: gaps are closed up, a name that stands again is passed over and equal preferences stay equal, whatever the rule made of them, so
   * that all rules are measured on the same papers. Give a rule's own `reads` to measure only what it could read.
   */
  readonly reads?: BallotReading | undefined;
}

/** What every measure looks at: the papers as preferences among those who stand, and who was elected. */
export interface Measured {
  readonly preferences: Preferences;
  readonly seats: number;
  readonly elected: readonly number[];
  /** 1 for each candidate who was elected; length: candidates. */
  readonly isElected: Uint8Array;
}

/** Papers, and their share (0 to 1) of all papers that are measured; the share is a double, the papers are exact. */
export interface PapersShare {
  readonly papers: number;
  readonly share: number;
}

/**
 * The papers of a contest and those elected, ready to be measured.
 *
 * @throws PsephosError `bad-contest`; `bad-argument` when somebody is elected who does not stand, twice, or beyond the places; `too-large` for
 * more than 250 candidates.
 */
export function measured(contest: Contest, elected: readonly number[], { reads }: MeasureOptions = {}): Measured {
  checkContest(contest);
  const { profile, seats, withdrawn } = contest;
  const preferences = preferencesOf(profile, withdrawn, reads ?? AS_PREFERENCES);
  const isElected = new Uint8Array(preferences.candidates);
  if (elected.length > seats) throw unfit('more are elected than there are places', `at most ${seats}`, elected.length);
  for (const candidate of elected) {
    if (!preferences.standing.includes(candidate))
      throw unfit('somebody is elected who does not stand', undefined, candidate);
    if (isElected[candidate] === 1) throw unfit('somebody is elected twice', undefined, candidate);
    isElected[candidate] = 1;
  }
  return { preferences, seats, elected, isElected };
}

function unfit(message: string, expected: string | undefined, received: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message,
    ...(expected === undefined ? {} : { expected }),
    received: shown(received),
    place: { path: 'elected' },
  });
}
