import type { Contest } from '../../ballots/contest.ts';
import { nameIn, namesIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { type BooksFault, booksLaw } from './books.ts';
import { lastRun, type Step, stepsOf } from './steps.ts';

/**
 * Each candidate meets one fate, and whoever is elected at a stage stays elected.
 *
 * @example checkLaw(instantRunoff, oneFate, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const oneFate: Law = booksLaw({
  id: 'one-fate',
  title: 'Each candidate is elected or excluded once, and it stands',
  statement:
    'Nobody is elected twice, excluded twice, or elected and excluded. The winners are those elected at the stages, where the stages tell elections, and nobody excluded, where they tell exclusions only. Where a count begins again, elections before it are taken back; where all papers are counted again for the next place, exclusions are.',
  source: 'What every statute says of elected and excluded candidates: no further part in the count',
  reads: 'stages',
  look(contest, { elected, stages = [] }) {
    const steps = stepsOf(stages);
    if (steps.every(({ stage }) => stage.elected.length + stage.excluded.length === 0)) return 'untold';
    for (const step of steps) {
      const again = settledAgain(contest, step);
      if (again !== undefined) return again;
    }
    if (steps.every(({ stage }) => stage.elected.length === 0)) return excludedYetElected(contest, steps, elected);
    const atStages = lastRun(steps).flatMap(({ stage }) => stage.elected);
    if (sorted(atStages).join() === sorted(elected).join()) return 'sound';
    return {
      says: `the stages elect ${namesIn(contest, atStages)}, and elected in the end is ${namesIn(contest, elected)}`,
      expected: namesIn(contest, atStages),
      received: namesIn(contest, elected),
    };
  },
});

function settledAgain(contest: Contest, { number, stage, elected, excluded }: Step): BooksFault | undefined {
  const fates = [
    ...stage.elected.map((candidate) => ({ candidate, fate: 'elected' })),
    ...stage.excluded.map((candidate) => ({ candidate, fate: 'excluded' })),
  ];
  const earlier = new Map<number, string>([
    ...[...excluded].map((candidate) => [candidate, 'excluded'] as const),
    ...[...elected].map((candidate) => [candidate, 'elected'] as const),
  ]);
  for (const { candidate, fate } of fates) {
    const before = earlier.get(candidate);
    if (before !== undefined) {
      return {
        says: `${nameIn(contest, candidate)} is ${fate} at stage ${number} and was ${before} already`,
        stage: number,
        expected: before,
        received: fate,
      };
    }
    earlier.set(candidate, fate);
  }
  return undefined;
}

function excludedYetElected(
  contest: Contest,
  steps: readonly Step[],
  elected: readonly number[],
): BooksFault | 'sound' {
  const last = steps[steps.length - 1];
  const excluded = new Set([...last.excluded, ...last.stage.excluded]);
  const wrong = elected.find((candidate) => excluded.has(candidate));
  if (wrong === undefined) return 'sound';
  return { says: `${nameIn(contest, wrong)} is excluded, yet elected`, expected: 'excluded', received: 'elected' };
}

function sorted(candidates: readonly number[]): readonly number[] {
  return [...candidates].sort((a, b) => a - b);
}
