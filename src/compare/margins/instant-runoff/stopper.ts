import type { MarginOptions, MarginSearch } from '../margin.ts';

/** A search lets others have a turn after so many milliseconds, so that a signal can reach it. */
const TURN = 50;

/** Says when a search has to end. */
export interface Stopper {
  /** True when a search of so many nodes must end; lets others have a turn when it is time. */
  reached(nodes: number): Promise<boolean>;
  /** What ended it, if anything did. */
  why(): MarginSearch['stopped'];
}

/** A stopper by the limits of the options. The clock and the signal decide only when a search ends, never what it has found by then. */
export function stopper({ mostNodes, mostMilliseconds, signal }: MarginOptions): Stopper {
  const begun = performance.now();
  let turn = begun;
  let why: MarginSearch['stopped'];
  return {
    reached: async (nodes) => {
      const now = performance.now();
      if (now - turn > TURN) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
      if (mostNodes !== undefined && nodes >= mostNodes) why = 'nodes';
      else if (signal?.aborted === true) why = 'signal';
      else if (mostMilliseconds !== undefined && now - begun > mostMilliseconds) why = 'time';
      return why !== undefined;
    },
    why: () => why,
  };
}
