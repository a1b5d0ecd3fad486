import type { Contest } from '../ballots/contest.ts';

/** What a format may have no place for though no count depends on it. */
export interface MissingPlaces {
  readonly title?: true;
  /** It says nothing of the places, or `unless one` where a file without them is read as of one. */
  readonly seats?: 'always' | 'unless one';
  readonly groups?: true;
}

/** Tells of a contest what a format that lacks these leaves out, as `ContestFormat.leavesOut` does. */
export function leavingOut(missing: MissingPlaces): (contest: Contest) => readonly string[] {
  return ({ profile, seats, title }) => {
    const left: string[] = [];
    if (missing.title === true && title !== undefined) left.push('the title');
    if (missing.seats === 'always' || (missing.seats === 'unless one' && seats !== 1))
      left.push('the number of places');
    if (missing.groups === true && profile.candidates.some(({ group }) => group !== undefined)) left.push('groups');
    return left;
  };
}
