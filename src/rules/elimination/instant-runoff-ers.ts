import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { thoseWithNoMoreThanTheNext } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { asManyAsAllOthers } from './finish.ts';
import { earliestDifference } from './look-back.ts';

/**
 * The alternative vote of the Electoral Reform Society for one post: half of the votes that continue is enough, and the lowest whose
 * votes together do not exceed the next are excluded at once.
 *
 * Electoral Reform Society, AV rules, sections 1 to 3, in the archived copy of the society's page.
 *
 * @example instantRunoffErs.count({ profile: parseBallots('4: A\n2: B > A\n2: C > B'), seats: 1 }).stages.length // 1
 */
export const instantRunoffErs: Rule = eliminationRule({
  id: 'instant-runoff-ers',
  title: 'Alternative vote, Electoral Reform Society',
  source: 'Electoral Reform Society, AV rules, sections 1 to 3 (article 116 of its former website, archived)',
  approximate: ['the archived text ends before its rule on ties, which is taken to be that of ERS97'],
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  decisions: {
    papers: reading(
      '-',
      'as in ERS97: a paper ends at a gap, a repeated name or equal preferences',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: law('sections 1 to 3', 'as many votes as all other candidates together, or more', asManyAsAllOthers),
    electionTie: reading(
      '-',
      'two who each have exactly half: the one with more votes at the first stage at which they differed, then a lot',
      earliestDifference,
    ),
    exclude: law(
      'sections 1 to 3',
      'as many of the lowest, at least two, as together have no more votes than the next above, candidates who are level never parted; else the lowest',
      thoseWithNoMoreThanTheNext,
    ),
    exclusionTie: reading(
      '-',
      'the one with fewest votes at the first stage at which they differed, then a lot',
      earliestDifference,
    ),
  },
});
