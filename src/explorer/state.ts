import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';

/** What the page asks about: totals, or ballots from a file. */
export type Source =
  | { readonly kind: 'declared'; readonly declared: DeclaredResult }
  | { readonly kind: 'ballots'; readonly contest: Contest; readonly file: string };

/** All that a visitor has chosen: it alone decides what the page shows, and it is what a link carries. */
export interface ExplorerState {
  readonly source: Source;
  /** The id of the rule that is asked about. */
  readonly rule: string;
  /** The id of the rule it is held against; first-past-the-post to begin with. */
  readonly against: string;
  readonly seats: number;
  /**
   * Where papers go next: for each candidate, of the papers that first prefer them, how many go to each candidate and (last) to
   * nobody. Whole papers; each row adds up to the votes of its candidate and has none for the candidate itself.
   */
  readonly transfers: readonly (readonly number[])[];
  /** Of ballots: whether the papers are counted as they were cast, or as `transfers` says. Of totals always `supposed`. */
  readonly papers: 'as-cast' | 'supposed';
  /** Whose papers the map splits, and between whom. */
  readonly map: { readonly from: number; readonly to: readonly [number, number] };
}
