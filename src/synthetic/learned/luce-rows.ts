import { fieldOrder } from './field.ts';
import type { GatheredTransfers } from './gather.ts';

/** A row of weights and how many papers tell of each; `undefined` for a candidate without papers or without rivals. */
export interface LuceRow {
  /** The logarithm of each candidate's weight, where stopping weighs 1; length m, of no meaning for the candidate itself. */
  readonly logWeights: Float64Array;
  /** The variance of each logarithm that comes from so few papers telling of it. */
  readonly variance: Float64Array;
}

/**
 * The Luce weights that come nearest to how each candidate's papers went on, over all fields together: the most likely ones where
 * every field counts as its share of the papers, found by minorising and maximising (Hunter 2004, DOI 10.1214/aos/1079120141) with a
 * gamma prior that keeps weights finite (Caron and Doucet 2012, DOI 10.1080/10618600.2012.638220).
 */
export function luceRows({ candidates, next }: GatheredTransfers): readonly (LuceRow | undefined)[] {
  const { place } = fieldOrder(candidates.map(({ votes }) => votes));
  return candidates.map(({ votes }, from) =>
    votes === 0 || candidates.length < 2 ? undefined : luceRow(next, place, from, votes),
  );
}

/** Half a paper for each candidate, as if seen beside the real ones. */
const PRIOR = 0.5;
const MOST_STEPS = 500;
const CLOSE_ENOUGH = 1e-5;

function luceRow(next: Float64Array, place: readonly number[], from: number, votes: number): LuceRow {
  const m = place.length;
  const fields = [...place.keys()].map((at) => at + 1).filter((field) => field > 1 || place[from] > 0);
  const at = (field: number, to: number): number => next[((field - 1) * m + from) * (m + 1) + to];
  const share = 1 / fields.length;
  const went = place.map((_, to) => fields.reduce((sum, field) => sum + at(field, to), 0) * share);
  const weights = new Float64Array(m).fill(1);
  weights[from] = 0;
  for (let step = 0, change = Infinity; step < MOST_STEPS && change > CLOSE_ENOUGH; step++)
    change = improve(weights, { place, from, fields, went, papers: votes * share });
  const stopped = at(m, m);
  return {
    logWeights: weights.map((weight, to) => (to === from ? 0 : Math.log(weight))),
    variance: weights.map(
      (_, to) => 1 / (Math.max(...fields.map((field) => at(field, to))) + NEVER_NONE) + 1 / (stopped + NEVER_NONE),
    ),
  };
}

const NEVER_NONE = 0.7;

interface Evidence {
  readonly place: readonly number[];
  readonly from: number;
  readonly fields: readonly number[];
  /** Papers that went to each candidate, over all fields by their share. */
  readonly went: readonly number[];
  /** Papers that each field counts as. */
  readonly papers: number;
}

/** One step; gives the greatest relative change of a weight. */
function improve(weights: Float64Array, { place, from, fields, went, papers }: Evidence): number {
  const asked = new Float64Array(weights.length).fill(PRIOR);
  for (const field of fields) {
    let total = 1;
    for (let to = 0; to < weights.length; to++) if (place[to] < field) total += weights[to];
    for (let to = 0; to < weights.length; to++) if (place[to] < field) asked[to] += papers / total;
  }
  let change = 0;
  for (let to = 0; to < weights.length; to++) {
    if (to === from) continue;
    const better = (went[to] + PRIOR) / asked[to];
    change = Math.max(change, Math.abs(better / weights[to] - 1));
    weights[to] = better;
  }
  return change;
}
