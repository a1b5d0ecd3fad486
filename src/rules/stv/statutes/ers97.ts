import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, leavesAsManyAsVacancies, noMoreContinuingThanVacancies } from '../clauses/completion.ts';
import { allThatIsLeft, papersTimesValue } from '../clauses/credit.ts';
import { quotaOrActiveVote } from '../clauses/election.ts';
import { asManyAsCannotPassTheNext, batchesByDescendingValue } from '../clauses/exclusion.ts';
import { droopQuotaRoundedUp, quotaWhileNobodyIsElected } from '../clauses/quota.ts';
import {
  deferWhenTheyDoNotExceedTheGap,
  largestSurplus,
  lastParcel,
  surplusOverTransferablePapers,
} from '../clauses/surplus.ts';
import { earliestDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

/** The table of ERS97, for what is built on it. */
export const ers97Statute: GregoryStatute = {
  id: 'ers97',
  title: 'Electoral Reform Society rules, third edition (1997)',
  source:
    'R. A. Newland and F. S. Britton, How to Conduct an Election by the Single Transferable Vote, 3rd edition, ERS 1997, sections 5 and 6',
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  electedUnder: { 'first-preferences': '5.1.7', surplus: '5.3.13', exclusion: '5.4.9' },
  decisions: {
    papers: reading(
      '6.8-6.12, 6.17, 6.24',
      'a paper needs one clear first preference and ends where the next one is uncertain: a number left out, given twice, or a candidate numbered twice; one that shows equal preferences ends there even when none of the equals continues, because the text does not say that it goes on',
      ENDS_WHERE_UNCERTAIN,
    ),
    numbers: law('5.1.6, 5.3.7', 'votes, quota and values are kept to hundredths', (papers, seats) =>
      fixedPointFor(2, papers, 2 * (seats + 2)),
    ),
    quota: law(
      '5.1.6',
      'valid votes over one more than the places, to two decimal places, and 0.01 more unless it is exact',
      droopQuotaRoundedUp,
    ),
    quotaAfterExclusionBatch: law(
      '5.4.8',
      'worked out again without the non-transferable votes after each batch, as long as nobody has been elected',
      quotaWhileNobodyIsElected(droopQuotaRoundedUp),
    ),
    elect: law(
      '5.1.7, 5.3.13, 5.4.9, 6.20',
      'whoever has the quota, or votes that reach the total active vote over one more than the places unfilled; the most votes first, each election lowering both',
      quotaOrActiveVote,
    ),
    electionTie: law(
      '5.6.2',
      'of level candidates too many for the places, those ahead at the earliest difference; none yet where they never differed',
      earliestDifference,
    ),
    fillLast: law(
      '5.2',
      'all who continue are elected when no more continue than there are places',
      noMoreContinuingThanVacancies,
    ),
    deferSurpluses: law(
      '5.2.2',
      'surpluses wait when together they do not exceed the gap between the two lowest, or between several lowest together and the next above',
      deferWhenTheyDoNotExceedTheGap,
    ),
    surplusOrder: law('5.2.3', 'the largest first', largestSurplus),
    surplusTie: law(
      '5.2.3',
      'of equal surpluses, the candidate with most votes at the earliest difference, else by lot',
      earliestDifference,
    ),
    surplusPapers: reading(
      '5.3',
      'all papers for a surplus of the first stage, later only the batch received last; after a reduction of the quota that is the batch last received before it (C. Rosenstiel, Voting matters 11, 2000)',
      lastParcel,
    ),
    transferValue: law(
      '5.3.7',
      'surplus over transferable papers, two decimal places, the rest dropped; never more than the papers are worth',
      surplusOverTransferablePapers,
    ),
    credit: law('5.3', 'papers times transfer value', papersTimesValue),
    unmovedSurplus: law(
      '5.3, 6.11',
      'the difference that rounding makes, and what the papers cannot carry, is non-transferable',
      allThatIsLeft,
    ),
    exclude: law(
      '5.2.5',
      'as many of the lowest together as leave enough candidates and, with all untransferred surpluses, do not exceed the next above',
      asManyAsCannotPassTheNext,
    ),
    exclusionTie: reading(
      '5.2.5',
      'the fewest votes at the earliest difference, else by lot, and a recount keeps the lot (5.6.3); taken at its word the text lets an exclusion of several take some of level candidates and leave others, so we part them in the same way',
      earliestDifference,
    ),
    exclusionOrder: reading(
      '5.4',
      'batches by value from the highest down; papers of one value of candidates excluded together are one batch, since a batch is all papers of one value in one transfer (6.1)',
      batchesByDescendingValue,
    ),
    exclusionCompletes: law(
      '5.5.1',
      'when an exclusion would leave as many as the places, they are elected and no papers move',
      leavesAsManyAsVacancies,
    ),
    stop: law(
      '5.5.2',
      'once the places are filled no further papers are transferred, not even the rest of an exclusion',
      everyPlaceIsFilled,
    ),
  },
};

/**
 * ERS97, the rules of the Electoral Reform Society, 3rd edition: Gregory on the last batch, in hundredths of a vote.
 *
 * Newland and Britton, How to Conduct an Election by the Single Transferable Vote (1997), sections 5 and 6.
 *
 * @example ers97.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const ers97: Rule = gregoryRule(ers97Statute);
