/**
 * A second, deliberately naive count by the rules of Cambridge, Massachusetts, for tests only: slow, plain, and without a line of src in it.
 *
 * Transcribed from our notes on General Laws ch. 54A §9 (rules.md 3.19), not from the engine. Readings where the notes leave room:
 * - A ballot ends at equal choices; ranks left out are closed up and a name that stands again is passed over.
 * - The largest surplus first. Halves of n are rounded up. After the rounds n, n + 1 … the ballots numbered below n come last.
 * - Never are so many defeated together that too few are left; of those too many for that, the lowest are defeated.
 * - All who have no ballots are defeated in the order of the ballot paper where all of them are.
 * - The transfer in progress when the places are filled is that of the ballots of one candidate.
 */

export type CambridgeRow = { what: string; votes: number[]; nonTransferable: number; elected: number[] };

export type CambridgeCount = { quota: number; valid: number; rows: CambridgeRow[]; elected: number[] };

export function naiveCambridge(
  candidates: number,
  seats: number,
  withdrawn: readonly number[],
  /** Each ballot: groups of candidates, best first; an empty group is a rank left out. */
  written: readonly (readonly (readonly number[])[])[],
  lot: (tied: readonly number[], over: 'surplus' | 'exclusion') => number,
): CambridgeCount {
  type Standing = 'in' | 'elected' | 'out';
  const standing: Standing[] = Array.from({ length: candidates }, (_, c) => (withdrawn.includes(c) ? 'out' : 'in'));
  const piles: number[][][] = Array.from({ length: candidates }, () => []);
  const before: number[][] = [];
  const rows: CambridgeRow[] = [];
  const elected: number[] = [];
  let exhausted = 0;
  let quota = Number.POSITIVE_INFINITY;

  const size = (c: number): number => (piles[c] ?? []).length;
  const sizes = (): number[] => piles.map((pile) => pile.length);
  const inRace = (): number[] => standing.flatMap((each, c) => (each === 'in' ? [c] : []));
  const choice = (ballot: number[]): number | undefined => ballot.find((c) => standing[c] === 'in');
  const win = (c: number): void => {
    standing[c] = 'elected';
    elected.push(c);
  };
  const give = (ballot: number[], c: number): void => {
    (piles[c] ?? []).push(ballot);
    if (size(c) === quota) win(c);
  };
  const pick = (tied: number[], want: 'most' | 'fewest', over: 'surplus' | 'exclusion'): number => {
    let left = tied;
    for (let t = before.length - 1; t >= 0; t--) {
      const then = (c: number): number => before[t]?.[c] ?? 0;
      const mark = want === 'most' ? Math.max(...left.map(then)) : Math.min(...left.map(then));
      left = left.filter((c) => then(c) === mark);
    }
    return left.length === 1 ? (left[0] ?? -1) : lot(left, over);
  };
  const row = (what: string, since: number): void => {
    rows.push({ what, votes: sizes(), nonTransferable: exhausted, elected: elected.slice(since) });
  };

  for (const ballot of written) {
    const names: number[] = [];
    for (const rank of ballot) {
      if (rank.length > 1) break;
      for (const name of rank) if (!names.includes(name)) names.push(name);
    }
    const first = choice(names);
    if (first !== undefined) give(names, first);
  }
  const valid = sizes().reduce((sum, n) => sum + n, 0);
  quota = Math.floor(valid / (seats + 1)) + 1;
  before.push(sizes());
  const over = inRace()
    .filter((c) => size(c) >= quota)
    .sort((a, b) => size(b) - size(a) || a - b);
  over.forEach(win);
  row('first-preferences', 0);

  const surpluses = over.filter((c) => size(c) > quota);
  const done = (): boolean => elected.length >= seats || inRace().length === 0;
  const fill = (): boolean => {
    if (inRace().length + elected.length > seats) return false;
    const since = elected.length;
    for (const c of inRace().sort((a, b) => size(b) - size(a) || a - b)) win(c);
    row('completion', since);
    return true;
  };
  while (!done() && surpluses.length > 0) {
    if (fill()) break;
    const most = Math.max(...surpluses.map(size));
    const c = pick(
      surpluses.filter((each) => size(each) === most),
      'most',
      'surplus',
    );
    surpluses.splice(surpluses.indexOf(c), 1);
    const since = elected.length;
    const [t, s] = [size(c), size(c) - quota];
    const n = Math.round(t / s);
    const numbers: number[] = [];
    for (let round = 0; round < n; round++) for (let k = 1; k * n + round <= t; k++) numbers.push(k * n + round);
    for (let k = 1; k < n; k++) numbers.push(k);
    const gone = new Set<number>();
    for (const number of numbers) {
      const ballot = piles[c]?.[number - 1] ?? [];
      const to = choice(ballot);
      if (to === undefined || gone.size === s) continue;
      gone.add(number);
      give(ballot, to);
    }
    piles[c] = (piles[c] ?? []).filter((_, index) => !gone.has(index + 1));
    before.push(sizes());
    row(`surplus ${c}`, since);
  }

  while (!done()) {
    if (fill()) break;
    const spare = inRace().length - (seats - elected.length);
    const small = inRace().filter((c) => size(c) < 50).length;
    const many = Math.max(1, Math.min(spare, small));
    const defeated: number[] = [];
    while (defeated.length < many) {
      const rest = inRace().filter((c) => !defeated.includes(c));
      const least = Math.min(...rest.map(size));
      const level = rest.filter((c) => size(c) === least);
      if (least === 0 && defeated.length + level.length <= many) defeated.push(...level);
      else defeated.push(pick(level, 'fewest', 'exclusion'));
    }
    for (const c of defeated) standing[c] = 'out';
    const since = elected.length;
    for (const c of defeated) {
      if (size(c) === 0) continue;
      const ballots = piles[c] ?? [];
      piles[c] = [];
      for (const ballot of ballots) {
        const to = choice(ballot);
        if (to === undefined) exhausted += 1;
        else give(ballot, to);
      }
      before.push(sizes());
      row(`  ballots of ${c}`, elected.length);
      if (elected.length >= seats) break;
    }
    row(`exclusion ${defeated.join()}`, since);
  }
  return { quota, valid, rows, elected };
}
