/** How a count by exclusions stands after a stage. */
export interface Standing {
  /** Those neither elected nor excluded, in the order of the ballot. */
  readonly continuing: readonly number[];
  /** Votes of each candidate. */
  readonly votes: readonly number[];
  /** Papers at the first stage. */
  readonly valid: number;
  /** Papers that show nobody who continues. */
  readonly nonTransferable: number;
  readonly seats: number;
  /** Votes of each candidate at every stage before, the first stage first. */
  readonly earlier: readonly (readonly number[])[];
}

/** Those who continue, the fewest votes first; level ones in the order of the ballot. */
export function inAscendingOrder({ continuing, votes }: Standing): readonly number[] {
  return [...continuing].sort((a, b) => votes[a] - votes[b] || a - b);
}
