import { counted } from '../../base/words.ts';
import { compareExact, decimalText, type Fraction } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';
import { law, reading } from '../decision.ts';
import type { Scores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { winnersByPaths } from './beat-paths.ts';
import { setMargins } from './compared-sets.ts';
import { type SetAnswer, type SetQuestion, setRule } from './set-rule.ts';
import { strengthRanks } from './strength-ranks.ts';
import { winnerSets } from './winner-sets.ts';

/**
 * CPO-STV, comparison of pairs of outcomes by the single transferable vote: the set of winners that beats every other set. For one place
 * that is whoever beats everybody else head to head.
 *
 * N. Tideman, The single transferable vote, Journal of Economic Perspectives 9 (1995), 27-38, doi:10.1257/jep.9.1.27; N. Tideman and
 * D. Richardson, Better voting methods through technology, Public Choice 103 (2000), 13-34, doi:10.1023/A:1005082925477.
 *
 * @throws PsephosError `bad-contest`; `too-large` for more than 1,500 sets of winners, more than 8 places, or too many papers to
 * read for each two sets.
 * @example cpoStv.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const cpoStv: Rule = setRule({
  id: 'cpo-stv',
  title: 'CPO-STV (Tideman)',
  source:
    'N. Tideman, The single transferable vote, Journal of Economic Perspectives 9 (1995), 27-38, doi:10.1257/jep.9.1.27; N. Tideman and D. Richardson, Public Choice 103 (2000), 13-34, doi:10.1023/A:1005082925477',
  approximate: [
    'where sets of winners beat each other in a circle, a solid coalition with several quotas can, rarely, be left a place short: in contests drawn at random we found that of every way to resolve circles that we tried',
    'the papers that propose the method were not at hand: how surpluses move, the quota and what is done with a circle of sets are our choices among those that accounts of it allow',
  ],
  decisions: {
    papers: reading(
      '-',
      'a paper that ranks several equal counts for each in equal part, as the average of all orders of them; gaps are closed up and repeats passed over; it counts for nobody once it ranks none of those compared',
      undefined,
    ),
    sets: reading(
      '1995',
      'every set of as many candidates as there are places that has all who have more than the quota of first preferences; a set that beats all others has them in any case',
      undefined,
    ),
    quota: reading(
      '-',
      'valid papers over one more than the places, exact (Hagenbach-Bischoff); the same in every comparison',
      undefined,
    ),
    compare: law(
      '1995',
      'whoever is in neither set is out, only whoever is in both gives on a surplus, and the set whose members then have more votes is ahead',
      undefined,
    ),
    surplus: reading(
      '-',
      'each paper moves at its value times surplus over votes (weighted inclusive Gregory, exact fractions), all surpluses at once so that no order matters; those who have given on receive nothing more; papers without a next preference take their share with them',
      undefined,
    ),
    elect: law('1995', 'the set that is ahead of every other', undefined),
    circle: reading(
      '-',
      'where no set is, the strongest chains of wins over the sets, a win being as strong as the votes it is ahead by (Schulze): any completion of Condorcet’s rule will do, and this one seldom leaves sets level',
      undefined,
    ),
    tie: reading(
      '-',
      'sets that are level are parted by lots among the candidates who are in some of them but not in all',
      undefined,
    ),
  },
  choose: chooseSet,
});

function chooseSet({ preferences, places, firstPlaces, quota }: SetQuestion): SetAnswer {
  const certain = preferences.standing.filter((candidate) => compareExact(voteOf(firstPlaces, candidate), quota) > 0);
  const sets = winnerSets(preferences.standing, places, certain);
  if (sets.length === 1) return { level: sets, because: 'has more than the quota of first preferences' };
  const margins = setMargins(preferences, quota, sets, certain);
  const margin = (a: number, b: number): Fraction =>
    a < b ? margins[a][b - a - 1] : rational.subtract(rational.zero, margins[b][a - b - 1]);
  const others = (set: number): readonly number[] => [...sets.keys()].filter((other) => other !== set);
  const best = [...sets.keys()].find((set) => others(set).every((other) => margin(set, other).numerator > 0n));
  if (best !== undefined) {
    const least = others(best)
      .map((other) => margin(best, other))
      .reduce((a, b) => (compareExact(b, a) < 0 ? b : a));
    return { level: [sets[best]], because: beatsAll(sets.length - 1, least) };
  }
  const level = winnersByPaths(strengthRanks(sets.length, margin), sets.length);
  return {
    level: level.map((set) => sets[set]),
    because: 'no result beats every other, and of this one the chains of wins are strongest (Schulze)',
  };
}

function voteOf({ numerators, denominator }: Scores, candidate: number): Fraction {
  return { numerator: numerators[candidate], denominator };
}

function beatsAll(others: number, least: Fraction): string {
  const what =
    others === 1 ? 'the only other possible result' : `each of the ${counted(others, 'other possible result')}`;
  const hundredths = (least.numerator * 100n) / least.denominator;
  const lead = hundredths === 0n ? 'less than 0.01' : decimalText(hundredths, 2);
  return `this result beats ${what}; its smallest lead, in votes, is ${lead}`;
}
