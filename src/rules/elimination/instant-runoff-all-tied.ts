import { reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { allOfTheLowest } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { everybodyLevel, firstOf, moreThanAllOthers } from './finish.ts';
import { straightToLot } from './look-back.ts';
import { closedUpPapers } from './plain-run-off.ts';

/**
 * Instant runoff in which all who are level as the lowest are excluded together, as some programs count: no lot ever decides who is
 * excluded, and one may win who would lose with every lot.
 *
 * @example instantRunoffAllTied.count({ profile: parseBallots('4: A\n3: B > C\n3: C > B'), seats: 1 }).elected // [0]
 */
export const instantRunoffAllTied: Rule = eliminationRule({
  id: 'instant-runoff-all-tied',
  title: 'Instant runoff, all who are level as the lowest excluded together',
  source: 'no statute: how several programs count that draw no lots; who is level at the end is left to a lot here',
  decisions: {
    papers: closedUpPapers,
    elect: reading(
      '-',
      'more than half of the votes of those who continue; or one of them, where all who continue are level',
      firstOf(moreThanAllOthers, everybodyLevel),
    ),
    electionTie: reading('-', 'a lot, where all who continue are level', straightToLot),
    exclude: reading('-', 'all who have the fewest votes, together', allOfTheLowest),
    exclusionTie: reading('-', 'none: the lowest go together', straightToLot),
  },
});
