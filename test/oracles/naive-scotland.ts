/**
 * A naive count under the Scottish local government rules (SSI 2007/42 Sch. 1, rules 45-52), for tests only, without a line of src in it.
 *
 * Readings:
 * - What a surplus transfer does not credit to anyone, rounding included, is non-transferable; so nothing is ever "lost".
 * - Look-backs go over the totals after every earlier stage, latest first, and narrow the set as they go (recursive); then the lot.
 * - r52: as soon as no more continue than there are vacancies. So the papers of the last one excluded do not move.
 * - Candidates elected together in r52 and at one stage: most votes first, then by number.
 */
import {
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  greatest,
  least,
  multiply,
  ONE,
  subtract,
  sum,
  textOf,
  ZERO,
} from './fraction.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from './naive-count.ts';

/** Papers of one voter pattern, with the value they had when the present holder received them. */
type Pile = { papers: bigint; ranking: number[]; value: Fraction };

export function naiveScotland(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const everyone = Array.from({ length: candidates }, (_, number) => number);
  const piles: Pile[][] = everyone.map(() => []);
  const votes: Fraction[] = everyone.map(() => ZERO);
  let nonTransferable = ZERO;
  let continuing = everyone;
  const elected: number[] = [];
  const stages: NaiveStage[] = [];
  const history: Fraction[][] = [];
  let valid = 0n;

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const byVotes = (group: number[]): number[] => [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);
  const vacancies = (): number => seats - elected.length;

  /** r48, r50: to the next preference for a continuing candidate. */
  function give(pile: Pile): void {
    const receiver = pile.ranking.find((candidate) => continuing.includes(candidate));
    const worth = multiply(fraction(pile.papers), pile.value);
    if (receiver === undefined) {
      nonTransferable = add(nonTransferable, worth);
      return;
    }
    piles[receiver]?.push(pile);
    votes[receiver] = add(votesOf(receiver), worth);
  }

  function elect(group: number[]): number[] {
    const inOrder = byVotes(group);
    elected.push(...inOrder);
    continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  function record(action: NaiveStage['action'], who: number[], excluded: number[], nowElected: number[]): void {
    history.push([...votes]);
    stages.push({
      action,
      who,
      votes: votes.map(textOf),
      nonTransferable: textOf(nonTransferable),
      lost: '0',
      quota: textOf(quota),
      elected: nowElected,
      excluded,
    });
  }

  /** r49(2)-(3), r51: the most recent stage at which they were unequal, then the lot. */
  function choose(tied: number[], over: 'surplus' | 'exclusion'): number {
    let left = tied;
    for (const row of [...history].reverse()) {
      const then = (candidate: number): Fraction => row[candidate] ?? ZERO;
      const wanted = over === 'surplus' ? greatest(left.map(then)) : least(left.map(then));
      left = left.filter((candidate) => compare(then(candidate), wanted) === 0);
    }
    const [only] = left;
    return only !== undefined && left.length === 1 ? only : lot(left, over, stages.length + 1);
  }

  const reachedQuota = (): number[] => continuing.filter((candidate) => compare(votesOf(candidate), quota) >= 0);

  // The first stage; r46: the quota.
  for (const ballot of ballots) {
    if (ballot.ranking.length === 0) continue;
    valid += BigInt(ballot.papers);
    give({ papers: BigInt(ballot.papers), ranking: ballot.ranking, value: ONE });
  }
  const quota = add(floor(fraction(valid, seats + 1)), ONE);
  record('first-preferences', [], [], elect(reachedQuota()));

  while (vacancies() > 0) {
    // r52.
    if (continuing.length <= vacancies()) {
      record('completion', [], [], elect(continuing));
      break;
    }

    // r49: the largest surplus; never deferred.
    const withSurplus = elected.filter((candidate) => compare(votesOf(candidate), quota) > 0);
    if (withSurplus.length > 0) {
      const largest = greatest(withSurplus.map(votesOf));
      const tied = withSurplus.filter((candidate) => compare(votesOf(candidate), largest) === 0).sort((a, b) => a - b);
      const from = choose(tied, 'surplus');
      const total = votesOf(from);
      const surplus = subtract(total, quota);
      const before = sum(votes);
      votes[from] = quota;
      const nonTransferableBefore = nonTransferable;
      // r48: one division, then five places for each paper.
      for (const pile of piles[from] ?? []) {
        give({ ...pile, value: floor(divide(multiply(surplus, pile.value), total), 5) });
      }
      piles[from] = [];
      nonTransferable = add(nonTransferableBefore, subtract(before, sum(votes)));
      record('surplus', [from], [], elect(reachedQuota()));
      continue;
    }

    // r50, r51: the lowest one.
    const fewest = least(continuing.map(votesOf));
    const out = choose(
      continuing.filter((candidate) => compare(votesOf(candidate), fewest) === 0),
      'exclusion',
    );
    continuing = continuing.filter((candidate) => candidate !== out);
    if (continuing.length <= vacancies()) {
      record('completion', [], [out], elect(continuing));
      break;
    }
    const moving = piles[out] ?? [];
    piles[out] = [];
    votes[out] = ZERO;
    for (const pile of moving) give(pile);
    record('exclusion', [out], [out], elect(reachedQuota()));
  }

  return { quota: textOf(quota), elected, stages };
}
