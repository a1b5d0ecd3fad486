/**
 * How the papers stand to a set of candidates and a rival: a pattern says of each member whether they are above the rival (0), level
 * with them (1) or below (2); it is the number with these digits to the base 3, the first member the lowest digit.
 */
export interface Patterns {
  /** How many members the set has. */
  readonly members: number;
  /** By pattern, numerators over the denominator. */
  readonly weights: readonly bigint[];
  readonly denominator: bigint;
}

export const ABOVE = 0;
export const LEVEL = 1;
export const BELOW = 2;

/**
 * The same papers with nothing left level: a paper that says nothing of some members is divided in proportion to the papers that do
 * (Schulze's proportional completion).
 *
 * Those that leave most open go first, all that leave equally many open at once. Each is divided over the papers that decide
 * something it leaves open, whatever else they say, takes over what they say there, and waits for its turn again where
 * something is still open. Where no paper decides any of it, all ways to decide it get the same.
 *
 * @example completedPatterns({ members: 1, weights: [6n, 2n, 2n], denominator: 1n }) // 7.5 above and 2.5 below
 */
export function completedPatterns(patterns: Patterns): Patterns {
  let completed = patterns;
  for (let open = patterns.members; open > 0; open--) completed = withoutOpen(completed, open);
  return completed;
}

/** Divides the papers on which exactly so many members are level with the rival. */
function withoutOpen(patterns: Patterns, open: number): Patterns {
  const { members, weights, denominator } = patterns;
  const cast = weights.flatMap((weight, pattern) => (weight > 0n ? [pattern] : []));
  const divided = cast
    .filter((pattern) => openPlaces(pattern, members) === open)
    .map((pattern) => {
      const sources = cast.filter((source) => decides(source, pattern, members));
      const total = sources.reduce((sum, source) => sum + weights[source], 0n);
      return { pattern, sources, total };
    });
  if (divided.length === 0) return patterns;
  const common = divided.reduce((multiple, { total }) => leastCommonMultiple(multiple, divisor(total, open)), 1n);
  const next = weights.map((weight) => weight * common);
  for (const { pattern, sources, total } of divided) {
    next[pattern] = 0n;
    const each = weights[pattern] * (common / divisor(total, open));
    if (total === 0n) for (const target of waysToDecide(pattern, members)) next[target] += each;
    for (const source of sources) next[filled(pattern, source, members)] += each * weights[source];
  }
  return reduced({ members, weights: next, denominator: denominator * common });
}

function divisor(total: bigint, open: number): bigint {
  return total === 0n ? 2n ** BigInt(open) : total;
}

/** The digit of a pattern at a place. */
export function digitAt(pattern: number, place: number): number {
  return Math.floor(pattern / 3 ** place) % 3;
}

function openPlaces(pattern: number, members: number): number {
  let open = 0;
  for (let place = 0; place < members; place++) if (digitAt(pattern, place) === LEVEL) open += 1;
  return open;
}

/** True where the source says something of a member of whom the pattern says nothing. */
function decides(source: number, pattern: number, members: number): boolean {
  for (let place = 0; place < members; place++) {
    if (digitAt(pattern, place) === LEVEL && digitAt(source, place) !== LEVEL) return true;
  }
  return false;
}

/** The pattern, with what the source says wherever it says nothing itself. */
function filled(pattern: number, source: number, members: number): number {
  let result = 0;
  for (let place = members - 1; place >= 0; place--) {
    const digit = digitAt(pattern, place);
    result = result * 3 + (digit === LEVEL ? digitAt(source, place) : digit);
  }
  return result;
}

/** Every pattern that decides all that this one leaves open. */
function waysToDecide(pattern: number, members: number): readonly number[] {
  let ways = [pattern];
  for (let place = 0; place < members; place++) {
    if (digitAt(pattern, place) !== LEVEL) continue;
    const step = 3 ** place;
    ways = ways.flatMap((way) => [way + (ABOVE - LEVEL) * step, way + (BELOW - LEVEL) * step]);
  }
  return ways;
}

/** The same without a common divisor: without that the numbers would grow with every step. */
function reduced({ members, weights, denominator }: Patterns): Patterns {
  let common = denominator;
  for (const weight of weights) {
    if (common === 1n) break;
    common = greatestCommonDivisor(common, weight);
  }
  return { members, weights: weights.map((weight) => weight / common), denominator: denominator / common };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
