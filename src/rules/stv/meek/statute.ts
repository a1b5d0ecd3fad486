import type { BallotReading } from '../../../ballots/read-ballots.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Cited } from '../../decision.ts';
import type { DynamicQuota, ElectionTest, ExclusionChoice, ExclusionTie, KeepFactor, Settled } from './clauses.ts';
import type { ShareKept } from './nodes.ts';
import type { MeekState } from './state.ts';

/**
 * A statute of the keep-factor family: a table of cited decisions that the engine carries out.
 *
 * What sets a statute apart is a function it names here, never a flag that the engine reads.
 */
export interface MeekStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Doubts that every count by this statute must carry. */
  readonly approximate?: readonly string[];
  readonly decisions: {
    readonly papers: Cited<BallotReading>;
    /** Votes, quotas and keep factors all have nine places in this family. */
    readonly numbers: Cited<NumberSystem<bigint>>;
    /** What a candidate keeps of a paper. */
    readonly share: Cited<ShareKept>;
    readonly quota: Cited<DynamicQuota>;
    /** Who is elected; asked after every distribution. */
    readonly elect: Cited<ElectionTest>;
    /** Who comes first of level candidates too many for the places: always a lot, so only the words are needed. */
    readonly electionTie: Cited<'lot'>;
    /** True when the votes of a stage are settled and, nobody being elected, somebody is excluded. */
    readonly settled: Cited<Settled>;
    readonly keepFactor: Cited<KeepFactor>;
    readonly exclude: Cited<ExclusionChoice>;
    readonly exclusionTie: Cited<ExclusionTie>;
    /** True when nothing is left to distribute for: asked before every stage. */
    readonly complete: Cited<(state: MeekState) => boolean>;
  };
}
