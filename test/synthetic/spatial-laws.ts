import { sum } from '../base/goodness-of-fit.ts';
import { inProportion, type RankingLaw } from './ranking-laws.ts';

/** How likely an opinion on a line is to lie below x. */
export type Distribution = (x: number) => number;

/** Voters on a line who like best whoever has the highest valence − (distance)². */
export interface Line {
  readonly below: Distribution;
  readonly places: readonly number[];
  readonly valences?: readonly number[];
  readonly radius?: number;
}

/** Nobody is farther out: beyond 8 standard deviations lies less than a double can tell. */
const END = 8;

/** The exact law of rankings on a line: between two neighbouring points where some voter is torn, all voters rank alike. */
export function lawOnLine({ below, places, valences = places.map(() => 0), radius = Infinity }: Line): RankingLaw {
  const torn = places.flatMap((place, one) =>
    places
      .slice(0, one)
      .map((other, two) => (place ** 2 - other ** 2 - valences[one] + valences[two]) / (2 * (place - other))),
  );
  const edges = radius === Infinity ? [] : places.flatMap((place) => [place - radius, place + radius]);
  const ends = [-END, ...[...torn, ...edges].sort((a, b) => a - b), END];
  return inProportion(
    // Borders that agree but for rounding have nobody between them.
    ends.slice(1).flatMap((end, index) => {
      if (end - ends[index] < 1e-9) return [];
      const voter = (ends[index] + end) / 2;
      const liking = places.map((place, candidate) => valences[candidate] - (voter - place) ** 2);
      const [first, ...others] = [...places.keys()].sort((a, b) => liking[b] - liking[a]);
      const near = others.filter((candidate) => Math.abs(places[candidate] - voter) <= radius);
      return [[[first, ...near], below(end) - below(ends[index])] as const];
    }),
  );
}

/** The valences of candidates who stand in this order on a line, none of them hidden by others, for these shares of voters. */
export function valencesOnLine(below: Distribution, places: readonly number[], shares: readonly number[]): number[] {
  const valences = [0];
  for (let right = 1; right < places.length; right += 1) {
    const border = quantile(below, sum(shares.slice(0, right)));
    valences.push(valences[right - 1] + (border - places[right]) ** 2 - (border - places[right - 1]) ** 2);
  }
  return valences;
}

function quantile(below: Distribution, share: number): number {
  let [low, high] = [-END, END];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** Evenly from −1 to 1. */
export const evenly: Distribution = (x) => Math.min(1, Math.max(0, (x + 1) / 2));
