import { digestOf } from '../base/digest.ts';
import { PsephosError } from '../base/errors.ts';
import { readJson } from '../formats/json/json-shape.ts';
import { modelById, modelFrom } from '../synthetic/catalogue.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { inFile, readText } from './files.ts';
import type { Io } from './io.ts';

/** A model that was asked for, and the digest of the file its parameters were read from. */
export interface AskedModel {
  readonly model: BallotModel;
  readonly digest?: string;
}

/**
 * The model of that id, at its defaults or with the parameters in a file: JSON as `BallotModel.parameters` has them.
 *
 * @throws PsephosError `bad-model`, with the file and the path of the fault in it; `bad-file` for a file that cannot be read.
 */
export async function modelInput(id: string, parameters: string | undefined, io: Io): Promise<AskedModel> {
  if (parameters === undefined) return { model: modelById(id) };
  const text = await readText(parameters, io);
  const model = inFile(parameters, () => readJson(text, (value) => modelFrom(id, value)));
  return { model, digest: digestOf(text) };
}

/** @throws PsephosError `wrong-usage` for parameters of no model, or of several. */
export function refuseLooseParameters(parameters: string | undefined, models: readonly string[]): void {
  if (parameters === undefined || models.length === 1) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: '--parameters goes with one --model',
    received: models.length === 0 ? 'none' : models.join(', '),
    hint: 'say whose they are, such as --model polya-urn',
  });
}

/** What `--parameters` is said to be. */
export const PARAMETERS_OPTION = 'JSON with the parameters of the model named by --model (see below)';

/** Of a help page: what the file of `--parameters` holds. */
export const PARAMETERS_HELP: string = `  --parameters: what a model is made with, by the names that "parameters" has in what psephos prints as JSON:
    polya-urn { "alpha": 0.5 }    mallows { "dispersion": 0.6 }    plackett-luce { "stopping": 0.2 }
    slates { "blocs": [ { "name": "Reds", "share": 1, "cohesion": { "Red": 0.8, "Blue": 0.2 } } ] }`;
