import { counted } from '../../base/words.ts';
import { nameIn, namesIn, standingIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';

/**
 * All places are filled, each by somebody else who stands.
 *
 * @example checkLaw(borda, placesFilled, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const placesFilled: Law = booksLaw({
  id: 'places-filled',
  title: 'All places are filled, each by somebody else who stands',
  statement:
    'As many candidates are elected as there are places, or all who stand where they are fewer; nobody is elected twice, and nobody who withdrew.',
  source: 'What an election is for',
  reads: 'winners',
  look(contest, { elected }) {
    const standing = standingIn(contest);
    const stranger = elected.find((candidate) => !standing.includes(candidate));
    if (stranger !== undefined) {
      return {
        says: `${nameIn(contest, stranger)} is elected and does not stand`,
        expected: `some of ${namesIn(contest, standing)}`,
        received: namesIn(contest, elected),
      };
    }
    const twice = elected.find((candidate, at) => elected.indexOf(candidate) !== at);
    if (twice !== undefined) {
      return {
        says: `${nameIn(contest, twice)} is elected twice`,
        expected: 'nobody twice',
        received: namesIn(contest, elected),
      };
    }
    const places = Math.min(contest.seats, standing.length);
    if (elected.length === places) return 'sound';
    return {
      says: `${namesIn(contest, elected)} elected to ${counted(contest.seats, 'place')}, for which ${standing.length} stand`,
      expected: `${places} elected`,
      received: `${elected.length} elected`,
    };
  },
});
