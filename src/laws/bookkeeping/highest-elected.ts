import { nameIn, standingIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { continuingAfter, isLess, judgedBy, stepsOf, votesText } from './steps.ts';

/**
 * Nobody is elected while somebody else has more votes.
 *
 * @example checkLaw(borda, highestElected, { profile: parseBallots('2: B > A > C > D\n3: D > B > A > C'), seats: 1 }).kind // 'broken'
 */
export const highestElected: Law = booksLaw({
  id: 'highest-elected',
  title: 'Nobody is elected while somebody else has more votes',
  statement:
    'Nobody who is elected at a stage has fewer votes than somebody who continues, by the votes before the papers of those elected move.',
  source: 'What every statute of the transferable vote says of elections, by the quota or to the last places',
  reads: 'stages',
  look(contest, { stages = [] }) {
    const standing = standingIn(contest);
    let told = false;
    for (const step of stepsOf(stages)) {
      for (const candidate of step.stage.elected) {
        told = true;
        const { votes } = judgedBy(step, candidate);
        const higher = continuingAfter(step, standing).find((other) => isLess(votes[candidate], votes[other]));
        if (higher === undefined) continue;
        return {
          says: `${nameIn(contest, candidate)} is elected at stage ${step.number} with ${votesText(votes[candidate])}, and ${nameIn(contest, higher)} has ${votes[higher]} and is not`,
          stage: step.number,
          expected: `${nameIn(contest, higher)} elected before ${nameIn(contest, candidate)}`,
          received: nameIn(contest, candidate),
        };
      }
    }
    return told ? 'sound' : 'untold';
  },
});
