import type { Cited } from '../../decision.ts';
import { AS_MANY_AS_PLACES } from '../clauses/completion.ts';
import type { Deemed } from '../clauses/election.ts';
import { type LookBack, takeOne } from '../clauses/ties.ts';
import type { Book } from './book.ts';
import { continuing, type GregoryState } from './state.ts';

/** Deems a candidate elected: from now on they receive no papers. */
export function elect<V>(state: GregoryState<V>, candidate: number): void {
  state.open[candidate] = 0;
  state.elected.push(candidate);
  state.surpluses.set(candidate, state.history.length);
}

/** Whose surplus moves next, if any may. */
export function chooseSurplus<V, S extends GregoryState<V>>(
  decisions: {
    readonly surplusOrder: Cited<(state: S) => readonly number[]>;
    readonly deferSurpluses?: Cited<(state: S) => boolean>;
    readonly surplusTie: Cited<LookBack>;
  },
  state: S & GregoryState<V>,
): number | undefined {
  const waiting = decisions.surplusOrder.choice(state);
  if (waiting.length === 0 || decisions.deferSurpluses?.choice(state)) return undefined;
  return takeOne(state, waiting, 'most', 'surplus', decisions.surplusTie);
}

/** Elects all who continue beside the excluded, whose papers do not move. */
export function completeWithout<V>(
  state: GregoryState<V>,
  excluded: readonly number[],
  clause: string,
  book?: Book<V>,
): void {
  for (const candidate of excluded) state.open[candidate] = 0;
  const deemed = continuing(state).map((candidate) => ({ candidate, because: AS_MANY_AS_PLACES }));
  complete(state, deemed, excluded, clause, book);
}

/** Elects the last, the most votes first. */
export function complete<V>(
  state: GregoryState<V>,
  deemed: readonly Deemed[],
  excluded: readonly number[],
  clause: string,
  book?: Book<V>,
): void {
  const { numbers, votes } = state;
  const inOrder = [...deemed].sort((a, b) => numbers.compare(votes[b.candidate], votes[a.candidate]));
  for (const { candidate, because, clause: own = clause } of inOrder) {
    elect(state, candidate);
    book?.elected(candidate, because, own);
  }
  book?.completion(
    state,
    inOrder.map(({ candidate }) => candidate),
    excluded,
    inOrder[0]?.clause ?? clause,
  );
}
