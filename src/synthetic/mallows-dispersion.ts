import { halved } from '../base/halving.ts';

/**
 * The mean number of swaps of neighbours between a ranking drawn from Mallows' law and its reference, for `candidates` candidates.
 *
 * @example expectedSwaps(3, 1) // 1.5, half of the three pairs
 */
export function expectedSwaps(candidates: number, dispersion: number): number {
  let mean = 0;
  let power = 1;
  let total = 1;
  let weighted = 0;
  // Among j candidates the next goes in with i swaps, i < j, with chances in proportion to the powers of the dispersion.
  for (let swaps = 1; swaps < candidates; swaps++) {
    power *= dispersion;
    total += power;
    weighted += swaps * power;
    mean += weighted / total;
  }
  return mean;
}

/**
 * The dispersion of which the mean number of swaps is `normalised` times that of the impartial culture, m(m − 1)/4: so that one
 * number means as much disorder among few candidates as among many.
 *
 * @see Boehmer, Faliszewski and Kraiczy, "Properties of the Mallows model depending on the number of alternatives", 2023,
 *   arXiv 2401.14562.
 * @example normalisedDispersion(10, 0.5) // about 0.7145
 */
export function normalisedDispersion(candidates: number, normalised: number): number {
  if (normalised >= 1) return 1;
  const wanted = (normalised * candidates * (candidates - 1)) / 4;
  // After 60 halvings nothing is left to a double.
  const [low, high] = halved(0, 1, 60, (dispersion) => expectedSwaps(candidates, dispersion) < wanted);
  return (low + high) / 2;
}
