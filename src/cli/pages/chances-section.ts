import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, listed } from '../../base/words.ts';
import type { Chances } from '../../whatif/chances.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { drawnShare, drawnSpread, workedOut } from './chance-words.ts';
import { changeLines } from './changes-section.ts';
import { bankNote, independentDraws, modelName } from './model-name.ts';

/** The chances under each model, drawn and exact. */
export function chancesSection(answer: WhatIf): readonly string[] {
  return answer.models.flatMap((model) => [
    ...wrapped(
      `Assume that ${model.assumes} (model ${modelName(model)}). Chance to be elected in ${counted(model.draws, 'draw')}, ± one standard error${boundNote(answer, model)}${bankNote(model)}${stopNote(model)}:`,
    ),
    ...columns(answer.candidates.map((_, candidate) => chanceRow(answer, model, candidate))),
    ...(answer.declared.seats === 1 ? [] : ['    The sets elected most often:', ...setLines(answer, model)]),
    ...changeLines(answer, model),
    ...electionsNote(model),
  ]);
}

function chanceRow({ candidates }: WhatIf, model: Chances, candidate: number): readonly string[] {
  const { name, status } = candidates[candidate];
  if (status === 'certain') return [`    ${name}`, '100%', 'certain', ''];
  if (status === 'impossible') return [`    ${name}`, '0%', 'impossible', ''];
  const chance = model.candidates[candidate];
  const { exactInPapers = chance.exact } = chance;
  return [
    `    ${name}`,
    drawnShare(chance, independentDraws(model)),
    drawnSpread(chance),
    exactInPapers === undefined ? '' : `exact ${workedOut(exactInPapers)}`,
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

/** Draws can be many; the elections that were learned from are not. */
function electionsNote({ elections }: Chances): readonly string[] {
  if (elections === undefined) return [];
  const points = 50 / Math.sqrt(elections);
  return wrapped(
    `The ± is that of the draws. What is learned from real elections, here worth ${Math.round(elections)}, knows a chance near one half to about ${points < 9.5 ? points.toPrecision(1) : Math.round(points)} points and no better.`,
    '    ',
  );
}

/** Said only where a bound is printed. */
function boundNote({ candidates }: WhatIf, model: Chances): string {
  const oneWay = candidates.some(({ status }, candidate) => {
    const { mean } = model.candidates[candidate];
    return (mean === 0 || mean === 1) && status !== 'certain' && status !== 'impossible';
  });
  return oneWay ? ' (of those elected in no draw or in every draw, a bound that holds 19 times in 20)' : '';
}

function setLines({ candidates }: WhatIf, model: Chances): readonly string[] {
  const settled = candidates.every(({ status }) => status === 'certain' || status === 'impossible');
  return model.sets.slice(0, 5).flatMap((set) => {
    const share = settled ? '100%' : drawnShare(set, independentDraws(model));
    return wrapped(`${share}: ${listed(set.elected.map((candidate) => candidates[candidate].name))}`, '    ');
  });
}
