import type { Contest } from '../../ballots/contest.ts';
import { nameIn, namesIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { type BooksFault, booksLaw } from './books.ts';
import { haveNoMore, holdersOf, type QuotaStep, quotaSteps } from './quota-steps.ts';
import { votesText } from './steps.ts';

/**
 * Whoever reaches the quota is elected.
 *
 * @example checkLaw(ers97, quotaRespected, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const quotaRespected: Law = booksLaw({
  id: 'quota-respected',
  title: 'Whoever reaches the quota is elected',
  statement:
    'Whoever has the quota at a stage, and was not excluded before it, is elected in the end (of a tally that tells no quota at its stages, the one quota that it tells). Not more have it at one stage than there are places, unless they all have exactly it and a lot decides. A quota of nothing, as some rules make of no papers, is no quota. Where a count begins again, only its stages since then are looked at.',
  source:
    'H. R. Droop, On methods of electing representatives, Journal of the Statistical Society of London 44 (1881), doi:10.2307/2339223',
  reads: 'stages',
  look(contest, told) {
    const steps = quotaSteps(told);
    for (const each of steps) {
      const fault = faultAt(contest, each, told.elected);
      if (fault !== undefined) return fault;
    }
    return steps.length === 0 ? 'untold' : 'sound';
  },
});

function faultAt(contest: Contest, each: QuotaStep, elected: readonly number[]): BooksFault | undefined {
  const { number, stage, quota } = each;
  const holders = holdersOf(each);
  if (holders.length > contest.seats) {
    if (haveNoMore(each, holders)) return undefined;
    return {
      says: `${namesIn(contest, holders)} have the quota of ${quota} at stage ${number}, and there are ${contest.seats} places`,
      stage: number,
      expected: `at most ${contest.seats} with the quota`,
      received: `${holders.length} with the quota`,
    };
  }
  const loser = holders.find((candidate) => !elected.includes(candidate));
  if (loser === undefined) return undefined;
  return {
    says: `${nameIn(contest, loser)} has ${votesText(stage.votes[loser])} at stage ${number}, where the quota is ${quota}, and is not elected`,
    stage: number,
    expected: `${nameIn(contest, loser)} elected`,
    received: namesIn(contest, elected),
  };
}
