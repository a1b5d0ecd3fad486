import { counted, listed } from '../../base/words.ts';
import { chanceOf } from '../chances.ts';
import type { Sensitivity } from '../sensitivity/sensitivity-shape.ts';
import type { WhatIf } from '../what-if.ts';
import { drawnShare, drawnSpread } from './chance-words.ts';
import { modelName } from './model-name.ts';

/** Sentences of a list. */
const MOST_BENDS = 3;

/** The chance of another result, as a study of one model has it before anything is moved. */
export function studySentence(answer: WhatIf, study: Sensitivity, at: number): string {
  const chance = drawnShare(study.own.changed, study.draws);
  return `Model ${nameOf(answer, study, at)}, ${counted(study.draws, 'draw')}. The chance of another result than by first-past-the-post is here ${chance} (${spreadOf(answer, study, at)}).`;
}

/** Studies stand in the order of the models, which alone say what has learned. */
function nameOf({ models }: WhatIf, study: Sensitivity, at: number): string {
  const model = models[at];
  return model?.model === study.model ? modelName(model) : study.model;
}

/** Patterns that are not drawn afresh add their noise. */
function spreadOf({ models }: WhatIf, { own, draws }: Sensitivity, at: number): string {
  const effective = models[at]?.bank?.effective;
  return drawnSpread(chanceOf(Math.round(own.changed.mean * draws), draws, effective));
}

/** How little the mean of the model has to be bent for others to be elected. */
export function bendSentences({ leastBent }: Sensitivity, names: readonly string[]): readonly string[] {
  if (leastBent === undefined) return [];
  const elected = listed(leastBent.elected.map((candidate) => names[candidate]));
  const mean = `If papers split just as they do in the mean of the model, ${elected} would be elected`;
  const [first, ...others] = leastBent.flips.slice(0, MOST_BENDS);
  if (first === undefined) return [`${mean}; bending one share by itself does not change that.`];
  return [
    `${mean}. The least bent assumption that changes it: ${first.says}.`,
    ...others.map(({ says }) => `Or ${says}.`),
  ];
}
