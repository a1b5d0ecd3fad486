/** Every way to fill in a paper among a few candidates, and what renaming the candidates makes of each. */
export interface WaysToRank {
  readonly candidates: number;
  /** Candidates best first; the shortest first, so that a list of papers that begins with a complete one has no short one. */
  readonly rankings: readonly (readonly number[])[];
  /** How many of them leave somebody out. */
  readonly short: number;
  /** For each renaming of the candidates but the one that changes nothing: what ranking each becomes. */
  readonly renamings: readonly Uint16Array[];
}

/**
 * The complete rankings of so many candidates or, with `short`, also those that stop early: `A > B` and `A > B > C` are two ways to rank
 * three. Blank papers are left out.
 *
 * @example waysToRank(3, true).rankings.length // 15
 */
export function waysToRank(candidates: number, short: boolean): WaysToRank {
  const everybody = [...Array(candidates).keys()];
  const lengths = short ? everybody.map((at) => at + 1) : [candidates];
  const rankings = lengths.flatMap((length) => arrangements(everybody, length));
  const codes = new Map(rankings.map((ranking, code) => [ranking.join(), code] as const));
  const renamings = arrangements(everybody, candidates).slice(1);
  return {
    candidates,
    rankings,
    short: rankings.filter(({ length }) => length < candidates).length,
    renamings: renamings.map((names) =>
      Uint16Array.from(rankings, (ranking) => codes.get(ranking.map((candidate) => names[candidate]).join()) ?? 0),
    ),
  };
}

/** Every way to put `length` of these in order, in lexicographic order. */
function arrangements(from: readonly number[], length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return from.flatMap((first) =>
    arrangements(
      from.filter((other) => other !== first),
      length - 1,
    ).map((rest) => [first, ...rest]),
  );
}
