import type { NowTally, Tallied, ToldStage } from '../../../src/laws/tally.ts';

/** A tally that tells the same whatever it is asked. */
export function telling(told: Tallied): NowTally {
  return { answers: 'now', id: 'told', title: 'Told', ties: 'lot', tally: () => told };
}

/** A stage told as a line: votes in the order of the ballot, and what else is to be told. */
export function stage(votes: string, rest: Partial<ToldStage> = {}): ToldStage {
  return { votes: votes.split(' '), elected: [], excluded: [], ...rest };
}
