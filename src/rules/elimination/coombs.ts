import { law } from '../decision.ts';
import type { Conduct } from '../ranked/conduct.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Rule } from '../rule.ts';
import { COOMBS, excludeByLastPlaces, mostLastPlaces } from './most-last-places.ts';

/**
 * Coombs: whoever has most last places is excluded, one at a time, until somebody has a majority of first places.
 *
 * C. H. Coombs, A Theory of Data, Wiley (1964). Authors differ over whether a majority stops the count: here it does, and in
 * `coombs-no-majority` it does not.
 *
 * @example coombs.count({ profile: parseBallots('11: A > B > C\n8: C > B > A\n4: C > A > B'), seats: 1 }).elected // [2]
 */
export const coombs: Rule = rankedRule({
  id: 'coombs',
  title: 'Coombs',
  source: COOMBS,
  decisions: {
    ...mostLastPlaces,
    elect: law(
      'Coombs 1964',
      'more than half of the first places among those who continue, or nobody else left',
      undefined,
    ),
  },
  conduct: (count) => excludeByLastPlaces(count, majorityOf),
});

function majorityOf(count: Conduct): number | undefined {
  const { numerators, denominator } = count.firstPlaces();
  const half = BigInt(count.counted()) * denominator;
  return count.continuing().find((candidate) => 2n * numerators[candidate] > half);
}
