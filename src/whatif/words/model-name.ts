import { worthDraws } from '../../base/draws-worth.ts';
import { readersFor } from '../../base/shape.ts';
import { grouped } from '../../base/words.ts';
import { WITH_EVIDENCE } from '../../synthetic/evidence/with-evidence.ts';
import type { Chances } from '../chances.ts';

/**
 * What a model is called on a page: one that has learned from a survey by the name of the model that learned.
 *
 * @example modelName({ model: 'with-evidence', parameters: { model: 'uniform' } }) // 'uniform with the survey'
 */
export function modelName({ model, parameters }: Pick<Chances, 'model' | 'parameters'>): string {
  if (model !== WITH_EVIDENCE) return model;
  return `${readersFor('bad-model').text(parameters['model'], 'model')} with the survey`;
}

/** As how many draws with fresh patterns the draws count. */
export function independentDraws({ draws, bank }: Pick<Chances, 'draws' | 'bank'>): number {
  return Math.max(1, Math.floor(worthDraws(draws, bank?.effective)));
}

/** On what the draws rest, where their patterns are not drawn afresh. */
export function bankNote({ bank }: Pick<Chances, 'bank'>): string {
  if (bank === undefined) return '';
  return `; they rest on about ${grouped(Math.round(bank.effective))} patterns (of ${grouped(bank.drawn)} drawn, weighed by how well they agree with the survey), whose noise is in the ±`;
}
