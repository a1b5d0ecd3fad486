import type { Chance } from '../chances.ts';
import type { ModelVariant } from './assumptions.ts';

/** Which assumption moves the answer most, under one model. */
export interface Sensitivity {
  readonly model: string;
  readonly draws: number;
  readonly seed: string;
  /** As the model has it, in the same draws. */
  readonly own: SensitivityLevel;
  /** Assumptions moved as far as the model itself lets them range, the largest swing first. */
  readonly rows: readonly SensitivityRow[];
  /** None, half and all of one candidate's papers stopping, the largest swing first. */
  readonly stopping: readonly SensitivityRow[];
  /** How little the mean of the model has to be bent for others to be elected; left out for a model of whole ballots. */
  readonly leastBent?: LeastFlips;
  /** Whose papers moved in none of these draws. */
  readonly neverMoved: readonly number[];
  /** Whose papers move, but were not asked about: in a large field those of whom fewer do. */
  readonly notAsked: readonly number[];
}

/** One assumption moved, while the rest keeps its law. */
export interface SensitivityRow {
  /** Such as `papers of Ann that go to Bob`. */
  readonly moves: string;
  /** Whose papers, by index; left out for a parameter of the model. */
  readonly from?: number;
  /** To whom they go, by index, or `null` for no further preference; left out for a parameter. */
  readonly to?: number | null;
  readonly low: SensitivityLevel;
  /** Halfway between, where it is asked. */
  readonly half?: SensitivityLevel;
  readonly high: SensitivityLevel;
  /** The greatest difference that it makes to the chance of a changed result. */
  readonly swing: number;
  /** Of the swing, found draw by draw; chance falls the same at every value, so it is small. */
  readonly swingError: number;
  /** Whose chance moves most from low to high. */
  readonly mostMoved: number;
}

/** The answer with an assumption at one value. */
export interface SensitivityLevel {
  /** The value, such as `31.2%`. */
  readonly says: string;
  /** The share of papers, from 0 to 1, of those that first prefer `from`, where everybody else is still in the running. */
  readonly share?: number;
  /** The chance that the result differs from first-past-the-post. */
  readonly changed: Chance;
  /** Of each candidate to be elected, from 0 to 1. */
  readonly candidates: readonly number[];
}

/** The least bending of one candidate's transfers that changes who is elected. */
export interface Flip {
  /** Whose papers, by index. */
  readonly from: number;
  /** To whom more or fewer of them go, by index; `null` for no further preference. */
  readonly to: number | null;
  /** The share that goes there as assumed, from 0 to 1, where everybody else is still in the running. */
  readonly share: number;
  /** The share that changes who is elected. */
  readonly bent: number;
  /** The odds of going there against going anywhere else, as a multiple of the odds assumed; below 1 where fewer go. */
  readonly oddsTimes: number;
  /** Who is elected then, and not as assumed. */
  readonly gain: readonly number[];
  /** Who is elected as assumed, and not then. */
  readonly lose: readonly number[];
  /** In a sentence. */
  readonly says: string;
}

/** How far the assumption of a model can be bent before others are elected. */
export interface LeastFlips {
  /** Who is elected when all papers split as they do in the mean of the model. */
  readonly elected: readonly number[];
  /** One for each candidate whose papers can change it, the least bent first; none where lots decide as it is. */
  readonly flips: readonly Flip[];
}

/** Options of {@link sensitivity}. */
export interface SensitivityOptions {
  /** Default 1000 for up to eight candidates, fewer for a larger field, and 100 at the least; each is counted many times. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: string | number;
  /** The model with a parameter lower and higher; default: those that are known of the shipped models. */
  readonly variants?: readonly ModelVariant[];
  /** Told how many more draws are done, of {@link sensitivityDraws} in all: for a progress bar. */
  onDraws?(draws: number): void;
}
