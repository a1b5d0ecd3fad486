import type { Contest } from '../../../ballots/contest.ts';
import type { Profile } from '../../../ballots/profile.ts';
import { oneLine } from '../../../base/text-layout.ts';
import { counted } from '../../../base/words.ts';
import type { Rule } from '../../../rules/rule.ts';
import { electedInWords, namesIn, rankingInWords } from '../names.ts';
import type { MonotonicityFailure, MonotonicityWitness } from './failure.ts';

/** Whether raising a winner could have made them lose, in sentences. */
export function failureSentence(
  { profile }: Contest,
  rule: Rule,
  { verdict, winner, witness, certainty, counts }: Omit<MonotonicityFailure, 'says'>,
  asked: readonly number[],
): string {
  const by = oneLine(rule.title);
  if (winner === null) return `Nobody is elected by ${by}, so nobody could be raised and lose.`;
  const whom = namesIn(profile, verdict === 'possible' ? [winner] : asked, 'or');
  if (verdict === 'impossible') return `No raising of ${whom} on these papers could have made them lose by ${by}.`;
  if (witness === null) {
    return `No raising of ${whom} was found that would make them lose by ${by} (${counted(counts, 'count')}); that is no proof that there is none.`;
  }
  const lose = certainty === 'certain' ? 'lose' : 'lose by a lot';
  const instead = electedInWords(profile, witness.elected);
  return `Raising ${whom} could have made them ${lose} by ${by}: ${told(profile, witness)}, ${instead} would have been elected.`;
}

/** How many papers, and the largest alteration as an example. */
function told(profile: Profile, { papers, changes }: MonotonicityWitness): string {
  const largest = changes.reduce((most, change) => (change.papers > most.papers ? change : most));
  const move = `from ${rankingInWords(profile, largest.from)} to ${rankingInWords(profile, largest.to)}`;
  return changes.length === 1
    ? `with ${counted(papers, 'paper')} changed ${move}`
    : `with ${counted(papers, 'paper')} of ${counted(changes.length, 'ranking')} changed, such as ${counted(largest.papers, 'paper')} ${move}`;
}
