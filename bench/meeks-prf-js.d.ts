declare module 'meeks-prf-js/run/meek.js' {
  /** The one function the benchmark uses; the package has no types of its own. */
  export function tabulate(
    seats: number,
    candidates: readonly string[],
    ballots: readonly (readonly [number, readonly string[]])[],
    mostRanks: number | null,
    tieBreaker: readonly string[],
    excluded: readonly string[],
    protectedOnes: readonly string[],
  ): unknown;
}
