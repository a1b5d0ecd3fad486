import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { PsephosError } from '../base/errors.ts';
import type { Tally } from '../whatif/tally.ts';
import type { Runner } from './runner.ts';
import { asData, type DrawTask } from './task.ts';
import type { drawTask, Outcome } from './worker.ts';

type Pool = Piscina<DrawTask, Outcome>;

/** The exported function of the worker's file. */
const DRAW_TASK: (typeof drawTask)['name'] = 'drawTask';

/**
 * Draws in several threads at once; to be closed, or they keep the process alive. They start with the first task. What is drawn does not
 * depend on how many there are.
 *
 * @throws PsephosError `bad-argument` for workers that are not a whole number of at least 1.
 * @example const runner = inWorkers(4);
 */
export function inWorkers(workers: number = cores()): Runner {
  if (!Number.isSafeInteger(workers) || workers < 1 || workers > MOST_WORKERS) throw badWorkers(workers);
  let starting: Promise<Pool> | undefined;
  let closed = false;
  const pool = async (): Promise<Pool> => {
    if (closed) throw noWorkersLeft();
    starting ??= startPool(workers);
    return starting;
  };
  return {
    workers,
    begin: (work) => {
      const data = asData(work);
      return async (from, to) => tallyIn(await (await pool()).run({ ...data, from, to }, { name: DRAW_TASK }));
    },
    close: async () => {
      closed = true;
      if (starting !== undefined) await (await starting).destroy();
    },
  };
}

/** How many workers this machine can keep busy. */
export function cores(): number {
  return availableParallelism();
}

/** A slip such as a year in the wrong place must not start two thousand threads. */
const MOST_WORKERS = 512;

function badWorkers(workers: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `workers must be a whole number from 1 to ${MOST_WORKERS}`,
    received: String(workers),
  });
}

function noWorkersLeft(): PsephosError {
  return new PsephosError({ code: 'bad-argument', message: 'the workers are closed: make new ones' });
}

async function startPool(workers: number): Promise<Pool> {
  // Most draws need no workers, and most programs no draws: they need not wait for the package.
  const { default: Piscina } = await import('piscina');
  return new Piscina<DrawTask, Outcome>({ filename: workerFile(), minThreads: workers, maxThreads: workers });
}

/** The file that workers run stands beside this one, in the package as in the sources. */
function workerFile(): string {
  const name = import.meta.url.endsWith('.ts') ? './worker-from-sources.mjs' : './worker.js';
  return fileURLToPath(new URL(name, import.meta.url));
}

function tallyIn(outcome: Outcome): Tally {
  if (outcome.kind === 'tally') return outcome.tally;
  throw new PsephosError(outcome.parts);
}
