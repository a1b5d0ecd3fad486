import { PsephosError, shown } from '../base/errors.ts';
import { buildProfile, profileBuilder } from './build-profile.ts';
import { isEqualWithBefore, type Profile, rankings } from './profile.ts';

/**
 * The same papers, kept only as far as the first `most` candidates of each ranking. A group of equally preferred
 * candidates that does not fit goes as a whole: part of it would be a preference that nobody wrote.
 *
 * @throws PsephosError `bad-argument` when `most` is not a whole number of at least 0.
 */
export function truncate(profile: Profile, most: number): Profile {
  if (!Number.isInteger(most) || most < 0) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'rankings cannot be cut there',
      expected: 'a whole number of at least 0',
      received: shown(most),
    });
  }
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    let length = Math.min(most, entries.length);
    while (length < entries.length && isEqualWithBefore(entries[length])) length -= 1;
    builder.add(entries, length, profile.papers[ranking]);
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
