import type { Contest } from '../../ballots/contest.ts';
import { type Line, linesOf, withLines } from '../changes/lines.ts';

/** How far a contest may be made smaller. */
export interface ReduceOptions {
  /** Whether rankings may be cut short that were not; for laws stated on complete papers, not. Default true. */
  readonly short?: boolean;
  /** Whether places may be taken away. Default true. */
  readonly places?: boolean;
  /** The most smaller contests that are tried. Default 3,000. */
  readonly most?: number;
}

/**
 * The smallest contest that greedy steps lead to while something about it stays true: without a candidate, with fewer papers, without the last
 * preference of a ranking, with fewer places. One step less of any kind and it would no longer be true (unless `most` ended the search): it
 * need not be the smallest of all.
 *
 * @example reduceContest(contest, (smaller) => checkLaw(borda, majority, smaller).kind === 'broken')
 */
export function reduceContest(
  contest: Contest,
  stillSo: (smaller: Contest) => boolean,
  options?: ReduceOptions,
): Contest {
  const steps = reducing(contest, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next(stillSo(step.value));
  return step.value;
}

/** The same where the answer comes later. */
export async function reduceContestLater(
  contest: Contest,
  stillSo: (smaller: Contest) => Promise<boolean>,
  options?: ReduceOptions,
): Promise<Contest> {
  const steps = reducing(contest, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await stillSo(step.value));
  return step.value;
}

/** Proposes smaller contests, hears whether each is still so, and ends with the smallest that was. */
function* reducing(
  contest: Contest,
  { short = true, places = true, most = 3000 }: ReduceOptions = {},
): Generator<Contest, Contest, boolean> {
  let smallest = contest;
  let tried = 0;
  let stepped = true;
  while (stepped && tried < most) {
    stepped = false;
    for (const smaller of smallerThan(smallest, short, places)) {
      if (tried >= most) break;
      tried += 1;
      if (!(yield smaller)) continue;
      smallest = smaller;
      stepped = true;
      break;
    }
  }
  return smallest;
}

/** Contests that are easier to read by one step, the longest steps first. */
function* smallerThan(contest: Contest, short: boolean, places: boolean): Generator<Contest> {
  const lines = linesOf(contest);
  const { candidates } = contest.profile;
  const { withdrawn = [], seats } = contest;
  if (withdrawn.length > 0) yield { ...contest, withdrawn: [] };
  for (let candidate = candidates.length - 1; candidate >= 0 && candidates.length > 1; candidate--) {
    if (seats < candidates.length) yield withoutCandidate(contest, candidate);
    else if (places) yield withoutCandidate({ ...contest, seats: seats - 1 }, candidate);
  }
  if (places && seats > 1) yield { ...contest, seats: seats - 1 };
  for (const at of lines.keys()) yield withLines(contest, lines.toSpliced(at, 1));
  yield* withFewerPapers(contest, lines);
  if (short) yield* withShorterRankings(contest, lines);
  yield* withFewerRankings(contest, lines);
}

/** The contest as if the candidate had never stood. */
function withoutCandidate(contest: Contest, gone: number): Contest {
  const moved = (candidate: number): number => (candidate > gone ? candidate - 1 : candidate);
  const others = (group: readonly number[]): readonly number[] => group.filter((one) => one !== gone).map(moved);
  const lines = linesOf(contest).map(({ papers, ranking }) => ({
    papers,
    ranking: ranking.map(others).filter((group) => group.length > 0),
  }));
  const { profile, withdrawn } = contest;
  return withLines(
    {
      ...contest,
      profile: { ...profile, candidates: profile.candidates.toSpliced(gone, 1) },
      ...(withdrawn === undefined ? {} : { withdrawn: others(withdrawn) }),
    },
    lines,
  );
}

function* withFewerPapers(contest: Contest, lines: readonly Line[]): Generator<Contest> {
  for (const part of [1000, 10, 3, 2]) {
    if (lines.some(({ papers }) => papers >= part)) {
      yield withLines(
        contest,
        lines.map(({ papers, ranking }) => ({ papers: Math.ceil(papers / part), ranking })),
      );
    }
  }
  if (lines.length > 0 && lines.every(({ papers }) => papers > 1)) {
    yield withLines(
      contest,
      lines.map(({ papers, ranking }) => ({ papers: papers - 1, ranking })),
    );
  }
  for (const [at, { papers, ranking }] of lines.entries()) {
    for (const fewer of new Set([1, Math.floor(papers / 2), papers - 1])) {
      if (fewer > 0 && fewer < papers) yield withLines(contest, lines.with(at, { papers: fewer, ranking }));
    }
  }
  // One paper less in each of two piles, for what depends on how many papers one side has more than another.
  for (const one of lines.keys()) {
    for (let other = one + 1; other < lines.length; other++) {
      yield withLines(
        contest,
        lines.map(({ papers, ranking }, at) => ({ papers: at === one || at === other ? papers - 1 : papers, ranking })),
      );
    }
  }
}

function* withShorterRankings(contest: Contest, lines: readonly Line[]): Generator<Contest> {
  for (const [at, { papers, ranking }] of lines.entries()) {
    for (const length of new Set([1, ranking.length - 1])) {
      if (length > 0 && length < ranking.length) {
        yield withLines(contest, lines.with(at, { papers, ranking: ranking.slice(0, length) }));
      }
    }
  }
}

/** One pile takes the ranking of another. */
function* withFewerRankings(contest: Contest, lines: readonly Line[]): Generator<Contest> {
  for (const [at, { papers }] of lines.entries()) {
    for (const [other, { ranking }] of lines.entries()) {
      if (other !== at) yield withLines(contest, lines.with(at, { papers, ranking }));
    }
  }
}
