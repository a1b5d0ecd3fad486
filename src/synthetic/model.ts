import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Papers } from '../ballots/papers.ts';
import type { Profile } from '../ballots/profile.ts';
import type { RandomStream } from '../base/random.ts';

/**
 * A model of ballots given first preferences: what it assumes about the preferences that were never written down.
 *
 * Each draw takes a fresh pattern, then the papers: an answer that redraws only the papers is too sure of itself.
 */
export interface BallotModel {
  readonly id: string;
  /** What the model was made with, as JSON-safe data: with the id it is enough to make the same model again. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The assumption in words a reader can quote. */
  readonly assumes: string;
  /**
   * Makes ready for one declared result. Each call of what it gives draws the assumption afresh; a pattern is good until the
   * next call, so that it may use its arrays again.
   */
  given(declared: DeclaredResult): (random: RandomStream) => TransferPattern;
  /**
   * The law of how one candidate's papers split between the others and no further preference (last), where all others are
   * still in the running: parameters of a Dirichlet law, or shares that are always the same. Left out where there is no such law.
   */
  firstSplit?(declared: DeclaredResult, from: number): SplitLaw | undefined;
  /**
   * Where the draws choose among patterns that were drawn once: how many those were, and how many equally likely ones they are as good
   * as. However many draws are made, a chance p is then off by about √(p(1 - p)/effective). Left out where each draw takes a fresh one.
   */
  bank?(declared: DeclaredResult): PatternBank | undefined;
  /**
   * How many equally weighty real elections the assumption rests on, where it was learned: draws cannot make a chance p surer than
   * about √(p(1 - p)/elections), however many they are. It is not part of the standard error, which is that of drawing from the model.
   */
  elections?(declared: DeclaredResult): number;
}

/** See {@link BallotModel.bank}. */
export interface PatternBank {
  readonly drawn: number;
  readonly effective: number;
}

/** See {@link BallotModel.firstSplit}: one entry a candidate and a last one for stopping, zero for the candidate itself. */
export type SplitLaw =
  | { readonly kind: 'dirichlet'; readonly alpha: Float64Array }
  | { readonly kind: 'fixed'; readonly shares: Float64Array };

/** How the papers of one draw go on. */
export type TransferPattern = LucePattern | PathPattern | WholeBallots;

/**
 * What follows depends on the first preference alone, and keeps its proportions whoever is passed over (Luce's choice axiom): a
 * paper's next preference among those still in the running can be drawn in one step.
 */
export interface LucePattern {
  readonly kind: 'luce';
  /** How many sorts of voter support one candidate, each with weights of its own; 1 where all are alike. */
  readonly sorts: number;
  /** Relative numbers of each sort among the supporters of a candidate; length `sorts`. Not asked where there is one sort. */
  shares(first: number): Float64Array;
  /**
   * Relative chances of what follows for one sort of supporters of `first`: an entry for each candidate, zero for `first`, and a
   * last one for no further preference. Not to be written into.
   */
  row(first: number, sort: number): Float64Array;
}

/** What follows depends on the whole of the preferences so far. */
export interface PathPattern {
  readonly kind: 'path';
  /**
   * Writes the relative chances of what follows the preferences `ranked` (best first, at least one): `weights[c]` for each
   * candidate c, zero for those ranked, and `weights[candidates]` for no further preference.
   */
  weigh(ranked: readonly number[], weights: Float64Array): void;
}

/** Whole ballots, for a model whose law is not told preference by preference; they hold the declared totals. */
export interface WholeBallots {
  readonly kind: 'whole';
  readonly profile: Profile;
  /**
   * The same ballots for a count, drawn as it asks for them, where the model can do that. Of one pattern either these or the profile is
   * read.
   */
  readonly papers?: Papers;
}
