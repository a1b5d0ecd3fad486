import { nameIn, namesIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import type { ToldStage } from '../tally.ts';
import { booksLaw } from './books.ts';
import { haveNoMore, holdersOf, type QuotaStep, quotaSteps } from './quota-steps.ts';
import { votesText } from './steps.ts';

/**
 * Whoever reaches the quota is elected at that stage.
 *
 * @example checkLaw(ers97, electedAtTheQuota, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const electedAtTheQuota: Law = booksLaw({
  id: 'elected-at-the-quota',
  title: 'Whoever reaches the quota is elected at that stage',
  statement:
    'Whoever has the quota at a stage, and was not excluded before it, is elected at that stage or was before, or is at the next one if no votes move in between, unless more than there are places have exactly it and a lot decides. A quota of nothing is no quota. Where a count begins again, only its stages since then are looked at.',
  source:
    'Statutes that deem a candidate elected as soon as the votes reach the quota; some wait for the end of an exclusion',
  reads: 'stages',
  look(contest, told) {
    const steps = quotaSteps(told);
    for (const [at, each] of steps.entries()) {
      const { number, stage, elected, quota } = each;
      const holders = holdersOf(each);
      if (holders.length > contest.seats && haveNoMore(each, holders)) continue;
      const settled = new Set([...elected, ...stage.elected, ...electedOnTheSameVotes(stage, steps[at + 1])]);
      const waiting = holders.find((candidate) => !settled.has(candidate));
      if (waiting === undefined) continue;
      return {
        says: `${nameIn(contest, waiting)} has ${votesText(stage.votes[waiting])} at stage ${number}, where the quota is ${quota}, and is not elected at it`,
        stage: number,
        expected: `${nameIn(contest, waiting)} elected by stage ${number}`,
        received: `${namesIn(contest, [...elected, ...stage.elected])} elected by stage ${number}`,
      };
    }
    return steps.length === 0 ? 'untold' : 'sound';
  },
});

// Some tell the end of a count, at which the last places are filled, as a stage of its own.
function electedOnTheSameVotes({ votes }: ToldStage, next: QuotaStep | undefined): readonly number[] {
  return next?.stage.votes.join() === votes.join() ? next.stage.elected : [];
}
