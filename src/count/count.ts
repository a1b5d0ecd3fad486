import type { CleaningReport } from '../ballots/cleaning-report.ts';
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
    /** Passed over on every paper; in a count for a vacant place also the former member and whoever does not stand. */
    readonly withdrawn?: readonly number[];
    /** Present in a count for the place of a member who left. */
    readonly vacancy?: Vacancy;
    /** What the rule was told of who may be elected, where it was: with the papers and the rule it gives the count again. */
    readonly reserved?: readonly ReservedPlaces[];
    /** What was done to the papers before they were counted, with figures. */
    readonly cleaning?: CleaningReport;
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
  /** The full order of all who stand, where the rule gives one: groups of those who are level, the best first. */
  readonly ranking?: readonly (readonly number[])[];
  /** Row a, column b: papers that rank a above b, where the rule compares candidates head to head. */
  readonly pairwise?: readonly (readonly number[])[];
  readonly ties: readonly Tie[];
  readonly provenance: Provenance;
}

/**
 * A constraint on who may be elected: of these candidates at least so many and at most so many.
 *
 * I. D. Hill, STV with constraints, Voting matters 9 (1998).
 */
export interface ReservedPlaces {
  /** What the candidates have in common, such as `women`. */
  readonly name: string;
  readonly candidates: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * Whose place is filled again: by the papers that the member held (`countback`), or by all papers, where those who sit already keep
 * their places and the count ends with somebody new (`recount`).
 */
export type Vacancy =
  | { readonly kind: 'countback'; readonly member: number }
  | { readonly kind: 'recount'; readonly member: number; readonly sitting: readonly number[] };

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
