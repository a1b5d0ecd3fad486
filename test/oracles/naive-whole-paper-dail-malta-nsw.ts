/**
 * Second, deliberately naive counts by the Irish, Maltese and New South Wales rules for whole papers, for tests only: slow, plain, and
 * without a line of src in them. Every paper is an object that lies in somebody's tray.
 *
 * Transcribed from our notes on the statutes (rules.md 3.5, 3.7, 3.14), not from the engine. Readings where the notes leave room:
 * - A paper ends at the first rank left out, given twice, or given to somebody who has one.
 * - Papers of a new sub-parcel keep the order in which they lay; of a sub-parcel for one next preference the last filed move.
 * - Dáil: a surplus waits, and candidates go together, whenever the law lets them. Votes over a quarter of the quota save a deposit. A
 *   candidate could save it with the votes of those below and the untransferred surpluses.
 * - Malta: one exclusion at a time. Dáil and Malta: an exclusion that leaves as many as the places moves no papers.
 * - New South Wales: the draw is the shuffle; the last transfer may be of any kind, those before it must be surpluses that elected nobody.
 */

/** Groups of candidates, best first; an empty group is a rank left out. */
export type WrittenPaper = readonly (readonly number[])[];

export type WholePaperLot = (tied: readonly number[], over: 'surplus' | 'exclusion') => number;

export type WholePaperRow = {
  what: string;
  votes: number[];
  nonTransferable: number;
  elected: number[];
};

export type WholePaperCount = { quota: number; valid: number; rows: WholePaperRow[]; elected: number[] };

type Paper = { names: number[]; transfer: number };
type Statute = 'dail' | 'malta' | 'nsw';

export function naiveWholePapers(
  statute: Statute,
  candidates: number,
  seats: number,
  withdrawn: readonly number[],
  written: readonly WrittenPaper[],
  lot: WholePaperLot,
): WholePaperCount {
  const running = new Set<number>();
  for (let c = 0; c < candidates; c++) if (!withdrawn.includes(c)) running.add(c);
  const trays: Paper[][] = Array.from({ length: candidates }, () => []);
  const elected: number[] = [];
  const electedAfter: number[] = [];
  const dealtWith = new Set<number>();
  const rows: WholePaperRow[] = [];
  const history: number[][] = [];
  const kinds: ('surplus' | 'exclusion')[] = [];
  const whoElected: boolean[] = [];
  let nonTransferable = 0;
  /** Elected candidates whose surplus has gone keep the quota, whatever lies in their tray. */
  const votesOf = (c: number): number => (dealtWith.has(c) ? quota : (trays[c] ?? []).length);
  const next = (paper: Paper): number => paper.names.find((name) => running.has(name)) ?? -1;
  const places = (): number => seats - elected.length;
  const surplusOf = (c: number): number => Math.max(0, votesOf(c) - quota);
  const waitingSurpluses = (): number[] => elected.filter((c) => !dealtWith.has(c) && surplusOf(c) > 0);
  const allSurpluses = (): number => waitingSurpluses().reduce((sum, c) => sum + surplusOf(c), 0);
  const upwards = (): number[] => [...running].sort((a, b) => votesOf(a) - votesOf(b) || a - b);

  function write(what: string, newly: number[]): void {
    rows.push({
      what,
      votes: Array.from({ length: candidates }, (_, c) => votesOf(c)),
      nonTransferable,
      elected: newly,
    });
  }

  function electByQuota(): number[] {
    const newly = upwards()
      .filter((c) => votesOf(c) >= quota)
      .sort((a, b) => votesOf(b) - votesOf(a) || a - b);
    for (const c of newly) declare(c);
    return newly;
  }

  function declare(c: number): void {
    running.delete(c);
    elected.push(c);
    electedAfter[c] = history.length;
  }

  /** Forwards through the history, then by lot; New South Wales by lot alone. */
  function one(tied: readonly number[], want: 'most' | 'fewest', over: 'surplus' | 'exclusion'): number {
    let left = [...tied];
    if (statute !== 'nsw') {
      for (const votes of history) {
        const values = left.map((c) => votes[c] ?? 0);
        const best = want === 'most' ? Math.max(...values) : Math.min(...values);
        left = left.filter((c) => votes[c] === best);
      }
    }
    return left.length === 1 ? (left[0] ?? -1) : lot(left, over);
  }

  function shares(counts: Map<number, number>, surplus: number): Map<number, number> {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (all <= surplus) return counts;
    const share = new Map<number, number>();
    let rest = surplus;
    for (const [c, n] of counts) {
      share.set(c, Number((BigInt(n) * BigInt(surplus)) / BigInt(all)));
      rest -= share.get(c) ?? 0;
    }
    const fraction = (c: number): bigint => (BigInt(counts.get(c) ?? 0) * BigInt(surplus)) % BigInt(all);
    const better = (a: number, b: number): boolean =>
      fraction(a) > fraction(b) || (fraction(a) === fraction(b) && (counts.get(a) ?? 0) > (counts.get(b) ?? 0));
    const unserved = new Set(counts.keys());
    for (; rest > 0; rest--) {
      const top = [...unserved].filter((c) => ![...unserved].some((other) => better(other, c))).sort((a, b) => a - b);
      const lucky = top.length <= rest ? (top[0] ?? -1) : one(top, 'most', 'surplus');
      share.set(lucky, (share.get(lucky) ?? 0) + 1);
      unserved.delete(lucky);
    }
    return share;
  }

  function moveSurplus(c: number): void {
    const tray = trays[c] ?? [];
    const lastTransfer = Math.max(...tray.map((paper) => paper.transfer));
    let from = lastTransfer;
    if (statute === 'nsw') while (from >= 2 && kinds[from - 2] === 'surplus' && !whoElected[from - 2]) from -= 1;
    const looked = tray.filter((paper) => paper.transfer >= from);
    const surplus = surplusOf(c);
    const counts = new Map<number, number>();
    for (const paper of looked) if (next(paper) >= 0) counts.set(next(paper), (counts.get(next(paper)) ?? 0) + 1);
    const share = shares(counts, surplus);
    const transfer = history.length;
    const moving: [Paper, number][] = [];
    for (const [receiver, papers] of share) {
      const subParcel = looked.filter((paper) => next(paper) === receiver);
      for (const paper of subParcel.slice(subParcel.length - papers)) moving.push([paper, receiver]);
    }
    for (const paper of looked) {
      const found = moving.find(([moved]) => moved === paper);
      if (found !== undefined) (trays[found[1]] ?? []).push({ names: paper.names, transfer });
    }
    nonTransferable += surplus - moving.length;
    dealtWith.add(c);
    history.push(Array.from({ length: candidates }, (_, each) => votesOf(each)));
    kinds.push('surplus');
    const newly = electByQuota();
    whoElected.push(newly.length > 0);
    write(`surplus ${c}`, newly);
  }

  function chooseSurplus(): number | undefined {
    let waiting = waitingSurpluses();
    if (waiting.length === 0) return undefined;
    const [lowest = -1, second = -1] = upwards();
    const small = allSurpluses() < votesOf(second) - votesOf(lowest);
    if (statute === 'nsw' && small) return undefined;
    if (statute === 'dail' && small) {
      const without = votesOf(lowest) <= quota / 4;
      const within = votesOf(lowest) + allSurpluses() > quota / 4;
      if (!(without && within)) return undefined;
    }
    if (statute === 'malta') {
      const first = Math.min(...waiting.map((c) => electedAfter[c] ?? 0));
      waiting = waiting.filter((c) => electedAfter[c] === first);
    }
    const largest = Math.max(...waiting.map(surplusOf));
    return one(
      waiting.filter((c) => surplusOf(c) === largest),
      'most',
      'surplus',
    );
  }

  function whoGoes(): number[] {
    const order = upwards();
    let together: number[] = [];
    if (statute === 'dail') {
      for (let k = 2; order.length - k >= places() && k < order.length; k++) {
        const group = order.slice(0, k);
        const canSave = group.slice(1).some((c, at) => {
          const most = group.slice(0, at + 2).reduce((sum, each) => sum + votesOf(each), allSurpluses());
          return votesOf(c) <= quota / 4 && most > quota / 4;
        });
        const sum = group.reduce((total, c) => total + votesOf(c), allSurpluses());
        if (!canSave && sum < votesOf(order[k] ?? -1)) together = group;
      }
    }
    if (together.length > 0) return together;
    return [
      one(
        order.filter((c) => votesOf(c) === votesOf(order[0] ?? -1)),
        'fewest',
        'exclusion',
      ),
    ];
  }

  function completion(): number[] {
    const order = upwards();
    if (order.length <= places()) return order;
    const [lowest = -1, second = -1] = order;
    if (statute === 'dail' && order.length === places() + 1 && votesOf(lowest) + allSurpluses() < votesOf(second)) {
      return order.slice(1);
    }
    const top = order[order.length - 1] ?? -1;
    const against = order.filter((c) => c !== top).reduce((sum, c) => sum + votesOf(c), allSurpluses());
    return places() === 1 && votesOf(top) > against ? [top] : [];
  }

  let valid = 0;
  for (const paper of written) {
    const names = readStrictly(paper);
    const first = next({ names, transfer: 0 });
    if (first < 0) continue;
    (trays[first] ?? []).push({ names, transfer: 0 });
    valid += 1;
  }
  const quota = Math.floor(valid / (seats + 1)) + 1;
  history.push(Array.from({ length: candidates }, (_, c) => votesOf(c)));
  write('first-preferences', electByQuota());

  while (places() > 0 && running.size > 0) {
    const filled = completion().sort((a, b) => votesOf(b) - votesOf(a) || a - b);
    if (filled.length > 0) {
      for (const c of filled) declare(c);
      write('completion', filled);
      continue;
    }
    const surplus = chooseSurplus();
    if (surplus !== undefined) {
      moveSurplus(surplus);
      continue;
    }
    const out = whoGoes();
    for (const c of out) running.delete(c);
    if (statute !== 'nsw' && running.size === places()) {
      const rest = upwards().sort((a, b) => votesOf(b) - votesOf(a) || a - b);
      for (const c of rest) declare(c);
      write('completion', rest);
      continue;
    }
    const transfer = history.length;
    let papers = 0;
    for (const c of out) {
      const tray = trays[c] ?? [];
      trays[c] = [];
      papers += tray.length;
      for (const paper of tray) {
        if (next(paper) < 0) nonTransferable += 1;
        else (trays[next(paper)] ?? []).push({ names: paper.names, transfer });
      }
    }
    if (papers > 0) {
      history.push(Array.from({ length: candidates }, (_, each) => votesOf(each)));
      kinds.push('exclusion');
    }
    const newly = electByQuota();
    if (papers > 0) whoElected.push(newly.length > 0);
    write(`exclusion ${out.join()}`, newly);
  }
  return { quota, valid, rows, elected };
}

/** The names on a paper as far as each rank is one name that did not stand before. */
function readStrictly(paper: WrittenPaper): number[] {
  const names: number[] = [];
  for (const rank of paper) {
    const [name, ...others] = rank;
    if (name === undefined || others.length > 0 || names.includes(name)) break;
    names.push(name);
  }
  return names;
}
