import { profileBuilder } from '../../ballots/build-profile.ts';
import type { Profile } from '../../ballots/profile.ts';
import { type BallotReading, readBallots } from '../../ballots/read-ballots.ts';

/** The profile with each paper as a rule reads it; papers on which it reads nothing stay as blank ones. */
export function profileAsRead(profile: Profile, reading: BallotReading): Profile {
  // Each reading leaves plain rankings as they are.
  if (profile.irregular !== true) return profile;
  const { starts, ranked, papers, invalid } = readBallots(profile, reading);
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const entries = ranked.subarray(starts[ranking], starts[ranking + 1]);
    builder.add(entries, entries.length, papers[ranking]);
  }
  builder.add([], 0, invalid);
  return builder.finish(profile.synthetic);
}
