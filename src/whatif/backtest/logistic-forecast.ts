import { type DeclaredResult, validVotes } from '../../ballots/declared-result.ts';
import { descending } from '../../base/descending.ts';
import { type Forecast, highest } from './forecast.ts';
import { fitLogistic, logisticChance } from './logistic-regression.ts';

/** What a regression learns from: totals, and who was elected. */
interface Known {
  readonly declared: DeclaredResult;
  readonly won: readonly number[];
}

/** What a regression looks at: share and rank alone, or the distance from the nearest rival for a place as well. */
export type LookedAt = 'share-and-rank' | 'share-rank-and-margin';

/**
 * A forecast of candidates without any model of papers: a logistic regression on a candidate's first preferences, fitted on elections
 * whose winners are known. `undefined` where there are none.
 *
 * Each candidate is judged alone, so the chances of an election need not add up to its places.
 *
 * @example logisticForecaster(training, 'share-and-rank')?.(declared).candidates // a chance each
 */
export function logisticForecaster(
  training: readonly Known[],
  lookedAt: LookedAt,
): ((declared: DeclaredResult) => Forecast) | undefined {
  if (training.length === 0) return undefined;
  const rows = training.flatMap(({ declared }) => features(declared, lookedAt));
  const outcomes = training.flatMap(({ declared, won }) =>
    declared.candidates.map((_, candidate) => (won.includes(candidate) ? 1 : 0)),
  );
  const weights = fitLogistic(rows, outcomes);
  return (declared) => {
    const candidates = features(declared, lookedAt).map((row) => logisticChance(weights, row));
    return { candidates, winners: highest(candidates, declared.seats) };
  };
}

/**
 * One row a candidate: 1, share of the quota, its logarithm, ranks below the last place, whether there is a place at that rank; then the
 * lead over the first without a place, or the lag behind the last with one, as a share of the quota.
 */
function features(declared: DeclaredResult, lookedAt: LookedAt): readonly (readonly number[])[] {
  const { candidates, seats } = declared;
  const votes = candidates.map((candidate) => candidate.votes);
  const quota = validVotes(declared) / (seats + 1);
  const order = descending(votes);
  const rows: number[][] = [];
  order.forEach((candidate, rank) => {
    const rival = order[rank < seats ? seats : seats - 1];
    // Half a vote more, because nobody at all has a logarithm.
    const logarithm = Math.log((votes[candidate] + 0.5) / quota);
    rows[candidate] = [1, votes[candidate] / quota, logarithm, rank - seats, rank < seats ? 1 : 0];
    if (lookedAt === 'share-rank-and-margin') rows[candidate].push((votes[candidate] - votes[rival]) / quota);
  });
  return rows;
}
