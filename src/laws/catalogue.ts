import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { electedAtTheQuota } from './bookkeeping/elected-at-the-quota.ts';
import { electedGainNothing } from './bookkeeping/elected-gain-nothing.ts';
import { excludedGainNothing } from './bookkeeping/excluded-gain-nothing.ts';
import { firstPreferences } from './bookkeeping/first-preferences.ts';
import { highestElected } from './bookkeeping/highest-elected.ts';
import { lowestExcluded } from './bookkeeping/lowest-excluded.ts';
import { nonTransferableNeverFalls } from './bookkeeping/non-transferable-never-falls.ts';
import { nothingNegative } from './bookkeeping/nothing-negative.ts';
import { oneFate } from './bookkeeping/one-fate.ts';
import { papersWhole } from './bookkeeping/papers-whole.ts';
import { placesFilled } from './bookkeeping/places-filled.ts';
import { quotaRespected } from './bookkeeping/quota-respected.ts';
import { votesConserved } from './bookkeeping/votes-conserved.ts';
import { condorcet } from './head-to-head/condorcet.ts';
import { condorcetLoser } from './head-to-head/condorcet-loser.ts';
import { smith } from './head-to-head/smith.ts';
import { cloneIndependence } from './independence/clone-independence.ts';
import { dominatedAlternatives } from './independence/dominated-alternatives.ts';
import { irrelevantAlternatives } from './independence/irrelevant-alternatives.ts';
import { lastPlaced } from './independence/last-placed.ts';
import { laterNoHarm } from './later-preferences/later-no-harm.ts';
import { laterNoHelp } from './later-preferences/later-no-help.ts';
import type { Law } from './law.ts';
import { majority } from './majority/majority.ts';
import { majorityLoser } from './majority/majority-loser.ts';
import { mutualMajority } from './majority/mutual-majority.ts';
import { monotonicity } from './monotonicity/monotonicity.ts';
import { consistency } from './participation/consistency.ts';
import { negativeInvolvement } from './participation/negative-involvement.ts';
import { participation } from './participation/participation.ts';
import { positiveInvolvement } from './participation/positive-involvement.ts';
import { droopProportionality } from './proportionality/droop-proportionality.ts';
import { droopProportionalityWeak } from './proportionality/droop-proportionality-weak.ts';
import { hareProportionality } from './proportionality/hare-proportionality.ts';
import { reversal } from './reversal/reversal.ts';
import { houseMonotonicity } from './several-places/house-monotonicity.ts';
import { winnerAmongWinners } from './several-places/winner-among-winners.ts';
import { blankPapers } from './symmetry/blank-papers.ts';
import { namesOfCandidates } from './symmetry/names-of-candidates.ts';
import { orderOfCandidates } from './symmetry/order-of-candidates.ts';
import { orderOfPapers } from './symmetry/order-of-papers.ts';
import { repeatable } from './symmetry/repeatable.ts';
import { scaling } from './symmetry/scaling.ts';
import { splittingPapers } from './symmetry/splitting-papers.ts';
import { withdrawnAsIfAbsent } from './symmetry/withdrawn-as-if-absent.ts';

/** Every law of psephos, in the order they are listed and tried: those come first that find a fault soonest. */
export const laws: readonly Law[] = [
  votesConserved,
  papersWhole,
  firstPreferences,
  nothingNegative,
  oneFate,
  placesFilled,
  quotaRespected,
  electedAtTheQuota,
  nonTransferableNeverFalls,
  excludedGainNothing,
  electedGainNothing,
  lowestExcluded,
  highestElected,
  repeatable,
  orderOfPapers,
  splittingPapers,
  orderOfCandidates,
  namesOfCandidates,
  blankPapers,
  scaling,
  withdrawnAsIfAbsent,
  majority,
  majorityLoser,
  mutualMajority,
  condorcet,
  condorcetLoser,
  smith,
  monotonicity,
  participation,
  positiveInvolvement,
  negativeInvolvement,
  consistency,
  cloneIndependence,
  irrelevantAlternatives,
  dominatedAlternatives,
  lastPlaced,
  laterNoHarm,
  laterNoHelp,
  reversal,
  droopProportionality,
  droopProportionalityWeak,
  hareProportionality,
  houseMonotonicity,
  winnerAmongWinners,
];

/**
 * The law with this id.
 *
 * @throws PsephosError `unknown-law`, naming those that look like it.
 * @example lawById('majority').family // 'majority'
 */
export function lawById(id: string): Law {
  const law = laws.find((known) => known.id === id);
  if (law !== undefined) return law;
  const ids = laws.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-law',
    message: 'no law of that id',
    received: shown(id),
    hint: near.length === 0 ? `the laws are ${ids.join(', ')}` : `did you mean ${near.join(' or ')}?`,
  });
}
