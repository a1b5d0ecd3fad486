import type { DeclaredResult } from '../ballots/declared-result.ts';
import { worthDraws } from '../base/draws-worth.ts';
import { defined } from '../base/shape.ts';
import { type Chance, type Chances, chanceOf } from './chances.ts';
import { firstPastThePostWinners } from './possible.ts';

/** How probable it is that a transferable vote changes the result: that somebody is elected whom first-past-the-post does not elect. */
export interface Change extends Chance {
  /** The chance that just so many places go to others, from none to all that can. */
  readonly places: readonly (Chance & { readonly changed: number })[];
}

/** What a group (a party, a slate) gets. */
export interface GroupChances {
  /** `null` for all candidates without a group, together. */
  readonly group: string | null;
  /** Places by first-past-the-post. */
  readonly firstPastThePost: number;
  /** Places in the mean of all draws. */
  readonly expected: number;
  /** Of `expected`. */
  readonly standardError: number;
  /** The chance of just so many places, from none to as many as the group can fill. */
  readonly places: readonly (Chance & { readonly places: number })[];
}

type Drawn = Pick<Chances, 'sets' | 'draws' | 'bank'>;

/**
 * The chance that the result differs from first-past-the-post, and in how many places, from the sets of winners that were drawn.
 *
 * Where first-past-the-post itself ends level, whoever a lot could have given the place counts as its winner: a lot that falls
 * otherwise is no change. `exact` is there where one candidate's chances were worked out.
 *
 * @example changeOf(unite2017, chances(unite2017, ers97, uniform())).exact // 0.22972518…
 */
export function changeOf(declared: DeclaredResult, drawn: Drawn & Pick<Chances, 'candidates'>): Change {
  const kept = placesKept(declared);
  const { candidates, seats } = declared;
  const effective = drawn.bank?.effective;
  const times = new Array<number>(Math.min(seats, candidates.length - seats) + 1).fill(0);
  for (const set of drawn.sets) {
    const changed = seats - kept(set.elected);
    times[changed] = (times[changed] ?? 0) + timesOf(set, drawn.draws);
  }
  return {
    ...chanceOf(drawn.draws - times[0], drawn.draws, effective),
    ...exactChange(declared, drawn.candidates),
    places: Array.from(times, (drawnSo = 0, changed) => ({ changed, ...chanceOf(drawnSo, drawn.draws, effective) })),
  };
}

/**
 * How many of these elected first-past-the-post would elect, where its own lots fall as well as they can for them.
 *
 * @example placesKept(unite2017)([1]) // 0
 */
export function placesKept({ candidates, seats }: DeclaredResult): (elected: readonly number[]) => number {
  const votes = candidates.map((candidate) => candidate.votes);
  const last = [...votes].sort((a, b) => b - a)[seats - 1];
  const sure = votes.filter((papers) => papers > last).length;
  return (elected) => {
    let [above, level] = [0, 0];
    for (const candidate of elected) {
      if (votes[candidate] > last) above += 1;
      else if (votes[candidate] === last) level += 1;
    }
    return above + Math.min(level, seats - sure);
  };
}

/** For one place, where the leader leads alone: all that is not the leader's chance. */
function exactChange(declared: DeclaredResult, chances: readonly Chance[]): Partial<Chance> {
  const kept = placesKept(declared);
  const leaders = [...declared.candidates.keys()].filter((candidate) => kept([candidate]) === 1);
  if (declared.seats > 1 || leaders.length > 1) return {};
  const { exact, exactInPapers } = chances[leaders[0]];
  const rest = (chance: number | undefined): number | undefined => (chance === undefined ? undefined : 1 - chance);
  return defined({ exact: rest(exact), exactInPapers: rest(exactInPapers) });
}

/**
 * What each group gets, beside what first-past-the-post gave it: those with most places and then most votes first; `undefined`
 * where no candidate has a group.
 *
 * @example groupChances(declared, drawn)?.map(({ group, expected }) => [group, expected]) // [['Left', 2.1], ['Right', 1.9]]
 */
export function groupChances(declared: DeclaredResult, drawn: Drawn): readonly GroupChances[] | undefined {
  const { candidates } = declared;
  if (candidates.every(({ group }) => group === undefined)) return undefined;
  const byFirstPreferences = firstPastThePostWinners(declared);
  const groups = [...new Set(candidates.map(({ group }) => group ?? null))].map((group) => {
    const members = new Set(
      [...candidates.keys()].filter((candidate) => (candidates[candidate].group ?? null) === group),
    );
    const votes = [...members].reduce((sum, candidate) => sum + candidates[candidate].votes, 0);
    return { group, members, votes, firstPastThePost: placesOf(members, byFirstPreferences) };
  });
  return groups
    .sort((a, b) => b.firstPastThePost - a.firstPastThePost || b.votes - a.votes)
    .map(({ group, members, firstPastThePost }) => ({
      group,
      firstPastThePost,
      ...placesDrawn(drawn, members, Math.min(members.size, declared.seats)),
    }));
}

function placesDrawn(
  { sets, draws, bank }: Drawn,
  members: ReadonlySet<number>,
  most: number,
): Pick<GroupChances, 'expected' | 'standardError' | 'places'> {
  const times = new Array<number>(most + 1).fill(0);
  for (const set of sets) times[placesOf(members, set.elected)] += timesOf(set, draws);
  const expected = times.reduce((sum, drawnSo, places) => sum + drawnSo * places, 0) / draws;
  const variance = times.reduce((sum, drawnSo, places) => sum + drawnSo * (places - expected) ** 2, 0) / draws;
  return {
    expected,
    standardError: Math.sqrt(variance / worthDraws(draws, bank?.effective)),
    places: times.map((drawnSo, places) => ({ places, ...chanceOf(drawnSo, draws, bank?.effective) })),
  };
}

function placesOf(members: ReadonlySet<number>, elected: readonly number[]): number {
  return elected.reduce((sum, candidate) => sum + (members.has(candidate) ? 1 : 0), 0);
}

/** A share of draws is exactly a whole number of draws, but for the last bit. */
function timesOf({ mean }: Chance, draws: number): number {
  return Math.round(mean * draws);
}
