import type { BallotModel } from '../model.ts';
import { type BuiltInPrior, builtInPrior, checkBuiltIn } from './built-in.ts';
import { learnedWith } from './learned-with.ts';
import { checkPrior, type TransferPrior } from './prior.ts';

/**
 * Papers go on as in real elections: each draw takes the mean weights of a prior, strays from them as one real election strayed,
 * chosen by lot among those with about as many candidates, and a little by chance; then the papers.
 *
 * The supporters of a candidate share weights for every other candidate and for stopping, and rank by them (Luce). An election of the
 * prior lends its strays candidate by candidate in order of first preferences, equal ones by lot; where it had fewer candidates the last have none,
 * which only happens to fields larger than nearly all elections of the prior. `docs/prior.md` tells the whole of it.
 *
 * @throws PsephosError `bad-model` for the name of a prior that there is none of, or data that are none.
 * @example chances(unite2017, ers97, learned('blind')).candidates[1].mean // the chance of Coyne, see README
 */
export function learned(prior: TransferPrior | BuiltInPrior): BallotModel {
  if (typeof prior === 'string') checkBuiltIn(prior);
  else checkPrior(prior);
  return learnedWith(() => (typeof prior === 'string' ? builtInPrior(prior) : prior), prior);
}
