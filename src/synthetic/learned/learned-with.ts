import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { normal } from '../../base/distributions.ts';
import type { RandomStream } from '../../base/random.ts';
import { grouped } from '../../base/words.ts';
import { luce } from '../luce.ts';
import type { BallotModel } from '../model.ts';
import { placesByLot } from './field.ts';
import { meanWeight } from './mean-weights.ts';
import type { Stray, TransferPrior } from './prior.ts';
import { strayAt } from './stray.ts';
import { placed } from './terms.ts';

/**
 * The model `learned` of a prior that somebody brings, apart from those that come with psephos, which are long: a page need not carry
 * them in its script. `called` is what the model's parameters say of it.
 */
export function learnedWith(prior: () => TransferPrior, called: TransferPrior | string): BallotModel {
  return {
    id: 'learned',
    parameters: { prior: called },
    get assumes() {
      return assumptionOf(prior());
    },
    given: (declared) => drawer(prior(), declared),
    elections: ({ candidates }) => lenders(prior().strays, candidates.length).effective,
  };
}

function assumptionOf({ groups, learnedFrom, title }: TransferPrior): string {
  const blind = groups === 'ignore' ? ' and nothing known of groups' : '';
  return `papers go on as in ${grouped(learnedFrom.elections)} real elections (${title}), each draw straying from their mean as one of them did${blind}`;
}

/** Elections count the less the more their number of candidates differs: by this many, as a normal law. */
const NEAR = 2;

/** A field so large that fewer elections were as large borrows from smaller ones too. */
const ENOUGH = 20;

/** Beyond this a sum of weights would be no number; no real prior comes near. */
const LARGEST_LOG_WEIGHT = 300;

function drawer(prior: TransferPrior, { candidates }: DeclaredResult): ReturnType<BallotModel['given']> {
  const m = candidates.length;
  const places = placesByLot(candidates.map(({ votes }) => votes));
  const means = meansFor(prior, candidates);
  const { elections, sums } = lenders(prior.strays, m);
  const rows = candidates.map(() => new Float64Array(m + 1).fill(1));
  const drawn = new Uint8Array(m);
  return (random) => {
    drawn.fill(0);
    const { candidates: field, tenths } = elections[chosen(random, sums)];
    const place = places(random);
    return luce((from) => {
      const row = rows[from];
      if (drawn[from] === 1) return row;
      drawn[from] = 1;
      for (let to = 0; to < m; to++) {
        const seen = to !== from && place[from] < field && place[to] < field;
        const stray = seen ? tenths[strayAt(field, place[from], place[to])] / 10 : 0;
        row[to] = to === from ? 0 : weightOf(means[from * m + to] + stray + prior.roughness * normal(random));
      }
      return row;
    });
  };
}

function weightOf(log: number): number {
  return Math.exp(Math.max(-LARGEST_LOG_WEIGHT, Math.min(LARGEST_LOG_WEIGHT, log)));
}

function meansFor(prior: TransferPrior, candidates: DeclaredResult['candidates']): Float64Array {
  const all = placed(candidates, prior.groups);
  const m = candidates.length;
  const means = new Float64Array(m * m);
  for (let from = 0; from < m; from++)
    for (let to = 0; to < m; to++) if (to !== from) means[from * m + to] = meanWeight(prior, all, from, to);
  return means;
}

interface Lenders {
  readonly elections: readonly Stray[];
  /** Running sums of how much each counts. */
  readonly sums: Float64Array;
  /** As good as so many that count alike: the square of the sum over the sum of squares (Kish 1965). */
  readonly effective: number;
}

function lenders(strays: readonly Stray[], candidates: number): Lenders {
  const sizes = strays.map((stray) => stray.candidates).sort((a, b) => b - a);
  // Of few elections the larger half is enough: one that is larger than all others must not lend everything.
  const enough = Math.min(ENOUGH, Math.ceil(strays.length / 2));
  const elections = strays.filter((stray) => stray.candidates >= Math.min(candidates, sizes[enough - 1]));
  const smallest = elections.reduce((least, stray) => Math.min(least, stray.candidates), Infinity);
  let [sum, squares] = [0, 0];
  const sums = Float64Array.from(elections, (stray) => {
    const weight = Math.exp(-0.5 * ((stray.candidates - smallest) / NEAR) ** 2);
    sum += weight;
    squares += weight ** 2;
    return sum;
  });
  return { elections, sums, effective: sum ** 2 / squares };
}

/** The first election whose running sum is above a random part of the whole, by halving. */
function chosen(random: RandomStream, sums: Float64Array): number {
  const part = random.uniform() * sums[sums.length - 1];
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] > part) high = middle;
    else low = middle + 1;
  }
  return low;
}
