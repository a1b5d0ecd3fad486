import type { Contest } from '../ballots/contest.ts';
import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Count, ReservedPlaces } from './count.ts';

/** What a count says of its contest, and of the constraints that its rule was given. */
export function contestRecord(
  { profile, seats, withdrawn = [], title, cleaning }: Contest,
  reserved: readonly ReservedPlaces[] = [],
): Count['contest'] {
  return {
    ...(title === undefined || title.trim() === '' ? {} : { title }),
    seats,
    candidates: profile.candidates.map(({ name }) => name),
    ...(withdrawn.length === 0 ? {} : { withdrawn: sorted(withdrawn) }),
    ...(reserved.length === 0
      ? {}
      : {
          reserved: reserved.map(({ name, candidates, least, most }) => ({
            name,
            candidates: sorted(candidates),
            least,
            most,
          })),
        }),
    ...(cleaning === undefined ? {} : { cleaning }),
  };
}

/**
 * Who may be elected, a sentence for each constraint of a count; none where it has none. Names are safe to print.
 *
 * @example reservedInWords(count.contest) // ['Reserved: at least 2 of women (Ann, Cy and Eve).']
 */
export function reservedInWords({ reserved = [], candidates, seats }: Count['contest']): readonly string[] {
  return reserved.map(({ name, candidates: members, least, most }) => {
    const bounds = [...(least > 0 ? [`at least ${least}`] : []), ...(most < seats ? [`at most ${most}`] : [])];
    const places = least === most ? `exactly ${least}` : listed(bounds) || 'any number';
    const names = listed(members.map((candidate) => oneLine(candidates[candidate])));
    return `Reserved: ${places} of ${oneLine(name)} (${names || 'nobody'}).`;
  });
}

function sorted(candidates: readonly number[]): readonly number[] {
  return [...new Set(candidates)].sort((a, b) => a - b);
}
