import { beats, type Pairwise } from './pairwise.ts';

/**
 * Who beats every other head to head, of those who stand or of some of them; nobody where nobody does. Somebody alone beats all others.
 *
 * Condorcet, Essai sur l'application de l'analyse (1785).
 *
 * @example condorcetWinner(pairwiseOf(preferencesOf(parseBallots('4: A > B\n3: B > C\n2: C > B')))) // 1
 */
export function condorcetWinner(table: Pairwise, among: readonly number[] = table.standing): number | undefined {
  return among.find((a) => among.every((b) => a === b || beats(table, a, b)));
}

/** Those who lose to nobody: a Condorcet winner, or several who draw with each other; possibly nobody. */
export function weakCondorcetWinners(table: Pairwise, among: readonly number[] = table.standing): readonly number[] {
  return among.filter((a) => among.every((b) => !beats(table, b, a)));
}

/** Who loses to every other head to head; nobody where nobody does, or where somebody stands alone. */
export function condorcetLoser(table: Pairwise, among: readonly number[] = table.standing): number | undefined {
  if (among.length < 2) return undefined;
  return among.find((a) => among.every((b) => a === b || beats(table, b, a)));
}

/**
 * The Smith set: the fewest candidates each of whom beats everybody outside. In the order given; empty only where nobody stands.
 *
 * I. J. Good, A note on Condorcet sets, Public Choice 10 (1971), 97-101; J. H. Smith, Econometrica 41 (1973), 1027-1041.
 *
 * @example smithSet(pairwiseOf(preferencesOf(parseBallots('4: A > B\n3: B > C\n2: C > A')))) // [0, 1, 2]
 */
export function smithSet(table: Pairwise, among: readonly number[] = table.standing): readonly number[] {
  return smithTiers(table, among)[0] ?? [];
}

/**
 * Those who stand in tiers: the Smith set, the Smith set of the others, and so on. Everybody beats everybody of a lower tier.
 *
 * Whoever beats all of a lower set has more wins and half draws than anybody of it, so that each tier is a stretch of the order by those: it
 * ends where they are as many as the candidates so far have if they beat all the others and halve the wins among themselves (our derivation).
 */
export function smithTiers(table: Pairwise, among: readonly number[] = table.standing): readonly (readonly number[])[] {
  const doubled = new Map(among.map((a) => [a, doubledWins(table, a, among)] as const));
  const points = (a: number): number => doubled.get(a) ?? 0;
  const tiers: number[][] = [];
  let tier = new Set<number>();
  let [seen, sum] = [0, 0];
  for (const a of [...among].sort((x, y) => points(y) - points(x))) {
    tier.add(a);
    seen += 1;
    sum += points(a);
    if (sum < seen * (seen - 1) + 2 * seen * (among.length - seen)) continue;
    const whole = tier;
    tiers.push(among.filter((candidate) => whole.has(candidate)));
    tier = new Set();
  }
  return tiers;
}

/** Twice the others beaten, and one for each with whom it draws. */
function doubledWins(table: Pairwise, a: number, among: readonly number[]): number {
  return among.reduce((sum, b) => (a === b ? sum : sum + (beats(table, a, b) ? 2 : beats(table, b, a) ? 0 : 1)), 0);
}

/**
 * The Schwartz set: everybody who, by a chain of wins, reaches all who so reach them. In the order given; part of the Smith set, and the same where
 * nobody draws.
 *
 * T. Schwartz, Rationality and the myth of the maximum, Noûs 6 (1972), 97-117.
 *
 * @example schwartzSet(pairwiseOf(preferencesOf(parseBallots('1: A > B > C\n1: A > C > B\n2: B > C > A')))) // [0, 1]
 */
export function schwartzSet(table: Pairwise, among: readonly number[] = table.standing): readonly number[] {
  const reached = reachedByWins(table, among);
  return among.filter((_, x) => among.every((_, y) => reached[y][x] === 0 || reached[x][y] === 1));
}

/** Entry [x][y] is 1 where a chain of wins leads from the x-th to the y-th of some candidates. */
export function reachedByWins(table: Pairwise, among: readonly number[]): readonly Uint8Array[] {
  const reached = among.map((a) => Uint8Array.from(among, (b) => (beats(table, a, b) ? 1 : 0)));
  for (let by = 0; by < among.length; by++) {
    for (const row of reached) {
      if (row[by] === 0) continue;
      for (let to = 0; to < among.length; to++) if (reached[by][to] === 1) row[to] = 1;
    }
  }
  return reached;
}
