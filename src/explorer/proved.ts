import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Rule } from '../rules/rule.ts';
import type { Chance } from '../whatif/chances.ts';
import { outlooksForOnePlace } from '../whatif/outlook.ts';
import { outlooksForSeveralPlaces } from '../whatif/outlook-several.ts';
import { firstPreferencesOnly } from './counts-now.ts';

/** What is known of one candidate beside a chance: as `possibilities` has it. */
export type Status = 'certain' | 'possible' | 'impossible' | 'undecided';

/**
 * What is proved of each candidate by the totals alone, and by draws: whoever a draw elects can be elected. The draws stand in for the witness that
 * `possibilities` searches for, which takes longer than a reader waits.
 *
 * @example provedStatuses(unite2017, ers97, drawn) // ['possible', 'possible', 'impossible']
 */
export function provedStatuses(declared: DeclaredResult, rule: Rule, drawn: readonly Chance[]): readonly Status[] {
  const byTotals = statusesByTotals(declared, rule);
  return drawn.map(({ mean, exact }, at) => byTotals[at] ?? (mean > 0 || (exact ?? 0) > 0 ? 'possible' : 'undecided'));
}

/** `undefined` for whoever the totals leave open. */
function statusesByTotals(declared: DeclaredResult, rule: Rule): readonly (Status | undefined)[] {
  if (rule.promise?.kind === 'first-preferences') return statusesOfCount(declared, rule);
  if (rule.promise?.kind !== 'lowest-excluded') return [];
  const outlooks =
    declared.seats === 1 ? outlooksForOnePlace(declared, rule) : outlooksForSeveralPlaces(declared, rule);
  return outlooks.map(({ kind }) => (kind === 'unproved' ? undefined : kind));
}

/** Later preferences never matter, so one count tells all but whom a lot elects. */
function statusesOfCount(declared: DeclaredResult, rule: Rule): readonly Status[] {
  const { elected, ties } = rule.count(firstPreferencesOnly(declared));
  const byLot = new Set(ties.flatMap(({ decidedBy, tied }) => (decidedBy === 'lot' ? tied : [])));
  return declared.candidates.map((_, at) => {
    if (byLot.has(at)) return 'possible';
    return elected.includes(at) ? 'certain' : 'impossible';
  });
}
