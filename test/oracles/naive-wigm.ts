/**
 * A naive count under the PRF reference WIGM rule with single defeats, for tests only, without src.
 *
 * Readings:
 * - D.4: every product and every quotient is cut to four places; the new weight takes one of each.
 * - A surplus of zero is transferred, and is a stage.
 * - Papers without a further preference are non-transferable at their new weight; only rounding is lost.
 * - Ties are decided by the lot alone, without a look-back; one call stands for the predetermined order.
 * - Complete as soon as no more are left than there are seats, so the papers of the last one defeated do not move.
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
  textOf,
  ZERO,
} from './fraction.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from './naive-count.ts';

type Pile = { papers: bigint; ranking: number[]; weight: Fraction };

export function naiveWigm(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const everyone = Array.from({ length: candidates }, (_, number) => number);
  const piles: Pile[][] = everyone.map(() => []);
  const votes: Fraction[] = everyone.map(() => ZERO);
  let nonTransferable = ZERO;
  let lost = ZERO;
  let hopeful = everyone;
  /** Elected, and the surplus has not moved yet. */
  let pending: number[] = [];
  const elected: number[] = [];
  const stages: NaiveStage[] = [];
  let valid = 0n;

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const seatsLeft = (): number => seats - elected.length;

  /** Gives back what it moved, to a candidate or to nobody. */
  function give(pile: Pile): Fraction {
    const receiver = pile.ranking.find((candidate) => hopeful.includes(candidate));
    const worth = multiply(fraction(pile.papers), pile.weight);
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
    pending.push(...inOrder);
    hopeful = hopeful.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  const atQuota = (): number[] => hopeful.filter((candidate) => compare(votesOf(candidate), quota) >= 0);

  function record(action: NaiveStage['action'], who: number[], excluded: number[], nowElected: number[]): void {
    const row = { votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: textOf(lost) };
    stages.push({ action, who, ...row, quota: textOf(quota), elected: nowElected, excluded });
  }

  function choose(tied: number[], over: 'surplus' | 'exclusion'): number {
    const [only] = tied;
    return only !== undefined && tied.length === 1
      ? only
      : lot(
          [...tied].sort((a, b) => a - b),
          over,
          stages.length + 1,
        );
  }

  for (const ballot of ballots) {
    if (ballot.ranking.length === 0) continue;
    valid += BigInt(ballot.papers);
    give({ papers: BigInt(ballot.papers), ranking: ballot.ranking, weight: ONE });
  }
  const quota = add(floor(fraction(valid, seats + 1), 4), fraction(1n, 10_000n));
  record('first-preferences', [], [], elect(atQuota()));

  while (seatsLeft() > 0) {
    if (hopeful.length <= seatsLeft()) {
      record('completion', [], [], elect(hopeful));
      break;
    }

    if (pending.length > 0) {
      const most = greatest(pending.map(votesOf));
      const from = choose(
        pending.filter((candidate) => compare(votesOf(candidate), most) === 0),
        'surplus',
      );
      const vote = votesOf(from);
      const surplus = subtract(vote, quota);
      const moving = piles[from] ?? [];
      piles[from] = [];
      votes[from] = quota;
      pending = pending.filter((candidate) => candidate !== from);
      let moved = ZERO;
      for (const pile of moving) {
        const weight = floor(divide(floor(multiply(pile.weight, surplus), 4), vote), 4);
        moved = add(moved, give({ ...pile, weight }));
      }
      lost = add(lost, subtract(surplus, moved));
      record('surplus', [from], [], elect(atQuota()));
      continue;
    }

    const fewest = least(hopeful.map(votesOf));
    const out = choose(
      hopeful.filter((candidate) => compare(votesOf(candidate), fewest) === 0),
      'exclusion',
    );
    hopeful = hopeful.filter((candidate) => candidate !== out);
    if (hopeful.length <= seatsLeft()) {
      record('completion', [], [out], elect(hopeful));
      break;
    }
    const moving = piles[out] ?? [];
    piles[out] = [];
    votes[out] = ZERO;
    for (const pile of moving) give(pile);
    record('exclusion', [out], [out], elect(atQuota()));
  }

  return { quota: textOf(quota), elected, stages };
}
