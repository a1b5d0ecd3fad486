import type { TransferPrior } from './prior.ts';
import { KIN_TERMS, kin, OTHER_TERMS, type Placed, termsOf } from './terms.ts';

/** The mean logarithm of the weight of a next preference, where stopping weighs 1. */
export function meanWeight(
  prior: Pick<TransferPrior, 'kin' | 'other' | 'known' | 'stays' | 'affinities'>,
  all: readonly Placed[],
  from: number,
  to: number,
): number {
  const terms = termsOf(all, from, to);
  const [a, b] = [from, to].map((candidate) => classOf(prior.known, all[candidate]));
  if (kin(all[from], all[to]))
    return KIN_TERMS.reduce((sum, term, at) => sum + prior.kin[term] * terms[at], prior.stays[a]);
  return OTHER_TERMS.reduce((sum, term, at) => sum + prior.other[term] * terms[at], prior.affinities[a][b]);
}

/** The place of a candidate's group in the tables: the last is for all that are not known. */
export function classOf(known: readonly string[], { group }: Placed): number {
  const at = group === undefined ? -1 : known.indexOf(group);
  return at === -1 ? known.length : at;
}
