import { exponential } from '../base/distributions.ts';
import type { RandomStream } from '../base/random.ts';
import { luce } from './luce.ts';
import type { BallotModel } from './model.ts';

/**
 * Every split equally likely: for each candidate's supporters a fresh pattern, uniform on the simplex of the other
 * candidates and "no further preference".
 *
 * The supporters of one candidate share a taste, a weight for each other candidate and one for stopping; they rank by it as
 * Plackett and Luce have it, until stopping is drawn. Whoever is left in the running, the split of such papers between them
 * and non-transferable is again uniform on its simplex (a Dirichlet restricted to some of its parts is a Dirichlet). It says
 * nothing about politics: it is the answer of somebody who knows the totals and nothing else.
 *
 * @example givenFirstPreferences(declared, uniform()).profile(1).total // the declared votes
 */
export function uniform(): BallotModel {
  return {
    id: 'uniform',
    parameters: {},
    assumes:
      "every way that a candidate's papers could split between the other candidates and no further preference is equally likely",
    firstSplit: ({ candidates }, from) => {
      const alpha = new Float64Array(candidates.length + 1).fill(1);
      alpha[from] = 0;
      return { kind: 'dirichlet', alpha };
    },
    given: ({ candidates }) => {
      const rows = candidates.map(() => new Float64Array(candidates.length + 1));
      const drawn = new Uint8Array(candidates.length);
      let random: RandomStream;
      const pattern = luce((first) => {
        const row = rows[first];
        if (drawn[first] === 1) return row;
        drawn[first] = 1;
        for (let next = 0; next < row.length; next++) row[next] = next === first ? 0 : exponential(random);
        return row;
      });
      return (chance) => {
        random = chance;
        drawn.fill(0);
        return pattern;
      };
    },
  };
}
