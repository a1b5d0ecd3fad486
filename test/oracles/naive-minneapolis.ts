/**
 * A naive count under the Minneapolis rules for several seats (Code of Ordinances 167.70), for tests only, without src.
 *
 * Readings:
 * - A candidate at the threshold continues, and receives papers, until its surplus is transferred: only then, or at the end, elected.
 *   One who sits exactly on the threshold has no surplus to transfer and waits.
 * - Mathematically impossible: the largest set of the lowest (equal ones all in or all out) whose votes, with all untransferred
 *   surpluses, are less than the next higher vote; it must leave at least as many, elected ones included, as there are seats.
 *   They are defeated together, in one transfer.
 * - The shortcut of the first round, with the threshold of all papers cast, is left out: only valid papers are known here.
 * - Order of each round: end, impossible candidates, largest surplus, lowest candidate. Ties: the lot, without a look-back.
 * - The end: as many elected or at the threshold as there are seats, or no more standing than seats. The votes of those defeated last
 *   stay where they are.
 * - Papers without a further preference are non-transferable at their new value; only rounding is lost.
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

type Pile = { papers: bigint; ranking: number[]; value: Fraction };

export function naiveMinneapolis(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const everyone = Array.from({ length: candidates }, (_, number) => number);
  const piles: Pile[][] = everyone.map(() => []);
  const votes: Fraction[] = everyone.map(() => ZERO);
  let nonTransferable = ZERO;
  let lost = ZERO;
  let continuing = everyone;
  const elected: number[] = [];
  const stages: NaiveStage[] = [];
  let valid = 0n;

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const atThreshold = (): number[] => continuing.filter((candidate) => compare(votesOf(candidate), threshold) >= 0);
  const surplusOf = (candidate: number): Fraction => subtract(votesOf(candidate), threshold);

  /** Gives back what it moved, to a candidate or to nobody. */
  function give(pile: Pile): Fraction {
    const receiver = pile.ranking.find((candidate) => continuing.includes(candidate));
    const worth = multiply(fraction(pile.papers), pile.value);
    if (receiver === undefined) {
      nonTransferable = add(nonTransferable, worth);
    } else {
      piles[receiver]?.push(pile);
      votes[receiver] = add(votesOf(receiver), worth);
    }
    return worth;
  }

  function elect(group: number[]): number[] {
    const inOrder = [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);
    elected.push(...inOrder);
    continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  function record(action: NaiveStage['action'], who: number[], excluded: number[], nowElected: number[]): void {
    const row = { votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: textOf(lost) };
    stages.push({ action, who, ...row, quota: textOf(threshold), elected: nowElected, excluded });
  }

  function choose(tied: number[], over: 'surplus' | 'exclusion'): number {
    const [only] = tied;
    return only !== undefined && tied.length === 1 ? only : lot(tied, over, stages.length + 1);
  }

  function impossible(): number[] {
    const surpluses = sum(atThreshold().map(surplusOf));
    let largest: number[] = [];
    for (const candidate of continuing) {
      const upTo = continuing.filter((other) => compare(votesOf(other), votesOf(candidate)) <= 0);
      const above = continuing.filter((other) => !upTo.includes(other));
      if (above.length === 0 || above.length + elected.length < seats) continue;
      const cannot = compare(add(sum(upTo.map(votesOf)), surpluses), least(above.map(votesOf))) < 0;
      if (cannot && upTo.length > largest.length) largest = upTo;
    }
    return largest;
  }

  for (const ballot of ballots) {
    if (ballot.ranking.length === 0) continue;
    valid += BigInt(ballot.papers);
    give({ papers: BigInt(ballot.papers), ranking: ballot.ranking, value: ONE });
  }
  const threshold = floor(add(fraction(valid, seats + 1), ONE));
  record('first-preferences', [], [], []);

  while (elected.length < seats) {
    if (elected.length + atThreshold().length >= seats) {
      record('completion', [], [], elect(atThreshold()));
      break;
    }
    if (elected.length + continuing.length <= seats) {
      record('completion', [], [], elect(continuing));
      break;
    }

    let out = impossible();
    if (out.length === 0 && compare(sum(atThreshold().map(surplusOf)), ZERO) > 0) {
      const largest = greatest(continuing.map(surplusOf));
      const from = choose(
        continuing.filter((candidate) => compare(surplusOf(candidate), largest) === 0),
        'surplus',
      );
      const vote = votesOf(from);
      const surplus = surplusOf(from);
      const share = floor(divide(surplus, vote), 4);
      const moving = piles[from] ?? [];
      piles[from] = [];
      votes[from] = threshold;
      const nowElected = elect([from]);
      let moved = ZERO;
      for (const pile of moving) {
        moved = add(moved, give({ ...pile, value: floor(multiply(share, pile.value), 4) }));
      }
      lost = add(lost, subtract(surplus, moved));
      record('surplus', [from], [], nowElected);
      continue;
    }

    if (out.length === 0) {
      const fewest = least(continuing.map(votesOf));
      const lowest = continuing.filter((candidate) => compare(votesOf(candidate), fewest) === 0);
      out = [choose(lowest, 'exclusion')];
    }
    const defeated = out;
    continuing = continuing.filter((candidate) => !defeated.includes(candidate));
    if (elected.length + continuing.length <= seats) {
      record('completion', [], out, elect(continuing));
      break;
    }
    const moving = out.flatMap((candidate) => piles[candidate] ?? []);
    for (const candidate of out) {
      piles[candidate] = [];
      votes[candidate] = ZERO;
    }
    for (const pile of moving) give(pile);
    record('exclusion', out, out, []);
  }

  return { quota: textOf(threshold), elected, stages };
}
