import { type Candidate, candidateNamed } from '../ballots/candidate.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { type Spread, spreads } from './spatial-points.ts';

/** Options of {@link spatial}. */
export interface SpatialOptions {
  /** From 1 to 20; default: that of the positions, or else 2. */
  readonly dimensions?: number;
  /** Default `gaussian`. */
  readonly spread?: Spread;
  /** Coordinates by name, of everybody who stands; default: drawn like voters, afresh in each draw. */
  readonly positions?: Readonly<Record<string, readonly number[]>>;
  /** How totals are met; default `valence`. */
  readonly meets?: WayToMeet;
  /** Nobody farther off is ranked, but for the first preference; default: all are. By valence too it is the distance that counts. */
  readonly radius?: number;
  /** The most voters drawn to meet the totals of one draw; default 10,000,000. */
  readonly tries?: number;
  /** How many voters valences are found on; default 10,000. */
  readonly pool?: number;
  /**
   * The most voters kept for one candidate; default 10,000. Where there are more votes each of them stands for several papers, and a
   * share of the candidate's papers strays by up to 0.5 / √sampled (one standard deviation) instead of 0.5 / √votes.
   */
  readonly sampled?: number;
}

/** See {@link SpatialOptions}. */
export type WayToMeet = 'rejection' | 'valence';

/** All of them. */
export const waysToMeet: readonly WayToMeet[] = ['rejection', 'valence'];

/** The options with their defaults. */
export interface SpatialSettings extends Required<Omit<SpatialOptions, 'positions'>> {
  readonly positions: SpatialOptions['positions'];
}

/** Fills in the defaults and checks; throws `bad-model`. */
export function completed(options: SpatialOptions): SpatialSettings {
  const { positions, dimensions = dimensionsOf(positions), spread = 'gaussian', meets = 'valence' } = options;
  const { radius = Infinity, tries = 10_000_000, pool = 10_000, sampled = 10_000 } = options;
  if (!spreads.includes(spread)) throw bad('spread', spreads.join(', '), spread);
  if (!waysToMeet.includes(meets)) throw bad('meets', waysToMeet.join(' or '), meets);
  if (!(radius > 0)) throw bad('radius', 'a number above 0', radius);
  checkWhole('dimensions', dimensions, 1, 20);
  checkWhole('tries', tries, 1, 1e12);
  checkWhole('pool', pool, 1, 1e6);
  checkWhole('sampled', sampled, 1, 1e9);
  for (const [name, position] of Object.entries(positions ?? {})) {
    if (position.length === dimensions && position.every(Number.isFinite)) continue;
    throw bad(`positions.${name}`, `${dimensions} coordinates`, position);
  }
  return { positions, dimensions, spread, meets, radius, tries, pool, sampled };
}

/** The positions of those who stand, in their order. */
export function positionsOf(
  positions: Readonly<Record<string, readonly number[]>>,
  candidates: readonly Candidate[],
): readonly Float64Array[] {
  const stranger = Object.keys(positions).find((name) => candidateNamed(candidates, name) === undefined);
  if (stranger !== undefined) throw bad('positions', candidates.map(({ name }) => name).join(', '), stranger);
  return candidates.map(({ name }) => {
    if (Object.hasOwn(positions, name)) return Float64Array.from(positions[name]);
    throw bad('positions', `coordinates of ${name}`, Object.keys(positions));
  });
}

function dimensionsOf(positions: SpatialOptions['positions']): number {
  return Object.values(positions ?? {})[0]?.length ?? 2;
}

function checkWhole(path: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw bad(path, `a whole number from ${least} to ${most}`, value);
}

function bad(path: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-model',
    message: 'a spatial model cannot be made so',
    expected,
    received: shown(received),
    place: { path },
  });
}
