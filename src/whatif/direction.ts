import type { DeclaredResult } from '../ballots/declared-result.ts';
import { lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import type { TransferRow } from '../synthetic/transfers.ts';
import { electedUnder, type FixedTransfers, fixedTransfers } from './assumption.ts';

/** A point on the way from one assumption to another where who is elected changes. */
export interface Turn {
  /** How far along the way, from 0 to 1: the first point, to a millionth, at which the later winners win. */
  readonly at: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Options of {@link tippingAlong}. */
export interface DirectionOptions {
  /** Points looked at along the way, default 1000; two changes closer together than that may be missed. */
  readonly steps?: number;
}

/**
 * Where the result tips on the way from one assumption about transfers to another, for any number of candidates: at every point
 * the shares are mixed, papers split accordingly in whole papers, and the rule counts them.
 *
 * @example tippingAlong(declared, ers97, even, allTo('Coyne')) // [{ at: 0.33…, before: [0], after: [1] }]
 */
export function tippingAlong(
  declared: DeclaredResult,
  rule: Rule,
  base: readonly TransferRow[],
  towards: readonly TransferRow[],
  { steps = 1000 }: DirectionOptions = {},
): readonly Turn[] {
  const [from, to] = [base, towards].map((rows) => fixedTransfers(declared, rows));
  const winnersAt = (share: number): readonly number[] =>
    electedUnder(declared, rule, mixed(from, to, share), lotByOrder(), 'in-proportion');
  const turns: Turn[] = [];
  let before = winnersAt(0);
  for (let step = 1; step <= steps; step++) {
    const after = winnersAt(step / steps);
    if (sameSet(before, after)) continue;
    turns.push({ at: turningPoint(winnersAt, (step - 1) / steps, step / steps, after), before, after });
    before = after;
  }
  return turns;
}

/** Rows in which every paper of everybody else goes to one candidate. */
export function allTo({ candidates }: DeclaredResult, name: string): readonly TransferRow[] {
  return candidates
    .filter((candidate) => candidate.name !== name)
    .map((candidate) => ({ from: candidate.name, to: { [name]: 1 }, nonTransferable: 0 }));
}

function mixed(from: FixedTransfers, to: FixedTransfers, share: number): FixedTransfers {
  return from.map((row, candidate) => row.map((papers, next) => (1 - share) * papers + share * to[candidate][next]));
}

function turningPoint(
  winnersAt: (share: number) => readonly number[],
  low: number,
  high: number,
  after: readonly number[],
): number {
  let [unturned, turned] = [low, high];
  while (turned - unturned > 1e-6) {
    const middle = (unturned + turned) / 2;
    if (sameSet(winnersAt(middle), after)) turned = middle;
    else unturned = middle;
  }
  return turned;
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((candidate) => b.includes(candidate));
}
