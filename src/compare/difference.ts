import type { DecisionDifference } from './decision-differences.ts';
import type { FatesPart } from './fates.ts';

/** How far two counts agree, from not at all to wholly; each kind says that nothing more serious differs. */
export type DifferenceKind = 'winners' | 'order' | 'action' | 'length' | 'votes' | 'quota' | 'none';

/** A value that differs at a stage that both counts reach in the same way. */
export interface ValueDifference {
  readonly stage: number;
  /** Whose votes differ; `null` for the quota, the non-transferable votes or those lost to rounding. */
  readonly candidate: number | null;
  readonly of: 'votes' | 'quota' | 'nonTransferable' | 'lostToRounding';
  /** Exact text; `null` where a rule has no quota. */
  readonly a: string | null;
  readonly b: string | null;
}

/** The first stage at which two counts do different things, and the clauses each names for it. */
export interface ActionDifference {
  readonly stage: number;
  readonly differs: 'action' | 'candidates' | 'elected' | 'excluded' | 'length';
  readonly clausesA: readonly string[];
  readonly clausesB: readonly string[];
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
  /** How many lots each count drew: another lot could be all the difference. */
  readonly lots: { readonly a: number; readonly b: number };
  /** Decisions of the two tables that bear on the first of these and differ, the nearest first. */
  readonly decisions: readonly DecisionDifference[];
  /** Sentences that say so. */
  readonly says: string;
}
