import type { BallotReading } from '../../../ballots/read-ballots.ts';
import type { Cited } from '../../decision.ts';
import type { Lot } from '../../lot.ts';
import type { Completion } from '../clauses/completion.ts';
import type { ElectionTest } from '../clauses/election.ts';
import type { Quota } from '../clauses/quota.ts';
import type { LookBack } from '../clauses/ties.ts';
import type { SampledCompletion } from './completion.ts';
import type { SampledExclusion, SampledExclusionSteps } from './exclusion.ts';
import type { OrderedPapers } from './ordered-pile.ts';
import type { SampledState } from './state.ts';
import type { SampledSurplusPapers } from './surplus.ts';
import type { ExclusionTransfer, SurplusTransfer } from './transfer.ts';

/**
 * A statute of the whole-paper family: a table of cited decisions that the engine carries out. A paper is always worth one vote,
 * and a surplus moves some papers whole, which ones depends on the order in which they lie. A decision that may
 * be left out is one that a statute without it does not know.
 */
export interface SampledStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Doubts that every count by this statute must carry. */
  readonly approximate?: readonly string[];
  readonly decisions: {
    readonly papers: Cited<BallotReading>;
    readonly quota: Cited<Quota>;
    /** Who is deemed elected: after the first count and after each transfer. */
    readonly elect: Cited<ElectionTest>;
    readonly fillLast: Cited<Completion>;
    readonly fillAllButLowest?: Cited<SampledCompletion>;
    readonly fillLastPlace?: Cited<Completion>;
    /** When surpluses wait; without it, never. */
    readonly deferSurpluses?: Cited<(state: SampledState) => boolean>;
    readonly surplusOrder: Cited<(state: SampledState) => readonly number[]>;
    readonly surplusTie: Cited<LookBack>;
    readonly surplusPapers: Cited<SampledSurplusPapers>;
    /** Which papers of those looked at move, and to whom. */
    readonly surplusTransfer: Cited<SurplusTransfer>;
    /** Who gets the odd paper of equal fractions; without it, a lot. */
    readonly shareTie?: Cited<LookBack>;
    readonly exclude: Cited<SampledExclusion>;
    readonly exclusionTie: Cited<LookBack>;
    readonly exclusionSteps: Cited<SampledExclusionSteps>;
    readonly exclusionTransfer: Cited<ExclusionTransfer>;
    /** True when, the excluded gone, the places can be filled without moving their papers; without it, never. */
    readonly exclusionCompletes?: Cited<(state: SampledState, excluded: readonly number[]) => boolean>;
    /** True when no further papers move: asked after each transfer. */
    readonly stop: Cited<(state: SampledState) => boolean>;
  };
}

/** What the engine is given: the statute, the papers in order, the places, who withdrew and how lots fall. */
export interface SampledRun {
  readonly statute: SampledStatute;
  readonly papers: OrderedPapers;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly lot: Lot;
}
