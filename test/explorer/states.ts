import fc from 'fast-check';
import type { Contest } from '../../src/ballots/contest.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { startState } from '../../src/explorer/start.ts';
import type { ExplorerState } from '../../src/explorer/state.ts';
import { totalsOf } from '../../src/explorer/totals.ts';
import { readContest } from '../../src/formats/read-contest.ts';

/** Totals of candidates A, B, C … */
export function totals(votes: readonly number[], seats = 1): DeclaredResult {
  return {
    title: 'made up',
    seats,
    candidates: votes.map((papers, at) => ({ name: String.fromCharCode(65 + at), votes: papers })),
  };
}

/** What the page shows of such totals. */
export function stateOf(votes: readonly number[], seats = 1): ExplorerState {
  return startState({ kind: 'declared', declared: totals(votes, seats) });
}

/** What the page shows of ballots in our notation. */
export function ballotsState(text: string, change: Partial<Contest> = {}): ExplorerState {
  return startState({ kind: 'ballots', contest: { ...readContest(text), ...change }, file: 'ward.txt' });
}

/** Votes as small as nothing and as large as any. */
export const anyVotes: fc.Arbitrary<number> = fc.oneof(
  fc.nat({ max: 9 }),
  fc.nat({ max: 100_000 }),
  fc.maxSafeNat().map((papers) => Math.floor(papers / 8)),
);

/** What is wrong with the rows of a state, in words. */
export function faultsOfRows(state: ExplorerState): readonly string[] {
  const { candidates } = totalsOf(state);
  if (state.transfers.length !== candidates.length) return [`${state.transfers.length} rows`];
  return state.transfers.flatMap((row, from) => {
    const sum = row.reduce((all, papers) => all + papers, 0);
    const { votes } = candidates[from];
    return [
      ...(row.length === candidates.length + 1 ? [] : [`row ${from} has ${row.length} cells`]),
      ...(row.every((papers) => Number.isSafeInteger(papers) && papers >= 0) ? [] : [`row ${from}: ${row.join()}`]),
      ...(row[from] === 0 ? [] : [`row ${from} gives itself ${row[from]}`]),
      ...(sum === votes ? [] : [`row ${from} adds up to ${sum}, not ${votes}`]),
    ];
  });
}
