import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { type Papers, papersOf, type SortedPile } from '../ballots/papers.ts';
import type { ExplorerState, Source } from './state.ts';

/** Rows of whole papers, as {@link ExplorerState} has them. */
export type Transfers = ExplorerState['transfers'];

/**
 * The totals that the page supposes transfers for: those declared, or the first preferences of the ballots, for as many places as
 * were chosen.
 *
 * @example totalsOf(exampleState()).candidates[0].votes // 59067
 */
export function totalsOf({ source, seats }: Pick<ExplorerState, 'source' | 'seats'>): DeclaredResult {
  const totals = source.kind === 'declared' ? source.declared : firstPreferencesOf(source).totals;
  return totals.seats === seats ? totals : { ...totals, seats };
}

/**
 * Where the papers of ballots really go next: among candidates who did not withdraw, each candidate's papers by their next preference
 * and, last, those without one. Whole papers, each row adds up to the candidate's first preferences.
 */
export function castTransfers(source: Source & { readonly kind: 'ballots' }): Transfers {
  return firstPreferencesOf(source).transfers;
}

interface FirstPreferencesCast {
  readonly totals: DeclaredResult;
  readonly transfers: Transfers;
}

/** A contest never changes, and going through a large one takes longer than a picture may. */
const known = new WeakMap<Contest, FirstPreferencesCast>();

function firstPreferencesOf({ contest, file }: Source & { readonly kind: 'ballots' }): FirstPreferencesCast {
  const found = known.get(contest) ?? readFirstPreferences(contest, file);
  known.set(contest, found);
  return found;
}

function readFirstPreferences(contest: Contest, file: string): FirstPreferencesCast {
  const { profile, seats, withdrawn = [], title = file } = contest;
  const stands = new Uint8Array(profile.candidates.length).fill(1);
  for (const candidate of withdrawn) stands[candidate] = 0;
  const papers: Papers = papersOf(profile);
  const first = papers.all.sort(stands);
  const candidates = profile.candidates.map((candidate, index) => ({
    ...candidate,
    votes: first.next[index]?.papers ?? 0,
  }));
  const transfers = profile.candidates.map((_, from) => nextOf(first, from, stands));
  return { totals: { title: title.trim() === '' ? file : title, seats, candidates }, transfers };
}

function nextOf({ next }: SortedPile, from: number, stands: Uint8Array): readonly number[] {
  const sorted = next[from]?.sort(stands.with(from, 0));
  if (sorted === undefined) return new Array<number>(stands.length + 1).fill(0);
  return [...sorted.next.map((pile) => pile?.papers ?? 0), sorted.nonTransferable];
}
