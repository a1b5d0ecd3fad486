/** The mean of a figure over contests. */
export interface Average {
  /** How many contests it is of. */
  readonly of: number;
  readonly sum: number;
  /** `null` where there are none. */
  readonly mean: number | null;
  /**
   * How far the mean of so many drawn elections strays from that of endlessly many (one standard deviation); only of elections that were
   * drawn, at least two. Zero where all are alike, which proves nothing about a rare exception.
   */
  readonly standardError?: number;
}

/** Takes figures one by one, and keeps none of them. */
export interface Averaging {
  add(value: number): void;
  finish(): Average;
}

/**
 * Gathers a mean; with the standard error of a sample where the figures are one.
 *
 * @example
 * const heads = averaging(true);
 * for (const toss of [1, 0, 0, 1]) heads.add(toss);
 * heads.finish().mean // 0.5
 */
export function averaging(sample: boolean): Averaging {
  let of = 0;
  let sum = 0;
  // Welford's recurrence: the sum of squares less the square of the sum would lose all its figures where the spread is small.
  let mean = 0;
  let spread = 0;
  return {
    add: (value) => {
      of += 1;
      sum += value;
      const off = value - mean;
      mean += off / of;
      spread += off * (value - mean);
    },
    finish: () => ({
      of,
      sum,
      mean: of === 0 ? null : sum / of,
      ...(sample && of > 1 ? { standardError: Math.sqrt(spread / (of - 1) / of) } : {}),
    }),
  };
}
