import type { Tallied } from '../tally.ts';
import { isLess, lastRun, type Step, stepsOf } from './steps.ts';

/** A stage with the quota that a candidate needs at it. */
export interface QuotaStep extends Step {
  readonly quota: string;
}

/**
 * The stages with a quota, since the count last began again. Of a tally that tells no quota at its stages the one that it tells is taken; a
 * quota of nothing, as some rules make of no papers, is none.
 */
export function quotaSteps({ quota: inTheEnd, stages = [] }: Tallied): readonly QuotaStep[] {
  const ofStages = stages.some(({ quota }) => quota !== undefined);
  return lastRun(stepsOf(stages)).flatMap((step) => {
    const quota = ofStages ? step.stage.quota : inTheEnd;
    return quota === undefined || quota === null || !isLess('0', quota) ? [] : [{ ...step, quota }];
  });
}

/** Who has at least the quota, of those who were not excluded before. */
export function holdersOf({ stage, excluded, quota }: QuotaStep): readonly number[] {
  return [...stage.votes.keys()].filter(
    (candidate) => !excluded.has(candidate) && !isLess(stage.votes[candidate], quota),
  );
}

/**
 * Whether all of them have exactly the quota. Of an exact quota, V / (S + 1), one candidate more than there are places may have just so much:
 * a lot between equals.
 */
export function haveNoMore({ stage, quota }: QuotaStep, holders: readonly number[]): boolean {
  return holders.every((candidate) => !isLess(quota, stage.votes[candidate]));
}
