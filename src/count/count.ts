import type { SyntheticStamp } from '../ballots/profile.ts';
import type { Stage } from './stage.ts';
import type { Tie } from './tie.ts';

/**
 * A count: the whole result of counting one contest by one rule, as plain JSON-safe data.
 *
 * Candidates are indices from 0 into `contest.candidates` everywhere. Values are exact text: decimal without trailing
 * zeros (`873.6747`), or `n/d` where a rule uses fractions that are no finite decimal. At every stage the votes held,
 * the non-transferable votes and those lost to rounding add up to the votes cast.
 */
export interface Count {
  readonly format: 'psephos-count';
  readonly version: 1;
  readonly rule: { readonly id: string; readonly title: string };
  readonly contest: {
    readonly title?: string;
    readonly seats: number;
    readonly candidates: readonly string[];
    readonly withdrawn?: readonly number[];
  };
  readonly papers: {
    readonly valid: number;
    readonly invalid: number;
    /** Votes that each valid paper carries, where that is not one (block vote). */
    readonly votesEach?: number;
  };
  /** The quota at the end, or `null` where the rule has none. */
  readonly quota: string | null;
  /** Those elected, in order of election. */
  readonly elected: readonly number[];
  readonly stages: readonly Stage[];
  readonly ties: readonly Tie[];
  readonly provenance: Provenance;
}

/** What one needs to make the same count again. */
export interface Provenance {
  /** The seed that lots were drawn from, or `null`. */
  readonly seed: string | null;
  /** Digest of the contest: names, papers, places and withdrawals. */
  readonly input: string;
  /** Version of psephos. */
  readonly library: string;
  /** How lots were to be decided. */
  readonly lot?: string;
  /** How the papers were put in order, where the rule takes them one by one. */
  readonly order?: string;
  /** Doubts about the reading of the statute that a reader must know. */
  readonly approximate?: readonly string[];
  /** Present when the papers were drawn from a model and never cast. */
  readonly synthetic?: SyntheticStamp;
}
