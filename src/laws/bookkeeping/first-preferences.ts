import type { Contest } from '../../ballots/contest.ts';
import { counted } from '../../base/words.ts';
import { compareExact, parseExact } from '../../numbers/decimal-text.ts';
import { linesOf, nameIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { votesText } from './steps.ts';

/**
 * The first stage is the count of first preferences.
 *
 * @example checkLaw(borda, firstPreferences, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const firstPreferences: Law = booksLaw({
  id: 'first-preferences',
  title: 'The first stage is the count of first preferences',
  statement:
    'Where each paper carries one vote, a candidate has at the first stage as many votes as papers rank that candidate first. Nothing is said of contests in which somebody withdrew, or a paper leaves out a rank, names a candidate twice or prefers two equally.',
  source: 'The first line of every official result sheet; here, exactly',
  reads: 'stages',
  look(contest, { papers, stages = [] }) {
    const votesEach = papers?.votesEach ?? 1;
    if (stages.length === 0 || votesEach !== 1 || !isPlain(contest)) return 'untold';
    const firsts = firstsIn(contest);
    const { votes } = stages[0];
    const wrong = votes.findIndex(
      (each, candidate) =>
        compareExact(parseExact(each), { numerator: BigInt(firsts[candidate]), denominator: 1n }) !== 0,
    );
    if (wrong === -1) return 'sound';
    return {
      says: `${nameIn(contest, wrong)} is first on ${counted(firsts[wrong], 'paper')} and has ${votesText(votes[wrong])} at stage 1`,
      stage: 1,
      expected: String(firsts[wrong]),
      received: votes[wrong],
    };
  },
});

// Rules differ in what they make of a first preference for somebody who withdrew: some pass on, to some the paper is invalid.
function isPlain({ profile, withdrawn = [] }: Contest): boolean {
  return profile.irregular !== true && withdrawn.length === 0;
}

function firstsIn(contest: Contest): Float64Array {
  const firsts = new Float64Array(contest.profile.candidates.length);
  for (const { papers, ranking } of linesOf(contest)) if (ranking.length > 0) firsts[ranking[0][0]] += papers;
  return firsts;
}
