import { pointsNearHalf } from '../base/draws-worth.ts';
import type { WhatIf, WhatIfModel } from '../whatif/what-if.ts';
import { modelTitle } from './chance-text.ts';
import type { Figures } from './figures.ts';

/** What the chances assume, and what their uncertainty is that of. */
export function chanceNotes(answer: WhatIf, figures: Figures): readonly string[] {
  const { models, candidates } = answer;
  if (models.length === 0) return [];
  const open = candidates.flatMap(({ status }, at) => (status === 'certain' || status === 'impossible' ? [] : [at]));
  const isDrawn = models.some((model) => open.some((at) => model.candidates[at].exact === undefined));
  const oneWay = models.some((model) =>
    open.some((at) => {
      const { mean, exact } = model.candidates[at];
      return exact === undefined && (mean === 0 || mean === 1);
    }),
  );
  return [
    ...(open.length < candidates.length
      ? ['Certain and impossible are proved from the totals, whatever is assumed.']
      : []),
    ...(isDrawn ? ['± is one standard error of the draws; the line through a mark shows 95%.'] : []),
    ...(oneWay ? ['Of those elected in no draw or in every draw: a bound that holds 19 times in 20.'] : []),
    ...(open.length === 0 ? [] : models).map((model) => modelNote(model, figures)),
  ];
}

function modelNote(model: WhatIfModel, figures: Figures): string {
  const { assumes, draws, bank, elections } = model;
  const rest =
    bank === undefined
      ? ''
      : ` They rest on about ${figures.number(Math.round(bank.effective))} patterns, whose noise is in the ±.`;
  const learned = elections === undefined ? '' : ` ${electionsNote(elections, figures)}`;
  return `${modelTitle(model)}: assumes that ${assumes}; ${figures.number(draws)} draws.${rest}${learned}`;
}

/** Draws can be many; the elections that were learned from are not. */
function electionsNote(elections: number, figures: Figures): string {
  return `The ± leaves out that what is learned from elections worth ${figures.number(Math.round(elections))} knows a chance near one half to about ${figures.number(pointsNearHalf(elections))} points and no better.`;
}
