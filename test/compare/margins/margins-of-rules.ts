import { benham } from '../../../src/rules/condorcet/benham.ts';
import { black } from '../../../src/rules/condorcet/black.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { kemenyYoung } from '../../../src/rules/condorcet/kemeny-young.ts';
import { minimax } from '../../../src/rules/condorcet/minimax.ts';
import { minimaxWinningVotes } from '../../../src/rules/condorcet/minimax-winning-votes.ts';
import { rankedPairs } from '../../../src/rules/condorcet/ranked-pairs.ts';
import { rankedPairsWinningVotes } from '../../../src/rules/condorcet/ranked-pairs-winning-votes.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { schulzeMargins } from '../../../src/rules/condorcet/schulze-margins.ts';
import { splitCycle } from '../../../src/rules/condorcet/split-cycle.ts';
import { stableVoting } from '../../../src/rules/condorcet/stable-voting.ts';
import { tidemanAlternative } from '../../../src/rules/condorcet/tideman-alternative.ts';
import { tidemanAlternativeSchwartz } from '../../../src/rules/condorcet/tideman-alternative-schwartz.ts';
import { contingentVote } from '../../../src/rules/elimination/contingent-vote.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { limitedVote } from '../../../src/rules/plurality/limited-vote.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import { antiPlurality } from '../../../src/rules/positional/anti-plurality.ts';
import { baldwin } from '../../../src/rules/positional/baldwin.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { bordaModified } from '../../../src/rules/positional/borda-modified.ts';
import { bordaZero } from '../../../src/rules/positional/borda-zero.ts';
import { dowdall } from '../../../src/rules/positional/dowdall.ts';
import { nanson } from '../../../src/rules/positional/nanson.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { actHareClark } from '../../../src/rules/stv/statutes/act-hare-clark.ts';
import { ers76 } from '../../../src/rules/stv/statutes/ers76.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { irelandSeanad } from '../../../src/rules/stv/statutes/ireland-seanad.ts';
import { meekReference } from '../../../src/rules/stv/statutes/meek-reference.ts';
import { newSouthWalesLocal2021 } from '../../../src/rules/stv/statutes/new-south-wales-local-2021.ts';
import { newZealandLocal2001 } from '../../../src/rules/stv/statutes/new-zealand-local-2001.ts';
import { northernIreland } from '../../../src/rules/stv/statutes/northern-ireland.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { tasmania } from '../../../src/rules/stv/statutes/tasmania.ts';
import { victoria } from '../../../src/rules/stv/statutes/victoria.ts';
import { wigmReference } from '../../../src/rules/stv/statutes/wigm-reference.ts';

/** Rules whose margin is exact by formula. */
export const byFormula: readonly Rule[] = [
  firstPastThePost,
  singleNonTransferableVote,
  blockVote,
  limitedVote,
  borda,
  bordaZero,
  bordaModified,
  dowdall,
  antiPlurality,
];

/** Rules of one place with bounds that mostly meet. */
export const headToHead: readonly Rule[] = [
  copeland,
  minimax,
  minimaxWinningVotes,
  schulze,
  schulzeMargins,
  rankedPairs,
  rankedPairsWinningVotes,
  splitCycle,
  stableVoting,
  kemenyYoung,
  black,
  benham,
  tidemanAlternative,
  tidemanAlternativeSchwartz,
  nanson,
  baldwin,
  twoRound,
  contingentVote,
];

/** Transferable votes with bounds. */
export const transferable: readonly Rule[] = [
  scotlandLocal2007,
  ers97,
  ers76,
  northernIreland,
  irelandSeanad,
  wigmReference,
  meekReference,
  newZealandLocal2001,
  actHareClark,
  tasmania,
  victoria,
  newSouthWalesLocal2021,
];
