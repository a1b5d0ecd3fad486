import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { cpoStv } from './comparison-stv/cpo-stv.ts';
import { schulzeStv } from './comparison-stv/schulze-stv.ts';
import { benham } from './condorcet/benham.ts';
import { black } from './condorcet/black.ts';
import { copeland } from './condorcet/copeland.ts';
import { kemenyYoung } from './condorcet/kemeny-young.ts';
import { minimax } from './condorcet/minimax.ts';
import { minimaxWinningVotes } from './condorcet/minimax-winning-votes.ts';
import { rankedPairs } from './condorcet/ranked-pairs.ts';
import { rankedPairsWinningVotes } from './condorcet/ranked-pairs-winning-votes.ts';
import { schulze } from './condorcet/schulze.ts';
import { schulzeMargins } from './condorcet/schulze-margins.ts';
import { splitCycle } from './condorcet/split-cycle.ts';
import { stableVoting } from './condorcet/stable-voting.ts';
import { tidemanAlternative } from './condorcet/tideman-alternative.ts';
import { tidemanAlternativeSchwartz } from './condorcet/tideman-alternative-schwartz.ts';
import { australiaHouse } from './elimination/australia-house.ts';
import { bottomsUp } from './elimination/bottoms-up.ts';
import { bucklin } from './elimination/bucklin.ts';
import { contingentVote } from './elimination/contingent-vote.ts';
import { coombs } from './elimination/coombs.ts';
import { coombsNoMajority } from './elimination/coombs-no-majority.ts';
import { instantRunoff } from './elimination/instant-runoff.ts';
import { instantRunoffAllTied } from './elimination/instant-runoff-all-tied.ts';
import { instantRunoffErs } from './elimination/instant-runoff-ers.ts';
import { instantRunoffMaine } from './elimination/instant-runoff-maine.ts';
import { instantRunoffMinneapolis } from './elimination/instant-runoff-minneapolis.ts';
import { instantRunoffSanFrancisco } from './elimination/instant-runoff-san-francisco.ts';
import { instantRunoffUk2011 } from './elimination/instant-runoff-uk-2011.ts';
import { sequentialInstantRunoff } from './elimination/sequential-instant-runoff.ts';
import { supplementaryVote } from './elimination/supplementary-vote.ts';
import { blockVote } from './plurality/block-vote.ts';
import { firstPastThePost } from './plurality/first-past-the-post.ts';
import { limitedVote } from './plurality/limited-vote.ts';
import { singleNonTransferableVote } from './plurality/single-non-transferable-vote.ts';
import { twoRound } from './plurality/two-round.ts';
import { antiPlurality } from './positional/anti-plurality.ts';
import { baldwin } from './positional/baldwin.ts';
import { borda } from './positional/borda.ts';
import { bordaModified } from './positional/borda-modified.ts';
import { bordaZero } from './positional/borda-zero.ts';
import { dowdall } from './positional/dowdall.ts';
import { nanson } from './positional/nanson.ts';
import type { Rule } from './rule.ts';
import { actHareClark } from './stv/statutes/act-hare-clark.ts';
import { australiaSenate } from './stv/statutes/australia-senate.ts';
import { australiaSenateManual } from './stv/statutes/australia-senate-manual.ts';
import { cambridgeMa } from './stv/statutes/cambridge-ma.ts';
import { ers76 } from './stv/statutes/ers76.ts';
import { ers97 } from './stv/statutes/ers97.ts';
import { irelandDail } from './stv/statutes/ireland-dail.ts';
import { irelandSeanad } from './stv/statutes/ireland-seanad.ts';
import { malta } from './stv/statutes/malta.ts';
import { meek1987 } from './stv/statutes/meek-1987.ts';
import { meekReference } from './stv/statutes/meek-reference.ts';
import { minneapolis } from './stv/statutes/minneapolis.ts';
import { newSouthWales } from './stv/statutes/new-south-wales.ts';
import { newSouthWalesLocal2021 } from './stv/statutes/new-south-wales-local-2021.ts';
import { newZealandLocal2001 } from './stv/statutes/new-zealand-local-2001.ts';
import { northernIreland } from './stv/statutes/northern-ireland.ts';
import { qpq } from './stv/statutes/qpq.ts';
import { scotlandLocal2007 } from './stv/statutes/scotland-local-2007.ts';
import { southAustralia } from './stv/statutes/south-australia.ts';
import { tasmania } from './stv/statutes/tasmania.ts';
import { victoria } from './stv/statutes/victoria.ts';
import { warren } from './stv/statutes/warren.ts';
import { wigmReference } from './stv/statutes/wigm-reference.ts';
import { wright } from './stv/statutes/wright.ts';

/** Every rule of psephos, in the order they are listed. */
export const rules: readonly Rule[] = [
  firstPastThePost,
  blockVote,
  limitedVote,
  singleNonTransferableVote,
  instantRunoff,
  instantRunoffUk2011,
  instantRunoffErs,
  instantRunoffSanFrancisco,
  instantRunoffMaine,
  instantRunoffMinneapolis,
  australiaHouse,
  instantRunoffAllTied,
  twoRound,
  contingentVote,
  supplementaryVote,
  coombs,
  coombsNoMajority,
  bucklin,
  borda,
  bordaZero,
  bordaModified,
  dowdall,
  antiPlurality,
  nanson,
  baldwin,
  copeland,
  minimax,
  minimaxWinningVotes,
  schulze,
  schulzeMargins,
  rankedPairs,
  rankedPairsWinningVotes,
  kemenyYoung,
  black,
  benham,
  tidemanAlternative,
  tidemanAlternativeSchwartz,
  splitCycle,
  stableVoting,
  sequentialInstantRunoff,
  bottomsUp,
  ers97,
  ers76,
  scotlandLocal2007,
  northernIreland,
  irelandSeanad,
  irelandDail,
  malta,
  australiaSenate,
  australiaSenateManual,
  victoria,
  southAustralia,
  actHareClark,
  tasmania,
  newSouthWalesLocal2021,
  newSouthWales,
  minneapolis,
  cambridgeMa,
  wigmReference,
  wright,
  meekReference,
  meek1987,
  newZealandLocal2001,
  warren,
  qpq,
  cpoStv,
  schulzeStv,
];

/**
 * The rule with this id.
 *
 * @throws PsephosError `unknown-rule`, naming those that look like it.
 * @example ruleById('ers97').title // 'Electoral Reform Society rules, third edition (1997)'
 */
export function ruleById(id: string): Rule {
  const rule = rules.find((known) => known.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-rule',
    message: 'no rule of that id',
    received: shown(id),
    hint:
      near.length === 0
        ? `the rules are ${ids.join(', ')}`
        : `did you mean ${near.join(' or ')}? "psephos rules" lists all`,
  });
}
