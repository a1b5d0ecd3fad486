import type { Papers } from '../../../ballots/papers.ts';
import type { BallotReading } from '../../../ballots/read-ballots.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Cited } from '../../decision.ts';
import type { Lot } from '../../lot.ts';
import type { RulePromise } from '../../rule.ts';
import type { Completion } from '../clauses/completion.ts';
import type { Credit, UnmovedSurplus } from '../clauses/credit.ts';
import type { ElectionTest } from '../clauses/election.ts';
import type { ExclusionChoice, ExclusionSteps } from '../clauses/exclusion.ts';
import type { Quota } from '../clauses/quota.ts';
import type { Deferral, SurplusOrder, SurplusPapers, TransferValue } from '../clauses/surplus.ts';
import type { LookBack } from '../clauses/ties.ts';
import type { Clause, GregoryState } from './state.ts';

/** A number system of any kind; `holds` tells the compiler which. */
export type Arithmetic =
  | (NumberSystem<number> & { readonly holds: 'number' })
  | (NumberSystem<bigint> & { readonly holds: 'bigint' })
  | (NumberSystem<Fraction> & { readonly holds: 'fraction' });

/** When it is looked at who is deemed elected. */
export type ElectionPoint = 'first-preferences' | 'surplus' | 'exclusion';

/**
 * A statute of the value-transfer family: a table of cited decisions that the engine carries out.
 *
 * What sets a statute apart is a function it names here, never a flag that the engine reads. A decision that may be left out
 * is one that a statute without it does not know.
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
    /** What gaps, repeats and equal preferences do to a paper. */
    readonly papers: Cited<BallotReading>;
    /** What a paper is worth at first, where that is not one vote. */
    readonly paperWorth?: Cited<number>;
    /** The number system for so many votes and places. */
    readonly numbers: Cited<(votes: number, seats: number) => Arithmetic>;
    readonly quota: Cited<Quota>;
    /** The quota after a batch of an exclusion that left papers non-transferable. */
    readonly quotaAfterExclusionBatch?: Cited<<V>(state: GregoryState<V>) => V>;
    /** Who is deemed elected: after the first stage, each surplus and each step of an exclusion. */
    readonly elect: Cited<ElectionTest>;
    /** Who comes first of level candidates too many for the places. */
    readonly electionTie?: Cited<LookBack>;
    /** Those who are elected because nobody need be opposed any more. */
    readonly fillLast: Cited<Completion>;
    /** When surpluses wait; without it, never. */
    readonly deferSurpluses?: Cited<Deferral>;
    readonly surplusOrder: Cited<SurplusOrder>;
    readonly surplusTie: Cited<LookBack>;
    readonly surplusPapers: Cited<SurplusPapers>;
    readonly transferValue: Cited<TransferValue>;
    /** What papers of one value count for together. */
    readonly credit: Cited<Credit>;
    /** How much of a surplus that did not move is non-transferable; the rest is lost to rounding. */
    readonly unmovedSurplus: Cited<UnmovedSurplus>;
    readonly exclude: Cited<ExclusionChoice>;
    readonly exclusionTie: Cited<LookBack>;
    /** Left out only where the count begins again after an exclusion. */
    readonly exclusionOrder?: Cited<ExclusionSteps>;
    /** How the count begins again after an exclusion, where it does. */
    readonly countAgain?: Cited<CountAgain>;
    /** True when, the excluded gone, the places can be filled without moving their papers; without it, never. */
    readonly exclusionCompletes?: Cited<<V>(state: GregoryState<V>, excluded: readonly number[]) => boolean>;
    /** True when no further papers move: asked after each batch and each stage. */
    readonly stop: Cited<Clause<boolean>>;
  };
}

/** What the engine is given: the statute, the papers, the places, who withdrew and how lots fall. */
export interface GregoryRun {
  readonly statute: GregoryStatute;
  readonly papers: Papers;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly lot: Lot;
}

/** How a count stands that begins again without the excluded. */
export type CountAgain = <V>(run: GregoryRun, before: GregoryState<V>, excluded: readonly number[]) => GregoryState<V>;
