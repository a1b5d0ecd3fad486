import type { Contest } from '../ballots/contest.ts';
import { digestOf } from '../base/digest.ts';
import { VERSION } from '../base/version.ts';
import type { Provenance } from './count.ts';

/** The provenance of a count of this contest. */
export function provenanceOf(contest: Contest, seed: string | null, lot?: string): Provenance {
  const { synthetic } = contest.profile;
  return {
    seed,
    input: contestDigest(contest),
    library: VERSION,
    ...(lot === undefined ? {} : { lot }),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
}

/**
 * The digest of a contest: the same for the same names, papers, places and withdrawals, in whatever order the papers
 * were read. It covers a JSON head and then the profile's starts, ranked and papers.
 */
export function contestDigest({ profile, seats, withdrawn = [] }: Contest): string {
  const names = profile.candidates.map(({ name, group }) => (group === undefined ? [name] : [name, group]));
  const head = JSON.stringify({ names, seats, withdrawn: [...new Set(withdrawn)].sort((a, b) => a - b) });
  return digestOf(head, profile.starts, profile.ranked, profile.papers);
}
