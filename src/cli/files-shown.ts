import type { Io } from './io.ts';
import { progressBar } from './progress.ts';

/** Of so many files one bar tells how many are done; of fewer, each has a bar of its own while it is read. */
const MANY = 10;

/** Work on many files that is shown on a terminal. */
export interface FilesShown {
  /** What is printed through this keeps clear of the bar. */
  readonly io: Io;
  /** One more file is done. */
  next(): void;
  stop(): void;
}

/** A bar over many files, where it takes over a second; the clock, in milliseconds, is for tests. */
export function filesShown(files: number, io: Io, clock?: () => number): FilesShown {
  if (files < MANY || !io.terminal.error) return { io, next() {}, stop() {} };
  const bar = progressBar(io, { what: 'files', total: files }, clock);
  let done = 0;
  return {
    io: {
      ...io,
      terminal: { ...io.terminal, error: false },
      print: (text) => {
        bar.stop();
        io.print(text);
      },
      write: (piece) => {
        bar.stop();
        return io.write(piece);
      },
      warn: (text) => {
        bar.stop();
        io.warn(text);
      },
    },
    next() {
      done += 1;
      bar.advance(done);
    },
    stop: bar.stop,
  };
}
