import { buildProfile } from '../ballots/build-profile.ts';
import type { Rule } from '../rules/rule.ts';
import type { NowTally, Tally } from './tally.ts';

/** A rule of psephos (or written to its interface) as a tally; a tally is itself. */
export function asTally(rule: Rule): NowTally;
export function asTally(rule: NowTally | Rule): NowTally;
export function asTally(rule: Tally | Rule): Tally;
export function asTally(rule: Tally | Rule): Tally {
  if ('answers' in rule) return rule;
  return {
    answers: 'now',
    id: rule.id,
    title: rule.title,
    ...(rule.singleSeat === true ? { singleSeat: true } : {}),
    ties: 'lot',
    equal: true,
    tally: ({ contest, pieces, lot }) =>
      rule.count(
        pieces === undefined ? contest : { ...contest, profile: buildProfile(contest.profile.candidates, pieces) },
        { lot },
      ),
  };
}
