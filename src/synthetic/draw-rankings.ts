import { profileBuilder } from '../ballots/build-profile.ts';
import type { Candidate } from '../ballots/candidate.ts';
import type { Profile } from '../ballots/profile.ts';
import { factorial, MOST_NUMBERED, profileFromCounts, profileFromNumbers } from '../ballots/ranking-numbers.ts';
import { multinomial, weightedChoice } from '../base/distributions.ts';
import type { RandomStream } from '../base/random.ts';
import type { NextLaw } from './next-law.ts';
import { pairDrawer } from './pair-drawer.ts';
import { addRankingChances, rankingTable } from './ranking-table.ts';

/** A part of the voters, by relative number, and a law in which their next preference depends only on who is left. */
export interface PartOfVoters {
  readonly share: number;
  readonly law: NextLaw;
}

/**
 * How whole rankings are drawn the cheapest: all at once by ranking; voter by voter, as numbers where rankings have them; or,
 * where the voters are too many for that, preference by preference.
 */
export type Drawing = 'by ranking' | 'by number' | 'by voter' | 'by steps';

/** More rankings than this are not gone through one by one, however many vote. */
const MOST_BY_RANKING = factorial(8);
/** More voters than this are not drawn one by one. */
const MOST_BY_NUMBER = 2 ** 26;
const MOST_BY_VOTER = 2 ** 20;

/** The cheapest way to draw so many rankings of so many candidates. */
export function cheapestDrawing(candidates: number, voters: number): Drawing {
  const rankings = factorial(candidates);
  if (rankings <= MOST_BY_RANKING && rankings * 2 <= voters) return 'by ranking';
  if (candidates <= MOST_NUMBERED) return voters <= MOST_BY_NUMBER ? 'by number' : 'by steps';
  return voters <= MOST_BY_VOTER ? 'by voter' : 'by steps';
}

/** Whole rankings of independent voters; `undefined` where these are so many that they are drawn preference by preference. */
export function drawRankings(
  parts: readonly PartOfVoters[],
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile | undefined {
  switch (cheapestDrawing(candidates.length, voters)) {
    case 'by ranking':
      return drawByRanking(parts, candidates, voters, random);
    case 'by number':
      return drawByNumber(parts, candidates, voters, random);
    case 'by voter':
      return drawByVoter(parts, candidates, voters, random);
    case 'by steps':
      return undefined;
  }
}

function drawByRanking(
  parts: readonly PartOfVoters[],
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile {
  const chances = new Float64Array(factorial(candidates.length));
  for (const { share, law } of parts) addRankingChances(rankingTable(candidates.length, law), share, chances);
  return profileFromCounts(candidates, multinomial(random, voters, chances, new Float64Array(chances.length)));
}

function drawByNumber(
  parts: readonly PartOfVoters[],
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile {
  const numbers = new Uint32Array(voters);
  const sizes = sizesOf(parts, voters, random);
  let voter = 0;
  parts.forEach(({ law }, part) => {
    const draw = pairDrawer(rankingTable(candidates.length, law));
    for (const end = voter + sizes[part]; voter < end; voter++) numbers[voter] = draw(random);
  });
  return profileFromNumbers(candidates, numbers);
}

function drawByVoter(
  parts: readonly PartOfVoters[],
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile {
  const builder = profileBuilder(candidates);
  const sizes = sizesOf(parts, voters, random);
  const weights = new Float64Array(candidates.length + 1);
  parts.forEach(({ law }, part) => {
    for (let voter = 0; voter < sizes[part]; voter++) {
      const ranked: number[] = [];
      while (ranked.length < candidates.length) {
        law(ranked, weights);
        ranked.push(weightedChoice(random, weights));
      }
      builder.add(ranked, ranked.length, 1);
    }
  });
  return builder.finish();
}

function sizesOf(parts: readonly PartOfVoters[], voters: number, random: RandomStream): Float64Array {
  const shares = parts.map(({ share }) => share);
  return multinomial(random, voters, shares, new Float64Array(parts.length));
}

/** The profile of so many papers each, all of a group with one ranking, every ranking equally likely for each group. */
export function drawEvenly(candidates: readonly Candidate[], groups: Iterable<number>, random: RandomStream): Profile {
  const builder = profileBuilder(candidates);
  const order = Uint16Array.from(candidates.keys());
  for (const papers of groups) {
    // Fisher and Yates: the order it begins with does not matter, so the last one will do.
    for (let last = order.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      const candidate = order[last];
      order[last] = order[other];
      order[other] = candidate;
    }
    builder.add(order, order.length, papers);
  }
  return builder.finish();
}
