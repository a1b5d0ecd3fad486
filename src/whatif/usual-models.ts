import type { BuiltInPrior } from '../synthetic/learned/built-in.ts';
import { learned } from '../synthetic/learned/learned.ts';
import type { TransferPrior } from '../synthetic/learned/prior.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { uniform } from '../synthetic/uniform.ts';

/**
 * The models that are asked when nobody says: what follows from knowing nothing, and from knowing how papers went on in real elections.
 *
 * @example usualModels().map(({ id }) => id) // ['uniform', 'learned']
 */
export function usualModels(prior: TransferPrior | BuiltInPrior = 'blind'): readonly BallotModel[] {
  return [uniform(), learned(prior)];
}
