export { type AnsweredElection, type Backtest, type BacktestOptions, backtest } from './backtest/backtest.ts';
export { always, type Learner } from './backtest/learner.ts';
export {
  ballotsDigest,
  type HoldBackOptions,
  holdBack,
  isHeldBack,
  type LeftOut,
  type RealElection,
} from './backtest/real-election.ts';
export { type BacktestReport, backtestReport, type ReportTerms } from './backtest/report.ts';
export type { BaselineCard, ScoreCard } from './backtest/score-card.ts';
export type { Training } from './backtest/training.ts';
export { type WhatIfOfMarks, type WhatIfOfMarksOptions, whatIfOfMarks } from './block-votes/what-if-of-marks.ts';
export { type Chance, type Chances, type ChancesOptions, chances } from './chances.ts';
export { type Change, changeOf, type GroupChances, groupChances } from './changes.ts';
export { type Claim, type ClaimVerdict, checkClaims, judgeClaims, plainClaims } from './claims.ts';
export { type Delegation, type DelegationAnswer, whatIfDelegation } from './delegation.ts';
export { allTo, type DirectionOptions, type Turn, tippingAlong } from './direction.ts';
export { defaultDraws, type Stopped } from './draw-aim.ts';
export { exactChances, exactChancesInPapers } from './exact-chances.ts';
export {
  type DeclaredFindings,
  type DeclaredFindingsOptions,
  declaredFindings,
  type LearnedEstimate,
  type MarksFindings,
  type MarksFindingsOptions,
  marksFindings,
  type SupposedCount,
  type SupposedSplit,
} from './findings.ts';
export { firstPastThePostWinners, type Possibility, possibilities } from './possible.ts';
export { recompute, type ScenarioCell, type ScenarioRow, type ScenarioTable } from './scenario.ts';
export { checkScenarios, type PrintedScenario, type ScenarioStudy } from './scenario-study.ts';
export type { ModelVariant } from './sensitivity/assumptions.ts';
export { leastFlips } from './sensitivity/least-flip.ts';
export { meanShares } from './sensitivity/mean-shares.ts';
export { defaultTrials, sensitivity } from './sensitivity/sensitivity.ts';
export type {
  Flip,
  LeastFlips,
  Sensitivity,
  SensitivityLevel,
  SensitivityOptions,
  SensitivityRow,
} from './sensitivity/sensitivity-shape.ts';
export { type SurveyFromCountOptions, surveyFromCount } from './survey-from-count.ts';
export { leastToWin, levelSplit, type TippingLine, type TippingPoint, tippingLine, tippingPoints } from './tipping.ts';
export {
  type TransferMap,
  type TransferMapOptions,
  type TransferMapRow,
  type TransferMapSpan,
  transferMap,
} from './transfer-map.ts';
export { usualModels } from './usual-models.ts';
export {
  type FileBehind,
  type WhatIf,
  type WhatIfCandidate,
  type WhatIfModel,
  type WhatIfOptions,
  whatIf,
} from './what-if.ts';
export type { Witness } from './witness.ts';
export type { AnswerWords, ModelWords } from './words/answer-words.ts';
export type { MarksWords } from './words/marks-words.ts';
