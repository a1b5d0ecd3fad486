import { PsephosError } from '../base/errors.ts';
import { present } from '../base/invariant.ts';
import { type BuiltInPrior, builtInPrior, isBuiltIn } from '../synthetic/learned/built-in.ts';
import { checkPrior, type TransferPrior } from '../synthetic/learned/prior.ts';
import { jsonInput } from './declared-input.ts';
import type { Io } from './io.ts';

/** A prior that was asked for; `model` is what the learned model is made with, the name where it has one. */
export interface AskedPrior {
  readonly prior: TransferPrior;
  readonly model: TransferPrior | BuiltInPrior;
}

/**
 * The prior of that name, or in that file.
 *
 * @throws PsephosError `bad-model` with the path of the fault, or `bad-file` for a file that cannot be read.
 */
export async function priorInput(nameOrFile: string, io: Io): Promise<AskedPrior> {
  if (isBuiltIn(nameOrFile)) return { prior: builtInPrior(nameOrFile), model: nameOrFile };
  try {
    const prior = present(await jsonInput(nameOrFile, (value) => checkPrior(value), io), 'prior');
    return { prior, model: prior };
  } catch (error) {
    if (!(error instanceof PsephosError) || error.code !== 'bad-file') throw error;
    throw new PsephosError({
      code: error.code,
      message: error.message,
      hint: 'the priors that come with psephos are scottish and blind',
    });
  }
}
