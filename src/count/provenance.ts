import type { Contest } from '../ballots/contest.ts';
import type { Profile } from '../ballots/profile.ts';
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
 * were read. It covers JSON that holds the digest of the papers, and how overvotes are read where cleaning left that to the count.
 */
export function contestDigest({ profile, seats, withdrawn = [], overvotes }: Contest): string {
  const names = profile.candidates.map(({ name, group }) => (group === undefined ? [name] : [name, group]));
  const papers = papersDigest(profile);
  const gone = [...new Set(withdrawn)].sort((a, b) => a - b);
  return digestOf(JSON.stringify({ names, seats, withdrawn: gone, papers, overvotes }));
}

/** A profile never changes, and digesting a large one takes longer than counting it. */
const papersDigests = new WeakMap<Profile, string>();

function papersDigest(profile: Profile): string {
  const known = papersDigests.get(profile) ?? digestOf('', packed(profile));
  papersDigests.set(profile, known);
  return known;
}

/**
 * The rankings of a profile in few bytes, since a digest takes its time for each: papers, length and entries of each ranking, every
 * number in groups of seven bits, the lowest first, with the eighth bit set on all but the last.
 */
function packed({ starts, ranked, papers }: Profile): Uint8Array {
  const bytes = new Uint8Array(papers.length * (MOST_BYTES + 5) + ranked.length * 3);
  let length = 0;
  const put = (number: number): void => {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[length++] = (rest % 128) + 128;
    bytes[length++] = rest;
  };
  for (let ranking = 0; ranking < papers.length; ranking++) {
    put(papers[ranking]);
    put(starts[ranking + 1] - starts[ranking]);
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) put(ranked[at]);
  }
  return bytes.subarray(0, length);
}

/** Groups of seven bits in a safe integer. */
const MOST_BYTES = 8;
