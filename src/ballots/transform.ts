import { buildProfile, profileBuilder } from './build-profile.ts';
import { type Profile, rankings } from './profile.ts';

/** The same papers, kept only as far as the first `most` entries of each ranking. */
export function truncate(profile: Profile, most: number): Profile {
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]).subarray(0, most);
    builder.add(entries, entries.length, profile.papers[ranking]);
  }
  return builder.finish(profile.synthetic);
}

/** The profile that holds the first preferences of a declaration and nothing more. */
export function bareProfile(candidates: readonly { readonly name: string; readonly votes: number }[]): Profile {
  return buildProfile(
    candidates,
    candidates.map(({ votes }, candidate) => ({ papers: votes, ranking: [candidate] })),
  );
}
