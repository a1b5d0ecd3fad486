import type { ContestOptions } from '../arbitraries/contests.ts';

/** How a law is tried on drawn contests. */
export interface LawTestOptions extends ContestOptions {
  /** Contests that are drawn. Default 1,000. */
  readonly runs?: number;
  /** Other seeds draw other contests: give one that changes, such as `Date.now() % 2 ** 31`, to look further at each run. Default 42. */
  readonly seed?: number;
  /** Which of the contests of the seed is drawn, as a failure tells; then it is the only one. */
  readonly path?: string;
  /** The most changes that a law tries in one contest. Default 40. */
  readonly turns?: number;
}
