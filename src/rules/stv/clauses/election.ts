import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Cited } from '../../decision.ts';
import { continuing, type GregoryState, inOrderOfVotes, recordTie, vacancies } from '../gregory/state.ts';
import type { LookBack } from './ties.ts';

/** Somebody who is deemed elected now, and why. */
export interface Deemed {
  readonly candidate: number;
  readonly because: string;
  /** The clause, where the decision has several. */
  readonly clause?: string;
}

/** Who is deemed elected as the count stands, in order of election. */
export type ElectionTest = <V>(state: GregoryState<V>, tie?: Cited<LookBack>) => readonly Deemed[];

/** Why most are elected. */
export const QUOTA_REACHED = 'reached the quota';
const ACTIVE_VOTE =
  'has the vote required below the quota: the total active vote over one more than the places unfilled';

/** Whoever has the quota, the most votes first. No quota that is more than votes over places + 1 lets in more than the places. */
export const quotaReached: ElectionTest = (state) => {
  const { numbers, votes, quota } = state;
  const there = continuing(state).filter((candidate) => numbers.compare(votes[candidate], quota) >= 0);
  return inOrderOfVotes(state, there, 'most')
    .slice(0, vacancies(state))
    .map((candidate) => ({ candidate, because: QUOTA_REACHED }));
};

/** The same, but where one place is filled nobody is elected before papers of somebody excluded have moved. */
export const quotaReachedForOnePlaceOnceAnyMoved: ElectionTest = (state) =>
  state.seats === 1 && state.history.length === 1 ? [] : quotaReached(state);

/** Nobody yet: under some statutes the quota makes nobody elected until the surplus moves or the count ends. */
export const nobodyYet: ElectionTest = () => [];

/**
 * The quota, or the active-vote test: votes times one more than the places unfilled at least the total active vote.
 *
 * Candidates are taken from the most votes down; each election lowers the places unfilled and the active vote. Where more
 * stand level than there are places, those whom the tie-break puts ahead come first, and those it cannot part, or all without one, are not elected yet.
 */
export const quotaOrActiveVote: ElectionTest = (state, tie) => {
  const { numbers, votes } = state;
  const waiting = inOrderOfVotes(state, continuing(state), 'most');
  const deemed: Deemed[] = [];
  let places = vacancies(state);
  let active = activeVote(state);
  while (places > 0 && waiting.length > 0) {
    const because = reason(numbers, votes[waiting[0]], state.quota, places, active);
    if (because === undefined) break;
    const level = waiting.filter((candidate) => numbers.compare(votes[candidate], votes[waiting[0]]) === 0);
    const next = level.length <= places ? level : tie === undefined ? [] : aheadBefore(state, level, places, tie);
    if (next.length === 0) break;
    for (const candidate of next) {
      deemed.push({ candidate, because });
      waiting.splice(waiting.indexOf(candidate), 1);
      places -= 1;
      active = numbers.subtract(active, smaller(numbers, votes[candidate], state.quota));
    }
  }
  return deemed;
};

function reason<V>(numbers: NumberSystem<V>, votes: V, quota: V, places: number, active: V): string | undefined {
  if (numbers.compare(votes, numbers.zero) <= 0) return undefined;
  if (numbers.compare(votes, quota) >= 0) return QUOTA_REACHED;
  return numbers.compare(numbers.times(votes, places + 1), active) >= 0 ? ACTIVE_VOTE : undefined;
}

/** Votes cast, less what the elected keep and what is non-transferable. */
function activeVote<V>({ numbers, cast, elected, votes, quota, nonTransferable }: GregoryState<V>): V {
  let active = numbers.subtract(cast, nonTransferable);
  for (const candidate of elected) active = numbers.subtract(active, smaller(numbers, votes[candidate], quota));
  return active;
}

/** Of more candidates level than places, those who were ahead earlier; none where too many never differed. */
function aheadBefore<V>(
  state: GregoryState<V>,
  level: readonly number[],
  places: number,
  { choice: lookBack, clause }: Cited<LookBack>,
): readonly number[] {
  const left = lookBack(state, level, 'most');
  const chosen = left.length <= places ? left : [];
  recordTie(state, {
    over: 'election',
    tied: level,
    decidedBy: chosen.length === 0 ? 'nobody' : 'earlier-stage',
    chosen,
    clause,
  });
  return chosen;
}

function smaller<V>(numbers: NumberSystem<V>, a: V, b: V): V {
  return numbers.compare(a, b) < 0 ? a : b;
}
