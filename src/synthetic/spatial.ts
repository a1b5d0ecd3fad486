import type { Candidate } from '../ballots/candidate.ts';
import { type RandomStream, randomStream } from '../base/random.ts';
import type { Culture } from './electorate.ts';
import { completed, positionsOf, type SpatialOptions, type SpatialSettings } from './spatial-options.ts';
import { drawPoint, squaresTo } from './spatial-points.ts';
import { drawElectors, fillCells, type Space, type Supported } from './spatial-voters.ts';
import { valences } from './valence.ts';

/**
 * Voters and candidates have places in a space of opinions, and voters rank by nearness (Downs 1957; Enelow and Hinich 1984). Every paper
 * ranks everybody, or everybody within a radius.
 *
 * Given first preferences, each draw places the candidates afresh, unless their positions are given, and takes whole ballots of voters from
 * the cells of those nearest to each candidate. Totals that do not fit the places are met in one of two ways:
 *
 * - `rejection`: voters are drawn from the spread and kept while their candidate lacks votes. The law within each cell is that of the
 *   spread, but the spread as a whole is tilted: each cell is as heavy as its candidate's share;
 * - `valence`: each candidate gets a valence, a liking that all voters share, so that the cells of valence − (distance)² come out at the
 *   declared shares of the spread, which keeps it as it is. The valences are found on a fixed pool of voters, so that a cell's true share
 *   is off by about half a percentage point at most (one standard deviation) for a pool of 10,000; the votes are met exactly.
 *
 * Totals then tell what cells weigh, and by `valence` where their borders run; where the candidates stand is never learned from them.
 *
 * @throws PsephosError `bad-model` for options out of their range and, when it meets candidates, for positions that are not theirs; when
 * drawn, where too few voters fall into a cell, with the candidate and the share found.
 * @example spatial({ dimensions: 1, positions: { Left: [-0.5], Right: [0.8], Centre: [0.1] } })
 */
export function spatial(options: SpatialOptions = {}): Culture {
  const settings = completed(options);
  return {
    id: 'spatial',
    parameters: parametersOf(settings),
    assumes: assumption(settings),
    given: ({ candidates }) => {
      const spaceOf = spaces(settings, candidates);
      return (random) => ({ kind: 'whole', profile: fillCells(spaceOf(random), candidates, settings, random) });
    },
    draw: (candidates, voters, random) =>
      drawElectors(spaceWith(settings, placed(settings, candidates)(random)), candidates, voters, random),
  };
}

/** All settings, always in one order; JSON has no number for an endless radius. */
function parametersOf({
  dimensions,
  spread,
  positions,
  meets,
  radius,
  tries,
  pool,
  sampled,
}: SpatialSettings): Culture['parameters'] {
  return {
    dimensions,
    spread,
    ...(positions === undefined ? {} : { positions }),
    meets,
    ...(radius === Infinity ? {} : { radius }),
    tries,
    pool,
    sampled,
  };
}

/** One space a draw; where the positions are given it is always the same, and made ready once. */
function spaces(settings: SpatialSettings, candidates: readonly Supported[]): (random: RandomStream) => Space {
  const place = placed(settings, candidates);
  const votes = candidates.map((candidate) => candidate.votes);
  if (settings.meets === 'rejection' || votes.every((papers) => papers === 0)) {
    return (random) => spaceWith(settings, place(random));
  }
  const pool = poolOf(settings);
  const matched = (positions: readonly Float64Array[]): Space => {
    const squares = new Float64Array(pool.length * votes.length);
    pool.forEach((point, voter) => {
      squaresTo(positions, point, squares.subarray(voter * votes.length, (voter + 1) * votes.length));
    });
    return { ...spaceWith(settings, positions), valences: valences(votes, squares) };
  };
  if (settings.positions === undefined) return (random) => matched(place(random));
  let known: Space | undefined;
  return (random) => {
    known ??= matched(place(random));
    return known;
  };
}

/** Where everybody stands: as given, or drawn like voters. */
function placed(
  { positions, spread, dimensions }: SpatialSettings,
  candidates: readonly Candidate[],
): (random: RandomStream) => readonly Float64Array[] {
  if (positions !== undefined) {
    const given = positionsOf(positions, candidates);
    return () => given;
  }
  return (random) =>
    candidates.map(() => {
      const point = new Float64Array(dimensions);
      drawPoint(spread, random, point);
      return point;
    });
}

function spaceWith({ spread, radius }: SpatialSettings, positions: readonly Float64Array[]): Space {
  return { spread, radius, positions, valences: new Float64Array(positions.length) };
}

/** The same voters for every draw and every result, so that valences depend on nothing but positions and votes. */
function poolOf({ pool, dimensions, spread }: SpatialSettings): readonly Float64Array[] {
  const random = randomStream('spatial').split('pool');
  return Array.from({ length: pool }, () => {
    const point = new Float64Array(dimensions);
    drawPoint(spread, random, point);
    return point;
  });
}

function assumption({ dimensions, spread, positions, meets, radius, pool }: SpatialSettings): string {
  const shape = { cube: 'evenly over a cube', ball: 'evenly over a ball', gaussian: 'by a normal law' }[spread];
  const where =
    positions === undefined ? 'candidates placed afresh in each draw like voters' : 'candidates at given places';
  const ends = radius === Infinity ? '' : ` within a distance of ${radius}`;
  const totals = {
    rejection: 'each cell is filled up to its total, which tilts the spread of the voters',
    valence: `a valence of each candidate meets the totals, which keeps the spread of the voters (to about 1 in ${Math.round(Math.sqrt(pool))})`,
  }[meets];
  return `voters spread ${shape} in ${dimensions} dimension${dimensions === 1 ? '' : 's'} rank by nearness${ends}, ${where}; ${totals}`;
}
