import { law } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Rule } from '../rule.ts';
import { COOMBS, excludeByLastPlaces, mostLastPlaces } from './most-last-places.ts';

/**
 * Coombs to the end: whoever has most last places is excluded, one at a time, until one is left, whatever majority there was. So
 * somebody with more than half of the first places may lose.
 *
 * @example coombsNoMajority.count({ profile: parseBallots('11: A > B > C\n8: C > B > A\n4: C > A > B'), seats: 1 }).elected // [0]
 */
export const coombsNoMajority: Rule = rankedRule({
  id: 'coombs-no-majority',
  title: 'Coombs, not stopped by a majority',
  source: `${COOMBS}, as many later authors state it`,
  decisions: { ...mostLastPlaces, elect: law('Coombs 1964', 'the one who is left', undefined) },
  conduct: (count) => excludeByLastPlaces(count, () => undefined),
});
