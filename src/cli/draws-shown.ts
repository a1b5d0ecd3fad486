import type { Io } from './io.ts';

/** Shows on standard error how many draws are done. */
export interface DrawsShown {
  /** So many more draws are done. */
  more(draws: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** Short work needs no line, and nobody reads more than a few a second; milliseconds. */
const [SHOWN_AFTER, EVERY] = [1000, 200];

/** A line that shows on a terminal, once the draws have taken a second; the clock, in milliseconds, is for tests. */
export function drawsShown(
  { warn, terminal }: Pick<Io, 'warn' | 'terminal'>,
  total: number,
  clock: () => number = () => performance.now(),
): DrawsShown {
  if (!terminal.error) return { more() {}, stop() {} };
  const begun = clock();
  let last = begun + SHOWN_AFTER - EVERY;
  let done = 0;
  let shown = false;
  return {
    more(draws) {
      done += draws;
      const now = clock();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      warn(`${CLEAR}${drawsLine(done, total, (now - begun) / 1000)}`);
    },
    stop() {
      if (shown) warn(CLEAR);
      shown = false;
    },
  };
}

/** Back to the beginning of the line, and nothing on it. */
const CLEAR = '\r\u001b[K';

/**
 * How far the draws have come.
 *
 * @example drawsLine(500, 2000, 10) // 'drawing   25%  0:30 left'
 */
export function drawsLine(done: number, total: number, seconds: number): string {
  const left = Math.ceil((seconds / done) * Math.max(0, total - done));
  const [minutes, rest] = [Math.floor(left / 60), String(left % 60).padStart(2, '0')];
  return `drawing  ${String(Math.floor((100 * done) / total)).padStart(3)}%  ${minutes}:${rest} left`;
}
