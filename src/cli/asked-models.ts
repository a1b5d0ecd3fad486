import { modelById } from '../synthetic/catalogue.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { usualModels } from '../whatif/usual-models.ts';
import type { FileBehind } from '../whatif/what-if.ts';
import type { Io } from './io.ts';
import { modelInput } from './model-input.ts';
import { priorInput } from './prior-input.ts';

/** What the command line may say of models. */
export interface ModelOptions {
  readonly model?: readonly string[];
  readonly parameters?: string;
  readonly prior: string;
}

/** Models to ask, and the files that they were made with. */
export interface AskedModels {
  readonly models: readonly BallotModel[];
  readonly files: readonly FileBehind[];
}

/** The models that were asked for, else the usual ones. */
export async function askedModels({ model, parameters, prior }: ModelOptions, io: Io): Promise<AskedModels> {
  if (model !== undefined && parameters !== undefined) {
    const made = await modelInput(model[0], parameters, io);
    return {
      models: [made.model],
      files: made.digest === undefined ? [] : [{ as: 'parameters', digest: made.digest }],
    };
  }
  const asked = await priorInput(prior, io);
  const usual = usualModels(asked.model);
  const files = asked.digest === undefined ? [] : [{ as: 'prior', digest: asked.digest }];
  if (model === undefined) return { models: usual, files };
  return { models: [...new Set(model)].map((id) => usual.find((known) => known.id === id) ?? modelById(id)), files };
}
