import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { votesConserved } from './bookkeeping/votes-conserved.ts';
import type { Law } from './law.ts';
import { majority } from './majority/majority.ts';
import { monotonicity } from './monotonicity/monotonicity.ts';

/** Every law of psephos, in the order they are listed and tried: those come first that find a fault soonest. */
export const laws: readonly Law[] = [votesConserved, majority, monotonicity];

/**
 * The law with this id.
 *
 * @throws PsephosError `unknown-law`, naming those that look like it.
 * @example lawById('majority').family // 'majority'
 */
export function lawById(id: string): Law {
  const law = laws.find((known) => known.id === id);
  if (law !== undefined) return law;
  const ids = laws.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-law',
    message: 'no law of that id',
    received: shown(id),
    hint: near.length === 0 ? `the laws are ${ids.join(', ')}` : `did you mean ${near.join(' or ')}?`,
  });
}
