import fc from 'fast-check';
import { buildProfile, type RankingInput } from '../../../src/ballots/build-profile.ts';
import { type Contest, checkContest } from '../../../src/ballots/contest.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { permutation } from '../contests.ts';

/** Papers that put the same candidates first, in whatever order. */
export interface SolidCoalition {
  readonly candidates: readonly number[];
  /** How many of them must be elected: one for each quota their papers exceed, as far as there are candidates. */
  readonly due: number;
}

/** Strictly ranked papers as they are drawn. */
export interface RankedPapers {
  readonly contest: Contest;
  readonly inputs: readonly { readonly papers: number; readonly ranking: readonly number[] }[];
}

/** Every coalition to which at least one place is due, by looking at each set of candidates in turn. */
export function solidCoalitions({ contest, inputs }: RankedPapers): SolidCoalition[] {
  const total = inputs.reduce((sum, { papers }) => sum + papers, 0);
  const everybody = [...contest.profile.candidates.keys()];
  const found: SolidCoalition[] = [];
  for (let set = 1; set < 2 ** everybody.length; set++) {
    const candidates = everybody.filter((candidate) => ((set >> candidate) & 1) === 1);
    const solid = inputs.filter(
      ({ ranking }) =>
        candidates.length === ranking.slice(0, candidates.length).filter((c) => candidates.includes(c)).length,
    );
    const papers = solid.reduce((sum, each) => sum + each.papers, 0);
    let quotas = 0;
    while (papers * (contest.seats + 1) > (quotas + 1) * total) quotas += 1;
    if (quotas > 0) found.push({ candidates, due: Math.min(quotas, candidates.length) });
  }
  return found;
}

/** The coalitions that these winners leave short. */
export function leftShort(drawn: RankedPapers, elected: readonly number[]): SolidCoalition[] {
  return solidCoalitions(drawn).filter(
    ({ candidates, due }) => elected.filter((candidate) => candidates.includes(candidate)).length < due,
  );
}

/** Contests of few kinds of papers, many of which have the same candidates first. */
export function coalitionContests(papers: 'complete' | 'any'): fc.Arbitrary<RankedPapers> {
  return fc.integer({ min: 3, max: 6 }).chain((candidates) => {
    const kind = fc.record({
      papers: fc.integer({ min: 1, max: 12 }),
      order: permutation(candidates),
      // Of whom earlier papers put first, so many are put first here too.
      together: fc.nat({ max: candidates }),
      length: papers === 'complete' ? fc.constant(candidates) : fc.integer({ min: 1, max: candidates }),
    });
    return fc
      .record({
        seats: fc.integer({ min: 1, max: Math.min(4, candidates - 1) }),
        kinds: fc.array(kind, { minLength: 2, maxLength: 7 }),
      })
      .map(({ seats, kinds }) => {
        const inputs = kinds.map(({ papers, order, together, length }) => {
          const top = kinds[0].order.slice(0, together);
          const first = order.filter((candidate) => top.includes(candidate));
          const rest = order.filter((candidate) => !top.includes(candidate));
          return { papers, ranking: [...first, ...rest].slice(0, length) };
        });
        return contestOf(inputs, candidates, seats);
      });
  });
}

/** Ranked papers as a contest. */
export function contestOf(inputs: RankedPapers['inputs'], candidates: number, seats: number): RankedPapers {
  const contest = {
    profile: buildProfile(
      letters(candidates),
      inputs.map((each): RankingInput => each),
    ),
    seats,
  };
  checkContest(contest);
  return { contest, inputs };
}
