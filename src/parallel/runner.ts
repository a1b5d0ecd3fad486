import type { DrawWork } from '../whatif/draw-tally.ts';
import type { Tally } from '../whatif/tally.ts';

/** Who makes the draws. */
export interface Runner {
  /** How many tasks are worth giving at once. */
  readonly workers: number;
  /**
   * Makes ready for a work.
   *
   * @throws PsephosError `unsupported` for a rule or model that this runner cannot have.
   */
  begin(work: DrawWork): DrawRange;
  /** Lets go of what the runner holds, such as threads. */
  close(): Promise<void>;
}

/** Makes the draws from number `from` up to, and without, number `to`, and tallies them. */
export type DrawRange = (from: number, to: number) => Promise<Tally>;
