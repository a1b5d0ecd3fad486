import { exampleState, startState } from '../start.ts';
import type { ExplorerState } from '../state.ts';

/** Declared results to begin with. */
export const EXAMPLES: readonly { readonly title: string; state(): ExplorerState }[] = [
  { title: 'Unite 2017', state: exampleState },
  {
    title: 'Ireland 1990',
    state: () =>
      startState({
        kind: 'declared',
        declared: {
          title: 'Ireland, presidential election, 7 November 1990, first count',
          seats: 1,
          candidates: [
            { name: 'Brian Lenihan', votes: 694_484 },
            { name: 'Mary Robinson', votes: 612_265 },
            { name: 'Austin Currie', votes: 267_902 },
          ],
        },
      }),
  },
];
