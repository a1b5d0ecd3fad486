import { type ErrorParts, PsephosError } from '../base/errors.ts';
import type { Tally } from '../whatif/tally.ts';
import { taskRunner } from './run-task.ts';
import type { DrawTask } from './task.ts';

/** What a worker gives back: a class would not survive the way between threads, so an error comes as its parts. */
export type Outcome =
  | { readonly kind: 'tally'; readonly tally: Tally }
  | { readonly kind: 'error'; readonly parts: ErrorParts };

const run = taskRunner();

/** Runs one task in a worker. */
export function drawTask(task: DrawTask): Outcome {
  try {
    return { kind: 'tally', tally: run(task) };
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    const { code, summary, detail } = error;
    return { kind: 'error', parts: { code, message: summary, ...detail } };
  }
}
