import type { BallotReading } from '../../ballots/read-ballots.ts';
import type { Cited } from '../decision.ts';
import type { RulePromise } from '../rule.ts';
import type { Batch } from './batch.ts';
import type { Finish } from './finish.ts';
import type { LookBack } from './look-back.ts';

/** A rule of exclusions as a table: papers always move at full value, so who goes, who stays and how ties fall is all there is. */
export interface EliminationStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** True where the rule fills several places. */
  readonly severalSeats?: true;
  readonly approximate?: readonly string[];
  readonly promise?: RulePromise;
  readonly decisions: {
    readonly papers: Cited<BallotReading>;
    /** The votes that elect, of the papers of the first stage, where the rule fixes them. */
    readonly threshold?: Cited<(valid: number) => number>;
    readonly elect: Cited<Finish>;
    readonly electionTie: Cited<LookBack>;
    readonly exclude: Cited<Batch>;
    readonly exclusionTie: Cited<LookBack>;
  };
}
