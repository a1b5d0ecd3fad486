import type { Ballot, Details, HomeMadeCount, HomeMadeStage } from './home-made.ts';

/** Votes are kept in hundred-thousandths. */
const UNIT = 100_000n;

/** Papers of one ranking that a candidate holds, each worth `value`. */
interface Pile {
  readonly papers: bigint;
  readonly ranking: readonly string[];
  readonly value: bigint;
}

/** The single transferable vote: surpluses move on all papers at a share of their value, cut to five decimal places. */
export function plainValueTransfer(
  ballots: readonly Ballot[],
  seats: number,
  { candidates, lot }: Details,
): HomeMadeCount {
  const votes: Record<string, bigint> = Object.fromEntries(candidates.map((name) => [name, 0n]));
  const piles: Record<string, Pile[]> = Object.fromEntries(candidates.map((name) => [name, []]));
  const history: Record<string, bigint>[] = [];
  const stages: HomeMadeStage[] = [];
  const elected: string[] = [];
  let continuing = [...candidates];
  let exhausted = 0n;
  let lost = 0n;

  const give = (pile: Pile): bigint => {
    const worth = pile.papers * pile.value;
    const next = pile.ranking.find((name) => continuing.includes(name));
    if (next === undefined) exhausted += worth;
    else {
      votes[next] += worth;
      piles[next].push(pile);
    }
    return worth;
  };

  const elect = (names: readonly string[]): readonly string[] => {
    const inOrder = [...names].sort((a, b) => Number(votes[b] - votes[a]));
    elected.push(...inOrder);
    continuing = continuing.filter((name) => !inOrder.includes(name));
    return inOrder;
  };

  const whoHasTheQuota = (): readonly string[] => continuing.filter((name) => votes[name] >= quota);

  const endStage = (electedNow: readonly string[], excluded: readonly string[]): void => {
    history.push({ ...votes });
    stages.push({
      votes: Object.fromEntries(candidates.map((name) => [name, decimal(votes[name])])),
      exhausted: decimal(exhausted),
      lostToRounding: decimal(lost),
      quota: decimal(quota),
      elected: electedNow,
      excluded,
    });
  };

  const oneOf = (tied: readonly string[], isAhead: (a: bigint, b: bigint) => boolean): string => {
    let left = tied;
    for (const earlier of [...history].reverse()) {
      const best = left.map((name) => earlier[name]).reduce((a, b) => (isAhead(b, a) ? b : a));
      left = left.filter((name) => earlier[name] === best);
    }
    return left.length === 1 ? left[0] : lot.choose(left);
  };

  const transferSurplus = (name: string): void => {
    const vote = votes[name];
    const surplus = vote - quota;
    let moved = 0n;
    for (const pile of piles[name].splice(0)) {
      moved += give({ ...pile, value: (surplus * pile.value) / vote });
    }
    votes[name] = quota;
    lost += surplus - moved;
    endStage(elect(whoHasTheQuota()), []);
  };

  const exclude = (name: string): void => {
    continuing = continuing.filter((other) => other !== name);
    for (const pile of piles[name].splice(0)) give(pile);
    votes[name] = 0n;
    endStage(elect(whoHasTheQuota()), [name]);
  };

  const valid = ballots.filter(({ ranking }) => ranking.length > 0);
  const total = valid.reduce((sum, { papers }) => sum + BigInt(papers), 0n);
  const quota = (total / BigInt(seats + 1) + 1n) * UNIT;
  for (const { papers, ranking } of valid) give({ papers: BigInt(papers), ranking, value: UNIT });
  endStage(elect(whoHasTheQuota()), []);

  while (elected.length < seats && continuing.length > 0) {
    const places = seats - elected.length;
    const withSurplus = elected.filter((name) => votes[name] > quota);
    if (continuing.length <= places) {
      endStage(elect(continuing), []);
    } else if (withSurplus.length > 0) {
      transferSurplus(oneOf(withSurplus, (a, b) => a > b));
    } else {
      const lowest = oneOf(continuing, (a, b) => a < b);
      if (continuing.length - 1 > places) exclude(lowest);
      else {
        const rest = continuing.filter((name) => name !== lowest);
        endStage(elect(rest), [lowest]);
        continuing = [];
      }
    }
  }
  const all = ballots.reduce((sum, { papers }) => sum + papers, 0);
  return { elected, stages, papers: { valid: Number(total), invalid: all - Number(total) } };
}

function decimal(units: bigint): string {
  const size = units < 0n ? -units : units;
  return `${units < 0n ? '-' : ''}${size / UNIT}.${String(size % UNIT).padStart(5, '0')}`;
}
