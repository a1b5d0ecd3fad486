import type { Contest } from '../../../../src/ballots/contest.ts';
import type { Count } from '../../../../src/count/count.ts';
import { type Fraction, parseExact } from '../../../../src/numbers/decimal-text.ts';
import { rational } from '../../../../src/numbers/rational.ts';
import { naiveBallots, standingIn } from '../../naive-ballots.ts';

const { add, subtract, times, divideDown, compare, fromWhole, zero, toText } = rational;

/** Papers with one ranking, who has them, at what value, and in which transfer they came. */
interface Held {
  readonly ranking: readonly number[];
  readonly papers: number;
  readonly holder: number;
  readonly value: Fraction;
  readonly transfer: number;
}

/** What a naive countback tells: the votes after every transfer, and who is elected. */
export interface NaiveCountback {
  readonly history: readonly (readonly string[])[];
  readonly elected: number;
}

function nextOf({ ranking }: Pick<Held, 'ranking'>, open: ReadonlySet<number>): number {
  return ranking.find((candidate) => open.has(candidate)) ?? -1;
}

function papersIn(held: readonly Held[]): number {
  return held.reduce((sum, { papers }) => sum + papers, 0);
}

/** Follows each ranking through the stages of a count: what a member holds at the end, the last parcel with its surplus or not. */
export function heldBy(contest: Contest, { stages, quota }: Count, member: number): { held: Held[]; moved: boolean } {
  const standing = standingIn(contest);
  const open = new Set(standing);
  let held: Held[] = naiveBallots(contest)
    .map(({ papers, ranking }) => ({ papers, ranking: ranking.map((place) => standing[place]) }))
    .filter(({ ranking }) => ranking.length > 0)
    .map((ballot) => ({ ...ballot, holder: ballot.ranking[0], value: fromWhole(1), transfer: 0 }));
  let transfer = 0;
  let moved = false;
  for (const [index, { action, elected, batches = [] }] of stages.entries()) {
    const [first = -1] = action.candidates ?? [];
    if (action.kind === 'surplus') {
      transfer += 1;
      const own = held.filter(({ holder }) => holder === first);
      const last = own.filter((each) => each.transfer === Math.max(...own.map((other) => other.transfer)));
      const going = last.filter((each) => nextOf(each, open) !== -1);
      const surplus = subtract(parseExact(stages[index - 1].votes[first]), parseExact(quota ?? '0'));
      const share = going.length === 0 ? zero : divideDown(surplus, fromWhole(papersIn(going)));
      held = [
        ...held,
        ...going.map((each) => {
          const value = compare(share, each.value) < 0 ? share : each.value;
          return { ...each, holder: nextOf(each, open), value, transfer };
        }),
      ];
      if (first === member) moved = true;
    }
    if (action.kind === 'exclusion') {
      open.delete(first);
      for (const batch of batches) {
        transfer += 1;
        const going = (each: Held): boolean => each.holder === first && toText(each.value) === batch.value;
        const now = transfer;
        held = held.map((each) => (going(each) ? { ...each, holder: nextOf(each, open), transfer: now } : each));
        for (const candidate of batch.elected) open.delete(candidate);
      }
    }
    for (const candidate of elected) open.delete(candidate);
  }
  return { held: held.filter(({ holder }) => holder === member), moved };
}

/** The papers of each transfer, in order, at the values of the countback. */
function revalued(held: readonly Held[], moved: boolean, quota: Fraction, open: ReadonlySet<number>): Held[] {
  const transfers = [...new Set(held.map(({ transfer }) => transfer))].sort((a, b) => a - b);
  const last = transfers.at(-1);
  if (!moved) return [...held];
  let left = quota;
  for (const transfer of transfers.slice(0, -1))
    left = subtract(left, sixPlaces(held.filter((each) => each.transfer === transfer)));
  const parcel = held.filter(({ transfer }) => transfer === last);
  const without = parcel.filter((each) => nextOf(each, open) === -1);
  const showing = papersIn(parcel) - papersIn(without);
  const stays = without.length === 0 ? zero : times(without[0].value, papersIn(without));
  const enough = compare(stays, left) >= 0;
  return held.map((each) => {
    if (each.transfer !== last || nextOf(each, open) === -1) return each;
    return { ...each, value: enough ? zero : divideDown(subtract(left, stays), fromWhole(showing)) };
  });
}

/** What papers of one value count for, millionths dropped. */
function sixPlaces(held: readonly Held[]): Fraction {
  if (held.length === 0) return zero;
  const { numerator, denominator } = times(held[0].value, papersIn(held));
  return divideDown(
    rational.times({ numerator: (numerator * 1_000_000n) / denominator, denominator: 1n }, 1),
    fromWhole(1_000_000),
  );
}

/** The countback, ranking by ranking; lots exclude the first in the order. */
export function naiveCountback(
  contest: Contest,
  count: Count,
  { vacating, candidates }: { readonly vacating: number; readonly candidates: readonly number[] },
  lotOrder: readonly number[],
): NaiveCountback {
  const open = new Set(candidates);
  const { held, moved } = heldBy(contest, count, vacating);
  let votes = contest.profile.candidates.map(() => zero);
  const receive = (parts: readonly Held[]): void => {
    for (const candidate of open)
      votes[candidate] = add(votes[candidate], sixPlaces(parts.filter(({ holder }) => holder === candidate)));
  };
  let now = revalued(held, moved, parseExact(count.quota ?? '0'), open).map((each) => ({
    ...each,
    holder: nextOf(each, open),
  }));
  for (const transfer of new Set(now.map((each) => each.transfer)))
    receive(now.filter((each) => each.transfer === transfer));
  const history = [votes];
  for (;;) {
    const total = [...open].reduce((sum, candidate) => add(sum, votes[candidate]), zero);
    const winner = [...open].find((candidate) => open.size === 1 || compare(times(votes[candidate], 2), total) > 0);
    if (winner !== undefined || open.size === 0)
      return { history: history.map((row) => row.map(toText)), elected: winner ?? -1 };
    let lowest = [...open];
    for (const row of history.toReversed()) {
      const least = lowest.map((candidate) => row[candidate]).reduce((a, b) => (compare(b, a) < 0 ? b : a));
      lowest = lowest.filter((candidate) => compare(row[candidate], least) === 0);
    }
    const out = lotOrder.find((candidate) => lowest.includes(candidate)) ?? -1;
    open.delete(out);
    const mine = now.filter(({ holder }) => holder === out);
    const values = [...new Set(mine.map(({ value }) => toText(value)))].sort((a, b) =>
      compare(parseExact(b), parseExact(a)),
    );
    votes = [...votes];
    votes[out] = zero;
    for (const value of values) {
      votes = [...votes];
      const going = mine
        .filter((each) => toText(each.value) === value)
        .map((each) => ({ ...each, holder: nextOf(each, open) }));
      receive(going);
      now = [...now.filter((each) => each.holder !== out || toText(each.value) !== value), ...going];
      history.push(votes);
    }
  }
}
