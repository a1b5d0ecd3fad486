import { type Contest, checkContest } from '../../ballots/contest.ts';
import type { Lot } from '../../rules/lot.ts';
import { papersFor } from '../../rules/papers-for.ts';
import type { Rule } from '../../rules/rule.ts';
import { askNow, type Memory } from '../answer.ts';
import { outcomesByLots } from '../every-outcome.ts';
import type { Outcomes } from '../outcomes.ts';
import type { NowTally } from '../tally.ts';

/** What a search remembers of one rule, and what it has spent. */
export interface OutcomeMemory extends Memory {
  /** Outcomes that were asked for so far, counted anew or remembered. */
  readonly asked: number;
  /** Of those counted anew, how many had more ways for lots to fall than were followed. */
  readonly incomplete: number;
}

/** Contests that are remembered before all are forgotten: some 100 MB. */
const MOST = 400_000;

/**
 * A memory that knows every answer, because it counts what it does not know yet: with `rule.winners` where the rule has it, which takes a
 * fraction of the time of a full count. The laws of a rule meet the same small elections again and again.
 */
export function outcomeMemory(rule: Rule): OutcomeMemory {
  const memory = new Map<string, Outcomes>();
  let asked = 0;
  let incomplete = 0;
  return {
    get asked() {
      return asked;
    },
    get incomplete() {
      return incomplete;
    },
    known(contest) {
      asked += 1;
      const key = keyOf(contest);
      const before = memory.get(key);
      if (before !== undefined) return before;
      const outcomes = outcomesQuickly(rule, contest);
      if (!outcomes.complete) incomplete += 1;
      if (memory.size === MOST) memory.clear();
      memory.set(key, outcomes);
      return outcomes;
    },
    learn: () => undefined,
  };
}

/** Every set of winners that lots allow, as `outcomesOf` asks for them, by the quickest way the rule has. */
export function outcomesQuickly(rule: Rule, contest: Contest): Outcomes {
  checkContest(contest);
  return askNow(outcomesByLots(contest), winnersOnly(rule, contest));
}

/** Tells only who wins. What `rule.winners` does not see, such as who withdrew, is left to a full count. */
function winnersOnly(rule: Rule, { profile, seats, withdrawn = [], overvotes }: Contest): NowTally {
  const { id, title } = rule;
  const head = { answers: 'now', id, title, ties: 'lot' } as const;
  if (rule.winners === undefined || withdrawn.length > 0 || overvotes !== undefined) {
    return { ...head, tally: ({ contest, lot }) => rule.count(contest, { lot }) };
  }
  const papers = papersFor(rule, profile);
  const winners = (lot: Lot): readonly number[] => rule.winners?.(papers, seats, lot) ?? [];
  return { ...head, tally: ({ lot }) => ({ elected: winners(lot) }) };
}

function keyOf({ profile: { candidates, starts, ranked, papers }, seats, withdrawn = [] }: Contest): string {
  const numbers = [candidates.length, seats, withdrawn.length, ...withdrawn, ...ranked, -1, ...starts, -1, ...papers];
  return numbers.join();
}
