import type { DecisionDifference } from './decision-differences.ts';
import type { FatesPart } from './fates.ts';
import type { Trial } from './trials.ts';

/**
 * How far two counts agree, from not at all to wholly; each kind says that nothing more serious differs. `scores`: votes are the same at every
 * stage, and what the rules decide by is not (points, defeats), or the full order they give.
 */
export type DifferenceKind = 'winners' | 'order' | 'action' | 'length' | 'votes' | 'quota' | 'scores' | 'none';

/** A value that differs at a stage that both counts reach in the same way. */
export interface ValueDifference {
  readonly stage: number;
  /** Whose votes differ; `null` for the quota, the non-transferable votes or those lost to rounding. */
  readonly candidate: number | null;
  readonly of: 'votes' | 'quota' | 'nonTransferable' | 'lostToRounding';
  /** Exact text; `null` where a rule has no quota. */
  readonly a: string | null;
  readonly b: string | null;
  /** Present where each figure is the quota of its own count, which differ, left to somebody elected. */
  readonly isQuota?: true;
}

/** The first stage at which two counts do different things, and the clauses each names for it. */
export interface ActionDifference {
  readonly stage: number;
  readonly differs: 'action' | 'candidates' | 'elected' | 'excluded' | 'length';
  readonly clausesA: readonly string[];
  readonly clausesB: readonly string[];
}

/** A decision on which the two tables differ, and the point that it may bear on. */
export interface DifferingDecision extends DecisionDifference {
  readonly mayBearOn: 'quota' | 'votes' | 'action';
}

/** Where two counts of one contest part. Candidates are indices into the contest. */
export interface FirstDifference {
  readonly a: string;
  readonly b: string;
  readonly kind: DifferenceKind;
  /** Who is elected by one rule only, in the order of the ballot. */
  readonly electedOnlyBy: { readonly a: readonly number[]; readonly b: readonly number[] };
  readonly quota: ValueDifference | null;
  /** The first votes that differ while both rules have done the same. */
  readonly votes: ValueDifference | null;
  readonly action: ActionDifference | null;
  /** The first fates they do not share: somebody is elected or excluded out of step. */
  readonly fates: FatesPart | null;
  /** Votes that a paper is worth at first, by which figures are divided before they are compared. */
  readonly votesEach: { readonly a: number; readonly b: number };
  /** How many lots each count drew: another lot could be all the difference. */
  readonly lots: { readonly a: number; readonly b: number };
  /**
   * Decisions that may bear on these points and differ between the tables, the nearest first. None is shown to be the cause: that would take
   * a count with this one decision exchanged, as `trials` are.
   */
  readonly decisions: readonly DifferingDecision[];
  /** Present where they were asked for: who is elected when the two exchange one decision. */
  readonly trials?: readonly Trial[];
  /** Sentences that say so. */
  readonly says: string;
  /** The two of them that say most. */
  readonly inBrief: string;
}
