import type { DeclaredResult } from '../ballots/declared-result.ts';
import { evenRow, evenWeights, inProportion } from './shares-of-papers.ts';
import { refuseUnfit } from './start.ts';
import type { ExplorerState } from './state.ts';
import { totalsOf } from './totals.ts';
import { fittingMap, rulesFor } from './usual-choices.ts';

/**
 * The state after totals were edited: whoever still stands keeps their shares, and whoever is new has an even split. A candidate whose name
 * alone changed is still the same. Of ballots the totals take the place.
 *
 * @throws PsephosError as `startState` does.
 */
export function withDeclared(state: ExplorerState, declared: DeclaredResult): ExplorerState {
  const source = { kind: 'declared', declared } as const;
  refuseUnfit(source);
  const before = totalsOf(state);
  const seats =
    state.source.kind === 'declared' && declared.seats === state.source.declared.seats ? state.seats : declared.seats;
  const fitting = Math.min(seats, declared.candidates.length);
  const was = formerIndices(before, declared);
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const now = (candidate: number): number => was.indexOf(candidate);
  const { from, to } = state.map;
  return {
    ...state,
    ...rulesFor(state, fitting),
    source,
    seats: fitting,
    transfers: votes.map((papers, index) => editedRow(state, was, index, papers)),
    papers: 'supposed',
    map: fittingMap(votes, fitting, now(from), [now(to[0]), now(to[1])]),
  };
}

/** For each candidate now, who it was before; `undefined` for whoever is new. */
function formerIndices(before: DeclaredResult, now: DeclaredResult): readonly (number | undefined)[] {
  const places = new Map(before.candidates.map(({ name }, index) => [name, index]));
  const names = new Set(now.candidates.map(({ name }) => name));
  const sameField = before.candidates.length === now.candidates.length;
  return now.candidates.map(({ name }, index) => {
    const found = places.get(name);
    if (found !== undefined) return found;
    // One who is at the same place of a field of the same size, under a name nobody had, was renamed.
    return sameField && !names.has(before.candidates[index].name) ? index : undefined;
  });
}

/**
 * Rows that followed from others, and those others. A total typed digit by digit goes through small numbers, which hold no shares: the row
 * that was chosen is what later totals are split by.
 */
const chosen = new WeakMap<readonly number[], readonly number[]>();

function editedRow(
  { transfers }: ExplorerState,
  was: readonly (number | undefined)[],
  index: number,
  votes: number,
): readonly number[] {
  const former = was[index];
  const row = former === undefined ? undefined : transfers[former];
  if (former === undefined || row === undefined) return evenRow(votes, index, was.length);
  const isSameField = was.length === transfers.length && was.every((from, at) => from === at);
  const before = (isSameField ? chosen.get(row) : undefined) ?? row;
  if (isEven(before, former)) return evenRow(votes, index, was.length);
  const nobody = row.length - 1;
  const kept = [...was.map((from) => (from === undefined ? 0 : before[from])), before[nobody]];
  const weights = kept.some((papers) => papers > 0) ? kept : evenWeights(index, was.length);
  const edited = inProportion(votes, weights);
  if (isSameField) chosen.set(edited, before);
  return edited;
}

/** Nobody chose an even split: it stays even among those who stand now. */
function isEven(row: readonly number[], from: number): boolean {
  const even = evenRow(
    row.reduce((sum, papers) => sum + papers, 0),
    from,
    row.length - 1,
  );
  return row.every((papers, to) => papers === even[to]);
}
