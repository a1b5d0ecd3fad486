import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import type { BallotModel } from './model.ts';
import { plackettLuce } from './plackett-luce.ts';
import { uniform } from './uniform.ts';

/** The models that need nothing but the totals, by id. The model `transfers` needs a table as well. */
export const models: readonly BallotModel[] = [uniform(), plackettLuce()];

/**
 * The model with this id, at its defaults.
 *
 * @throws PsephosError `bad-model`, naming those that look like it.
 * @example modelById('uniform').id // 'uniform'
 */
export function modelById(id: string): BallotModel {
  const model = models.find((known) => known.id === id);
  if (model !== undefined) return model;
  const ids = models.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'bad-model',
    message: 'no model of that id',
    received: shown(id),
    hint:
      near.length === 0
        ? `the models are ${ids.join(', ')}, and transfers with a table`
        : `did you mean ${near.join(' or ')}?`,
  });
}
