import type { RuleMargin } from './contest-outcome.ts';
import type { MarginTotals } from './many-compared.ts';

/** Gathers the margins of one rule. A median needs them all: this is the one thing of which a number a contest is kept. */
export function marginGathering(): { add(margin: RuleMargin): void; finish(): MarginTotals | undefined } {
  const least: number[] = [];
  let exact = 0;
  return {
    add: (margin) => {
      least.push(margin.least);
      if (margin.exact) exact += 1;
    },
    finish: () => {
      if (least.length === 0) return undefined;
      const sorted = Float64Array.from(least).sort();
      return { contests: sorted.length, exact, smallest: sorted[0], median: medianOf(sorted) };
    },
  };
}

/** The middle one; of an even number half-way between the two in the middle. */
function medianOf(sorted: Float64Array): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low + (high - low) / 2;
}
