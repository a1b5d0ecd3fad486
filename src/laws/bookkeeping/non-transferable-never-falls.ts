import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { isLess, stepsOf } from './steps.ts';

/**
 * What is non-transferable stays so.
 *
 * @example checkLaw(instantRunoff, nonTransferableNeverFalls, { profile: parseBallots('3: A\n2: B > A\n2: C'), seats: 1 }).kind // 'kept'
 */
export const nonTransferableNeverFalls: Law = booksLaw({
  id: 'non-transferable-never-falls',
  title: 'What is non-transferable stays so',
  statement:
    'From one stage to the next the non-transferable votes never become fewer, except where a count begins again or counts all papers again.',
  source:
    'Papers set aside as non-transferable take no further part: Electoral Reform Society, How to conduct an election by the single transferable vote, third edition (1997)',
  reads: 'stages',
  look(_, { stages = [] }) {
    let told = false;
    for (const { number, stage, before } of stepsOf(stages)) {
      if (stage.nonTransferable === undefined || before?.nonTransferable === undefined) continue;
      told = true;
      if (!isLess(stage.nonTransferable, before.nonTransferable)) continue;
      return {
        says: `the non-transferable votes are ${before.nonTransferable} at stage ${number - 1}, ${stage.nonTransferable} at stage ${number}`,
        stage: number,
        expected: `at least ${before.nonTransferable}`,
        received: stage.nonTransferable,
      };
    }
    return told ? 'sound' : 'untold';
  },
});
