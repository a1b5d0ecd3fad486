import type { Profile } from '../../../ballots/profile.ts';
import { type Fall, fallsBefore, type Hold, holdOf, membersOf } from './falls.ts';

/**
 * How a raised winner might yet lose: at a stage of the real count another candidate is excluded, because papers went from them to
 * the winner, and later the winner is lowest among those who then stand.
 */
export interface WayToLose {
  readonly fall: Fall;
  /** Its stage, from 0. */
  readonly stage: number;
  /** Who is excluded instead of the lowest. */
  readonly drained: number;
  /** The least papers that have to go from them to the winner, for a tie. */
  readonly papers: number;
  /** Among whom the winner is then the lowest. */
  readonly end: Hold;
}

/** All ways that could not be ruled out; `complete` where every other way is ruled out, so that none left is a proof. */
export interface WaysToLose {
  readonly ways: readonly WayToLose[];
  readonly falls: readonly Fall[];
  readonly complete: boolean;
}

/** Rankings times sets of candidates that are looked at before only pairs are. */
const MOST_WORK = 4e8;

/** Rankings times stages that are held in memory. */
const MOST_HELD = 5e7;

/**
 * The ways in which a winner who is raised on some papers might lose where the lowest are excluded one at a time (our derivation).
 *
 * Raising takes papers from others and gives them to the winner only, whoever stands. So if the raised winner w is lowest in a set S, w was
 * among the lowest of S before; and the exclusions first part from the real ones at some stage where d falls instead of the real lowest t:
 * then at least `votes(d) - votes(t)` papers went from d to w. As far as w did not hold those among S already, w now has that many more
 * in S, and, as far as they were not exhausted there, the others of S have that many fewer. Where w could then not be among the lowest of S,
 * the way is ruled out. With three candidates this is exact, and is the condition of Lepelley, Chantreuil and Berg (1996,
 * DOI 10.1016/S0304-4068(95)00759-8) and of Ornstein and Norman (2014, DOI 10.1007/s11127-013-0118-2) for papers that need not rank all.
 */
export function waysToLose(profile: Profile, everybody: readonly number[], winner: number): WaysToLose {
  const tooLarge = profile.papers.length * everybody.length > MOST_HELD;
  const falls = tooLarge ? undefined : fallsBefore(profile, everybody, winner);
  if (falls === undefined) return { ways: [], falls: [], complete: false };
  const others = everybody.filter((candidate) => candidate !== winner);
  const work = 2 ** others.length * profile.papers.length * everybody.length;
  const complete = work <= MOST_WORK && profile.total * everybody.length <= Number.MAX_SAFE_INTEGER;
  const ways: WayToLose[] = [];
  for (const set of complete ? subsetsOf(others) : others.map((other) => [other])) {
    const standing = new Uint8Array(profile.candidates.length);
    for (const candidate of [winner, ...set]) standing[candidate] = 1;
    const end = holdOf(profile, standing);
    if (set.some((candidate) => end.votes[candidate] < end.votes[winner])) continue;
    falls.forEach((fall, stage) => ways.push(...waysFrom(profile, winner, fall, stage, end)));
  }
  return { ways: ways.sort((a, b) => a.papers - b.papers), falls, complete };
}

function waysFrom(profile: Profile, winner: number, fall: Fall, stage: number, end: Hold): readonly WayToLose[] {
  const set = membersOf(end.standing);
  if (set.some((candidate) => fall.standing[candidate] === 0)) return [];
  const drainable = membersOf(fall.standing).filter(
    (candidate) => end.standing[candidate] === 0 && candidate !== fall.lowest,
  );
  if (drainable.length === 0) return [];
  const { free, exhausted } = whereHeldGoes(profile, winner, fall, end);
  const rivals = set.filter((candidate) => candidate !== winner).map((candidate) => end.votes[candidate]);
  const sum = rivals.reduce((total, votes) => total + votes, 0);
  const least = Math.min(...rivals);
  return drainable
    .map((drained) => ({ fall, stage, drained, papers: fall.votes[drained] - fall.votes[fall.lowest], end }))
    .filter(({ drained, papers }) => {
      const gained = Math.max(0, papers - free[drained]);
      const votes = end.votes[winner] + gained;
      const lost = Math.max(0, gained - exhausted[drained]);
      return votes <= least && votes * rivals.length <= sum - lost;
    });
}

/** Of the papers that each holds at a stage, those that are the winner's at the end, and those that are nobody's. */
function whereHeldGoes(
  { papers, candidates }: Profile,
  winner: number,
  { top }: Hold,
  end: Hold,
): { readonly free: Float64Array; readonly exhausted: Float64Array } {
  const nobody = candidates.length;
  const free = new Float64Array(nobody + 1);
  const exhausted = new Float64Array(nobody + 1);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    if (end.top[ranking] === winner) free[top[ranking]] += papers[ranking];
    if (end.top[ranking] === nobody) exhausted[top[ranking]] += papers[ranking];
  }
  return { free, exhausted };
}

/** Every set of these candidates but the empty one. */
function* subsetsOf(candidates: readonly number[]): Generator<readonly number[]> {
  for (let mask = 1; mask < 2 ** candidates.length; mask++)
    yield candidates.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);
}
