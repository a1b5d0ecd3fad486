import { type Contest, checkContest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
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
 * @throws PsephosError `bad-contest` for places that cannot be filled, `bad-argument` for a tally that answers later; and what the tally throws.
 * @example checkLaw(borda, majority, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'broken'
 */
export function checkLaw(
  rule: Rule | NowTally,
  law: Law,
  contest: Contest,
  { turns = EVERY_TURN, memory }: CheckLawOptions = {},
): Finding {
  checkContest(contest);
  const tally = thatAnswersNow(rule);
  return askNow(law.check(contest, turns, tally), tally, memory);
}

/** The same for a tally that answers later. */
export function checkLawLater(
  rule: Rule | NowTally | LaterTally,
  law: Law,
  contest: Contest,
  { turns = EVERY_TURN }: Pick<CheckLawOptions, 'turns'> = {},
): Promise<Finding> {
  checkContest(contest);
  const tally: Tally = asTally(rule);
  return askLater(law.check(contest, turns, tally), tally);
}

/** Types forbid another; plain JavaScript does not. */
function thatAnswersNow(rule: Rule | Tally): NowTally {
  const tally = asTally(rule);
  if (tally.answers === 'now') return tally;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'the tally answers later',
    received: shown(tally.id),
    hint: 'ask it by checkLawLater',
  });
}
