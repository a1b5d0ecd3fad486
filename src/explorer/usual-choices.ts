import { descending } from '../base/descending.ts';
import { present } from '../base/invariant.ts';
import { ruleById } from '../rules/catalogue.ts';
import type { ExplorerState } from './state.ts';

/** The rule that is asked about where nobody chose one. */
export function usualRule(seats: number): string {
  return seats === 1 ? 'ers97' : 'scotland-local-2007';
}

/** What most elections are held by: each voter has one vote and the most votes win. */
export function usualAgainst(seats: number): string {
  return seats === 1 ? 'first-past-the-post' : 'single-non-transferable-vote';
}

/** The rules of a state for another number of places: those that fill only one give way, and so does one vote for one place. */
export function rulesFor(
  { rule, against }: Pick<ExplorerState, 'rule' | 'against'>,
  seats: number,
): Pick<ExplorerState, 'rule' | 'against'> {
  const fills = (id: string): boolean => seats === 1 || ruleById(id).singleSeat !== true;
  return {
    rule: fills(rule) ? rule : usualRule(seats),
    against: fills(against) && against !== usualAgainst(seats === 1 ? 2 : 1) ? against : usualAgainst(seats),
  };
}

/**
 * The map that tells most at first: the papers of the one with fewest votes (of those who have any), between the last who has a place by
 * first preferences and the first who has none. A field of fewer than three has no map; the numbers then say nothing.
 */
export function usualMap(votes: readonly number[], seats: number): ExplorerState['map'] {
  const order = descending(votes);
  const at = Math.min(seats, votes.length - 1);
  const [last = 0, next = last] = order.slice(Math.max(0, at - 1));
  const others = order.filter((candidate) => candidate !== last && candidate !== next);
  const from = others.findLast((candidate) => votes[candidate] > 0) ?? others.at(-1) ?? next;
  return { from, to: [last, next] };
}

/** A map as it was asked for, or as near to it as three different candidates allow. */
export function fittingMap(
  votes: readonly number[],
  seats: number,
  from: number,
  [first, second]: readonly [number, number],
): ExplorerState['map'] {
  const others = descending(votes).filter((candidate) => candidate !== from);
  if (votes.length < 3 || others.length === votes.length) return usualMap(votes, seats);
  const instead = (taken: number): number =>
    present(
      others.find((candidate) => candidate !== taken),
      'two others stand',
    );
  const one = others.includes(first) ? first : instead(second);
  const two = others.includes(second) && second !== one ? second : instead(one);
  return { from, to: [one, two] };
}
