export { orderBySeed, orderGiven, orderOfFile, type PaperOrder } from '../ballots/paper-order.ts';
export type { PaperRuns } from '../ballots/paper-runs.ts';
export type { Papers, Pile, Sortable, SortedPile } from '../ballots/papers.ts';
export type { BallotReading } from '../ballots/read-ballots.ts';
export { contestRecord } from '../count/contest-record.ts';
export { provenanceOf } from '../count/provenance.ts';
export { ruleById, rules } from './catalogue.ts';
export { type Cited, type Decision, law, listDecisions, reading } from './decision.ts';
export { instantRunoff } from './elimination/instant-runoff.ts';
export { type EveryLot, type EveryLotOptions, everyLot, type LotOutcome } from './every-lot.ts';
export { type Lot, type LotOccasion, lotByOrder, lotBySeed, type RecordedLot, recordedLots } from './lot.ts';
export { papersFor } from './papers-for.ts';
export { blockVote } from './plurality/block-vote.ts';
export { firstPastThePost } from './plurality/first-past-the-post.ts';
export { singleNonTransferableVote } from './plurality/single-non-transferable-vote.ts';
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
