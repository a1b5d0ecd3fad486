import type { Contest } from '../../ballots/contest.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import { type Asking, tallied } from '../asking.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';
import type { Tallied, TallyQuestion } from '../tally.ts';
import type { Turns } from '../turns.ts';
import { parting } from './same-count.ts';

/** A contest asked about in another way, which must be answered as it was. */
export interface AskedAgain extends Omit<TallyQuestion, 'lot'> {
  /** As the beginning of a sentence: `with 1 blank paper more`. */
  readonly label: string;
  /** By default the order of the ballot. */
  readonly lot?: Lot;
  /** What is compared of the answer, in the numbers of the first contest; by default all of it. */
  compared?(after: Tallied): Tallied;
  /** The contest by whose names the difference is told. Default: the first. */
  readonly namedIn?: Contest;
}

/** Ways to ask about a contest again, numbered from 0. */
export interface WaysToAsk {
  readonly ways: number;
  at(way: number): AskedAgain;
}

/** Asks about a contest, then again in several ways, until an answer parts from the first. */
export function* sameHoweverAsked(contest: Contest, turns: Turns, { ways, at }: WaysToAsk): Asking<Finding> {
  if (ways === 0) return SILENT;
  const before = yield* tallied({ contest, lot: lotByOrder() });
  let finding: Finding = SILENT;
  for (const way of turns.of(ways)) {
    const { label, lot = lotByOrder(), compared, namedIn = contest, ...question } = at(way);
    const after = yield* tallied({ ...question, lot });
    finding = KEPT;
    const found = parting(namedIn, before, compared === undefined ? after : compared(after));
    if (found === undefined) continue;
    return broken({
      ...found,
      says: `${label}, ${found.says}`,
      contests: [
        { label: 'the contest', contest, elected: [before.elected] },
        { label, contest: question.contest, elected: [after.elected] },
      ],
    });
  }
  return finding;
}
