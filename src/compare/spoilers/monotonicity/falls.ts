import type { Profile } from '../../../ballots/profile.ts';

/** Who holds each ranking and how many papers each candidate has, while some stand. */
export interface Hold {
  readonly standing: Uint8Array;
  /** By ranking; the number of candidates stands for nobody. */
  readonly top: Uint16Array;
  readonly votes: Float64Array;
}

/** A stage of an exclusion one at a time: who holds what, and who is excluded. */
export interface Fall extends Hold {
  readonly lowest: number;
}

/** Who holds the papers of a plain profile while these candidates stand. */
export function holdOf({ starts, ranked, papers, candidates }: Profile, standing: Uint8Array): Hold {
  const nobody = candidates.length;
  const top = new Uint16Array(papers.length);
  const votes = new Float64Array(nobody + 1);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    let at = starts[ranking];
    const end = starts[ranking + 1];
    while (at < end && standing[ranked[at]] === 0) at += 1;
    top[ranking] = at === end ? nobody : ranked[at];
    votes[top[ranking]] += papers[ranking];
  }
  return { standing, top, votes };
}

/** Candidates in a mask. */
export function membersOf(standing: Uint8Array): readonly number[] {
  return [...standing.keys()].filter((candidate) => standing[candidate] === 1);
}

/**
 * The stages at which three or more stand, the lowest excluded one at a time; `undefined` where the winner is among the lowest at some
 * stage, so that a tie had to spare them.
 */
export function fallsBefore(
  profile: Profile,
  everybody: readonly number[],
  winner: number,
): readonly Fall[] | undefined {
  const falls: Fall[] = [];
  const standing = new Uint8Array(profile.candidates.length);
  for (const candidate of everybody) standing[candidate] = 1;
  for (let left = everybody.length; left >= 2; left--) {
    const hold = holdOf(profile, Uint8Array.from(standing));
    const others = membersOf(standing).filter((candidate) => candidate !== winner);
    const lowest = others.reduce((low, candidate) => (hold.votes[candidate] < hold.votes[low] ? candidate : low));
    if (hold.votes[winner] <= hold.votes[lowest]) return undefined;
    if (left > 2) falls.push({ ...hold, lowest });
    standing[lowest] = 0;
  }
  return falls;
}
