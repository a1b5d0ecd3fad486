import { pointsNearHalf } from '../../base/draws-worth.ts';
import { counted, listed } from '../../base/words.ts';
import type { Chances } from '../chances.ts';
import type { WhatIf } from '../what-if.ts';
import { drawnShare, drawnSpread, workedOut } from './chance-words.ts';
import { bankNote, independentDraws, modelName } from './model-name.ts';

/** What is assumed, in how many draws, and what the figures below it are. */
export function assumedSentence(answer: WhatIf, model: Chances): string {
  return `Assume that ${model.assumes} (model ${modelName(model)}). Chance to be elected in ${counted(model.draws, 'draw')}, ± one standard error${boundNote(answer, model)}${bankNote(model)}${stopNote(model)}:`;
}

/** The chance of a candidate, what stands beside it, and the same worked out where that can be done. */
export function chanceCells(
  { candidates }: WhatIf,
  model: Chances,
  candidate: number,
): readonly [chance: string, spread: string, exact: string] {
  const { status } = candidates[candidate];
  if (status === 'certain') return ['100%', 'certain', ''];
  if (status === 'impossible') return ['0%', 'impossible', ''];
  const chance = model.candidates[candidate];
  const { exactInPapers = chance.exact } = chance;
  return [
    drawnShare(chance, independentDraws(model)),
    drawnSpread(chance),
    exactInPapers === undefined ? '' : workedOut(exactInPapers),
  ];
}

/** The sets elected most often, the most frequent first, at most five. */
export function setSentences({ candidates }: WhatIf, model: Chances): readonly string[] {
  const settled = candidates.every(({ status }) => status === 'certain' || status === 'impossible');
  return model.sets.slice(0, 5).map((set) => {
    const share = settled ? '100%' : drawnShare(set, independentDraws(model));
    return `${share}: ${listed(set.elected.map((candidate) => candidates[candidate].name))}`;
  });
}

/** Draws can be many; the elections that were learned from are not. */
export function electionsNote({ elections }: Chances): readonly string[] {
  if (elections === undefined) return [];
  return [
    `The ± is that of the draws. What is learned from real elections, here worth ${Math.round(elections)}, knows a chance near one half to about ${pointsNearHalf(elections)} points and no better.`,
  ];
}

/** Why there are so many draws, where a standard error was to be reached. */
function stopNote({ stopped }: Chances): string {
  if (stopped === undefined) return '';
  const { because, untilError, largestError } = stopped;
  if (because === 'few-patterns')
    return `; no number of draws would bring the largest standard error, ${largestError.toPrecision(2)}, down to the ${untilError} asked for, since the patterns are too few`;
  return because === 'error-reached'
    ? `; as many as it took for the largest standard error to come down to ${untilError}`
    : `; no more were allowed, and the largest standard error, ${largestError.toPrecision(2)}, is above the ${untilError} asked for`;
}

/** Said only where a bound is printed. */
function boundNote({ candidates }: WhatIf, model: Chances): string {
  const oneWay = candidates.some(({ status }, candidate) => {
    const { mean } = model.candidates[candidate];
    return (mean === 0 || mean === 1) && status !== 'certain' && status !== 'impossible';
  });
  return oneWay ? ' (of those elected in no draw or in every draw, a bound that holds 19 times in 20)' : '';
}
