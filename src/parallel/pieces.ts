import { BLOCK } from '../whatif/draw-tally.ts';
import type { Range } from './ranges.ts';

/** How large tasks are: large enough that handing them out costs nothing, small enough that little is lost when all stops. */
export interface PieceSize {
  /** Blocks of the next task, where so many are left. */
  next(left: number): number;
  /** Learns from a task of so many draws that took so many milliseconds. */
  took(draws: number, milliseconds: number): void;
}

/** What a task should take, in milliseconds. */
const WANTED = 200;

/** Tasks of always so many blocks. */
export function fixedSize(blocks: number): PieceSize {
  return { next: () => blocks, took() {} };
}

/** Tasks of about a fifth of a second, shorter towards the end, so that no worker is left waiting for another. */
export function timedSize(workers: number): PieceSize {
  let blocks = 1;
  return {
    next: (left) => Math.max(1, Math.min(blocks, Math.floor(left / (2 * workers)))),
    took: (draws, milliseconds) => {
      const fitting = Math.floor((draws / BLOCK) * (WANTED / Math.max(1, milliseconds)));
      // The first tasks wait for workers to start: sizes grow step by step from what is seen.
      blocks = Math.max(1, Math.min(2 * blocks, fitting));
    },
  };
}

/** Cuts ranges into tasks; a last block that is not full is one of its own. */
export function* piecesOf(ranges: readonly Range[], size: PieceSize): Generator<Range> {
  let left = ranges.reduce((sum, { from, to }) => sum + Math.ceil((to - from) / BLOCK), 0);
  for (const { from, to } of ranges) {
    const whole = to - (to % BLOCK);
    for (let at = from; at < to; ) {
      const end = at < whole ? Math.min(whole, at + size.next(left) * BLOCK) : to;
      yield { from: at, to: end };
      left -= Math.ceil((end - at) / BLOCK);
      at = end;
    }
  }
}
