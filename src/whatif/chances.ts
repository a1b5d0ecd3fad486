import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { worthDraws } from '../base/draws-worth.ts';
import { defined } from '../base/shape.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel, PatternBank } from '../synthetic/model.ts';
import { drawAimFor, drawUpTo, isEnough, type Stopped, whyStopped } from './draw-aim.ts';
import { type DrawWork, tallyDrawer } from './draw-tally.ts';
import { exactChances, exactChancesInPapers } from './exact-chances.ts';
import { addTallies, inBallotOrder, NOTHING_DRAWN, type Tally, timesElected } from './tally.ts';

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
  /** How many draws were made. */
  readonly draws: number;
  /** Why no more were made, where they were to reach a standard error. */
  readonly stopped?: Stopped;
  /** The patterns that the draws choose among, where they are not drawn afresh; standard errors have their noise in them. */
  readonly bank?: PatternBank;
  /** How many equally weighty real elections the assumption was learned from: what the standard errors leave out. */
  readonly elections?: number;
  readonly seed: string;
  /** Of each candidate to be elected. */
  readonly candidates: readonly Chance[];
  /** Of each set of winners that came up, the most frequent first; candidates in the order of the ballot. */
  readonly sets: readonly (Chance & { readonly elected: readonly number[] })[];
}

/** Options of {@link chances}. */
export interface ChancesOptions {
  /** Default: see {@link defaultDraws}. With `untilError`, a ceiling: default 100,000,000. */
  readonly draws?: number;
  /**
   * Draw until no candidate's chance has a standard error above this, such as 0.001; looked at after fixed numbers of draws, and
   * reckoned so that what never came up in a few draws does not count as known.
   */
  readonly untilError?: number;
  /** Default 1. */
  readonly seed?: string | number;
  /** Told how many more draws are done, every so often: for a progress bar. */
  onDraws?(draws: number): void;
}

/**
 * The chance of each candidate, and of each set of winners, when a model fills in the later preferences: each draw takes a
 * fresh pattern from the model, then the papers, and is counted in full by the rule.
 *
 * @throws PsephosError `bad-declared-result` for totals that are none; `bad-argument` for draws that are not a whole number of at least 1 or an error that is not above 0,
 * `too-large` for a field so huge that a million different sets are elected.
 * @example chances(unite2017, ers97, uniform(), { draws: 1000000, seed: 1 }).candidates[1].mean // about 0.2297
 */
export function chances(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  options: ChancesOptions = {},
): Chances {
  checkDeclared(declared);
  const { seed = 1, onDraws } = options;
  const aim = drawAimFor(declared, model, options);
  const work: DrawWork = { declared, rule, model, seed };
  const draw = tallyDrawer(work);
  let tally = NOTHING_DRAWN;
  while (!isEnough(tally, declared.candidates.length, aim))
    tally = addTallies([tally, draw(tally.draws, drawUpTo(tally.draws, aim), onDraws)]);
  return chancesOf(work, tally, aim.untilError);
}

/** The chances that a tally of draws gives, beside those that can be worked out. */
export function chancesOf({ declared, rule, model, seed }: DrawWork, tally: Tally, untilError?: number): Chances {
  const { draws } = tally;
  const bank = model.bank?.(declared);
  const effective = bank?.effective;
  const sets = [...tally.sets].sort((a, b) => b.times - a.times || inBallotOrder(a.elected, b.elected));
  const exact = exactChances(declared, rule, model);
  const inPapers = exactChancesInPapers(declared, rule, model);
  return {
    model: model.id,
    parameters: model.parameters,
    assumes: model.assumes,
    draws,
    ...defined({ stopped: whyStopped(tally, declared.candidates.length, defined({ untilError, effective })), bank }),
    ...defined({ elections: model.elections?.(declared) }),
    seed: String(seed),
    candidates: timesElected(tally, declared.candidates.length).map((times, candidate) => ({
      ...chanceOf(times, draws, effective),
      ...defined({ exact: exact?.[candidate], exactInPapers: inPapers?.[candidate] }),
    })),
    sets: sets.map(({ elected, times }) => ({ elected, ...chanceOf(times, draws, effective) })),
  };
}

/**
 * So many of so many draws as a chance; `effective` where they rest on patterns that are as good as so many.
 *
 * @example chanceOf(1, 4) // { mean: 0.25, standardError: 0.2165… }
 */
export function chanceOf(times: number, draws: number, effective?: number): Chance {
  const mean = times / draws;
  return { mean, standardError: Math.sqrt((mean * (1 - mean)) / worthDraws(draws, effective)) };
}
