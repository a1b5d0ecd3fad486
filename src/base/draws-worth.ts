/**
 * How many draws with a fresh pattern each are as good as so many that choose among patterns as good as `effective` ones: the reciprocal
 * of 1/draws + 1/effective, since the variances of both add up.
 *
 * @example worthDraws(1000, 1000) // 500
 */
export function worthDraws(draws: number, effective: number = Infinity): number {
  return draws / (1 + draws / effective);
}

/**
 * How well a chance near one half is known that rests on so many elections: one standard error, in points of a hundred, to one digit below ten.
 *
 * @example pointsNearHalf(291) // 3
 */
export function pointsNearHalf(elections: number): number {
  const points = 50 / Math.sqrt(elections);
  return points < 9.5 ? Number(points.toPrecision(1)) : Math.round(points);
}
