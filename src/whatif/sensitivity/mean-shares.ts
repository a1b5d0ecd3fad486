import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { present } from '../../base/invariant.ts';
import { randomStream } from '../../base/random.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import type { FixedTransfers } from '../assumption.ts';
import { firstShares, sumOf } from './first-shares.ts';

/** Draws whose mean stands for a model that does not say its law. */
const DRAWS_FOR_MEAN = 2000;

/**
 * The mean shares of a model: for the papers that first prefer each candidate, a row of shares that add up to 1, an entry for each
 * candidate and a last one for no further preference; exact where the model says its law, else the mean of 2,000 draws. `undefined`
 * for a model of whole ballots, which has no shares.
 *
 * @example meanShares(unite2017, uniform())?.[2] // Float64Array [1/3, 1/3, 0, 1/3]
 */
export function meanShares(
  declared: DeclaredResult,
  model: BallotModel,
  seed: string | number = 1,
): FixedTransfers | undefined {
  const laws = declared.candidates.map((_, from) => model.firstSplit?.(declared, from));
  const drawn = laws.every((law) => law !== undefined) ? undefined : meanOfDraws(declared, model, seed);
  if (drawn === 'whole') return undefined;
  return laws.map((law, from) => {
    if (law !== undefined) return scaled(law.kind === 'dirichlet' ? law.alpha : law.shares);
    return scaled(present(drawn, 'the mean of draws')[from]);
  });
}

function meanOfDraws(
  declared: DeclaredResult,
  model: BallotModel,
  seed: string | number,
): readonly Float64Array[] | 'whole' {
  const { length } = declared.candidates;
  const next = model.given(declared);
  const random = randomStream(seed).split('mean shares');
  const rows = declared.candidates.map(() => new Float64Array(length + 1));
  for (let draw = 0; draw < DRAWS_FOR_MEAN; draw++) {
    const pattern = next(random.split(draw));
    if (pattern.kind === 'whole') return 'whole';
    for (let from = 0; from < length; from++)
      firstShares(pattern, from, length).forEach((share, to) => {
        rows[from][to] += share;
      });
  }
  return rows;
}

/** Weights as shares that add up to 1; where all are nothing, papers stop. */
export function scaled(weights: Float64Array): Float64Array {
  const total = sumOf(weights);
  if (total > 0) return weights.map((weight) => weight / total);
  const stopping = new Float64Array(weights.length);
  stopping[weights.length - 1] = 1;
  return stopping;
}
