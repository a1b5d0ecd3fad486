import type { Profile } from '../../ballots/profile.ts';
import { type BallotReading, CLOSED_UP } from '../../ballots/read-ballots.ts';
import { alteredPapers } from '../altered/altered-papers.ts';
import type { PlainChange } from '../altered/paper-change.ts';
import { profileAsRead } from '../altered/profile-as-read.ts';

/**
 * The profile with some papers altered. Rankings are taken as the rule reads them (`reading`), because that is what the changes speak of;
 * papers on which it reads nothing stay as blank ones.
 *
 * @throws PsephosError `bad-argument` when more papers are to change than have the ranking, or a ranking names no candidate.
 * @example alteredProfile(parseBallots('3: A\n2: B'), [{ papers: 1, from: [0], to: [1, 0] }]).total // 5
 */
export function alteredProfile(
  profile: Profile,
  changes: readonly PlainChange[],
  reading: BallotReading = CLOSED_UP,
): Profile {
  return alteredPapers(profileAsRead(profile, reading), changes);
}
