import { nameIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { isLess, stepsOf, votesText } from './steps.ts';

/**
 * Elected candidates gain no more votes.
 *
 * @example checkLaw(ers97, electedGainNothing, { profile: parseBallots('5: A > B\n1: B > A\n1: C > A'), seats: 2 }).kind // 'kept'
 */
export const electedGainNothing: Law = booksLaw({
  id: 'elected-gain-nothing',
  title: 'Elected candidates gain no more votes',
  statement: 'After the stage of a candidate’s election that candidate’s votes never grow.',
  source:
    'What statutes that move surpluses one after the other say of elected candidates: they are passed over. Those of Meek’s kind give them more and make them keep less',
  reads: 'stages',
  look(contest, { stages = [] }) {
    let told = false;
    for (const { number, stage, before, elected } of stepsOf(stages)) {
      if (before === undefined || elected.size === 0) continue;
      told = true;
      const gainer = [...elected].find((candidate) => isLess(before.votes[candidate], stage.votes[candidate]));
      if (gainer === undefined) continue;
      return {
        says: `${nameIn(contest, gainer)} is elected and has ${votesText(before.votes[gainer])} at stage ${number - 1}, ${stage.votes[gainer]} at stage ${number}`,
        stage: number,
        expected: `at most ${before.votes[gainer]}`,
        received: stage.votes[gainer],
      };
    }
    return told ? 'sound' : 'untold';
  },
});
