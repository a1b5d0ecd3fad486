import { lowestAlone } from '../clauses/exclusion.ts';
import type { Book } from '../gregory/book.ts';
import { continuing, type GregoryState } from '../gregory/state.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { moveExcludedPapers } from '../gregory/transfer.ts';

/** Under which clauses a countback elects and excludes. */
export interface CountbackClauses {
  readonly firstCount: string;
  readonly elect: string;
  readonly exclude: string;
}

/**
 * Fills one place from papers that are already sorted: whoever has more than half of the votes of those who continue is elected, else
 * the lowest is excluded, whose papers go on at the values they have.
 */
export function countBack<V>(
  { decisions }: GregoryStatute,
  state: GregoryState<V>,
  clauses: CountbackClauses,
  book: Book<V>,
): void {
  electMajority(state, clauses, book);
  book.firstPreferences(state, clauses.firstCount);
  while (state.elected.length === 0 && continuing(state).length > 0) {
    state.stage += 1;
    const excluded = lowestAlone(state, decisions.exclusionTie);
    for (const candidate of excluded) state.open[candidate] = 0;
    const steps = decisions.exclusionOrder?.choice(state, excluded) ?? [];
    for (const [index, step] of steps.entries()) {
      moveExcludedPapers(decisions, state, step, (moved) => book.batch(state, moved));
      state.history.push([...state.votes]);
      if (index === steps.length - 1) electMajority(state, clauses, book);
      book.endStep(state, [...state.elected]);
    }
    if (steps.length === 0) electMajority(state, clauses, book);
    book.exclusion(state, excluded, clauses.exclude);
    state.stageHistory.push([...state.votes]);
  }
}

function electMajority<V>(state: GregoryState<V>, { elect }: CountbackClauses, book: Book<V>): void {
  const { numbers, votes } = state;
  const left = continuing(state);
  const total = left.reduce((sum, candidate) => numbers.add(sum, votes[candidate]), numbers.zero);
  const winner = left.find(
    (candidate) => left.length === 1 || numbers.compare(numbers.times(votes[candidate], 2), total) > 0,
  );
  if (winner === undefined) return;
  state.open[winner] = 0;
  state.elected.push(winner);
  book.elected(winner, left.length === 1 ? 'nobody else continues' : 'more than half of the votes', elect);
}
