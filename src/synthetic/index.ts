export { blockMarks } from './block-votes/block-marks.ts';
export { type BradleyTerryOptions, bradleyTerry } from './bradley-terry.ts';
export { modelById, modelEntries, modelFrom, models } from './catalogue.ts';
export type { DonorMatch } from './donor-match.ts';
export {
  type Culture,
  drawElectorate,
  type ElectorateModel,
  type ElectorateRequest,
  lazyElectorate,
  type Steps,
} from './electorate.ts';
export { checkSurvey, type TransferEvidence } from './evidence/transfer-evidence.ts';
export { canLearn, evidenceStrength, withEvidence } from './evidence/with-evidence.ts';
export { type ConditionedBallots, givenFirstPreferences } from './given-first-preferences.ts';
export { impartialCulture } from './impartial-culture.ts';
export { type BuiltInPrior, builtInPrior } from './learned/built-in.ts';
export { type LearnOptions, learnTransfers } from './learned/learn-transfers.ts';
export { learned } from './learned/learned.ts';
export { checkPrior, type Stray, type TransferPrior } from './learned/prior.ts';
export { type MallowsDispersion, type MallowsOptions, mallows } from './mallows.ts';
export { type MallowsKind, mallowsMixture } from './mallows-mixture.ts';
export { type MixturePart, mixture, mixtureOfElectorates } from './mixture.ts';
export type {
  BallotModel,
  LucePattern,
  PathPattern,
  PatternBank,
  SplitLaw,
  TransferPattern,
  WholeBallots,
} from './model.ts';
export type { ModelEntry, ModelMaker } from './model-entry.ts';
export type { Lengths } from './paper-lengths.ts';
export { type PlackettLuceOptions, plackettLuce } from './plackett-luce.ts';
export { type ResampledOptions, resampled, resampledElectorate, type WithoutDonor } from './resampled.ts';
export { type SinglePeakedLaw, type SinglePeakedOptions, singlePeaked } from './single-peaked.ts';
export type { Bloc } from './slate-blocs.ts';
export type { SlateLaw } from './slate-laws.ts';
export { type SlatesOptions, slates } from './slates.ts';
export { spatial } from './spatial.ts';
export type { SpatialOptions, WayToMeet } from './spatial-options.ts';
export type { Spread } from './spatial-points.ts';
export { type TransferRow, type TransferTable, transfers } from './transfers.ts';
export { truncated, truncatedElectorate } from './truncated.ts';
export { uniform } from './uniform.ts';
export { impartialAnonymousCulture, type PolyaUrnOptions, polyaUrn } from './urn.ts';
