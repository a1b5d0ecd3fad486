import type { Contest } from '../../ballots/contest.ts';
import { rankings } from '../../ballots/profile.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { everyLot } from '../../rules/every-lot.ts';
import type { Rule } from '../../rules/rule.ts';

/** Every set of winners that lots allow. */
export interface Outcomes {
  /** Each set in the order of the ballot, the most probable set first; one alone where no lot matters. */
  readonly elected: readonly (readonly number[])[];
  /** False where there were more lots than were followed: further sets may exist. */
  readonly complete: boolean;
  /** How many counts were made. */
  readonly counts: number;
}

/** Who may be elected, with at most so many counts to follow the lots. */
export function outcomesOf(contest: Contest, rule: Rule, most: number): Outcomes {
  const { outcomes, complete, counts } = everyLot(contest, rule, { most });
  return { elected: outcomes.map(({ elected }) => elected), complete, counts };
}

/** Counts that are made by default: fewer for a larger contest, so that an answer comes in seconds by most rules. */
export function countsWorthMaking({ profile }: Contest): number {
  const work = profile.candidates.length * (rankings(profile) + 100);
  return Math.max(10, Math.min(2000, Math.floor(40_000_000 / work)));
}

/** Lots that are followed in one count of many, where nothing else is said. */
export const LOTS_FOLLOWED = 24;

/** @throws PsephosError `bad-argument` for a bound that is not a whole number of at least 1. */
export function checkBound(name: string, bound: number): void {
  if (Number.isSafeInteger(bound) && bound >= 1) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: `${name} is no bound`,
    expected: 'a whole number of at least 1',
    received: shown(bound),
  });
}

/** The candidates who did not withdraw. */
export function standingIn({ profile, withdrawn = [] }: Contest): readonly number[] {
  return [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
}
