export { type EveryLot, type EveryLotOptions, everyLot, type LotOutcome } from '../rules/every-lot.ts';
export { agreementOf } from './agreement.ts';
export type { PaperChange, PlainChange } from './altered/paper-change.ts';
export type { SlowQuestion, Unanswered } from './asked-in-full.ts';
export { type CompareInFullOptions, type ComparisonInFull, compareInFull } from './compare-in-full.ts';
export { type CompareOptions, type Comparison, compareRules, type ElectedGroup } from './compare-rules.ts';
export type { ComparedRule } from './compared-rule.ts';
export { type DecisionDifference, decisionDifferences } from './decision-differences.ts';
export type {
  ActionDifference,
  DifferenceKind,
  DifferingDecision,
  FirstDifference,
  ValueDifference,
} from './difference.ts';
export type { Fate, FatesPart } from './fates.ts';
export { type BallotFindings, type BallotFindingsOptions, ballotFindings } from './findings.ts';
export { firstDifference, whereCountsPart } from './first-difference.ts';
export { type HeadToHead, headToHead } from './head-to-head.ts';
export type { Average } from './many/average.ts';
export {
  type CompareDrawnOptions,
  compareDrawn,
  type DrawnComparison,
  type DrawnRequest,
} from './many/compare-drawn.ts';
export { COMPARISON_HEAD, comparisonRows, type RowsOf } from './many/comparison-csv.ts';
export { type BesideComparison, type ComparisonTotals, comparisonTotals } from './many/comparison-totals.ts';
export { contestMargins } from './many/contest-margins.ts';
export type { RuleMargin } from './many/contest-outcome.ts';
export type { DrawnFrom } from './many/drawn-elections.ts';
export type {
  GroupTotals,
  HeadToHeadTotals,
  ManyCompared,
  MarginTotals,
  PairTotals,
  RuleTotals,
} from './many/many-compared.ts';
export type { TotalsOptions } from './many/outcome-totals.ts';
export { randomSociety, societyById, spatialSociety } from './many/societies.ts';
export type { Society } from './many/society.ts';
export type { UtilityEfficiency } from './many/utility-totals.ts';
export { alteredProfile } from './margins/altered-profile.ts';
export type {
  MarginBounds,
  MarginFunction,
  MarginOfVictory,
  MarginOptions,
  MarginSearch,
  MarginWanting,
  MarginWitness,
  StopSignal,
} from './margins/margin.ts';
export { marginOfVictory, marginRules } from './margins/margin-of-victory.ts';
export type { MeasureOptions, PapersShare } from './measures/measured.ts';
export { type Measures, type MeasuresOptions, measuresOf } from './measures/measures.ts';
export {
  type GroupShares,
  type Proportionality,
  type ProportionalityOptions,
  proportionalityOf,
} from './measures/proportionality.ts';
export { type Satisfaction, type SatisfactionFigures, satisfactionOf } from './measures/satisfaction.ts';
export {
  droopProportionality,
  hareProportionality,
  type SolidCoalitions,
  type ViolatedCoalition,
} from './measures/solid-coalitions.ts';
export { type VotersServed, votersServed } from './measures/voters.ts';
export type { Needed } from './measures/votes-needed.ts';
export { type WastedVotes, wastedVotes } from './measures/wasted-votes.ts';
export { type OutcomeMeasures, outcomeMeasures } from './outcome-measures.ts';
export { type CloneSet, type Clones, type ClonesOptions, clonesOf } from './spoilers/clones.ts';
export type { MonotonicityFailure, MonotonicityWitness } from './spoilers/monotonicity/failure.ts';
export { type MonotonicityOptions, monotonicityFailure } from './spoilers/monotonicity/monotonicity-failure.ts';
export { alteredContest } from './spoilers/monotonicity/papers-as-read.ts';
export type { NearClones } from './spoilers/near-clones.ts';
export type { Change, Spoiler, Without, WithoutEach } from './spoilers/spoiler.ts';
export { type WithoutEachOptions, withoutEach } from './spoilers/without-each.ts';
export type { Surprise, SurpriseKind } from './surprises.ts';
export { type Trial, type TrialWinners, trialsOf } from './trials.ts';
