import { PASSES_OVER } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { thoseWithFewerThanTheNext } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { firstOf, moreThanHalfOfAllPapers, mostOfTheLastTwo } from './finish.ts';
import { straightToLot } from './look-back.ts';

/**
 * Ranked-choice voting of Minneapolis for one seat: a threshold of the first round that never falls, all who are mathematically
 * impossible defeated together, and the most votes of the last two where nobody reaches the threshold.
 *
 * Minneapolis Code of Ordinances, section 167.60; definitions as in section 167.70.
 *
 * @example instantRunoffMinneapolis.count({ profile: parseBallots('4: A\n3: B\n2: C'), seats: 1 }).quota // '5'
 */
export const instantRunoffMinneapolis: Rule = eliminationRule({
  id: 'instant-runoff-minneapolis',
  title: 'Instant runoff, Minneapolis, one seat',
  source: 'Minneapolis Code of Ordinances, chapter 167, section 167.60',
  approximate: [
    'section 167.60 is taken from summaries and from the definitions of section 167.70; write-in candidates who did not declare themselves are treated as any other',
  ],
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'lot' },
  decisions: {
    papers: law(
      '167.70(c)(2)',
      'a skipped rank and one with several names are passed over, and the next rank counts; so is a name that stands again',
      PASSES_OVER,
    ),
    threshold: law(
      '167.60',
      'half of the votes of the first round, and one more, the fraction dropped',
      (valid) => Math.floor(valid / 2) + 1,
    ),
    elect: law(
      '167.60',
      'the threshold, or else the most votes once no more than two are left',
      firstOf(moreThanHalfOfAllPapers, mostOfTheLastTwo),
    ),
    electionTie: law('167.60', 'by lot', straightToLot),
    exclude: reading(
      '167.60',
      'all who cannot equal or pass the next above with the votes of everybody below or level with them, even if one is left; where there are none, the lowest',
      thoseWithFewerThanTheNext,
    ),
    exclusionTie: law('167.60', 'by lot', straightToLot),
  },
});
