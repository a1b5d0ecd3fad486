export { beats, margin, type Pairwise, pairwiseOf, preferring } from '../ballots/pairwise.ts';
export {
  condorcetLoser,
  condorcetWinner,
  schwartzSet,
  smithSet,
  smithTiers,
  weakCondorcetWinners,
} from '../ballots/pairwise-sets.ts';
export { orderBySeed, orderGiven, orderOfFile, type PaperOrder } from '../ballots/paper-order.ts';
export type { PaperRuns } from '../ballots/paper-runs.ts';
export type { Papers, Pile, Sortable, SortedPile } from '../ballots/papers.ts';
export { type Preferences, preferencesOf } from '../ballots/preferences.ts';
export type { BallotReading } from '../ballots/read-ballots.ts';
export { contestRecord } from '../count/contest-record.ts';
export { provenanceOf } from '../count/provenance.ts';
export { ruleById, rules } from './catalogue.ts';
export { cpoStv } from './comparison-stv/cpo-stv.ts';
export { schulzeStv } from './comparison-stv/schulze-stv.ts';
export { benham } from './condorcet/benham.ts';
export { black } from './condorcet/black.ts';
export { copeland } from './condorcet/copeland.ts';
export { kemenyResult } from './condorcet/kemeny.ts';
export { kemenyYoung } from './condorcet/kemeny-young.ts';
export { largestDefeats, minimaxWinners } from './condorcet/largest-defeat.ts';
export { minimax } from './condorcet/minimax.ts';
export { minimaxWinningVotes } from './condorcet/minimax-winning-votes.ts';
export { rankedPairs } from './condorcet/ranked-pairs.ts';
export { rankedPairsWinners } from './condorcet/ranked-pairs-orders.ts';
export { rankedPairsWinningVotes } from './condorcet/ranked-pairs-winning-votes.ts';
export { schulze } from './condorcet/schulze.ts';
export { schulzeMargins } from './condorcet/schulze-margins.ts';
export { splitCycle, splitCycleDefeats, splitCycleWinners } from './condorcet/split-cycle.ts';
export { stableVoting } from './condorcet/stable-voting.ts';
export { stableVotingWinners } from './condorcet/stable-voting-winners.ts';
export type { Strength } from './condorcet/strength.ts';
export { schulzeResult, schulzeWinners, strongestPaths } from './condorcet/strongest-paths.ts';
export { tidemanAlternative } from './condorcet/tideman-alternative.ts';
export { tidemanAlternativeSchwartz } from './condorcet/tideman-alternative-schwartz.ts';
export { type Cited, type Decision, law, listDecisions, reading } from './decision.ts';
export { australiaHouse } from './elimination/australia-house.ts';
export { bottomsUp } from './elimination/bottoms-up.ts';
export { bucklin } from './elimination/bucklin.ts';
export { contingentVote } from './elimination/contingent-vote.ts';
export { coombs } from './elimination/coombs.ts';
export { coombsNoMajority } from './elimination/coombs-no-majority.ts';
export { instantRunoff } from './elimination/instant-runoff.ts';
export { instantRunoffAllTied } from './elimination/instant-runoff-all-tied.ts';
export { instantRunoffErs } from './elimination/instant-runoff-ers.ts';
export { instantRunoffMaine } from './elimination/instant-runoff-maine.ts';
export { instantRunoffMinneapolis } from './elimination/instant-runoff-minneapolis.ts';
export { instantRunoffSanFrancisco } from './elimination/instant-runoff-san-francisco.ts';
export { instantRunoffUk2011 } from './elimination/instant-runoff-uk-2011.ts';
export { sequentialInstantRunoff } from './elimination/sequential-instant-runoff.ts';
export { supplementaryVote } from './elimination/supplementary-vote.ts';
export { type EveryLot, type EveryLotOptions, everyLot, type LotOutcome } from './every-lot.ts';
export { type Lot, type LotOccasion, lotByOrder, lotBySeed, type RecordedLot, recordedLots } from './lot.ts';
export { papersFor } from './papers-for.ts';
export { blockVote } from './plurality/block-vote.ts';
export { firstPastThePost } from './plurality/first-past-the-post.ts';
export { type LimitedVoteOptions, limitedVote, limitedVoteOf } from './plurality/limited-vote.ts';
export { singleNonTransferableVote } from './plurality/single-non-transferable-vote.ts';
export { twoRound } from './plurality/two-round.ts';
export { antiPlurality } from './positional/anti-plurality.ts';
export { baldwin } from './positional/baldwin.ts';
export { borda } from './positional/borda.ts';
export { bordaModified } from './positional/borda-modified.ts';
export { bordaZero } from './positional/borda-zero.ts';
export { dowdall } from './positional/dowdall.ts';
export { nanson } from './positional/nanson.ts';
export { type Conduct } from './ranked/conduct.ts';
export { type RankedMethod, rankedRule } from './ranked/ranked-rule.ts';
export { extreme, groupsByScore, type Scores, wholeScores } from './ranked/scores.ts';
export type { CountOptions, Rule, RulePromise } from './rule.ts';
export { droopQuotaRoundedUp, wholeDroopQuota } from './stv/clauses/quota.ts';
export { checkReservedPlaces, type Field } from './stv/constraints/check-reserved-places.ts';
export { type Completions, type Conformance, canConform, conformance } from './stv/constraints/conformance.ts';
export { ers97WithReservedPlaces } from './stv/constraints/ers97-with-reserved-places.ts';
export { type ReservedPlaces, reservedForGroup } from './stv/constraints/reserved-places.ts';
export { actHareClark } from './stv/statutes/act-hare-clark.ts';
export { australiaSenate } from './stv/statutes/australia-senate.ts';
export { australiaSenateManual } from './stv/statutes/australia-senate-manual.ts';
export { cambridgeMa } from './stv/statutes/cambridge-ma.ts';
export { ers76 } from './stv/statutes/ers76.ts';
export { ers97 } from './stv/statutes/ers97.ts';
export { irelandDail } from './stv/statutes/ireland-dail.ts';
export { irelandSeanad } from './stv/statutes/ireland-seanad.ts';
export { malta } from './stv/statutes/malta.ts';
export { meek1987 } from './stv/statutes/meek-1987.ts';
export { meekReference } from './stv/statutes/meek-reference.ts';
export { minneapolis } from './stv/statutes/minneapolis.ts';
export { newSouthWales } from './stv/statutes/new-south-wales.ts';
export { newSouthWalesLocal2021 } from './stv/statutes/new-south-wales-local-2021.ts';
export { newZealandLocal2001 } from './stv/statutes/new-zealand-local-2001.ts';
export { northernIreland } from './stv/statutes/northern-ireland.ts';
export { qpq } from './stv/statutes/qpq.ts';
export { scotlandLocal2007 } from './stv/statutes/scotland-local-2007.ts';
export { southAustralia } from './stv/statutes/south-australia.ts';
export { tasmania } from './stv/statutes/tasmania.ts';
export { victoria } from './stv/statutes/victoria.ts';
export { warren } from './stv/statutes/warren.ts';
export { wigmReference } from './stv/statutes/wigm-reference.ts';
export { wright } from './stv/statutes/wright.ts';
export {
  type ActCountbackOptions,
  type ActVacancy,
  actCountback,
  actCountbackDecisions,
} from './stv/vacancy/act-countback.ts';
export { type Ers97Vacancy, newMember, recountErs97 } from './stv/vacancy/recount-ers97.ts';
