import { modelFrom } from '../../synthetic/catalogue.ts';
import { parametersOf } from '../../synthetic/parameters.ts';
import { spatial } from '../../synthetic/spatial.ts';
import { completed, positionsOf, type SpatialOptions } from '../../synthetic/spatial-options.ts';
import { drawPoint, squaresTo } from '../../synthetic/spatial-points.ts';
import type { Society } from './society.ts';

/**
 * A random society: each voter's utility of each candidate is any number from 0 to 1, all equally likely and each on its own. Its ballots are
 * those of impartial culture.
 *
 * S. Merrill, A comparison of efficiency of multicandidate electoral systems, American Journal of Political Science 28 (1984),
 * DOI 10.2307/2110786; R. J. Weber, Comparison of public choice systems, Cowles Foundation discussion paper 498 (1978).
 *
 * @example compareDrawn({ model: randomSociety(), candidates: 3, voters: 25, elections: 1000, seed: 1 }, rules).utility?.says
 */
export function randomSociety(): Society {
  return {
    id: 'random-society',
    parameters: {},
    assumes: "each voter's liking of each candidate is any number from 0 to 1, all equally likely and each on its own",
    utility: 'the number from 0 to 1',
    voters: (_, random) => (utilities) => {
      for (let candidate = 0; candidate < utilities.length; candidate++) utilities[candidate] = random.uniform();
    },
  };
}

/**
 * The model `spatial` as a society: a voter's utility of a candidate is minus the distance between them. The law of the ballots is that of the
 * model; ways to meet declared totals do not matter here.
 *
 * @throws PsephosError `bad-model` as `spatial` does.
 * @example spatialSociety({ dimensions: 1 }).utility // 'minus the distance to the candidate'
 */
export function spatialSociety(options: SpatialOptions = {}): Society {
  const { parameters } = spatial(options);
  const { positions, spread, dimensions, radius } = completed(options);
  const shape = { cube: 'evenly over a cube', ball: 'evenly over a ball', gaussian: 'by a normal law' }[spread];
  const where =
    positions === undefined ? 'candidates placed afresh in each election like voters' : 'candidates at given places';
  const ends = radius === Infinity ? '' : ` within a distance of ${radius}`;
  return {
    id: 'spatial',
    parameters,
    assumes: `voters spread ${shape} in ${dimensions} dimension${dimensions === 1 ? '' : 's'} rank by nearness${ends}, ${where}`,
    utility: 'minus the distance to the candidate',
    ...(radius === Infinity ? {} : { least: -radius }),
    voters: (candidates, random) => {
      const drawn = (): Float64Array => {
        const point = new Float64Array(dimensions);
        drawPoint(spread, random, point);
        return point;
      };
      const places = positions === undefined ? candidates.map(drawn) : positionsOf(positions, candidates);
      const point = new Float64Array(dimensions);
      return (utilities) => {
        drawPoint(spread, random, point);
        squaresTo(places, point, utilities);
        for (let candidate = 0; candidate < utilities.length; candidate++)
          utilities[candidate] = -Math.sqrt(utilities[candidate]);
      };
    },
  };
}

/**
 * The society that is meant by the id of a model and what it is made with; `undefined` for a model whose voters have no utilities.
 *
 * @throws PsephosError `bad-model` for parameters that do not fit.
 * @example societyById('spatial', { dimensions: 1 })?.utility // 'minus the distance to the candidate'
 */
export function societyById(id: string, parameters: unknown = {}): Society | undefined {
  // What the catalogue has made a model of are options of that model.
  if (id === 'spatial') return spatialSociety(modelFrom(id, parameters).parameters as SpatialOptions);
  if (id !== 'random-society') return undefined;
  parametersOf(parameters, []);
  return randomSociety();
}
