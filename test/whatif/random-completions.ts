import fc from 'fast-check';
import { buildProfile, type RankingInput } from '../../src/ballots/build-profile.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import { declared } from './declared.ts';

/** A declared result, one way its ballots could have gone on, and an order in which lots fall. */
export interface Completed {
  readonly result: DeclaredResult;
  readonly profile: Profile;
  readonly lotOrder: readonly number[];
}

/** Made-up results of unequal candidates, where bounds have something to say, each with a completion of up to three parts a candidate. */
export function completed(mostSeats: number): fc.Arbitrary<Completed> {
  return fc
    .integer({ min: 2, max: 6 })
    .chain((standing) =>
      fc.record({
        seats: fc.integer({ min: 1, max: Math.min(mostSeats, standing) }),
        votes: fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 400 })), {
          minLength: standing,
          maxLength: standing,
        }),
      }),
    )
    .chain(({ votes, seats }) => {
      const result = declared(votes, seats);
      const everybody = [...votes.keys()];
      return fc.record({
        result: fc.constant(result),
        profile: fc
          .tuple(...everybody.map((first) => completionOf(first, votes[first], everybody)))
          .map((rankings) => buildProfile(result.candidates, rankings.flat())),
        lotOrder: fc.shuffledSubarray(everybody, { minLength: everybody.length }),
      });
    });
}

/** The papers of one candidate: all one way, or in up to three parts and a rest that stops. */
function completionOf(first: number, votes: number, everybody: readonly number[]): fc.Arbitrary<RankingInput[]> {
  const next = fc.shuffledSubarray(everybody.filter((other) => other !== first));
  const part = fc.record({ papers: fc.oneof(fc.constant(votes), fc.nat({ max: votes })), next });
  return fc.array(part, { maxLength: 3 }).map((parts) => {
    let left = votes;
    const rankings = parts.map(({ papers, next }): RankingInput => {
      const taken = Math.min(papers, left);
      left -= taken;
      return { papers: taken, ranking: [first, ...next] };
    });
    return [...rankings, { papers: left, ranking: [first] }];
  });
}
