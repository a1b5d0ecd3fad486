/** How much of what could be gained a rule gains. */
export interface UtilityEfficiency {
  /** The id of the rule. */
  readonly rule: string;
  /**
   * Mean utility of those it elects less that of all candidates, as a share of the best candidate's less that of all: 1 for a rule that always
   * elects the best, 0 for one that draws a lot. Sums over elections are divided; the shares of each are not averaged. `null` where the
   * candidates never differ.
   */
  readonly efficiency: number | null;
  /** How far it strays from that of endlessly many elections (one standard deviation), to first order; of at least two. */
  readonly standardError?: number;
}

/** Gathers the worth of one rule's winners. */
export interface UtilityGathering {
  /** The mean utility of each candidate, and who is elected to the one place; nobody gains nothing. */
  add(utilities: Float64Array, elected: number | undefined): void;
  finish(): UtilityEfficiency;
}

/**
 * Gathers the utility efficiency of a rule for one place: S. Merrill, A comparison of efficiency of multicandidate electoral systems, American
 * Journal of Political Science 28 (1984), DOI 10.2307/2110786. The standard error is that of a ratio of two sums, from how far gained − ratio ×
 * best strays: W. G. Cochran, Sampling techniques, third edition (1977), section 2.11.
 */
export function utilityGathering(rule: string): UtilityGathering {
  let elections = 0;
  const sums = { gained: 0, best: 0 };
  const products = { gained: 0, best: 0, both: 0 };
  return {
    add: (utilities, elected) => {
      const mean = utilities.reduce((sum, utility) => sum + utility, 0) / utilities.length;
      const gained = elected === undefined ? 0 : utilities[elected] - mean;
      const best = Math.max(...utilities) - mean;
      elections += 1;
      sums.gained += gained;
      sums.best += best;
      products.gained += gained * gained;
      products.best += best * best;
      products.both += gained * best;
    },
    finish: () => {
      if (!(sums.best > 0)) return { rule, efficiency: null };
      const efficiency = sums.gained / sums.best;
      if (elections < 2) return { rule, efficiency };
      const strays = products.gained - 2 * efficiency * products.both + efficiency * efficiency * products.best;
      const variance = (Math.max(0, strays) * elections) / (elections - 1);
      return { rule, efficiency, standardError: Math.sqrt(variance) / sums.best };
    },
  };
}
