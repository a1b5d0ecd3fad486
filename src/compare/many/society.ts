import { profileBuilder } from '../../ballots/build-profile.ts';
import type { Candidate } from '../../ballots/candidate.ts';
import type { Profile } from '../../ballots/profile.ts';
import type { RandomStream } from '../../base/random.ts';

/** A model of voters whose liking of each candidate is a number, so that what an outcome is worth to them can be summed. */
export interface Society {
  readonly id: string;
  /** What the model was made with, as JSON-safe data: with the id it is enough to make the same model again. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The assumption in words a reader can quote. */
  readonly assumes: string;
  /** In words, what a voter's utility of a candidate is. */
  readonly utility: string;
  /** A voter ranks nobody whose utility is lower, but for the first preference; left out where everybody is ranked. */
  readonly least?: number;
  /** Prepares one electorate; each call of what it gives draws one voter and writes the utility of each candidate. */
  voters(candidates: readonly Candidate[], random: RandomStream): (utilities: Float64Array) => void;
}

/** One electorate whose likings are known. */
export interface DrawnSociety {
  /** Every voter's candidates by utility, the highest first; without a stamp. */
  readonly profile: Profile;
  /** By candidate, the mean of the voters' utilities. */
  readonly utilities: Float64Array;
}

/** Draws an electorate of so many voters, at least one. */
export function drawSociety(
  society: Society,
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): DrawnSociety {
  const { least = -Infinity } = society;
  const voter = society.voters(candidates, random);
  const builder = profileBuilder(candidates);
  const own = new Float64Array(candidates.length);
  const sums = new Float64Array(candidates.length);
  const ranked = new Uint16Array(candidates.length);
  for (let drawn = 0; drawn < voters; drawn++) {
    voter(own);
    builder.add(ranked, rankByUtility(own, least, ranked), 1);
    for (let candidate = 0; candidate < own.length; candidate++) sums[candidate] += own[candidate];
  }
  return { profile: builder.finish(), utilities: sums.map((sum) => sum / voters) };
}

/** Writes the candidates by utility, the highest first, and says how many of them are ranked. */
function rankByUtility(own: Float64Array, least: number, ranked: Uint16Array): number {
  for (let candidate = 0; candidate < own.length; candidate++) {
    let place = candidate;
    for (; place > 0 && own[ranked[place - 1]] < own[candidate]; place--) ranked[place] = ranked[place - 1];
    ranked[place] = candidate;
  }
  let length = 1;
  while (length < ranked.length && own[ranked[length]] >= least) length += 1;
  return length;
}
