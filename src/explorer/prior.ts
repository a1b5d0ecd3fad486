import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { learnedWith } from '../synthetic/learned/learned-with.ts';
import { checkPrior, type TransferPrior } from '../synthetic/learned/prior.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { meanShares } from '../whatif/sensitivity/mean-shares.ts';
import type { ExplorerState } from './state.ts';

/**
 * What was learned from real elections, of the page's block of data: too long to be script.
 *
 * @throws PsephosError `bad-model` for a text that holds no prior.
 */
export function priorFrom(text: string): TransferPrior {
  return checkPrior(plain(text), 'prior');
}

/** The model that this prior makes, told by the prior's title. */
export function learnedFrom(prior: TransferPrior): BallotModel {
  return learnedWith(() => prior, prior.title);
}

/**
 * The mean split of the map's papers as real elections have it: shares from 0 to 1 of the papers, which add up to 1 less what goes to
 * candidates other than the map's two. A mean of 2,000 draws from a fixed seed.
 *
 * @example learnedPoint(unite2017, { from: 2, to: [0, 1] }, prior).nonTransferable // 0.26…
 */
export function learnedPoint(
  declared: DeclaredResult,
  map: ExplorerState['map'],
  prior: TransferPrior,
): { readonly toFirst: number; readonly toSecond: number; readonly nonTransferable: number } {
  const shares = meanShares(declared, learnedFrom(prior))?.[map.from] ?? new Float64Array();
  const [toFirst = 0, toSecond = 0] = map.to.map((candidate) => shares[candidate]);
  return { toFirst, toSecond, nonTransferable: shares[shares.length - 1] ?? 0 };
}

function plain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PsephosError({
      code: 'bad-model',
      message: 'this is no prior, as JSON',
      received: shown(text.slice(0, 100)),
    });
  }
}
