import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { Chance } from '../chances.ts';

/** True when the last of those elected has as many votes as somebody who is not. */
export function isLevel({ candidates }: DeclaredResult, elected: readonly number[]): boolean {
  const last = Math.min(...elected.map((candidate) => candidates[candidate].votes));
  return candidates.some(({ votes }, candidate) => votes === last && !elected.includes(candidate));
}

/** A chance of a change as it is told: worked out where that can be done, else the share of draws. */
export function asTold(change: Chance): { readonly exact: number } | { readonly drawn: Chance } {
  const exact = change.exactInPapers ?? change.exact;
  return exact === undefined ? { drawn: change } : { exact };
}
