import type { Candidate } from '../ballots/candidate.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { type Culture, drawBySteps } from './electorate.ts';
import { type NextLaw, patternOf, splitAfter, stepsOf } from './next-law.ts';

/** Options of {@link singlePeaked}. */
export interface SinglePeakedOptions {
  /** The names of all candidates from one end of the axis to the other; default: the order of the ballot paper. */
  readonly axis?: readonly string[];
  /**
   * Which side comes next while both have candidates left: `conitzer` takes either with chance 1/2, `walsh` in proportion to how
   * many are left there, which makes all single-peaked rankings equally likely. Default `walsh`.
   */
  readonly law?: SinglePeakedLaw;
}

/** See {@link SinglePeakedOptions}. */
export type SinglePeakedLaw = 'conitzer' | 'walsh';

/** Both of them. */
export const singlePeakedLaws: readonly SinglePeakedLaw[] = ['conitzer', 'walsh'];

/**
 * Candidates stand along one axis, and of two on the same side of a voter's first preference the nearer to it is preferred (Conitzer
 * 2009, DOI 10.1613/jair.2712; Walsh 2015, arXiv:1503.02766). Every paper ranks everybody.
 *
 * As an electorate: under `conitzer` every first preference is equally likely; under `walsh` every single-peaked ranking is, so that the
 * middle of the axis has most first preferences. Given first preferences: the axis is the assumption. With it a first preference says
 * who can come next to it, and how many votes anybody has says nothing more. Nothing is redrawn but the papers, so the chances are
 * surer than any real knowledge would be.
 *
 * @throws PsephosError `bad-model` for an unknown law or a name that stands twice, and, when it meets candidates, for an axis that is
 * not of them.
 * @example
 * const model = singlePeaked({ axis: ['Left', 'Centre', 'Right'] });
 * givenFirstPreferences(declared, model).profile(1); // papers of Left go on to Centre, then to Right
 */
export function singlePeaked(options: SinglePeakedOptions = {}): Culture {
  return {
    id: 'single-peaked',
    ...described(options),
    firstSplit: ({ candidates }, from) => splitAfter(alongAxis(options, candidates), candidates.length, from),
    given: ({ candidates }) => {
      const pattern = patternOf(alongAxis(options, candidates));
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = stepsOf(alongAxis(options, candidates), candidates.length);
      return () => steps;
    },
    draw: (candidates, voters, random) =>
      drawBySteps(stepsOf(alongAxis(options, candidates), candidates.length), candidates, voters, random),
  };
}

function described({ axis, law = 'walsh' }: SinglePeakedOptions): Pick<Culture, 'parameters' | 'assumes'> {
  if (!singlePeakedLaws.includes(law)) throw bad('an unknown law', 'conitzer or walsh', law);
  if (axis !== undefined && new Set(axis).size < axis.length)
    throw bad('a name stands twice on the axis', 'each name once', axis);
  const along = axis === undefined ? 'in the order of the ballot paper' : `in the order ${axis.join(', ')}`;
  const next =
    law === 'conitzer' ? 'either side is as likely to come next' : 'all rankings that keep to it are equally likely';
  return {
    parameters: { law, ...(axis === undefined ? {} : { axis }) },
    assumes: `the candidates stand along one axis, ${along}, and every voter prefers the nearer of two on the same side; ${next}, and this is known for certain`,
  };
}

/** Those ranked so far are neighbours on the axis: what follows is the next one on either side. */
function alongAxis({ axis, law = 'walsh' }: SinglePeakedOptions, candidates: readonly Candidate[]): NextLaw {
  const order = axis === undefined ? [...candidates.keys()] : orderOf(axis, candidates);
  const last = order.length - 1;
  const placeOf = new Uint16Array(order.length);
  for (const [place, candidate] of order.entries()) placeOf[candidate] = place;
  return (ranked, weights) => {
    weights.fill(0);
    if (ranked.length === 0) {
      for (const [place, candidate] of order.entries())
        weights[candidate] = law === 'conitzer' ? 1 : choose(last, place);
      return;
    }
    const places = ranked.map((candidate) => placeOf[candidate]);
    const onLeft = Math.min(...places);
    const onRight = last - Math.max(...places);
    if (onLeft > 0) weights[order[onLeft - 1]] = law === 'conitzer' ? 1 : onLeft;
    if (onRight > 0) weights[order[last - onRight + 1]] = law === 'conitzer' ? 1 : onRight;
  };
}

/** How many single-peaked rankings there are with so many candidates on one side of the first preference, as a share of the most. */
function choose(others: number, onLeft: number): number {
  // In logarithms: with 2,000 candidates the numbers themselves are endless.
  let log = -others * Math.LN2;
  for (let step = 1; step <= onLeft; step++) log += Math.log((others - onLeft + step) / step);
  return Math.exp(log);
}

function orderOf(axis: readonly string[], candidates: readonly Candidate[]): readonly number[] {
  const names = candidates.map(({ name }) => name);
  const order = axis.map((name) => names.indexOf(name));
  if (order.length === names.length && !order.includes(-1)) return order;
  throw bad('the axis is not of the candidates who stand', names.join(', '), axis);
}

function bad(message: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({ code: 'bad-model', message, expected, received: shown(received), place: { path: 'axis' } });
}
