import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { Chance, Chances } from '../../whatif/chances.ts';

/** True when the last of those elected has as many votes as somebody who is not. */
export function isLevel({ candidates }: DeclaredResult, elected: readonly number[]): boolean {
  const last = Math.min(...elected.map((candidate) => candidates[candidate].votes));
  return candidates.some(({ votes }, candidate) => votes === last && !elected.includes(candidate));
}

/** The chance that others are elected than these: worked out where that can be done, else the share of draws. */
export function chanceOfChange(
  model: Chances,
  elected: readonly number[],
): { readonly exact: number } | { readonly drawn: Chance } {
  const winner = elected.length === 1 ? model.candidates[elected[0]] : undefined;
  const exact = winner?.exactInPapers ?? winner?.exact;
  if (exact !== undefined) return { exact: 1 - exact };
  const others = model.sets.filter((set) => set.elected.some((candidate) => !elected.includes(candidate)));
  const mean = Math.round(others.reduce((sum, set) => sum + set.mean * model.draws, 0)) / model.draws;
  return { drawn: { mean, standardError: Math.sqrt((mean * (1 - mean)) / model.draws) } };
}
