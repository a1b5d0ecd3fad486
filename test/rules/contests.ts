import fc from 'fast-check';
import { buildProfile, type RankingInput } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { letters, rankingInputs } from '../ballots/arbitraries.ts';

/** A contest in the readable notation; its candidates are A, B, C … as far as `candidates` says, else those it names. */
export function contest(ballots: string, seats: number, candidates?: string): Contest {
  const names = candidates === undefined ? undefined : [...candidates].map((name) => ({ name }));
  return { profile: parseBallots(ballots, names), seats };
}

/** What is varied when contests are drawn. */
export interface Drawn {
  readonly seats: number;
  readonly rankings: readonly RankingInput[];
  readonly contest: Contest;
  /** Every candidate, in the order in which a lot takes them. */
  readonly lotOrder: readonly number[];
  /** Another order of the ballot: candidate c has place `newPlaces[c]` in it. */
  readonly newPlaces: readonly number[];
}

/** Limits on the contests that are drawn. */
export interface Limits {
  readonly mostCandidates?: number;
  readonly mostSeats?: number;
  /** The sizes of parcels of papers. */
  readonly papers?: fc.Arbitrary<number>;
  readonly withdrawals?: boolean;
  /** Whether ranks may be left out and candidates stand twice. */
  readonly slips?: boolean;
}

/** Few papers in small numbers: ties everywhere. */
const fewPapers = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.nat({ max: 40 }));

/** Contests full of ties, with blank papers, equal preferences, short fields and candidates who withdrew. */
export function contests(limits: Limits = {}): fc.Arbitrary<Drawn> {
  const { mostCandidates = 6, mostSeats = 4, papers = fewPapers, withdrawals = true, slips = false } = limits;
  return fc.integer({ min: 1, max: mostCandidates }).chain((candidates) =>
    fc
      .record({
        seats: fc.integer({ min: 1, max: Math.min(mostSeats, candidates) }),
        rankings: slips ? withSlips(rankings(candidates, papers), candidates) : rankings(candidates, papers),
        withdrawn: withdrawals ? withdrawn(candidates) : fc.constant([]),
        lotOrder: permutation(candidates),
        newPlaces: permutation(candidates),
      })
      .map(({ seats, rankings, withdrawn, ...orders }) => {
        const profile = buildProfile(letters(candidates), rankings);
        const drawn = { ...orders, seats, rankings, contest: { profile, seats, withdrawn } };
        return Object.defineProperty(drawn, fc.toStringMethod, { value: () => shown(drawn) });
      }),
  );
}

/** Every order of so many candidates. */
export function permutation(candidates: number): fc.Arbitrary<number[]> {
  const everybody = [...Array(candidates).keys()];
  return fc.shuffledSubarray(everybody, { minLength: candidates });
}

/** Mostly plain rankings, which move far, and some with equal preferences, which stop. */
function rankings(candidates: number, papers: fc.Arbitrary<number>): fc.Arbitrary<RankingInput[]> {
  const everybody = [...Array(candidates).keys()];
  const plain = fc.array(fc.record({ papers, ranking: fc.shuffledSubarray(everybody) }), { maxLength: 9 });
  const any = rankingInputs(candidates, 4).chain((inputs) =>
    fc.tuple(...inputs.map(({ ranking }) => papers.map((each) => ({ papers: each, ranking })))),
  );
  return fc.tuple(plain, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, any)).map((lists) => lists.flat());
}

/** The same, where some voters left out a rank or wrote a name again. */
function withSlips(made: fc.Arbitrary<RankingInput[]>, candidates: number): fc.Arbitrary<RankingInput[]> {
  const slip = fc.record({
    ranking: fc.nat({ max: 12 }),
    place: fc.nat({ max: 5 }),
    written: fc.oneof(fc.constant([]), fc.nat({ max: candidates - 1 })),
  });
  return fc
    .tuple(made, fc.array(slip, { maxLength: 4 }))
    .map(([inputs, slips]) =>
      inputs.map((input, index) =>
        slips
          .filter(({ ranking }) => ranking === index)
          .reduce(
            (last, { place, written }) => ({ ...last, ranking: last.ranking.toSpliced(place, 0, written) }),
            input,
          ),
      ),
    );
}

/** Mostly nobody. */
function withdrawn(candidates: number): fc.Arbitrary<number[]> {
  const nobody: number[] = [];
  return fc.oneof({ weight: 3, arbitrary: fc.constant(nobody) }, fc.subarray([...Array(candidates).keys()]));
}

function shown({ contest: { profile, seats, withdrawn }, lotOrder, newPlaces }: Drawn): string {
  return `\n${ballotText(profile)}places: ${seats}, withdrawn: [${withdrawn}], lots: [${lotOrder}], new places: [${newPlaces}]`;
}
