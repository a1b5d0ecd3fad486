import type { Io } from './io.ts';
import { progressBar } from './progress.ts';

/** Shows on standard error how many draws are done. */
export interface DrawsShown {
  /** So many more draws are done. */
  more(draws: number): void;
  /** Takes the bar away, until more is drawn. */
  stop(): void;
}

/**
 * A bar that shows on a terminal once the draws have taken a second, with their total where it is known; the clock, in
 * milliseconds, is for tests.
 */
export function drawsShown(
  io: Pick<Io, 'warn' | 'terminal'>,
  total: number | undefined,
  clock?: () => number,
): DrawsShown {
  const bar = progressBar(io, { what: 'drawing', ...(total === undefined ? {} : { total }) }, clock);
  let done = 0;
  return {
    more(draws) {
      done += draws;
      bar.advance(done);
    },
    stop: () => bar.stop(),
  };
}
