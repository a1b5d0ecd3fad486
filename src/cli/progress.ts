import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Writable } from 'node:stream';
import progress from 'cli-progress';
import { oneLine } from '../base/text-layout.ts';
import { bytesOf, fileName } from './bytes.ts';
import type { Io } from './io.ts';

/** Shows on standard error how far a long work has come. */
export interface Progress {
  /** Says how much is done by now. */
  advance(done: number): void;
  /** Takes the bar away. */
  stop(): void;
}

/** What is told of the work. */
export interface Work {
  /** Such as `draws`, or `ballots.csv`. */
  readonly what: string;
  /** How much there is to do, where known. */
  readonly total?: number;
  /** Whether it is counted in bytes. */
  readonly bytes?: boolean;
}

/** Characters between the brackets: short, so that a name has room beside it. */
const BAR = 12;

/** Short work needs no bar. */
const SHOWN_AFTER = 1000;

/** A bar that shows on a terminal, once the work has taken a second; the clock, in milliseconds, is for tests. */
export function progressBar(
  io: Pick<Io, 'warn' | 'terminal'>,
  work: Work,
  clock: () => number = () => performance.now(),
): Progress {
  if (!io.terminal.error) return { advance() {}, stop() {} };
  const begun = clock();
  let bar: progress.SingleBar | undefined;
  return {
    advance(done) {
      const taken = clock() - begun;
      if (taken < SHOWN_AFTER) return;
      if (bar === undefined) {
        bar = barOf(io, (value) => progressLine(work, value, (clock() - begun) / 1000, io.terminal.width));
        bar.start(work.total ?? 0, done);
      } else bar.update(done);
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function barOf(io: Pick<Io, 'warn' | 'terminal'>, line: (value: number) => string): progress.SingleBar {
  const sink = new Writable({
    write(text, _, done) {
      io.warn(String(text));
      done();
    },
  });
  return new progress.SingleBar({
    stream: Object.assign(sink, { isTTY: true, columns: io.terminal.width ?? 80 }),
    format: (_, { value }) => line(value),
    clearOnComplete: true,
    fps: 5,
    // Ctrl-C must not leave the terminal without wrapping or without its cursor.
    linewrap: true,
    gracefulExit: false,
  });
}

/**
 * One line of a bar.
 *
 * @example progressLine({ what: 'draws', total: 2000 }, 500, 5) // 'draws  [===         ]  25%  500 of 2,000  100/s  0:15 left'
 */
export function progressLine({ what, total, bytes = false }: Work, done: number, seconds: number, width = 80): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const [amount, share] = bytes ? [sizeText, sizesText] : [numberText, numbersText];
  const parts: string[] = [];
  if (total === undefined || total === 0) parts.push(amount(done), `${amount(rate)}/s`);
  else {
    const part = Math.min(1, done / total);
    const filled = Math.floor(BAR * part);
    parts.push(`[${'='.repeat(filled)}${' '.repeat(BAR - filled)}] ${String(Math.floor(100 * part)).padStart(3)}%`);
    parts.push(share(done, total), `${amount(rate)}/s`);
    if (rate > 0) parts.push(`${time(Math.ceil(Math.max(0, total - done) / rate))} left`);
  }
  const figures = parts.join('  ');
  // The last column is left free, where some terminals would go to the next line; rather a name is cut than a figure.
  return `${shortened(oneLine(what), width - figures.length - 3)}  ${figures}`.slice(0, Math.max(1, width - 1));
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(7, most - 1))}…`;
}

function numberText(value: number): string {
  return Math.floor(value).toLocaleString('en');
}

function numbersText(done: number, total: number): string {
  return `${numberText(done)} of ${numberText(total)}`;
}

function sizeText(bytes: number): string {
  const { unit, size, digits } = unitOf(bytes);
  return `${(bytes / size).toFixed(digits)} ${unit}`;
}

function sizesText(done: number, total: number): string {
  return `${(done / unitOf(total).size).toFixed(unitOf(total).digits)} of ${sizeText(total)}`;
}

function unitOf(bytes: number): { readonly unit: string; readonly size: number; readonly digits: number } {
  if (bytes < 1e6) return { unit: 'KB', size: 1e3, digits: 0 };
  return bytes < 1e9 ? { unit: 'MB', size: 1e6, digits: 1 } : { unit: 'GB', size: 1e9, digits: 2 };
}

function time(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/** The bytes of a file, as `bytesOf` gives them, with a bar while they are read. */
export async function* bytesWithProgress(
  path: string,
  io: Pick<Io, 'input' | 'warn' | 'terminal'>,
): AsyncGenerator<Uint8Array> {
  const total = io.terminal.error ? await sizeOf(path) : undefined;
  const bar = progressBar(io, {
    what: basename(fileName(path)),
    bytes: true,
    ...(total === undefined ? {} : { total }),
  });
  let done = 0;
  try {
    for await (const piece of bytesOf(path, io)) {
      done += piece.length;
      bar.advance(done);
      yield piece;
    }
  } finally {
    bar.stop();
  }
}

/** `undefined` where nobody knows, as of a pipe. */
async function sizeOf(path: string): Promise<number | undefined> {
  if (path === '-') return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}
