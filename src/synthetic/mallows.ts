import { type Candidate, candidateNamed } from '../ballots/candidate.ts';
import type { DeclaredCandidate } from '../ballots/declared-result.ts';
import { descending } from '../base/descending.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { drawRankings } from './draw-rankings.ts';
import { type Culture, drawBySteps } from './electorate.ts';
import { normalisedDispersion } from './mallows-dispersion.ts';
import { type NextLaw, patternOf, splitAfter, stepsOf } from './next-law.ts';

/** How far voters stray from the reference order: one of the two. */
export type MallowsDispersion =
  | {
      /**
       * From 0, everybody ranks as the reference, to 1, impartial culture: each swap away makes a ranking so many times as
       * likely.
       */
      readonly dispersion: number;
    }
  | {
      /**
       * The same as a share of the swaps that impartial culture has on average, from 0 to 1; from 1 to 2 the reference is read
       * backwards, with 2 less this number.
       */
      readonly normalised: number;
    };

/** Options of {@link mallows}. */
export type MallowsOptions = MallowsDispersion & {
  /**
   * The reference order, every name once; without it by declared votes, equal ones as listed, and for whole electorates as
   * listed.
   */
  readonly order?: readonly string[];
};

/**
 * Mallows' law: everybody ranks everybody, around one reference order; a ranking that is k swaps of neighbours away has k
 * factors `dispersion` (Mallows 1957, DOI 10.1093/biomet/44.1-2.114; Kendall's distance).
 *
 * First-preference totals say nothing about later preferences unless the reference order is taken from them, as it is where no
 * order is given: that the favourites of all are the next favourites of each candidate's supporters is then the assumption.
 * Given its first preference a paper goes on by the same law over the others, whoever came first.
 *
 * @throws PsephosError `bad-model` for a dispersion outside 0 to 1 (normalised: 0 to 2), and, when drawn, for an order that
 * does not name every candidate once.
 * @example drawElectorate(mallows({ normalised: 0.5 }), { candidates: ['A', 'B', 'C'], voters: 100, seed: 1 }) // A > B > C the most
 */
export function mallows(options: MallowsOptions): Culture {
  checkDispersion(options, '');
  const { order } = options;
  const around =
    order === undefined ? 'the order of first-preference votes (as listed where there are none)' : order.join(' > ');
  const strayed =
    'normalised' in options ? `normalised dispersion ${options.normalised}` : `dispersion ${options.dispersion}`;
  return {
    id: 'mallows',
    parameters: { ...spread(options), ...defined({ order }) },
    assumes: `every voter ranks everybody, straying by chance from ${around} with ${strayed}`,
    firstSplit: ({ candidates }, from) =>
      splitAfter(mallowsLaw(options, candidates, byVotes(candidates)), candidates.length, from),
    given: ({ candidates }) => {
      const pattern = patternOf(mallowsLaw(options, candidates, byVotes(candidates)));
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = stepsOf(mallowsLaw(options, candidates, [...candidates.keys()]), candidates.length);
      return () => steps;
    },
    draw: (candidates, voters, random) => {
      const law = mallowsLaw(options, candidates, [...candidates.keys()]);
      return (
        drawRankings([{ share: 1, law }], candidates, voters, random) ??
        drawBySteps(stepsOf(law, candidates.length), candidates, voters, random)
      );
    },
  };
}

/** Candidates, those with most declared votes first, equal ones as listed. */
export function byVotes(candidates: readonly DeclaredCandidate[]): readonly number[] {
  return descending(candidates.map(({ votes }) => votes));
}

/** The law around the order of the options, or else around the one given beside them. */
export function mallowsLaw(
  options: MallowsOptions,
  candidates: readonly Candidate[],
  otherwise: readonly number[],
): NextLaw {
  const reference = options.order === undefined ? [...otherwise] : orderNamed(options.order, candidates);
  if ('normalised' in options && options.normalised > 1) reference.reverse();
  const dispersion = dispersionFor(options, candidates.length);
  return (ranked, weights) => {
    weights.fill(1);
    weights[candidates.length] = 0;
    for (const candidate of ranked) weights[candidate] = 0;
    let weight = 1;
    for (const candidate of reference) {
      if (weights[candidate] === 0) continue;
      weights[candidate] = weight;
      weight *= dispersion;
    }
  };
}

function dispersionFor(options: MallowsOptions, candidates: number): number {
  if ('dispersion' in options) return options.dispersion;
  return normalisedDispersion(candidates, options.normalised > 1 ? 2 - options.normalised : options.normalised);
}

function orderNamed(names: readonly string[], candidates: readonly Candidate[]): number[] {
  const order = names.map((name) => candidateNamed(candidates, name)).filter((candidate) => candidate !== undefined);
  if (new Set(order).size === candidates.length && names.length === candidates.length) return order;
  throw new PsephosError({
    code: 'bad-model',
    message: 'a reference order must name everybody who stands once',
    expected: `an order of ${candidates.map(({ name }) => name).join(', ')}`,
    received: names.join(', '),
    place: { path: 'order' },
  });
}

/** Checks a dispersion; throws `bad-model` as {@link mallows} does. */
export function checkDispersion(options: MallowsDispersion, path: string): void {
  const [key, value, most] =
    'normalised' in options ? ['normalised', options.normalised, 2] : ['dispersion', options.dispersion, 1];
  if (value >= 0 && value <= most) return;
  throw new PsephosError({
    code: 'bad-model',
    message: `a ${key === 'normalised' ? 'normalised ' : ''}dispersion must be a number from 0 to ${most}`,
    received: shown(value),
    place: { path: path === '' ? `${key}` : `${path}.${key}` },
  });
}

/** The dispersion alone, as parameters of a model. */
export function spread(options: MallowsDispersion): MallowsDispersion {
  return 'normalised' in options ? { normalised: options.normalised } : { dispersion: options.dispersion };
}
