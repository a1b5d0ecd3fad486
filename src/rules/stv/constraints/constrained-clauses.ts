import type { Cited } from '../../decision.ts';
import type { Completion } from '../clauses/completion.ts';
import type { Deemed, ElectionTest } from '../clauses/election.ts';
import type { ExclusionChoice } from '../clauses/exclusion.ts';
import type { Deferral } from '../clauses/surplus.ts';
import type { LookBack } from '../clauses/ties.ts';
import { continuing, drawLot, type GregoryState, recordTie } from '../gregory/state.ts';
import type { Outlook } from './outlook.ts';

/**
 * Whoever would be elected is, as long as the places can still be met: in order of votes, and whoever comes to be doomed by an
 * election before is passed over. Of level candidates who cannot all be elected, the tie-break takes one.
 */
export function electsWithin(elect: ElectionTest, outlook: Outlook): ElectionTest {
  return (state, tie) => {
    const all: Deemed[] = [];
    for (;;) {
      const asIf = withElected(
        state,
        all.map(({ candidate }) => candidate),
      );
      const view = { ...asIf, open: without(asIf.open, outlook.of(asIf).doomed) };
      const deemed = elect(view, tie);
      const taken = takenOf({ ...view, ties: state.ties }, deemed, outlook, tie);
      all.push(...taken.map((candidate) => deemed.find((one) => one.candidate === candidate) ?? deemed[0]));
      if (taken.length < deemed.length) continue;
      state.ties.push(...view.ties);
      return all;
    }
  };
}

/** Those of the deemed, from the first on, who can all be elected; of a first few who are level and cannot, one. */
function takenOf<V>(
  view: GregoryState<V>,
  deemed: readonly Deemed[],
  outlook: Outlook,
  tie?: Cited<LookBack>,
): readonly number[] {
  const { numbers, votes } = view;
  const waiting = deemed.map(({ candidate }) => candidate);
  const taken: number[] = [];
  while (waiting.length > 0) {
    const level = waiting.filter((candidate) => numbers.compare(votes[candidate], votes[waiting[0]]) === 0);
    if (!outlook.allows(view, [...taken, ...level], []))
      return taken.length > 0 ? taken : [firstOfLevel(view, level, tie)];
    taken.push(...level);
    waiting.splice(0, level.length);
  }
  return taken;
}

function firstOfLevel<V>(state: GregoryState<V>, level: readonly number[], tie?: Cited<LookBack>): number {
  const clause = tie?.clause ?? '-';
  const left = tie?.choice(state, level, 'most') ?? level;
  if (left.length < level.length)
    recordTie(state, { over: 'election', tied: level, decidedBy: 'earlier-stage', chosen: left, clause });
  return left.length === 1 ? left[0] : drawLot(state, left, 'election', clause);
}

/**
 * All the doomed together. When there are none, as the statute has it among those not guarded, who compete for the places that the
 * guarded leave; where several together would leave nobody to meet the places, the most that do not.
 */
export function excludesWithin(exclude: ExclusionChoice, outlook: Outlook): ExclusionChoice {
  return (state, tie) => {
    const { doomed, guarded } = outlook.of(state);
    if (doomed.length > 0) return doomed;
    const others = withElected(state, guarded);
    const standing = continuing(others).length;
    let { seats } = state;
    for (;;) {
      const excluded = exclude({ ...others, seats, ties: state.ties }, tie);
      if (excluded.length === 1 || outlook.allows(state, [], excluded)) return excluded;
      // With as many places to leave as that, the statute takes at least one fewer.
      seats = others.elected.length + standing - (excluded.length - 1);
    }
  };
}

/** Surpluses wait for the doomed to go, and else as the statute has it with the guarded left aside, who cannot be excluded. */
export function defersWithin(defer: Deferral | undefined, outlook: Outlook): Deferral {
  return (state) => {
    const { doomed, guarded } = outlook.of(state);
    return doomed.length > 0 || (defer?.(withElected(state, guarded)) ?? false);
  };
}

/** The last places are filled as the statute has it, once the doomed are gone and if the places are met. */
export function completesWithin(fillLast: Completion, outlook: Outlook): Completion {
  return (state, clause) => {
    if (outlook.of(state).doomed.length > 0) return [];
    const deemed = fillLast(state, clause);
    const candidates = deemed.map(({ candidate }) => candidate);
    return outlook.allows(state, candidates, []) ? deemed : [];
  };
}

/** The count as it would stand with these elected; ties are noted apart. */
function withElected<V>(state: GregoryState<V>, candidates: readonly number[]): GregoryState<V> {
  return {
    ...state,
    open: without(state.open, candidates),
    elected: [...state.elected, ...candidates],
    ties: [],
  };
}

function without(open: Uint8Array, candidates: readonly number[]): Uint8Array {
  const left = Uint8Array.from(open);
  for (const candidate of candidates) left[candidate] = 0;
  return left;
}
