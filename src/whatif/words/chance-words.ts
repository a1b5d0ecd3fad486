import { percentage } from '../../base/words.ts';
import type { Chance } from '../chances.ts';

/**
 * A chance that was worked out, of something neither certain nor impossible: never printed as nought or as the whole.
 *
 * @example workedOut(0.000002) // 'under 0.01%'
 */
export function workedOut(chance: number): string {
  if (chance < 0.00005) return 'under 0.01%';
  return chance >= 0.99995 ? 'over 99.99%' : percentage(chance);
}

/**
 * A share of draws, with as many digits as its standard error bears; where every draw went one way, the bound that the draws
 * bear (see {@link unseen}).
 *
 * @example drawnShare({ mean: 0.2297, standardError: 0.0094 }, 2000) // '23.0%'
 */
export function drawnShare({ mean, standardError }: Chance, draws: number): string {
  if (mean === 0) return `under ${inPercent(unseen(draws))}`;
  if (mean === 1) return `over ${inPercent(100 - unseen(draws), placesOf(unseen(draws)))}`;
  return percentage(mean, placesFor(standardError));
}

/** What stands beside a share of draws: one standard error, or that every draw went one way. */
export function drawnSpread({ mean, standardError }: Chance): string {
  if (mean === 0) return 'in no draw';
  return mean === 1 ? 'in every draw' : `± ${percentage(standardError, placesFor(standardError))}`;
}

/**
 * The greatest chance, in per cent, of something that came up in none of so many draws: with any greater one it would come up 19
 * times in 20. Rounded up to two digits.
 */
function unseen(draws: number): number {
  const bound = -100 * Math.expm1(Math.log(0.05) / draws);
  const unit = 10 ** -placesOf(bound);
  return Math.ceil(bound / unit) * unit;
}

/** The decimal places that show two digits. */
function placesOf(percent: number): number {
  return Math.max(0, 1 - Math.floor(Math.log10(percent)));
}

function inPercent(percent: number, places: number = placesOf(percent)): string {
  return `${percent.toFixed(places)}%`;
}

/** The last digit printed is that of the first digit of the standard error; the tenth of one is too much for few draws. */
function placesFor(standardError: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(standardError * 100))));
}
