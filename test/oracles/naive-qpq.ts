/**
 * QPQ, the form that begins again after each exclusion, ballot by ballot and from the text: D. R. Woodall, Voting matters 17 (2003),
 * section 2. Every ballot remembers the part of a candidate it has elected, as a fraction of bigints. Readings: ties go to whoever `lot` takes; a paper without a name of a standing candidate is not valid.
 */
export interface NaiveQpqBallot {
  readonly papers: number;
  readonly ranking: readonly number[];
}

/** One step: elected or excluded whom, the quota and the quotient, as `n/d` in lowest terms. */
export type NaiveQpqStep = readonly ['elect' | 'exclude', number, string, string];

type Ratio = readonly [bigint, bigint];

export function naiveQpq(
  ballots: readonly NaiveQpqBallot[],
  candidates: number,
  seats: number,
  lot: (tied: readonly number[]) => number,
): {
  readonly elected: readonly number[];
  readonly byDefault: readonly number[];
  readonly log: readonly NaiveQpqStep[];
} {
  const log: NaiveQpqStep[] = [];
  const excluded = new Set<number>();
  for (;;) {
    const has: Ratio[] = ballots.map(() => [0n, 1n]);
    const elected: number[] = [];
    const standing = [...Array(candidates).keys()].filter((candidate) => !excluded.has(candidate));
    if (standing.length <= seats) return { elected: [], byDefault: standing, log };
    for (;;) {
      const hopefuls = standing.filter((candidate) => !elected.includes(candidate));
      const top = ballots.map(({ ranking }) => ranking.find((candidate) => hopefuls.includes(candidate)));
      let active = 0n;
      let spent: Ratio = [0n, 1n];
      const votes = new Map(hopefuls.map((candidate) => [candidate, 0n]));
      const used = new Map<number, Ratio>(hopefuls.map((candidate) => [candidate, [0n, 1n]]));
      ballots.forEach(({ papers }, at) => {
        const candidate = top[at];
        const part: Ratio = [has[at][0] * BigInt(papers), has[at][1]];
        if (candidate === undefined) spent = plus(spent, part);
        else {
          active += BigInt(papers);
          votes.set(candidate, (votes.get(candidate) ?? 0n) + BigInt(papers));
          used.set(candidate, plus(used.get(candidate) ?? [0n, 1n], part));
        }
      });
      // va / (1 + s - tx) and vc / (1 + tc), each turned into one fraction.
      const quota = reduced([active * spent[1], BigInt(1 + seats) * spent[1] - spent[0]]);
      const quotient = new Map(
        hopefuls.map((candidate): [number, Ratio] => {
          const [above, below] = used.get(candidate) ?? [0n, 1n];
          return [candidate, reduced([(votes.get(candidate) ?? 0n) * below, below + above])];
        }),
      );
      const of = (candidate: number): Ratio => quotient.get(candidate) ?? [0n, 1n];
      const best = hopefuls.filter((a) => hopefuls.every((b) => compare(of(a), of(b)) >= 0));
      const worst = hopefuls.filter((a) => hopefuls.every((b) => compare(of(a), of(b)) <= 0));
      const elects = compare(of(best[0]), quota) > 0;
      const tied = elects ? best : worst;
      const chosen = tied.length === 1 ? tied[0] : lot(tied);
      log.push([elects ? 'elect' : 'exclude', chosen, text(quota), text(of(chosen))]);
      if (!elects) {
        excluded.add(chosen);
        break;
      }
      elected.push(chosen);
      if (elected.length === seats) return { elected, byDefault: [], log };
      const [above, below] = of(chosen);
      top.forEach((candidate, at) => {
        if (candidate === chosen) has[at] = [below, above];
      });
    }
  }
}

function plus([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return reduced([a * d + c * b, b * d]);
}

function compare([a, b]: Ratio, [c, d]: Ratio): number {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function reduced([above, below]: Ratio): Ratio {
  let [larger, smaller] = [below, above];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return [above / larger, below / larger];
}

function text([above, below]: Ratio): string {
  return `${above}/${below}`;
}
