import { type TallyDrawer, tallyDrawer } from '../whatif/draw-tally.ts';
import type { Tally } from '../whatif/tally.ts';
import { type DrawTask, fromData } from './task.ts';

/** Runs a task from its plain data, and nothing else: the same task gives the same tally anywhere. */
export type TaskRunner = (task: DrawTask) => Tally;

/** Works whose making ready is remembered: what runs at once are a few models of a contest, or of the next. */
const REMEMBERED = 8;

/** A runner of tasks that makes ready for a work once, however many of its tasks come. */
export function taskRunner(): TaskRunner {
  const ready = new Map<string, TallyDrawer>();
  return ({ from, to, ...work }) => {
    const key = JSON.stringify(work);
    const draw = ready.get(key) ?? tallyDrawer(fromData(work));
    // The latest stands last, the one to be forgotten first.
    ready.delete(key);
    ready.set(key, draw);
    for (const oldest of ready.keys()) {
      if (ready.size <= REMEMBERED) break;
      ready.delete(oldest);
    }
    return draw(from, to);
  };
}
