import type { Contest } from '../ballots/contest.ts';
import type { Count } from './count.ts';

/** What a count says of its contest. */
export function contestRecord({ profile, seats, withdrawn = [], title }: Contest): Count['contest'] {
  return {
    ...(title === undefined || title.trim() === '' ? {} : { title }),
    seats,
    candidates: profile.candidates.map(({ name }) => name),
    ...(withdrawn.length === 0 ? {} : { withdrawn: [...new Set(withdrawn)].sort((a, b) => a - b) }),
  };
}
