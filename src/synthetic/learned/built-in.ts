import { PsephosError, shown } from '../../base/errors.ts';
import { checkPrior, type TransferPrior } from './prior.ts';
import { BLIND } from './priors/blind.ts';
import { SCOTTISH } from './priors/scottish.ts';

/** A prior that comes with psephos: `scottish` knows the parties of Scottish councils, `blind` knows no groups. */
export type BuiltInPrior = 'scottish' | 'blind';

const texts: Readonly<Record<BuiltInPrior, string>> = { scottish: SCOTTISH, blind: BLIND };
const read = new Map<BuiltInPrior, TransferPrior>();

/**
 * A prior that comes with psephos.
 *
 * @throws PsephosError `bad-model` for a name that there is none of.
 * @example builtInPrior('blind').learnedFrom.elections // 638
 */
export function builtInPrior(name: BuiltInPrior): TransferPrior {
  const found = read.get(name);
  if (found !== undefined) return found;
  checkBuiltIn(name);
  // Read when first asked for: most who import psephos never do.
  const prior = checkPrior(JSON.parse(texts[name]));
  read.set(name, prior);
  return prior;
}

/** True for the name of a prior that comes with psephos. */
export function isBuiltIn(name: string): name is BuiltInPrior {
  return Object.hasOwn(texts, name);
}

/** @throws PsephosError `bad-model` for a name that no prior that comes with psephos has. */
export function checkBuiltIn(name: string): asserts name is BuiltInPrior {
  if (isBuiltIn(name)) return;
  throw new PsephosError({
    code: 'bad-model',
    message: 'no prior of that name comes with psephos',
    expected: Object.keys(texts).join(' or '),
    received: shown(name),
  });
}
