import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import { measured } from './measures/measured.ts';
import { groupProportionality, type Proportionality } from './measures/proportionality.ts';
import { type Satisfaction, satisfaction } from './measures/satisfaction.ts';
import { type SolidCoalitions, solidCoalitions } from './measures/solid-coalitions.ts';
import { served, type VotersServed } from './measures/voters.ts';

/** Whom a set of winners represents, whatever rule elected it. */
export interface OutcomeMeasures {
  readonly proportionality: Proportionality | null;
  readonly voters: VotersServed | null;
  readonly satisfaction: Satisfaction | null;
  readonly droop: SolidCoalitions;
}

/** Measures a set of winners; `null` for more candidates than can be compared. */
export function outcomeMeasures(contest: Contest, elected: readonly number[]): OutcomeMeasures | null {
  try {
    const all = measured(contest, elected);
    return {
      proportionality: groupProportionality(contest.profile.candidates, all),
      voters: served(all),
      satisfaction: satisfaction(all),
      droop: solidCoalitions(all, 'droop'),
    };
  } catch (error) {
    if (error instanceof PsephosError && error.code === 'too-large') return null;
    throw error;
  }
}
