import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import { type Lot, lotByOrder } from '../rules/lot.ts';
import { type Asking, tallied } from './asking.ts';
import { inOrder, orders } from './changes/reordered.ts';
import type { Outcomes } from './outcomes.ts';

/** Ways for lots to fall that are followed in one contest. */
export const MOST_WAYS = 32;

/** Asks with every way in which lots can fall. A tally that draws none is asked once. */
export function* outcomesByLots(contest: Contest): Asking<Outcomes> {
  const found = new Map<string, readonly number[]>();
  const waiting: (readonly number[])[] = [[]];
  for (let ways = 0; ways < MOST_WAYS; ways++) {
    const start = waiting.pop();
    if (start === undefined) break;
    const taken: number[] = [];
    const lot: Lot = {
      seed: null,
      describes: 'one way of all',
      choose: (tied) => {
        const choice = start[taken.length] ?? 0;
        if (taken.length >= start.length) {
          for (let other = 1; other < tied.length; other++) waiting.push([...taken, other]);
        }
        taken.push(choice);
        return drawnAgain(tied[choice]);
      },
    };
    add(found, (yield* tallied({ contest, lot })).elected);
  }
  return { sets: [...found.values()], complete: waiting.length === 0 };
}

/** Asks with the candidates in every order on the ballot, for a tally that breaks ties by it. */
export function* outcomesByOrders(contest: Contest): Asking<Outcomes> {
  const found = new Map<string, readonly number[]>();
  const { list, complete } = orders(contest.profile.candidates.length, MOST_WAYS);
  for (const order of list) {
    const { elected } = yield* tallied({ contest: inOrder(contest, order), lot: lotByOrder() });
    add(
      found,
      elected.map((candidate) => order[candidate]),
    );
  }
  return { sets: [...found.values()], complete };
}

function add(found: Map<string, readonly number[]>, elected: readonly number[]): void {
  const set = [...elected].sort((a, b) => a - b);
  found.set(set.join(), set);
}

/** The one of the tied who is taken; there is none where a lot that was drawn before is drawn among fewer now. */
function drawnAgain(taken: number | undefined): number {
  if (taken !== undefined) return taken;
  throw new PsephosError({
    code: 'bad-count',
    message: 'the tally drew other lots when it was asked the same again',
    expected: 'the same lots, while those before them fall the same',
    hint: 'a tally may not depend on anything but its ballots, its places and the lots it is given',
  });
}
