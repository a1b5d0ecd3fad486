import { nameIn, standingIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { continuingAfter, isLess, judgedBy, stepsOf, votesText } from './steps.ts';

/**
 * Whoever is excluded has fewest votes.
 *
 * @example checkLaw(baldwin, lowestExcluded, { profile: parseBallots('1: A\n2: B > C'), seats: 1 }).kind // 'broken'
 */
export const lowestExcluded: Law = booksLaw({
  id: 'lowest-excluded',
  title: 'Whoever is excluded has fewest votes',
  statement:
    'Nobody who is excluded at a stage has more votes than somebody who continues, by the votes before the papers of those excluded move.',
  source: 'What every statute of the transferable vote says of exclusions',
  reads: 'stages',
  look(contest, { stages = [] }) {
    const standing = standingIn(contest);
    let told = false;
    for (const step of stepsOf(stages)) {
      for (const candidate of step.stage.excluded) {
        told = true;
        const { votes } = judgedBy(step, candidate);
        const lower = continuingAfter(step, standing).find((other) => isLess(votes[other], votes[candidate]));
        if (lower === undefined) continue;
        return {
          says: `${nameIn(contest, candidate)} is excluded at stage ${step.number} with ${votesText(votes[candidate])}, and ${nameIn(contest, lower)} continues with ${votes[lower]}`,
          stage: step.number,
          expected: `${nameIn(contest, lower)} excluded before ${nameIn(contest, candidate)}`,
          received: nameIn(contest, candidate),
        };
      }
    }
    return told ? 'sound' : 'untold';
  },
});
