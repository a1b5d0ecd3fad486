import { normal } from '../../base/distributions.ts';
import type { RandomStream } from '../../base/random.ts';
import type { MarkingTastes } from './fitted-sets.ts';

/** Weights by which a sort of voter ranks: one a candidate and a last one for no further preference. */
export type RankingTastes = readonly Float64Array[];

/** The largest spread of what ranking has beside marking, as a standard deviation of logarithms. */
const WIDEST = 2;

/** Beyond this a weight is as good as nothing beside the largest, and stays a positive number. */
const LEAST = -100;

/**
 * How far the order of preferences follows what was marked is not known, so it is drawn: a candidate's pull counts with a power
 * between 0 (who is marked most is no likelier to come first) and 1, and beside it each sort has tastes of its own. To stop is one
 * more alternative, in the middle of the candidates.
 */
export function drawRankingTastes(
  { pulls }: MarkingTastes,
  popularity: Float64Array,
  random: RandomStream,
): RankingTastes {
  const follows = random.uniform();
  const spread = WIDEST * random.uniform();
  const lowest = Math.min(...popularity.filter((factor) => factor > 0));
  return pulls.map((pull) => {
    // Whoever has no marks at all can still be ranked after them.
    const common = pull.map((own, candidate) => follows * (own + Math.log(popularity[candidate] || lowest)));
    const middle = common.reduce((sum, weight) => sum + weight, 0) / common.length;
    const logs = Float64Array.from([...common, middle], (weight) => weight + spread * normal(random));
    const largest = Math.max(...logs);
    return logs.map((weight) => Math.exp(Math.max(LEAST, weight - largest)));
  });
}
