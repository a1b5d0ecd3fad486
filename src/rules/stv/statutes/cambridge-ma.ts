import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, noMoreContinuingThanVacancies } from '../clauses/completion.ts';
import { quotaReached } from '../clauses/election.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { largestSurplus } from '../clauses/surplus.ts';
import { latestDifference } from '../clauses/ties.ts';
import { allBelow, oneTransferEach } from '../sampled/exclusion.ts';
import { sampledRule } from '../sampled/sampled-rule.ts';
import type { SampledStatute } from '../sampled/statute.ts';
import { everyPaper } from '../sampled/surplus.ts';
import { everyNthPaper, oneByOne } from '../sampled/transfer.ts';

/** Signatures that a candidate of Cambridge needs to be nominated. */
const NOMINATION_SIGNATURES = 50;

const statute: SampledStatute = {
  id: 'cambridge-ma',
  title: 'Cambridge, Massachusetts: city council and school committee (General Laws, chapter 54A)',
  source: 'Massachusetts General Laws, chapter 54A, section 9; Cincinnati method under section 16(b)',
  approximate: [
    'what equal preferences do to a paper, and which surplus moves first, were not found in the text',
    'papers are taken in one order given for all of them, not precinct by precinct',
  ],
  decisions: {
    papers: reading(
      '§9(a)',
      'the smallest number marked is the first choice, whatever is missing; that a paper ends at equal choices is our reading',
      CLOSED_UP,
    ),
    quota: law('§9', 'valid ballots over one more than the places, the fraction dropped, plus one', wholeDroopQuota),
    elect: law('§9', 'whoever has the quota, at once, and receives no more ballots', quotaReached),
    fillLast: law('§9(l)', 'when no more can be defeated, all who continue', noMoreContinuingThanVacancies),
    surplusOrder: reading(
      '§9',
      'the order of surpluses was not found: the largest first; they all arise at the first count, because nobody receives more than the quota',
      largestSurplus,
    ),
    surplusTie: reading(
      '§9(k)',
      'as level candidates in a defeat: more ballots before the last transfer, then before earlier ones, then a lot',
      latestDifference,
    ),
    surplusPapers: law('§16(b)', 'all ballots of the candidate, numbered in the order received', everyPaper),
    surplusTransfer: reading(
      '§16(b)',
      'every nth ballot, n the whole number nearest to ballots over surplus, then n + 1, 2n + 1 and so on; one without a next choice stays. Halves are taken up, and those numbered below n come last: the text does not say',
      everyNthPaper,
    ),
    exclude: reading(
      '§9(g), (i), (j)',
      'first everybody with fewer ballots than nomination signatures (50), the lowest first, then the lowest one by one; never so many that too few are left for the places',
      allBelow(NOMINATION_SIGNATURES),
    ),
    exclusionTie: law(
      '§9(k)',
      'the fewest ballots before the last transfer, then before earlier ones, then a lot',
      latestDifference,
    ),
    exclusionSteps: law('§9(g)', 'the ballots of each of the defeated are a transfer of their own', oneTransferEach),
    exclusionTransfer: law(
      '§9',
      'ballot by ballot to the next choice who continues; who reaches the quota on the way receives no more',
      oneByOne,
    ),
    stop: reading(
      '§9(l)',
      'when the places are filled the transfer in progress is finished: the ballots of one of the defeated, not of all who were defeated together',
      everyPlaceIsFilled,
    ),
  },
};

/**
 * The count of Cambridge, Massachusetts: whole ballots, and a surplus moves every nth of them.
 *
 * Which ballots those are depends on their order: `options.order`, without one a shuffle from a fixed seed.
 * Massachusetts General Laws, chapter 54A, section 9.
 *
 * @throws PsephosError `bad-contest`; `too-large` over 2^26 papers.
 * @example cambridgeMa.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const cambridgeMa: Rule = sampledRule(statute);
