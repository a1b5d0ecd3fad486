import type { Forecast, SetChance } from './forecast.ts';

/** The shares of certainty for which the most probable sets are collected, in per cent. */
export const LEVELS = [50, 80, 95] as const;
export type Level = (typeof LEVELS)[number];

/** Chances are put into ten equal bins: from 0 to under 10%, …, from 90% to 100%. */
export const BINS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Bin = (typeof BINS)[number];

type SumName =
  | 'elections'
  | 'candidates'
  | 'squaredError'
  | 'logLoss'
  | 'right'
  | `${'withSets' | 'changed' | 'changeExpected' | 'changeRight' | 'changeSquaredError'}`
  | `${'covered' | 'coveredInPart' | 'mass'}${Level}`
  | `${'asked' | 'said' | 'won' | 'variance'}${Bin}`;

/** Everything that scores are made of, as sums over elections: so that elections can be added, and left out again. */
export type ScoreSums = Readonly<Record<SumName, number>>;
type Sums = Record<SumName, number>;

const SUMS: readonly SumName[] = [
  'elections',
  'candidates',
  'squaredError',
  'logLoss',
  'right',
  'withSets',
  'changed',
  'changeExpected',
  'changeRight',
  'changeSquaredError',
  ...LEVELS.flatMap((level) => [`covered${level}`, `coveredInPart${level}`, `mass${level}`] as const),
  ...BINS.flatMap((bin) => [`asked${bin}`, `said${bin}`, `won${bin}`, `variance${bin}`] as const),
];

/** The sums of two lots of elections together, or of the first without the second. */
export function combined(a: ScoreSums, b: ScoreSums, sign: 1 | -1 = 1): ScoreSums {
  const sums: Sums = { ...a };
  for (const name of SUMS) sums[name] += sign * b[name];
  return sums;
}

/** The sums of no election. */
export const NOTHING: ScoreSums = Object.fromEntries(SUMS.map((name) => [name, 0])) as Sums;

/** What came of an election: who won, and who would have on first preferences alone; both in the order of the ballot. */
export interface Outcome {
  readonly won: readonly number[];
  readonly leaders: readonly number[];
}

/** Puts one forecast beside what came of it. */
export function sumsOf(forecast: Forecast, { won, leaders }: Outcome): ScoreSums {
  const sums: Sums = { ...NOTHING };
  const isRight = isSame(forecast.winners, won);
  const isChanged = !isSame(leaders, won);
  sums.elections = 1;
  sums.right = isRight ? 1 : 0;
  sums.changed = isChanged ? 1 : 0;
  sums.changeRight = isChanged && isRight ? 1 : 0;
  forecast.candidates.forEach((chance, candidate) => {
    const outcome = won.includes(candidate) ? 1 : 0;
    const bin = binOf(chance);
    sums.candidates += 1;
    sums.squaredError += (chance - outcome) ** 2;
    sums.logLoss += logLoss(chance, outcome, forecast.draws);
    sums[`asked${bin}`] += 1;
    sums[`said${bin}`] += chance;
    sums[`won${bin}`] += outcome;
  });
  for (const bin of BINS) sums[`variance${bin}`] = varianceIn(forecast, bin);
  if (forecast.sets !== undefined) addSets(sums, forecast.sets, won, leaders);
  return sums;
}

function addSets(sums: Sums, sets: readonly SetChance[], won: readonly number[], leaders: readonly number[]): void {
  sums.withSets = 1;
  const change = 1 - chanceOfSet(sets, leaders);
  sums.changeExpected = change;
  sums.changeSquaredError = (change - sums.changed) ** 2;
  for (const level of LEVELS) {
    const { isIn, mass } = collected(sets, won, level / 100);
    sums[`covered${level}`] = isIn ? 1 : 0;
    sums[`mass${level}`] = mass;
    sums[`coveredInPart${level}`] = coveredInPart(sets, won, level / 100);
  }
}

/** The chance that a forecast gave to a set of winners. */
export function chanceOfSet(sets: readonly SetChance[], winners: readonly number[]): number {
  return sets.find(({ elected }) => isSame(elected, winners))?.chance ?? 0;
}

/** Sums of shares are not exact: what lacks less than this lacks nothing. */
const HAIR = 1e-9;

/** Whether these winners are in the smallest collection of most probable sets that holds at least that share, and what it holds. */
function collected(
  sets: readonly SetChance[],
  won: readonly number[],
  share: number,
): { readonly isIn: boolean; readonly mass: number } {
  let mass = 0;
  let isIn = false;
  for (const { elected, chance } of sets) {
    if (mass >= share - HAIR) break;
    mass += chance;
    isIn ||= isSame(elected, won);
  }
  return { isIn, mass };
}

/**
 * The same where the collection holds that share to a hair: of the sets that are exactly as probable as its last one it holds a part, and
 * these winners count by that part.
 */
function coveredInPart(sets: readonly SetChance[], won: readonly number[], share: number): number {
  const own = chanceOfSet(sets, won);
  if (own === 0) return 0;
  let [above, level] = [0, 0];
  for (const { chance } of sets) {
    if (chance > own) above += chance;
    else if (chance === own) level += chance;
  }
  return Math.min(1, Math.max(0, (share - above) / level));
}

/**
 * Minus the logarithm of the chance given to what happened. What came up in k of n draws counts as (k + ½)/(n + 1): no number of draws
 * shows that something cannot happen, and one surprise would else cost more than all else together.
 */
function logLoss(chance: number, outcome: number, draws: number | undefined): number {
  const smoothed = draws === undefined ? chance : (chance * draws + 0.5) / (draws + 1);
  return -Math.log(outcome === 1 ? smoothed : 1 - smoothed);
}

function binOf(chance: number): Bin {
  return BINS[Math.min(BINS.length - 1, Math.floor(chance * BINS.length))];
}

/**
 * How far the number of elected among the candidates in a bin would stray from its mean, were the forecast exactly right (a
 * variance); candidates of one election hang together, where the forecast says how.
 */
function varianceIn({ candidates, sets }: Forecast, bin: Bin): number {
  const isIn = candidates.map((chance) => binOf(chance) === bin);
  if (sets === undefined)
    return candidates.reduce((sum, chance, at) => sum + (isIn[at] ? chance * (1 - chance) : 0), 0);
  let [mean, square] = [0, 0];
  for (const { elected, chance } of sets) {
    const inside = elected.filter((candidate) => isIn[candidate]).length;
    mean += chance * inside;
    square += chance * inside ** 2;
  }
  return Math.max(0, square - mean ** 2);
}

/** Whether two sets in the order of the ballot are one. */
export function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((candidate, at) => candidate === b[at]);
}
