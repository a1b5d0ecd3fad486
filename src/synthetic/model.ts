import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { RandomStream } from '../base/random.ts';

/**
 * A model of ballots given first preferences: what it assumes about the preferences that were never written down.
 *
 * Each draw takes a fresh pattern, then the papers: an answer that redraws only the papers is too sure of itself.
 */
export interface BallotModel {
  readonly id: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The assumption in words a reader can quote. */
  readonly assumes: string;
  /** One draw of the assumption. */
  pattern(declared: DeclaredResult, random: RandomStream): TransferPattern;
  /**
   * The law of how one candidate's papers split between the others and no further preference (last), where all others are
   * still in the running: parameters of a Dirichlet law, or shares that are always the same.
   */
  firstSplit(declared: DeclaredResult, from: number): SplitLaw;
}

/** See {@link BallotModel.firstSplit}: one entry a candidate and a last one for stopping, zero for the candidate itself. */
export type SplitLaw =
  | { readonly kind: 'dirichlet'; readonly alpha: Float64Array }
  | { readonly kind: 'fixed'; readonly shares: Float64Array };

/** How the papers of one draw go on. */
export interface TransferPattern {
  /**
   * Writes the relative chances of what follows the preferences `ranked` (best first, at least one): `weights[c]` for each
   * candidate c, zero for those ranked, and `weights[candidates]` for no further preference.
   */
  weigh(ranked: readonly number[], weights: Float64Array): void;
  /**
   * True when the weights depend on the first preference alone and keep their proportions whoever is passed over (Luce's
   * choice axiom): then a paper's next preference among those still in the running can be drawn in one step.
   */
  readonly luce: boolean;
}
