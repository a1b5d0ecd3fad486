import { cpus, totalmem } from 'node:os';

/** How often a piece of work is timed, after one run that is not counted. */
export const RUNS = 7;

/** What the figures were measured on. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, Node ${process.version}; one core used`;
}

/** Seconds of each run, after one run that is not counted. */
export function timed(work: () => void, runs: number = RUNS): readonly number[] {
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** How many a second, of so many in the median time. */
export function perSecond(count: number, seconds: readonly number[]): string {
  return grouped(Math.round(count / median(seconds)));
}

/** A whole number with commas between thousands. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The median with the least and the most, because machines are noisy. */
export function spread(seconds: readonly number[]): string {
  return `median of ${seconds.length}: ${median(seconds).toFixed(3)} s, ${Math.min(...seconds).toFixed(3)} to ${Math.max(...seconds).toFixed(3)}`;
}
