import { averaging } from './average.ts';
import { chanceOfSame, decidedByLot, type RuleOutcome } from './contest-outcome.ts';
import type { PairTotals } from './many-compared.ts';

/** Gathers how often two rules elect the same. */
export interface PairGathering {
  add(a: RuleOutcome, b: RuleOutcome): void;
  finish(): PairTotals;
}

/** Gathers for the rules of these ids; of a sample the share has a standard error. */
export function pairGathering(a: string, b: string, sample: boolean): PairGathering {
  const same = averaging(sample);
  let [surelySame, byLot] = [0, 0];
  return {
    add: (one, other) => {
      const chance = chanceOfSame(one, other);
      same.add(chance);
      if (decidedByLot(one) || decidedByLot(other)) byLot += 1;
      else if (chance === 1) surelySame += 1;
    },
    finish: () => ({ a, b, same: same.finish(), surelySame, byLot }),
  };
}
