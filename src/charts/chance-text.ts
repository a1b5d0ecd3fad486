import { worthDraws } from '../base/draws-worth.ts';
import type { Chance, Chances } from '../whatif/chances.ts';
import type { Figures } from './figures.ts';

/** A chance as a picture tells it: in words, and from where to where its interval goes. */
export interface ToldChance {
  /** Such as `27.9%`, `22.97%`, or a bound where every draw went one way. */
  readonly says: string;
  /** Such as `± 0.3%`, `exact`, `in no draw`. */
  readonly spread: string;
  readonly at: number;
  /** 95% of the draws' noise; left out where the chance was worked out. */
  readonly interval?: readonly [number, number];
}

/**
 * A chance to be told: worked out where it was, else the share of draws with its standard error; where every draw went one way, the
 * bound that so many draws bear: with any chance beyond it they would have gone the other way at least once, 19 times in 20.
 *
 * @example toldChance({ mean: 0, standardError: 0 }, 2000, figuresIn('en')).says // 'under 0.15%'
 */
export function toldChance(chance: Chance, draws: number, figures: Figures): ToldChance {
  const { mean, standardError, exactInPapers = chance.exact } = chance;
  if (exactInPapers !== undefined)
    return { says: workedOutText(exactInPapers, figures), spread: 'exact', at: exactInPapers };
  const bound = unseen(draws);
  const places = placesOf(bound);
  if (mean === 0) {
    return { says: `under ${figures.percent(bound, places)}`, spread: 'in no draw', at: 0, interval: [0, bound] };
  }
  if (mean === 1) {
    return {
      says: `over ${figures.percent(1 - bound, places)}`,
      spread: 'in every draw',
      at: 1,
      interval: [1 - bound, 1],
    };
  }
  const digits = placesFor(standardError);
  const reach = TWO_SIDED_95 * standardError;
  return {
    says: figures.percent(mean, digits),
    spread: `± ${figures.percent(standardError, digits)}`,
    at: mean,
    interval: [Math.max(0, mean - reach), Math.min(1, mean + reach)],
  };
}

/** A standard normal variable is within as much of 0 with probability 95%. */
export const TWO_SIDED_95 = 1.959963984540054;

/** Of something neither certain nor impossible, so never nought or the whole. */
function workedOutText(chance: number, figures: Figures): string {
  if (chance < 0.00005) return `under ${figures.percent(0.0001, 2)}`;
  return chance >= 0.99995 ? `over ${figures.percent(0.9999, 2)}` : figures.percent(chance, 2);
}

/** The greatest chance of what came up in none of so many draws, rounded up to two digits. */
function unseen(draws: number): number {
  const bound = -Math.expm1(Math.log(0.05) / draws);
  const unit = 10 ** -(placesOf(bound) + 2);
  return Math.min(1, Math.ceil(bound / unit) * unit);
}

/** Decimal places of a percentage that show two digits of a share. */
function placesOf(share: number): number {
  return Math.max(0, 1 - Math.floor(Math.log10(share * 100)));
}

/** The last digit is that of the first digit of the standard error. */
function placesFor(standardError: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(standardError * 100))));
}

/**
 * What a model is called: one that has learned from a survey by the name of the model that learned.
 *
 * @example modelTitle({ model: 'with-evidence', parameters: { model: 'uniform' } }) // 'uniform with the survey'
 */
export function modelTitle({ model, parameters }: Pick<Chances, 'model' | 'parameters'>): string {
  const learner = parameters['model'];
  return model === 'with-evidence' && typeof learner === 'string' ? `${learner} with the survey` : model;
}

/** As how many draws with fresh patterns the draws count; draws that share patterns also share their noise. */
export function drawsWorth({ draws, bank }: Pick<Chances, 'draws' | 'bank'>): number {
  return Math.max(1, Math.floor(worthDraws(draws, bank?.effective)));
}
