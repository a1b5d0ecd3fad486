import type { DeclaredResult } from '../ballots/declared-result.ts';
import { counted } from '../base/words.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { defaultTrials, FEWEST_TRIALS, sensitivity, sensitivityDraws } from '../whatif/sensitivity/sensitivity.ts';
import type { Sensitivity } from '../whatif/sensitivity/sensitivity-shape.ts';
import { drawsShown } from './draws-shown.ts';
import { type Io, warn } from './io.ts';

/** What is asked with `--sensitivity`. */
export interface AskedSensitivity {
  readonly sensitivity?: boolean;
  /** No more draws than these, but for a hundred, and no more than the study makes by itself: each is counted many times. */
  readonly draws?: number;
  readonly seed: string;
}

/** Above so many candidates it takes so long that it is told, on no terminal too. */
const LARGE_FIELD = 30;

/** Which assumption moves the answer most, under each model; `undefined` where that is not asked. */
export function askedSensitivity(
  declared: DeclaredResult,
  rule: Rule,
  models: readonly BallotModel[],
  asked: AskedSensitivity,
  io: Io,
): readonly Sensitivity[] | undefined {
  if (asked.sensitivity !== true) return undefined;
  const draws = Math.max(FEWEST_TRIALS, Math.min(defaultTrials(declared), asked.draws ?? Infinity));
  const { length } = declared.candidates;
  if (length > LARGE_FIELD)
    warn(io, `--sensitivity takes minutes with ${counted(length, 'candidate')}, each draw being counted many times`);
  const shown = drawsShown(
    io,
    models.reduce((sum, model) => sum + sensitivityDraws(draws, model), 0),
  );
  try {
    return models.map((model) => sensitivity(declared, rule, model, { draws, seed: asked.seed, onDraws: shown.more }));
  } finally {
    shown.stop();
  }
}
