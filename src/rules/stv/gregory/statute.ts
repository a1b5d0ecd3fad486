import type { Papers } from '../../../ballots/papers.ts';
import type { Profile } from '../../../ballots/profile.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Cited } from '../../decision.ts';
import type { RulePromise } from '../../rule.ts';
import type { ElectionTest } from '../clauses/election.ts';
import type { ExclusionChoice, ExclusionSteps } from '../clauses/exclusion.ts';
import type { Quota } from '../clauses/quota.ts';
import type { Deferral, SurplusOrder, SurplusPapers, TransferValue } from '../clauses/surplus.ts';
import type { LookBack } from '../clauses/ties.ts';
import type { Clause, GregoryState } from './state.ts';

/** A number system of either kind; `holds` tells the compiler which. */
export type Arithmetic =
  | (NumberSystem<number> & { readonly holds: 'number' })
  | (NumberSystem<bigint> & { readonly holds: 'bigint' });

/** When it is looked at who is deemed elected. */
export type ElectionPoint = 'first-preferences' | 'surplus' | 'exclusion';

/** How the papers of a profile are read: what makes one valid and where it ends. */
export type PaperReading = (profile: Profile) => Papers;

/**
 * A statute of the value-transfer family: a table of cited decisions that the engine carries out.
 *
 * What sets a statute apart is a function it names here, never a flag that the engine reads.
 */
export interface GregoryStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly promise?: RulePromise;
  /** Doubts that every count by this statute must carry. */
  readonly approximate?: readonly string[];
  /** The clause under which somebody is deemed elected after each kind of stage. */
  readonly electedUnder: Readonly<Record<ElectionPoint, string>>;
  readonly decisions: {
    readonly papers: Cited<PaperReading>;
    /** The number system for so many papers and places. */
    readonly numbers: Cited<(papers: number, seats: number) => Arithmetic>;
    readonly quota: Cited<Quota>;
    /** The quota after a batch of an exclusion that left papers non-transferable. */
    readonly quotaAfterExclusionBatch: Cited<<V>(state: GregoryState<V>) => V>;
    /** Who is deemed elected: after the first stage, each surplus and each step of an exclusion. */
    readonly elect: Cited<ElectionTest>;
    /** Who comes first of level candidates too many for the places. */
    readonly electionTie: Cited<LookBack>;
    /** True when nobody who continues need be opposed any more. */
    readonly fillLast: Cited<Clause<boolean>>;
    readonly deferSurpluses: Cited<Deferral>;
    readonly surplusOrder: Cited<SurplusOrder>;
    readonly surplusTie: Cited<LookBack>;
    readonly surplusPapers: Cited<SurplusPapers>;
    readonly transferValue: Cited<TransferValue>;
    readonly exclude: Cited<ExclusionChoice>;
    readonly exclusionTie: Cited<LookBack>;
    readonly exclusionOrder: Cited<ExclusionSteps>;
    /** True when, the excluded gone, the places can be filled without moving their papers. */
    readonly exclusionCompletes: Cited<<V>(state: GregoryState<V>, excluded: readonly number[]) => boolean>;
    /** True when no further papers move: asked after each batch and each stage. */
    readonly stop: Cited<Clause<boolean>>;
  };
}
