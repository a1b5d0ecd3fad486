export { type EveryLot, type EveryLotOptions, everyLot, type LotOutcome } from '../rules/every-lot.ts';
export { agreementOf } from './agreement.ts';
export { type CompareOptions, type Comparison, compareRules } from './compare-rules.ts';
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
export { firstDifference, whereCountsPart } from './first-difference.ts';
export { type HeadToHead, headToHead } from './head-to-head.ts';
export type { Surprise, SurpriseKind } from './surprises.ts';
export { type Trial, type TrialWinners, trialsOf } from './trials.ts';
