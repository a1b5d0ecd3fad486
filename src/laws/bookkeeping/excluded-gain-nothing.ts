import type { Contest } from '../../ballots/contest.ts';
import { nameIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { type BooksFault, booksLaw } from './books.ts';
import { isLess, type Step, stepsOf, votesText } from './steps.ts';

/**
 * Excluded candidates gain no votes and lose all they have.
 *
 * @example checkLaw(instantRunoff, excludedGainNothing, { profile: parseBallots('3: A\n2: B > C\n2: C > B\n1: D > B'), seats: 1 }).kind // 'kept'
 */
export const excludedGainNothing: Law = booksLaw({
  id: 'excluded-gain-nothing',
  title: 'Excluded candidates gain no votes and lose all they have',
  statement:
    'After the stage of a candidate’s exclusion that candidate’s votes never grow, and from the next stage at which others are excluded there are none.',
  source: 'What every statute says of excluded candidates: their papers pass on, and they are passed over',
  reads: 'stages',
  look(contest, { stages = [] }) {
    let told = false;
    for (const step of stepsOf(stages)) {
      if (step.before === undefined || step.excluded.size === 0) continue;
      told = true;
      const fault = faultAt(contest, step, step.before.votes);
      if (fault !== undefined) return fault;
    }
    return told ? 'sound' : 'untold';
  },
});

function faultAt(
  contest: Contest,
  { number, stage, excluded }: Step,
  before: readonly string[],
): BooksFault | undefined {
  for (const candidate of excluded) {
    const name = nameIn(contest, candidate);
    const received = stage.votes[candidate];
    if (isLess(before[candidate], received)) {
      return {
        says: `${name} is excluded and has ${votesText(before[candidate])} at stage ${number - 1}, ${received} at stage ${number}`,
        stage: number,
        expected: `at most ${before[candidate]}`,
        received,
      };
    }
    if (stage.excluded.length > 0 && isLess('0', received)) {
      return {
        says: `${name} is excluded and still has ${votesText(received)} at stage ${number}, at which others are excluded`,
        stage: number,
        expected: '0',
        received,
      };
    }
  }
  return undefined;
}
