import type { Contest } from '../../ballots/contest.ts';
import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import { measured } from './measured.ts';
import { groupProportionality, type Proportionality, type ProportionalityOptions } from './proportionality.ts';
import { type Satisfaction, satisfaction } from './satisfaction.ts';
import { type SolidCoalitions, solidCoalitions } from './solid-coalitions.ts';
import { served, type VotersServed } from './voters.ts';
import type { Needed } from './votes-needed.ts';
import { type WastedVotes, wastedVotes } from './wasted-votes.ts';

/** What one count cost whom, as plain JSON-safe data; what cannot be said is `null`. */
export interface Measures {
  /** Papers that rank somebody who stands: what all but `wasted` are measured on. */
  readonly papers: number;
  readonly proportionality: Proportionality | null;
  readonly wasted: WastedVotes | null;
  readonly voters: VotersServed | null;
  readonly satisfaction: Satisfaction | null;
  readonly droop: SolidCoalitions;
  readonly hare: SolidCoalitions;
}

/** Options of {@link measuresOf}. */
export interface MeasuresOptions extends ProportionalityOptions {
  /** What the elected needed, for a rule that psephos does not know. */
  readonly needed?: Needed;
}

/**
 * Every measure of a count: see `proportionalityOf`, `wastedVotes`, `votersServed`, `satisfactionOf`, `droopProportionality` and
 * `hareProportionality`.
 *
 * @throws PsephosError `bad-argument` for a count of another contest, `unsupported` for one that filled a vacant place, `bad-contest`, `too-large`
 * for more than 250 candidates.
 * @example measuresOf(contest, firstPastThePost.count(contest)).wasted?.heldByOthers.share // 0.4
 */
export function measuresOf(contest: Contest, count: Count, options: MeasuresOptions = {}): Measures {
  refuseOther(contest, count);
  const all = measured(contest, count.elected, options);
  return {
    papers: all.preferences.valid,
    proportionality: groupProportionality(contest.profile.candidates, all, options),
    wasted: wastedVotes(count, options.needed),
    voters: served(all),
    satisfaction: satisfaction(all),
    droop: solidCoalitions(all, 'droop'),
    hare: solidCoalitions(all, 'hare'),
  };
}

function refuseOther({ profile, seats }: Contest, { contest }: Count): void {
  if (contest.vacancy !== undefined) {
    throw new PsephosError({
      code: 'unsupported',
      message: 'a count for a vacant place cannot be measured',
      hint: 'it elects by the papers of one member, or beside those who sit already: measure the count of the whole contest',
    });
  }
  const names = profile.candidates.map(({ name }) => name);
  if (seats === contest.seats && names.join('\n') === contest.candidates.join('\n')) return;
  throw new PsephosError({ code: 'bad-argument', message: 'the count is of another contest' });
}
