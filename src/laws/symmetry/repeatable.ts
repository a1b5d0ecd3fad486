import type { Contest } from '../../ballots/contest.ts';
import { ballotText } from '../../ballots/notation.ts';
import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { broken, KEPT, type Law } from '../law.ts';
import { parting } from './same-count.ts';

/**
 * The same question has the same answer, and asking it changes nothing.
 *
 * @example checkLaw(borda, repeatable, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const repeatable: Law = {
  id: 'repeatable',
  title: 'The same papers counted again give the same count',
  statement:
    'A contest counted twice, lots falling alike, has the same winners, and where stages are told as many of them, with the same quota and votes; and the contest is afterwards what it was before.',
  source: 'What a recount is for',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest) {
    const lot = lotByOrder();
    const written = textOf(contest);
    const before = yield* tallied({ contest, lot });
    const left = textOf(contest);
    if (left !== written) {
      return broken({
        says: 'the count alters the contest that it is given',
        contests: [{ label: 'the contest, as it is left', contest, elected: [before.elected] }],
        expected: written,
        received: left,
      });
    }
    const after = yield* tallied({ contest, lot });
    const found = parting(contest, before, after);
    if (found === undefined) return KEPT;
    return broken({
      ...found,
      says: `counted again, ${found.says}`,
      contests: [
        { label: 'the contest', contest, elected: [before.elected] },
        { label: 'the contest again', contest, elected: [after.elected] },
      ],
    });
  },
};

function textOf({ profile, seats, withdrawn = [] }: Contest): string {
  return `${ballotText(profile)}places: ${seats}${withdrawn.length === 0 ? '' : `, withdrawn: ${withdrawn.join(', ')}`}`;
}
