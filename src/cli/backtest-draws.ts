import { inProcess } from '../parallel/in-process.ts';
import { cores, inWorkers } from '../parallel/in-workers.ts';
import type { Runner } from '../parallel/runner.ts';
import { canBeShared } from '../parallel/task.ts';
import type { AskOptions } from '../whatif/backtest/ask.ts';

/** Draws that are worth starting threads for: a few seconds. */
const LONG = 100_000;

/** Who makes the draws of a backtest, to be closed when they are made. */
export interface BacktestDraws extends Required<Pick<AskOptions, 'drawn' | 'atOnce'>> {
  close(): Promise<void>;
}

/** So many draws, made by so many workers, by default one a core where there are many; a model that they cannot make is drawn here. */
export function backtestDraws(draws: number, workers: number = draws > LONG ? cores() : 1): BacktestDraws {
  const here = inProcess();
  const runner: Runner = workers === 1 ? here : inWorkers(workers);
  return {
    // A worker that is done must not wait for its next task.
    atOnce: workers === 1 ? 1 : 2 * workers,
    drawn: (work, many) => (workers > 1 && canBeShared(work) ? runner : here).begin(work)(0, many),
    close: async () => runner.close(),
  };
}
