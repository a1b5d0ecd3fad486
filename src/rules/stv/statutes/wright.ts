import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import { rational } from '../../../numbers/rational.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, noMoreContinuingThanVacancies } from '../clauses/completion.ts';
import { papersTimesValue, shareOfPapersWithoutPreference } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, largestSurplus, shareOfReceivedValue } from '../clauses/surplus.ts';
import { straightToLot } from '../clauses/ties.ts';
import { allPapersAfresh, restartingRule } from '../gregory/restart.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'wright',
  title: 'Wright system',
  source: 'A. van der Craats, the Wright system; read in published summaries',
  approximate: ['the Wright system was read in summaries only; tie-breaks and the end of the count are our reading'],
  electedUnder: { 'first-preferences': 'step 2', surplus: 'step 3', exclusion: 'step 2' },
  decisions: {
    papers: reading('-', 'skipped ranks are closed up and a paper ends at equal preferences', CLOSED_UP),
    numbers: reading('-', 'exact fractions, because the summaries name no precision', () => rational),
    quota: law(
      'step 1',
      'non-exhausted papers over one more than the places, the fraction dropped, and one more; afresh at each new beginning',
      wholeDroopQuota,
    ),
    elect: reading('step 3', 'whoever has the quota, after each count of papers and each surplus', quotaReached),
    fillLast: reading(
      'step 4',
      'all who continue, when they are no more than the places',
      noMoreContinuingThanVacancies,
    ),
    surplusOrder: law('step 3', 'the largest first', largestSurplus),
    surplusTie: reading('-', 'by lot: the summaries are silent', straightToLot),
    surplusPapers: law('step 3', 'all the papers of the candidate', allParcels),
    transferValue: law('step 3', 'surplus over vote times the value of the paper', shareOfReceivedValue),
    credit: law('step 3', 'papers times value', papersTimesValue),
    unmovedSurplus: reading(
      'step 3',
      'papers without a next preference take their share with them',
      shareOfPapersWithoutPreference,
    ),
    exclude: law(
      'step 4',
      'the one with the fewest votes; then the count begins again without the excluded',
      lowestAlone,
    ),
    exclusionTie: reading('-', 'by lot: the summaries are silent', straightToLot),
    countAgain: law(
      'step 4',
      'after an exclusion every paper counts afresh, at full value, for the first on it who is not excluded; elections before it are void',
      allPapersAfresh,
    ),
    stop: reading('step 4', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * The Wright system: weighted inclusive Gregory that begins again, with a new quota, after each exclusion.
 *
 * @example wright.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const wright: Rule = restartingRule(statute);
