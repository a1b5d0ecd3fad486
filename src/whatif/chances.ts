import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { type RandomStream, randomStream } from '../base/random.ts';
import { defined } from '../base/shape.ts';
import type { Lot } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import { type ConditionedBallots, givenFirstPreferences } from '../synthetic/given-first-preferences.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { exactChances, exactChancesInPapers } from './exact-chances.ts';

/** A share of draws. */
export interface Chance {
  /** From 0 to 1. */
  readonly mean: number;
  readonly standardError: number;
  /** The same chance without drawing, where it can be worked out, as if papers could be divided. */
  readonly exact?: number;
  /** The same in whole papers, which is what the draws estimate; it parts from `exact` where few papers transfer. */
  readonly exactInPapers?: number;
}

/** What came of many draws from one model. */
export interface Chances {
  readonly model: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly assumes: string;
  readonly draws: number;
  readonly seed: string;
  /** Of each candidate to be elected. */
  readonly candidates: readonly Chance[];
  /** Of each set of winners that came up, the most frequent first; candidates in the order of the ballot. */
  readonly sets: readonly (Chance & { readonly elected: readonly number[] })[];
}

/** Options of {@link chances}. */
export interface ChancesOptions {
  /** Default: see {@link defaultDraws}. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: string | number;
  /** Told how many more draws are done, every so often: for a progress bar. */
  onDraws?(draws: number): void;
}

/**
 * How many draws are made when nobody says: 200,000 for up to four candidates, fewer for a larger field, whose draws take longer
 * (by about its cube), and 200 at the least.
 *
 * @example defaultDraws(unite2017) // 200000
 */
export function defaultDraws({ candidates }: DeclaredResult): number {
  return Math.round(Math.min(200_000, Math.max(200, 200_000 * (4 / candidates.length) ** 3)));
}

/**
 * Draws in blocks, each with a stream of its own split off by its number, so that blocks can be drawn in any order and by
 * anybody and still give the same answer.
 */
const BLOCK = 1000;

/**
 * The chance of each candidate, and of each set of winners, when a model fills in the later preferences: each draw takes a
 * fresh pattern from the model, then the papers, and is counted in full by the rule.
 *
 * @throws PsephosError `bad-argument` for draws that are not a whole number of at least 1.
 * @example chances(unite2017, ers97, uniform(), { draws: 1000000, seed: 1 }).candidates[1].mean // about 0.2297
 */
export function chances(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  options: ChancesOptions = {},
): Chances {
  const { draws = defaultDraws(declared), seed = 1 } = options;
  if (!Number.isSafeInteger(draws) || draws < 1) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'draws must be a whole number of at least 1',
      received: String(draws),
    });
  }
  const ballots = givenFirstPreferences(declared, model);
  const root = randomStream(seed).split(`chances ${rule.id} ${model.id}`);
  const found = new Map<string, { readonly elected: readonly number[]; times: number }>();
  for (let block = 0; block * BLOCK < draws; block++) {
    const size = Math.min(BLOCK, draws - block * BLOCK);
    drawBlock(ballots, rule, root.split(block), size, (elected) => {
      const key = elected.length === 1 ? String(elected[0]) : [...elected].sort((a, b) => a - b).join();
      const seen = found.get(key);
      if (seen === undefined) found.set(key, { elected: [...elected].sort((a, b) => a - b), times: 1 });
      else seen.times += 1;
    });
    options.onDraws?.(size);
  }
  const sets = [...found.values()].sort(
    (a, b) => b.times - a.times || a.elected.join().localeCompare(b.elected.join()),
  );
  const exact = exactChances(declared, rule, model);
  const inPapers = exactChancesInPapers(declared, rule, model);
  return {
    model: model.id,
    parameters: model.parameters,
    assumes: model.assumes,
    draws,
    seed: String(seed),
    candidates: declared.candidates.map((_, candidate) => {
      const times = sets.reduce((sum, set) => sum + (set.elected.includes(candidate) ? set.times : 0), 0);
      return {
        ...chance(times, draws),
        ...defined({ exact: exact?.[candidate], exactInPapers: inPapers?.[candidate] }),
      };
    }),
    sets: sets.map(({ elected, times }) => ({ elected, ...chance(times, draws) })),
  };
}

function chance(times: number, draws: number): Chance {
  const mean = times / draws;
  return { mean, standardError: Math.sqrt((mean * (1 - mean)) / draws) };
}

function drawBlock(
  ballots: ConditionedBallots,
  rule: Rule,
  random: RandomStream,
  draws: number,
  tell: (elected: readonly number[]) => void,
): void {
  const { declared } = ballots;
  const lot = lotFrom(random.split('lots'));
  for (let draw = 0; draw < draws; draw++) {
    if (rule.winners !== undefined) tell(rule.winners(ballots.papers(random), declared.seats, lot));
    else {
      const profile = ballots.profile(`${random.split(draw).below(Number.MAX_SAFE_INTEGER)}`);
      tell(rule.count({ profile, seats: declared.seats }, { lot }).elected);
    }
  }
}

/** Lots of many draws: each falls afresh, so that ties do not always go the same way. */
function lotFrom(random: RandomStream): Lot {
  return { seed: null, describes: 'drawn afresh in every draw', choose: (tied) => tied[random.below(tied.length)] };
}
