/**
 * A naive count under the Wright system, for tests only, without src.
 *
 * Readings:
 * - The quota is floor(papers that show a candidate not excluded / (seats + 1)) + 1, anew in each iteration; transfer values are exact.
 * - An exclusion moves no papers by itself: it is the restart. So it makes no row of its own; the row of first preferences that begins
 *   the next iteration names the excluded one, and elects anew. Only one is excluded at a time.
 * - The share of a surplus on papers without a further preference is non-transferable; nothing is lost.
 * - After each row: when no more continue than there are vacancies, they are elected (completion) and nothing else moves. So a restart
 *   with as many candidates as seats has its row, and then the completion.
 * - Ties: the lot, without a look-back.
 * - `elected` of the count is that of the last iteration; its `quota` too.
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

type Pile = { papers: bigint; ranking: number[]; value: Fraction };

export function naiveWright(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const stages: NaiveStage[] = [];
  let standing = Array.from({ length: candidates }, (_, number) => number);
  let excluded: number[] = [];

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

  /** One iteration: the outcome, or whom to exclude before the next. */
  function iterate(): { quota: string; elected: number[] } | { exclude: number } {
    const piles: Pile[][] = Array.from({ length: candidates }, () => []);
    const votes: Fraction[] = Array.from({ length: candidates }, () => ZERO);
    const elected: number[] = [];
    let continuing = standing;
    let nonTransferable = ZERO;
    const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;

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
      const inOrder = [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);
      elected.push(...inOrder);
      continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
      return inOrder;
    }

    function record(action: NaiveStage['action'], who: number[], out: number[], nowElected: number[]): void {
      const row = { votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: '0' };
      stages.push({ action, who, ...row, quota: textOf(quota), elected: nowElected, excluded: out });
    }

    const atQuota = (): number[] => continuing.filter((candidate) => compare(votesOf(candidate), quota) >= 0);

    const valid = ballots.filter((ballot) => ballot.ranking.length > 0);
    const live = valid.filter((ballot) => ballot.ranking.some((candidate) => standing.includes(candidate)));
    const active = live.reduce((papers, ballot) => papers + BigInt(ballot.papers), 0n);
    const quota = add(floor(fraction(active, seats + 1)), ONE);
    for (const { papers, ranking } of valid) give({ papers: BigInt(papers), ranking, value: ONE });
    record('first-preferences', [], excluded, elect(atQuota()));

    for (;;) {
      if (elected.length === seats) return { quota: textOf(quota), elected };
      if (continuing.length <= seats - elected.length) {
        record('completion', [], [], elect(continuing));
        return { quota: textOf(quota), elected };
      }
      const withSurplus = elected.filter((candidate) => compare(votesOf(candidate), quota) > 0);
      if (withSurplus.length === 0) {
        const fewest = least(continuing.map(votesOf));
        const lowest = continuing.filter((candidate) => compare(votesOf(candidate), fewest) === 0);
        return { exclude: choose(lowest, 'exclusion') };
      }
      const most = greatest(withSurplus.map(votesOf));
      const from = choose(
        withSurplus.filter((candidate) => compare(votesOf(candidate), most) === 0),
        'surplus',
      );
      const vote = votesOf(from);
      const surplus = subtract(vote, quota);
      const moving = piles[from] ?? [];
      piles[from] = [];
      votes[from] = quota;
      for (const pile of moving) give({ ...pile, value: divide(multiply(surplus, pile.value), vote) });
      record('surplus', [from], [], elect(atQuota()));
    }
  }

  for (;;) {
    const outcome = iterate();
    if (!('exclude' in outcome)) return { ...outcome, stages };
    const { exclude } = outcome;
    excluded = [exclude];
    standing = standing.filter((candidate) => candidate !== exclude);
  }
}
