import type { DeclaredResult } from '../ballots/declared-result.ts';
import { present } from '../base/invariant.ts';
import { defined } from '../base/shape.ts';
import { drawChances } from '../parallel/draw-chances.ts';
import { inProcess } from '../parallel/in-process.ts';
import { cores, inWorkers } from '../parallel/in-workers.ts';
import { type Journal, openJournal } from '../parallel/journal.ts';
import type { Runner } from '../parallel/runner.ts';
import { canBeShared } from '../parallel/task.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import type { Chances } from '../whatif/chances.ts';
import { defaultDraws, drawAim, MOST_DRAWS } from '../whatif/draw-aim.ts';
import type { DrawingOptions } from './drawing-options.ts';
import { drawsShown } from './draws-shown.ts';
import type { Io } from './io.ts';

/** What is to be drawn. */
export interface DrawingTask {
  readonly contests: readonly DeclaredResult[];
  readonly rule: Rule;
  readonly models: readonly BallotModel[];
  /** Draws of each contest from each model, where somebody or something says. */
  readonly draws: readonly (number | undefined)[];
}

/** Draws of several contests, under way. */
export interface Drawing {
  /** What came of the draws of a contest, by model; contests are asked for in order. */
  chances(contest: number): Promise<readonly Chances[]>;
  /** Takes the bar away, until more is drawn. */
  pause(): void;
  close(): Promise<void>;
}

/** Begins to draw as the command line says: by so many workers, kept in a journal, with a bar on standard error. */
export function openDrawing(task: DrawingTask, options: DrawingOptions, io: Io): Drawing {
  const { contests, rule, models, draws } = task;
  const { seed, untilError } = options;
  const how = contests.map((_, contest) => ({ seed, ...defined({ untilError, draws: draws[contest] }) }));
  const runner = runnerFor(task, options);
  const journal = journalFor(task, options);
  const shown = drawsShown(io, untilError === undefined ? models.length * totalDraws(task) : undefined);
  const drawAll = async (contest: number): Promise<readonly Chances[]> => {
    const found: Chances[] = [];
    for (const [index, model] of models.entries()) {
      const part = journal?.part(contest, index);
      const withJournal = { ...how[contest], runner, onDraws: shown.more, ...defined({ journal: part }) };
      found.push(await drawChances(contests[contest], rule, model, withJournal));
    }
    return found;
  };
  const begun = new Map<number, Promise<readonly Chances[]>>();
  return {
    chances: (contest) => {
      const last = Math.min(contests.length - 1, contest + aheadOf(runner));
      for (let next = contest; next <= last; next++) {
        if (begun.has(next)) continue;
        const chances = drawAll(next);
        // Nobody may ask any more, where a contest before has failed.
        chances.catch(() => {});
        begun.set(next, chances);
      }
      const asked = present(begun.get(contest), 'draws of a contest');
      begun.delete(contest);
      return asked;
    },
    pause: shown.stop,
    close: async () => {
      shown.stop();
      await runner.close();
      journal?.close();
    },
  };
}

/** Contests that are drawn beside the one that is asked for: one contest among many is too little for several workers. */
function aheadOf({ workers }: Runner): number {
  return workers === 1 ? 0 : 2 * workers;
}

/** How many times the usual draws of a contest and a model are worth a thread of their own: some seconds. */
const WORTH_A_WORKER = 5;

function runnerFor(task: DrawingTask, options: DrawingOptions): Runner {
  const { rule, models } = task;
  const shared = models.every((model) => canBeShared({ rule, model }));
  const worthwhile = Math.min(cores(), Math.ceil(timesUsual(task, options) / WORTH_A_WORKER));
  const workers = options.workers ?? (shared ? worthwhile : 1);
  return workers === 1 ? inProcess() : inWorkers(workers);
}

/** How much there is to draw, as a number of contests and models with their usual draws. */
function timesUsual({ contests, models, draws }: DrawingTask, { untilError }: DrawingOptions): number {
  // As many as the error takes at the very most, where a chance is a half.
  const most = untilError === undefined ? Infinity : Math.min(MOST_DRAWS, 0.25 / untilError ** 2);
  const parts = contests.map((declared, contest) => {
    const usual = defaultDraws(declared);
    return Math.min(most, draws[contest] ?? (untilError === undefined ? usual : most)) / usual;
  });
  return models.length * parts.reduce((sum, part) => sum + part, 0);
}

function totalDraws({ contests, draws }: DrawingTask): number {
  return contests.reduce(
    (sum, declared, contest) => sum + drawAim(declared, defined({ draws: draws[contest] })).most,
    0,
  );
}

function journalFor({ contests, rule, models, draws }: DrawingTask, options: DrawingOptions): Journal | undefined {
  const { journal, seed, untilError } = options;
  if (journal === undefined) return undefined;
  return openJournal(journal, { contests, rule, models, seed, draws, ...defined({ untilError }) });
}
