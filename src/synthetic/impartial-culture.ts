import { factorial, profileFromCounts, profileFromNumbers } from '../ballots/ranking-numbers.ts';
import { multinomial } from '../base/distributions.ts';
import { cheapestDrawing, drawEvenly } from './draw-rankings.ts';
import { type Culture, drawBySteps, type Steps } from './electorate.ts';
import { luce } from './luce.ts';
import type { LucePattern } from './model.ts';

/**
 * Impartial culture: every voter ranks everybody, all rankings equally likely, each voter on their own (Guilbaud 1952).
 *
 * First-preference totals say nothing about later preferences: given its first preference, what follows on a paper is uniform
 * over the rankings of the others, whatever the totals. The law is known for certain, so with many voters every split is near
 * even: it is far from ignorance, and the closest of races by construction.
 *
 * @example drawElectorate(impartialCulture(), { candidates: 3, voters: 6000, seed: 1 }).papers // six numbers near 1000
 */
export function impartialCulture(): Culture {
  return {
    id: 'impartial-culture',
    parameters: {},
    assumes: 'every voter ranks everybody, and every order is equally likely for each of them alone',
    firstSplit: ({ candidates }, from) => {
      const shares = evenRow(candidates.length, from);
      return { kind: 'fixed', shares: shares.map((share) => share / Math.max(1, candidates.length - 1)) };
    },
    given: ({ candidates }) => {
      const pattern = evenPattern(candidates.length);
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = evenSteps(candidates.length);
      return () => steps;
    },
    taste: (candidates) => evenRow(candidates.length),
    draw: (candidates, voters, random) => {
      const rankings = factorial(candidates.length);
      switch (cheapestDrawing(candidates.length, voters)) {
        case 'by ranking': {
          const counts = new Float64Array(rankings);
          return profileFromCounts(candidates, multinomial(random, voters, counts.slice().fill(1), counts));
        }
        case 'by number': {
          const numbers = new Uint32Array(voters);
          for (let voter = 0; voter < voters; voter++) numbers[voter] = random.below(rankings);
          return profileFromNumbers(candidates, numbers);
        }
        case 'by voter':
          return drawEvenly(candidates, new Uint8Array(voters).fill(1), random);
        case 'by steps':
          return drawBySteps(evenSteps(candidates.length), candidates, voters, random);
      }
    },
  };
}

function evenSteps(candidates: number): Steps {
  return { firsts: new Float64Array(candidates).fill(1), pattern: evenPattern(candidates) };
}

/** Everybody else is as likely to come next as any other, and nobody stops. */
function evenPattern(candidates: number): LucePattern {
  const rows = Array.from({ length: candidates }, (_, first) => evenRow(candidates, first));
  return luce((first) => rows[first]);
}

function evenRow(candidates: number, first?: number): Float64Array {
  const row = new Float64Array(candidates + 1).fill(1);
  if (first !== undefined) row[first] = 0;
  row[candidates] = 0;
  return row;
}
