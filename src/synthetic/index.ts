export { modelById, models } from './catalogue.ts';
export { type ConditionedBallots, givenFirstPreferences } from './given-first-preferences.ts';
export type {
  BallotModel,
  LucePattern,
  PathPattern,
  SplitLaw,
  TransferPattern,
  WholeBallots,
} from './model.ts';
export { type PlackettLuceOptions, plackettLuce } from './plackett-luce.ts';
export { type TransferRow, type TransferTable, transfers } from './transfers.ts';
export { uniform } from './uniform.ts';
