import { setImmediate } from 'node:timers/promises';
import { tallyDrawer } from '../whatif/draw-tally.ts';
import type { Runner } from './runner.ts';

/** Draws in this process, by any rule and any model; between tasks others get their turn. */
export function inProcess(): Runner {
  return {
    workers: 1,
    begin: (work) => {
      const draw = tallyDrawer(work);
      return async (from, to) => {
        await setImmediate();
        return draw(from, to);
      };
    },
    close: async () => {},
  };
}
