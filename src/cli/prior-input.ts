import { digestOf } from '../base/digest.ts';
import { PsephosError } from '../base/errors.ts';
import { readJson } from '../formats/json/json-shape.ts';
import { type BuiltInPrior, builtInPrior, isBuiltIn } from '../synthetic/learned/built-in.ts';
import { checkPrior, type TransferPrior } from '../synthetic/learned/prior.ts';
import { inFile, readText } from './files.ts';
import type { Io } from './io.ts';

/** A prior that was asked for; `model` is what the learned model is made with, the name where it has one. */
export interface AskedPrior {
  readonly prior: TransferPrior;
  readonly model: TransferPrior | BuiltInPrior;
  /** Of the file, where it is not one that comes with psephos. */
  readonly digest?: string;
}

/**
 * The prior of that name, or in that file.
 *
 * @throws PsephosError `bad-model` with the path of the fault, or `bad-file` for a file that cannot be read.
 */
export async function priorInput(nameOrFile: string, io: Io): Promise<AskedPrior> {
  if (isBuiltIn(nameOrFile)) return { prior: builtInPrior(nameOrFile), model: nameOrFile };
  const text = await readText(nameOrFile, io).catch(withNamesOfPriors);
  const prior = inFile(nameOrFile, () => readJson(text, checkPrior));
  return { prior, model: prior, digest: digestOf(text) };
}

/** A name that is no file may be a name that was misspelt. */
function withNamesOfPriors(error: unknown): never {
  if (!(error instanceof PsephosError)) throw error;
  const { code, summary, detail } = error;
  const names = 'the priors that come with psephos are scottish and blind';
  const hint = detail.hint === undefined ? names : `${detail.hint} Else ${names}`;
  throw new PsephosError({ ...detail, code, message: summary, hint });
}
