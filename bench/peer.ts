import { tabulate } from 'meeks-prf-js/run/meek.js';
import type { Contest } from 'psephos';

/** The one other counter of a transferable vote on npm that counts by a rule we have: reference Meek, in arbitrary-size decimals. */
export const PEER = 'meeks-prf-js 1.0.0';

/** A contest as it takes them. */
export interface PeerContest {
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [papers: number, ranking: readonly string[]])[];
}

/** The same contest for the peer; real and made-up contests here have neither gaps nor equal preferences. */
export function peerContest({ profile, seats }: Contest): PeerContest {
  const candidates = profile.candidates.map((_, candidate) => `c${candidate}`);
  const ballots = Array.from(profile.papers, (papers, ranking) => {
    const ranked = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    return [papers, Array.from(ranked, (candidate) => candidates[candidate])] as const;
  });
  return { seats, candidates, ballots };
}

/** Counts; ties fall to the first on the ballot, as by default here. */
export function countByPeer({ seats, candidates, ballots }: PeerContest): void {
  tabulate(seats, candidates, ballots, null, candidates, [], []);
}
