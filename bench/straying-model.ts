import type { BallotModel } from 'psephos';
import { normal } from '../src/base/distributions.ts';

/** How much likelier than the others each sort of supporter is to stop. */
const STOPPING = [1, 4, 20];

/**
 * A model as costly as one learned from real ballots: each draw strays from even weights, by a log-normal factor for each next
 * preference of the supporters of each candidate, who are of three sorts that stop more or less soon, in shares that stray too.
 */
export function straying(): BallotModel {
  return {
    id: 'straying',
    parameters: {},
    assumes: 'transfer weights that stray from even ones',
    given: ({ candidates }) => {
      const rows = candidates.map(() => STOPPING.map(() => new Float64Array(candidates.length + 1)));
      const shares = candidates.map(() => new Float64Array(STOPPING.length));
      const drawn = new Uint8Array(candidates.length);
      return (random) => {
        drawn.fill(0);
        const draw = (first: number): void => {
          drawn[first] = 1;
          for (let sort = 0; sort < STOPPING.length; sort++) shares[first][sort] = Math.exp(normal(random));
          for (let next = 0; next <= candidates.length; next++) {
            const weight = next === first ? 0 : Math.exp(normal(random));
            for (let sort = 0; sort < STOPPING.length; sort++)
              rows[first][sort][next] = next === candidates.length ? weight * STOPPING[sort] : weight;
          }
        };
        return {
          kind: 'luce',
          sorts: STOPPING.length,
          shares: (first) => {
            if (drawn[first] === 0) draw(first);
            return shares[first];
          },
          row: (first, sort) => {
            if (drawn[first] === 0) draw(first);
            return rows[first][sort];
          },
        };
      };
    },
  };
}
