import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { luce } from './luce.ts';
import type { BallotModel } from './model.ts';

/** Options of {@link plackettLuce}. */
export interface PlackettLuceOptions {
  /** The weight of stopping, as a share of all votes; default 0: every paper ranks everybody who has votes. */
  readonly stopping?: number;
}

/**
 * Popular first choices are popular next choices: each next preference is drawn in proportion to the first-preference
 * votes of those not yet ranked (Plackett 1975, DOI 10.2307/2346567; Luce 1959).
 *
 * The totals alone do not say this; that weights follow the totals is the assumption. Nothing is redrawn but the papers, so
 * its chances are surer than any real knowledge would be.
 *
 * @throws PsephosError `bad-model` for a negative or endless weight of stopping.
 */
export function plackettLuce({ stopping = 0 }: PlackettLuceOptions = {}): BallotModel {
  if (!(stopping >= 0 && Number.isFinite(stopping))) {
    throw new PsephosError({
      code: 'bad-model',
      message: 'the weight of stopping must be a number of at least 0',
      received: String(stopping),
    });
  }
  return {
    id: 'plackett-luce',
    parameters: { stopping },
    assumes:
      'each next preference falls on the candidates in proportion to their first preferences, and that this is known for certain',
    firstSplit: (declared, from) => {
      const shares = rowOf(declared, stopping, from);
      const total = shares.reduce((sum, share) => sum + share, 0);
      return { kind: 'fixed', shares: shares.map((share) => (total === 0 ? 0 : share / total)) };
    },
    given: (declared) => {
      const rows = declared.candidates.map((_, first) => rowOf(declared, stopping, first));
      const pattern = luce((first) => rows[first]);
      return () => pattern;
    },
  };
}

function rowOf({ candidates }: DeclaredResult, stopping: number, first: number): Float64Array {
  const total = candidates.reduce((sum, { votes }) => sum + votes, 0);
  const row = Float64Array.from([...candidates.map(({ votes }) => votes), stopping * total]);
  row[first] = 0;
  return row;
}
