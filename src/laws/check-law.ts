import type { Contest } from '../ballots/contest.ts';
import type { Rule } from '../rules/rule.ts';
import { askLater, askNow, type Memory } from './answer.ts';
import type { Finding, Law } from './law.ts';
import { asTally } from './rule-as-tally.ts';
import type { LaterTally, NowTally, Tally } from './tally.ts';
import { EVERY_TURN, type Turns } from './turns.ts';

/** Options of {@link checkLaw}. */
export interface CheckLawOptions {
  /** Which changes of the contest are tried. Default: every one. */
  readonly turns?: Turns;
  /** Outcomes that are known already. */
  readonly memory?: Memory;
}

/**
 * Looks whether a tally keeps a law in one contest: no chance, no fast-check.
 *
 * @throws what the tally throws.
 * @example checkLaw(borda, majority, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'broken'
 */
export function checkLaw(
  rule: Rule | NowTally,
  law: Law,
  contest: Contest,
  { turns = EVERY_TURN, memory }: CheckLawOptions = {},
): Finding {
  const tally = asTally(rule);
  return askNow(law.check(contest, turns, tally), tally, memory);
}

/** The same for a tally that answers later. */
export function checkLawLater(
  rule: Rule | NowTally | LaterTally,
  law: Law,
  contest: Contest,
  { turns = EVERY_TURN }: Pick<CheckLawOptions, 'turns'> = {},
): Promise<Finding> {
  const tally: Tally = asTally(rule);
  return askLater(law.check(contest, turns, tally), tally);
}
