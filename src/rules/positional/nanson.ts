import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Scores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { excludeByBorda, sharedAmongThoseLeft } from './exclude-by-borda.ts';

/**
 * Nanson: all whose Borda points are below the mean of those who continue are excluded together, until one is left or all are level. A
 * candidate who beats all others head to head is always above the mean and is elected.
 *
 * E. J. Nanson, Methods of election, Transactions and Proceedings of the Royal Society of Victoria 19 (1882).
 *
 * @example nanson.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const nanson: Rule = rankedRule({
  id: 'nanson',
  title: 'Nanson',
  source: 'E. J. Nanson, Methods of election (1882)',
  decisions: {
    papers: sharedAmongThoseLeft,
    points: law('Nanson 1882', 'Borda points among those who continue, counted anew at each stage', undefined),
    elect: law('Nanson 1882', 'the one who is left', undefined),
    exclude: reading(
      '-',
      'all whose Borda points are below the mean of those who continue; whoever is exactly at the mean stays, since all may be, though some authors exclude them too',
      undefined,
    ),
    tie: reading('-', 'when all who continue are level a lot elects one of them', undefined),
  },
  conduct: (count) => excludeByBorda(count, belowTheMean),
});

/** Nobody where all are level. */
function belowTheMean({ numerators }: Scores, among: readonly number[]): readonly number[] {
  const sum = among.reduce((all, candidate) => all + numerators[candidate], 0n);
  return among.filter((candidate) => numerators[candidate] * BigInt(among.length) < sum);
}
