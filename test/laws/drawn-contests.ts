import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { randomStream } from '../../src/base/random.ts';
import { letters } from '../ballots/arbitraries.ts';

/** So many contests of two to five candidates with short papers, blank ones too, always the same: small numbers, ties everywhere. */
export function drawnContests(many: number): readonly Contest[] {
  const random = randomStream('drawn contests');
  return Array.from({ length: many }, () => {
    const candidates = 2 + random.below(4);
    const rankings = Array.from({ length: 1 + random.below(7) }, () => {
      const left = [...Array(candidates).keys()];
      const ranking = Array.from(
        { length: random.below(candidates + 1) },
        () => left.splice(random.below(left.length), 1)[0],
      );
      return { papers: 1 + random.below(6), ranking };
    });
    return { profile: buildProfile(letters(candidates), rankings), seats: 1 + random.below(candidates) };
  });
}
