/**
 * Naive keep-factor counts: Meek by the reference rule, by Algorithm 123 of 1987, by New Zealand's law, and Warren's method.
 *
 * Written from the rules, slowly and plainly: every paper with equal preferences is written out as all its strict orders, and
 * every distribution walks down every paper, in bigint units of 10^-9. Imports nothing from `src`.
 *
 * Readings of what the rules leave open: a paper with equal preferences is the average of its strict orders, and the sum of
 * each candidate loses what is below 10^-9, but the quota is worked out on what all hold together before that; skipped ranks are closed up and repeats passed over, but a New Zealand paper ends at either and
 * at equal preferences. The surplus is the sum over the elected of votes less quota, nothing if that is below nothing.
 * 1987, Warren and New Zealand stop distributing when no keep factor changes, or after 1,000 distributions. Those elected
 * together are in order of votes, then of the ballot. Lots take the first of the tied in a given order.
 */

export type NaiveKind = 'reference' | '1987' | 'new-zealand' | 'warren';

/** Papers alike: ranks in order, each with its candidates; a skipped rank is empty. */
export interface NaivePapers {
  readonly papers: number;
  readonly ranks: readonly (readonly number[])[];
}

export interface NaiveElection {
  readonly candidates: number;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly ballots: readonly NaivePapers[];
  /** Every candidate, in the order in which a lot takes them. */
  readonly lotOrder: readonly number[];
}

/** A stage after its last distribution; all figures in units of 10^-9. */
export interface NaiveStage {
  readonly done: string;
  readonly iterations: number;
  readonly quota: bigint;
  readonly votes: readonly bigint[];
  readonly nonTransferable: bigint;
  readonly lost: bigint;
  readonly keep: readonly bigint[];
  readonly elected: readonly number[];
}

export interface NaiveResult {
  readonly valid: number;
  readonly elected: readonly number[];
  /** Those elected because as many were hopeful as there were places, and whom an exclusion just before took out. */
  readonly byDefault: readonly number[];
  readonly stages: readonly NaiveStage[];
  readonly lots: readonly string[];
}

const ONE: bigint = 1_000_000_000n;

export function naiveMeek(kind: NaiveKind, election: NaiveElection): NaiveResult {
  const { candidates, seats, withdrawn, lotOrder } = election;
  const { orders, parts, valid } = writtenOut(kind, election);
  const everybody = [...Array(candidates).keys()];
  const hopeful = new Set(everybody.filter((c) => !withdrawn.includes(c)));
  const keep = everybody.map((c) => (hopeful.has(c) ? ONE : 0n));
  const elected: number[] = [];
  const history: bigint[][] = [];
  const stages: NaiveStage[] = [];
  const lots: string[] = [];
  let votes: bigint[] = everybody.map(() => 0n);
  let nonTransferable = 0n;
  let lost = 0n;
  let quota = 0n;
  let surplus = 0n;

  const lot = (over: string, tied: number[]): number => {
    if (tied.length === 1) return tied[0];
    const taken = lotOrder.filter((c) => tied.includes(c))[0];
    lots.push(`${over} ${[...tied].sort((a, b) => a - b)}: ${taken}`);
    return taken;
  };
  const downFrom = (some: Iterable<number>): number[] =>
    [...some].sort((a, b) => (votes[a] === votes[b] ? a - b : votes[a] > votes[b] ? -1 : 1));

  const distribute = (): void => {
    const sums = everybody.map(() => 0n);
    let over = 0n;
    for (const { weight, order } of orders) {
      let left = ONE;
      for (const c of order) {
        const gives = kind === 'warren' ? (left < keep[c] ? left : keep[c]) : up(left * keep[c], ONE);
        sums[c] += gives * weight;
        left -= gives;
      }
      over += left * weight;
    }
    votes = sums.map((sum) => sum / parts);
    nonTransferable = over / parts;
    lost = BigInt(valid) * ONE - nonTransferable - total(votes);
    history.push(votes);
    const shares = BigInt(seats + 1) * parts;
    quota = kind === '1987' ? up(total(sums), shares) : total(sums) / shares + 1n;
    const signed = total(elected.map((c) => votes[c] - quota));
    surplus = signed > 0n ? signed : 0n;
  };

  const settled = (iterations: number, before: bigint | undefined, moved: boolean): boolean => {
    if (kind === 'reference') return surplus < 1000n || (before !== undefined && surplus >= before);
    if (!moved || iterations === 1000) return true;
    if (kind === 'warren') return surplus < 1000n;
    if (kind === '1987') {
      return elected.every((c) => {
        const off = votes[c] > quota ? votes[c] - quota : quota - votes[c];
        return off * 100_000n <= quota;
      });
    }
    if (surplus < 100_000n) return true;
    const rising = downFrom(hopeful).reverse();
    return rising.length > 1 && votes[rising[0]] + surplus < votes[rising[1]];
  };

  const winners = (): number[] => {
    const reached = downFrom(hopeful).filter((c) => votes[c] > 0n && votes[c] >= quota);
    const places = seats - elected.length;
    if (reached.length <= places) return reached;
    const edge = votes[reached[places - 1]];
    const sure = reached.filter((c) => votes[c] > edge);
    const level = reached.filter((c) => votes[c] === edge);
    while (sure.length < places) {
      const taken = lot('election', level);
      level.splice(level.indexOf(taken), 1);
      sure.push(taken);
    }
    return sure;
  };

  const lowest = (): number => {
    const rising = downFrom(hopeful).reverse();
    const margin = kind === 'reference' ? surplus : 0n;
    let tied = rising.filter((c) => votes[c] <= votes[rising[0]] + margin);
    if (kind === 'new-zealand') {
      for (const row of history) {
        const least = tied.map((c) => row[c]).reduce((a, b) => (a < b ? a : b));
        tied = tied.filter((c) => row[c] === least);
      }
    }
    return lot('exclusion', tied);
  };

  let done = 'first-preferences';
  while (elected.length < seats && hopeful.size > seats - elected.length) {
    let iterations = 0;
    let before: bigint | undefined;
    let moved = true;
    let now: number[] = [];
    for (;;) {
      distribute();
      iterations += 1;
      const end = settled(iterations, before, moved);
      now = kind === '1987' && !end ? [] : winners();
      if (end || now.length > 0) break;
      before = surplus;
      moved = false;
      for (const c of elected) {
        const next = votes[c] === 0n ? ONE : up(up(keep[c] * quota, ONE) * ONE, votes[c]);
        const capped = next > ONE ? ONE : next;
        if (capped !== keep[c]) moved = true;
        keep[c] = capped;
      }
    }
    stages.push({ done, iterations, quota, votes, nonTransferable, lost, keep: [...keep], elected: now });
    if (now.length > 0) {
      for (const c of now) {
        elected.push(c);
        hopeful.delete(c);
      }
      done = `surplus ${now}`;
    } else {
      const out = lowest();
      hopeful.delete(out);
      keep[out] = 0n;
      done = `exclusion ${out}`;
    }
  }
  if (stages.length === 0) {
    // No rule distributes anything then; the first preferences are only looked at for the record.
    distribute();
    stages.push({ done, iterations: 1, quota, votes, nonTransferable, lost, keep: [...keep], elected: [] });
  }
  const byDefault = elected.length < seats ? downFrom(hopeful) : [];
  return { valid, elected: [...elected, ...byDefault], byDefault, stages, lots };
}

/** Every paper as its strict orders, each with an equal part of the paper; papers that show nobody who stands are not valid. */
function writtenOut(
  kind: NaiveKind,
  { candidates, withdrawn, ballots }: NaiveElection,
): { orders: { weight: bigint; order: number[] }[]; parts: bigint; valid: number } {
  // The product of the factorials of the tied groups divides the factorial of all candidates.
  const parts = factorial(candidates);
  const orders: { weight: bigint; order: number[] }[] = [];
  let valid = 0;
  for (const { papers, ranks } of ballots) {
    const read = kind === 'new-zealand' ? endingWhereUncertain(ranks) : withoutRepeats(ranks);
    if (read.flat().every((c) => withdrawn.includes(c))) continue;
    valid += papers;
    const strict = read.reduce<number[][]>(
      (begun, group) => begun.flatMap((beginning) => permutations(group).map((order) => [...beginning, ...order])),
      [[]],
    );
    const weight = (BigInt(papers) * parts) / BigInt(strict.length);
    for (const order of strict) orders.push({ weight, order });
  }
  return { orders, parts, valid };
}

function withoutRepeats(ranks: readonly (readonly number[])[]): number[][] {
  const named: number[] = [];
  return ranks.map((rank) => {
    const fresh = rank.filter((c) => !named.includes(c));
    named.push(...fresh);
    return fresh;
  });
}

function endingWhereUncertain(ranks: readonly (readonly number[])[]): number[][] {
  const clear: number[][] = [];
  for (const rank of ranks) {
    if (rank.length !== 1 || clear.some(([c]) => c === rank[0])) break;
    clear.push([...rank]);
  }
  return clear;
}

function permutations(group: readonly number[]): number[][] {
  if (group.length === 0) return [[]];
  return group.flatMap((first) => permutations(group.filter((c) => c !== first)).map((rest) => [first, ...rest]));
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

function up(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
