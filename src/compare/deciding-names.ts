import type { Count } from '../count/count.ts';
import type { StageAction } from '../count/stage.ts';
import type { ActionDifference, FirstDifference } from './difference.ts';

/**
 * The names of the decisions that bear on the first point where two counts part: what the values there are made of, or what is
 * chosen there. What is nearest to that point comes first; a table may have some of them or none.
 */
export function decidingNames(
  a: Count,
  b: Count,
  { quota, votes, action }: Pick<FirstDifference, 'quota' | 'votes' | 'action'>,
): readonly string[] {
  const names: string[] = [];
  if (votes !== null) names.push(...FOR_VOTES[a.stages[votes.stage - 1].action.kind]);
  if (action !== null) names.push(...forAction(a, b, action));
  if (quota !== null) names.push('quota', 'quotaAfterExclusionBatch', 'numbers');
  return [...new Set(names)];
}

const VALUES = ['share', 'keepFactor', 'settled', 'quotient', 'contribution', 'numbers', 'papers'];

const FOR_VOTES: Readonly<Record<StageAction['kind'], readonly string[]>> = {
  'first-preferences': ['papers', ...VALUES],
  surplus: ['transferValue', 'surplusTransfer', 'surplusPapers', ...VALUES],
  exclusion: ['exclusionOrder', 'exclusionSteps', 'exclusionTransfer', 'exclusionPapers', 'transferValue', ...VALUES],
  completion: [],
};

function forAction(a: Count, b: Count, { stage, differs }: ActionDifference): readonly string[] {
  const kinds = [a, b].map(({ stages }) => stages[stage - 1]?.action.kind);
  if (differs === 'elected') return ['elect', 'electionTie', 'fillLast', 'quota'];
  if (differs === 'length' || kinds.includes('completion'))
    return ['fillLast', 'complete', 'exclusionCompletes', 'stop'];
  if (differs === 'excluded') return ['exclude', 'exclusionTie', 'exclusionCompletes'];
  if (kinds.every((kind) => kind === 'exclusion')) return ['exclude', 'exclusionTie', 'tie'];
  if (kinds.every((kind) => kind === 'surplus')) return ['surplusOrder', 'surplusTie', 'deferSurpluses'];
  return ['deferSurpluses', 'exclude', 'settled', 'elect'];
}
