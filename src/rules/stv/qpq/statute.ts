import type { BallotReading } from '../../../ballots/read-ballots.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import type { Cited } from '../../decision.ts';
import type { QpqQuota, Quotient } from './clauses.ts';
import type { QpqState } from './state.ts';

/** A rule that elects by quotients: a table of cited decisions that the engine carries out. */
export interface QpqStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly decisions: {
    readonly papers: Cited<BallotReading>;
    readonly quotient: Cited<Quotient>;
    readonly quota: Cited<QpqQuota>;
    /** True for a highest quotient that elects. */
    readonly elect: Cited<(quotient: Fraction, quota: Fraction) => boolean>;
    /** What each paper of a candidate who is elected on this quotient has elected from then on. */
    readonly contribution: Cited<(quotient: Fraction) => Fraction>;
    /** Takes the lowest out of the count. */
    readonly exclude: Cited<(state: QpqState, excluded: number) => void>;
    /** True when all who are left are elected without more ado. */
    readonly fillLast: Cited<(state: QpqState) => boolean>;
    readonly tie: Cited<'lot'>;
  };
}
