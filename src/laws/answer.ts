import type { Contest } from '../ballots/contest.ts';
import type { Answer, Asking } from './asking.ts';
import { outcomesByLots, outcomesByOrders } from './every-outcome.ts';
import type { Outcomes } from './outcomes.ts';
import type { LaterTally, NowTally, TallyHead } from './tally.ts';

/** Outcomes already known, by contest: a search over small elections meets the same ones again and again. */
export interface Memory {
  known(contest: Contest): Outcomes | undefined;
  learn(contest: Contest, outcomes: Outcomes): void;
}

/** Runs a computation against a tally that answers at once. */
export function askNow<T>(asking: Asking<T>, tally: NowTally, memory?: Memory): T {
  let step = asking.next();
  while (step.done !== true) {
    const question = step.value;
    if (question.kind === 'tally') {
      step = asking.next(tally.tally(question));
      continue;
    }
    const known = memory?.known(question.contest);
    const outcomes = known ?? askNow(everyOutcome(question.contest, tally), tally);
    if (known === undefined) memory?.learn(question.contest, outcomes);
    step = asking.next(outcomes);
  }
  return step.value;
}

/** Runs a computation against a tally that answers later. */
export async function askLater<T>(asking: Asking<T>, tally: NowTally | LaterTally): Promise<T> {
  let step = asking.next();
  while (step.done !== true) {
    const question = step.value;
    const answer: Answer =
      question.kind === 'tally'
        ? await tally.tally(question)
        : await askLater(everyOutcome(question.contest, tally), tally);
    step = asking.next(answer);
  }
  return step.value;
}

function everyOutcome(contest: Contest, { ties }: TallyHead): Asking<Outcomes> {
  return ties === 'order' ? outcomesByOrders(contest) : outcomesByLots(contest);
}
