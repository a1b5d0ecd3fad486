/**
 * Rules that compare candidates head to head, each from its definition: all orders, all paths, all cycles, all subsets. Matrix entry [a][b]: papers that
 * rank a above b. Candidates are numbered from 0; every function gives a set in rising order. Only for a handful of candidates.
 *
 * Readings: whoever is ranked is above whoever is not; two that are level or both unranked give no preference. A win is by more papers. Of wins with equal winning
 * votes the one with less opposition is stronger. A paper with several first counts for each in equal part. Lots take each of those level.
 */
export type Matrix = readonly (readonly number[])[];

/** Papers and the groups of candidates they rank, the best first. */
export type Ballot = readonly [papers: number, groups: readonly (readonly number[])[]];

export type NaiveStrength = 'margins' | 'winning-votes';

export function naiveMatrix(candidates: number, ballots: readonly Ballot[]): Matrix {
  const all = range(candidates);
  const place = (groups: Ballot[1], candidate: number): number => {
    const at = groups.findIndex((group) => group.includes(candidate));
    return at < 0 ? groups.length : at;
  };
  return all.map((a) =>
    all.map((b) =>
      ballots.reduce((sum, [papers, groups]) => sum + (place(groups, a) < place(groups, b) ? papers : 0), 0),
    ),
  );
}

export function naiveCondorcet(m: Matrix): number[] {
  return range(m.length).filter((a) => range(m.length).every((b) => a === b || m[a][b] > m[b][a]));
}

export function naiveCondorcetLoser(m: Matrix): number[] {
  return range(m.length).filter((a) => range(m.length).every((b) => a === b || m[a][b] < m[b][a]));
}

/** The smallest of all sets each of whom beats everybody outside. */
export function naiveSmith(m: Matrix, among: readonly number[] = range(m.length)): number[] {
  const dominant = subsets(among).filter((set) =>
    set.every((a) => among.every((b) => set.includes(b) || m[a][b] > m[b][a])),
  );
  return dominant.reduce((least, set) => (set.length < least.length ? set : least), [...among]);
}

/** The union of the minimal sets of whom nobody is beaten from outside. */
export function naiveSchwartz(m: Matrix, among: readonly number[] = range(m.length)): number[] {
  const unbeaten = subsets(among).filter((set) =>
    set.every((a) => among.every((b) => set.includes(b) || m[b][a] <= m[a][b])),
  );
  const minimal = unbeaten.filter(
    (set) => !unbeaten.some((other) => other.length < set.length && other.every((a) => set.includes(a))),
  );
  return among.filter((a) => minimal.some((set) => set.includes(a)));
}

export function naiveCopeland(m: Matrix): number[] {
  const scores = m.map((row, a) =>
    row.reduce((sum, papers, b) => sum + (a === b ? 0 : papers > m[b][a] ? 2 : papers === m[b][a] ? 1 : 0), 0),
  );
  return range(m.length).filter((a) => scores.every((score) => score <= scores[a]));
}

export function naiveMinimax(m: Matrix, by: NaiveStrength): number[] {
  const worst = range(m.length).map((b) =>
    range(m.length)
      .filter((a) => a !== b)
      .map((a) => (by === 'margins' ? m[a][b] - m[b][a] : m[a][b] > m[b][a] ? m[a][b] : 0))
      .reduce((most, defeat) => (defeat > most ? defeat : most), Number.NEGATIVE_INFINITY),
  );
  return range(m.length).filter((a) => worst.every((defeat) => defeat >= worst[a]));
}

/** The strength of the strongest of all paths of wins that visit nobody twice; 0 where there is none. */
export function naiveStrongestPath(m: Matrix, by: NaiveStrength, from: number, to: number): number {
  const walk = (at: number, visited: readonly number[], strength: number): number =>
    at === to
      ? strength
      : range(m.length)
          .filter((next) => !visited.includes(next) && m[at][next] > m[next][at])
          .map((next) => walk(next, [...visited, next], Math.min(strength, strengthOf(m, by, at, next))))
          .reduce((most, found) => Math.max(most, found), 0);
  return walk(from, [from], Number.POSITIVE_INFINITY);
}

export function naiveSchulze(m: Matrix, by: NaiveStrength): number[] {
  const path = (a: number, b: number): number => naiveStrongestPath(m, by, a, b);
  return range(m.length).filter((a) => range(m.length).every((b) => a === b || path(a, b) >= path(b, a)));
}

type Pair = readonly [winner: number, loser: number];

/** Everybody with nobody above after locking wins in, in every order that puts the stronger first. */
export function naiveRankedPairs(m: Matrix, by: NaiveStrength): number[] {
  const wins: Pair[] = range(m.length).flatMap((a) =>
    range(m.length)
      .filter((b) => m[a][b] > m[b][a])
      .map((b): Pair => [a, b]),
  );
  const isBefore = ([a, b]: Pair, [c, d]: Pair): boolean => {
    const [one, other] = [strengthOf(m, by, a, b), strengthOf(m, by, c, d)];
    return one > other || (one === other && by === 'winning-votes' && m[b][a] < m[d][c]);
  };
  const tops = new Set<number>();
  const seen = new Set<string>();
  const follow = (left: readonly Pair[], locked: readonly Pair[]): void => {
    const key = `${left.join(';')}|${[...locked].sort().join(';')}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (left.length === 0) {
      for (const a of range(m.length)) if (!locked.some(([, loser]) => loser === a)) tops.add(a);
    }
    for (const pair of left) {
      if (left.some((other) => isBefore(other, pair))) continue;
      const rest = left.filter((other) => other !== pair);
      follow(rest, leads(locked, pair[1], pair[0]) ? locked : [...locked, pair]);
    }
  };
  follow(wins, []);
  return [...tops].sort((a, b) => a - b);
}

function leads(pairs: readonly Pair[], from: number, to: number): boolean {
  return from === to || pairs.some(([a, b]) => a === from && leads(pairs, b, to));
}

/** Of all orders, those with which papers agree most. Bigints: sums over many pairs. */
export function naiveKemenyOrders(m: Matrix): number[][] {
  const agreed = (order: readonly number[]): bigint =>
    order.reduce((sum, a, at) => order.slice(at + 1).reduce((more, b) => more + BigInt(m[a][b]), sum), 0n);
  const scored = orders(range(m.length)).map((order) => ({ order, score: agreed(order) }));
  const most = scored.reduce((best, { score }) => (score > best ? score : best), 0n);
  return scored.filter(({ score }) => score === most).map(({ order }) => order);
}

/** In every cycle of wins the weakest wins are struck out; whoever nobody then defeats. */
export function naiveSplitCycle(m: Matrix, among: readonly number[] = range(m.length)): number[] {
  const struck = new Set<string>();
  const walk = (path: readonly number[]): void => {
    const last = path[path.length - 1];
    for (const next of among) {
      if (m[last][next] <= m[next][last]) continue;
      if (next === path[0]) {
        const cycle = path.map((a, at): Pair => [a, path[at + 1] ?? next]);
        const margins = cycle.map(([a, b]) => m[a][b] - m[b][a]);
        for (const [at, pair] of cycle.entries()) if (margins[at] === Math.min(...margins)) struck.add(pair.join());
      } else if (!path.includes(next)) walk([...path, next]);
    }
  };
  for (const start of among) walk([start]);
  return among.filter((b) => !among.some((a) => m[a][b] > m[b][a] && !struck.has(`${a},${b}`)));
}

/** The definition, as it stands. */
export function naiveStableVoting(m: Matrix, among: readonly number[] = range(m.length)): number[] {
  if (among.length === 1) return [...among];
  const undefeated = naiveSplitCycle(m, among);
  const stable = undefeated.flatMap((a) =>
    among
      .filter(
        (b) =>
          b !== a &&
          naiveStableVoting(
            m,
            among.filter((c) => c !== b),
          ).includes(a),
      )
      .map((b) => ({ a, margin: m[a][b] - m[b][a] })),
  );
  const largest = Math.max(...stable.map(({ margin }) => margin));
  return among.filter((a) => stable.some((pair) => pair.a === a && pair.margin === largest));
}

/** The Condorcet winner, or else most Borda points with half a point for each who is level. */
export function naiveBlack(m: Matrix): number[] {
  const [winner] = naiveCondorcet(m);
  if (winner !== undefined) return [winner];
  const points = m.map((row, a) => row.reduce((sum, papers, b) => sum + papers - m[b][a], 0));
  return range(m.length).filter((a) => points.every((score) => score <= points[a]));
}

/** Everybody who wins by some lots, where those outside a set of those who continue go first and then one with fewest first places. */
export function naiveHybrid(
  ballots: readonly Ballot[],
  among: readonly number[],
  keep: (among: readonly number[]) => readonly number[],
): number[] {
  const kept = keep(among);
  if (kept.length === 1) return [...kept];
  const firsts = kept.map((candidate) =>
    ballots.reduce((sum, [papers, groups]) => {
      const first =
        groups.map((group) => group.filter((c) => kept.includes(c))).find((group) => group.length > 0) ?? [];
      // 840 is divided by every number up to 8, and no more share a place.
      return first.includes(candidate) ? sum + BigInt(papers) * BigInt(840 / first.length) : sum;
    }, 0n),
  );
  const fewest = firsts.reduce((least, votes) => (votes < least ? votes : least));
  const winners = kept
    .filter((_, at) => firsts[at] === fewest)
    .flatMap((out) =>
      naiveHybrid(
        ballots,
        kept.filter((c) => c !== out),
        keep,
      ),
    );
  return among.filter((a) => winners.includes(a));
}

function strengthOf(m: Matrix, by: NaiveStrength, a: number, b: number): number {
  return by === 'margins' ? m[a][b] - m[b][a] : m[a][b];
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function subsets(among: readonly number[]): number[][] {
  return range(2 ** among.length)
    .slice(1)
    .map((bits) => among.filter((_, at) => ((bits >> at) & 1) === 1));
}

function orders(among: readonly number[]): number[][] {
  if (among.length === 0) return [[]];
  return among.flatMap((first) => orders(among.filter((a) => a !== first)).map((rest) => [first, ...rest]));
}
