import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { drawRankings } from './draw-rankings.ts';
import { type Culture, drawBySteps, type Steps } from './electorate.ts';
import { luce } from './luce.ts';
import type { LucePattern } from './model.ts';
import { byWeight } from './next-law.ts';

/** Options of {@link plackettLuce}. */
export interface PlackettLuceOptions {
  /**
   * The weight of stopping, as a share of the weights of all candidates; default 0: every paper ranks everybody who has any.
   */
  readonly stopping?: number;
  /** The weight of each candidate, as listed; without it the declared first-preference votes. */
  readonly weights?: readonly number[];
}

/**
 * Popular first choices are popular next choices: each next preference is drawn in proportion to the first-preference
 * votes of those not yet ranked (Plackett 1975, DOI 10.2307/2346567; Luce 1959); or to weights that are given.
 *
 * The totals alone do not say this; that weights follow the totals is the assumption. Where weights are given the totals say
 * nothing about later preferences: what follows a first preference has the same law whatever they are. Nothing is redrawn but
 * the papers, so its chances are surer than any real knowledge would be. Whole electorates need weights.
 *
 * @throws PsephosError `bad-model` for a negative or endless weight, weights that are all zero or have no finite sum, and, when drawn, for another
 * number of weights than candidates.
 * @example drawElectorate(plackettLuce({ weights: [6, 3, 1] }), { candidates: 3, voters: 10_000, seed: 1 }) // about 6000 start with C1
 */
export function plackettLuce({ stopping = 0, weights }: PlackettLuceOptions = {}): Culture {
  checkOptions(stopping, weights);
  const weightsOf = (declared: Pick<DeclaredResult, 'candidates'>): readonly number[] =>
    weights === undefined
      ? declared.candidates.map(({ votes }) => votes)
      : fitting(weights, declared.candidates.length);
  const ends = stopping === 0 ? '' : `, stopping in proportion to ${stopping} of their sum`;
  return {
    id: 'plackett-luce',
    parameters: { stopping, ...defined({ weights }) },
    assumes:
      weights === undefined
        ? `each next preference falls on the candidates in proportion to their first preferences${ends}, and that this is known for certain`
        : `each next preference falls on the candidates in proportion to the weights ${weights.join(', ')}${ends}, and that this is known for certain`,
    firstSplit: (declared, from) => {
      const shares = rowOf(weightsOf(declared), stopping, from);
      const total = shares.reduce((sum, share) => sum + share, 0);
      return { kind: 'fixed', shares: shares.map((share) => (total === 0 ? 0 : share / total)) };
    },
    given: (declared) => {
      const pattern = patternBy(weightsOf(declared), stopping);
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = stepsBy(fitting(weights, candidates.length), stopping);
      return () => steps;
    },
    taste: (candidates) => rowOf(fitting(weights, candidates.length), stopping),
    draw: (candidates, voters, random) => {
      const fit = fitting(weights, candidates.length);
      const everybodyRanked = stopping === 0 && fit.every((weight) => weight > 0);
      const drawn = everybodyRanked
        ? drawRankings([{ share: 1, law: byWeight(fit) }], candidates, voters, random)
        : undefined;
      return drawn ?? drawBySteps(stepsBy(fit, stopping), candidates, voters, random);
    },
  };
}

function stepsBy(weights: readonly number[], stopping: number): Steps {
  return { firsts: Float64Array.from(weights), pattern: patternBy(weights, stopping) };
}

function patternBy(weights: readonly number[], stopping: number): LucePattern {
  const rows = weights.map((_, first) => rowOf(weights, stopping, first));
  return luce((first) => rows[first]);
}

function rowOf(weights: readonly number[], stopping: number, first?: number): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const row = Float64Array.from([...weights, stopping * total]);
  if (first !== undefined) row[first] = 0;
  return row;
}

function fitting(weights: readonly number[] | undefined, candidates: number): readonly number[] {
  if (weights?.length === candidates) return weights;
  throw new PsephosError({
    code: 'bad-model',
    message: weights === undefined ? 'whole electorates need weights' : 'a weight for each candidate is needed',
    expected: `${candidates} weights`,
    received: weights === undefined ? 'none' : String(weights.length),
    place: { path: 'weights' },
  });
}

function checkOptions(stopping: number, weights: readonly number[] | undefined): void {
  if (!(stopping >= 0 && Number.isFinite(stopping))) {
    throw bad('the weight of stopping must be a number of at least 0', String(stopping), 'stopping');
  }
  weights?.forEach((weight, index) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw bad('a weight must be a number of at least 0', shown(weight), `weights[${index}]`);
  });
  const sum = weights?.reduce((total, weight) => total + weight, 0) ?? 0;
  if (!Number.isFinite(sum * (1 + stopping)))
    throw bad('the weights, with that of stopping, add up to more than a number can be', shown(weights), 'weights');
  if (weights?.every((weight) => weight === 0)) throw bad('some weight must be above 0', shown(weights), 'weights');
}

function bad(message: string, received: string, path: string): PsephosError {
  return new PsephosError({ code: 'bad-model', message, received, place: { path } });
}
