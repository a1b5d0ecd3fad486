import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { blockMarksEntry } from './block-votes/block-marks.ts';
import { classicalEntries } from './classical-entries.ts';
import { withEvidenceEntry } from './evidence/with-evidence.ts';
import { learnedEntry } from './learned/entry.ts';
import type { BallotModel } from './model.ts';
import type { ModelEntry } from './model-entry.ts';
import { parametersOf } from './parameters.ts';
import { structuredEntries } from './structured-entries.ts';
import { transfers } from './transfers.ts';
import { checkTransferTable } from './transfers-shape.ts';
import { uniform } from './uniform.ts';

/** Every model that its id and its parameters make again. */
export const modelEntries: readonly ModelEntry[] = [
  {
    id: 'uniform',
    title: 'every split of papers equally likely',
    from: (parameters) => {
      parametersOf(parameters, []);
      return uniform();
    },
  },
  ...classicalEntries,
  ...structuredEntries,
  learnedEntry,
  blockMarksEntry,
  withEvidenceEntry,
  {
    id: 'transfers',
    title: 'next preferences as in a table',
    needs: 'a table',
    from: (parameters) => transfers(checkTransferTable(parameters)),
  },
];

/** The models that need nothing but the totals, at their defaults. */
export const models: readonly BallotModel[] = modelEntries
  .filter(({ needs }) => needs === undefined)
  .map(({ id }) => modelFrom(id, {}));

/**
 * The model with this id, at its defaults.
 *
 * @throws PsephosError `bad-model`, naming those that look like it; or what a model needs that has no defaults.
 * @example modelById('uniform').id // 'uniform'
 */
export function modelById(id: string): BallotModel {
  const { needs } = entryOf(id);
  if (needs === undefined) return modelFrom(id, {});
  throw new PsephosError({
    code: 'bad-model',
    message: `the model ${id} needs ${needs}`,
    hint: `give it in the parameters (modelFrom, or --parameters FILE), or take one of ${models.map((model) => model.id).join(', ')}`,
  });
}

/**
 * The model with this id, made with these parameters, as `BallotModel.parameters` or a stamp has them.
 *
 * @throws PsephosError `bad-model` for an unknown id, or with the path of the fault in the parameters.
 * @example modelFrom('polya-urn', { alpha: 0.5 }).assumes
 */
export function modelFrom(id: string, parameters: unknown): BallotModel {
  return entryOf(id).from(parameters, modelFrom);
}

function entryOf(id: string): ModelEntry {
  const entry = modelEntries.find((known) => known.id === id);
  if (entry !== undefined) return entry;
  const near = nearest(
    id,
    modelEntries.map((known) => known.id),
  );
  const all = modelEntries.map((known) => (known.needs === undefined ? known.id : `${known.id} with ${known.needs}`));
  throw new PsephosError({
    code: 'bad-model',
    message: 'no model of that id',
    received: shown(id),
    hint: near.length === 0 ? `the models are ${all.join(', ')}` : `did you mean ${near.join(' or ')}?`,
  });
}
