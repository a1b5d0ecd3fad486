import type { Contest } from '../../ballots/contest.ts';
import { certainWinners } from '../asking.ts';
import { nameIn, standingIn } from '../changes/lines.ts';
import { type PlainPapers, plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { firstBrokenBy, sameWinners } from './deletions.ts';
import { placesOn } from './places-on-papers.ts';

/**
 * Who wins does not depend on whether a candidate stands whom every paper puts below the same other one.
 *
 * P. C. Fishburn, The Theory of Social Choice (1973), the reduction condition.
 *
 * @example checkLaw(borda, dominatedAlternatives, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const dominatedAlternatives: Law = {
  id: 'dominated-alternatives',
  title: 'A candidate whom all put below another changes nothing',
  statement:
    'Where the winners are certain, and a candidate whom every paper that ranks anybody puts below the same other candidate is struck off all papers, no other winners become certain. For several places this is said of candidates who are not elected.',
  source: 'P. C. Fishburn, The Theory of Social Choice (1973), the reduction condition',
  family: 'independence',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const dominated = dominatedIn(contest, plainPapers(contest) ?? []);
    if (dominated.length === 0) return SILENT;
    const elected = yield* certainWinners(contest);
    if (elected === undefined) return SILENT;
    const deletions = dominated
      .filter(({ candidate }) => contest.seats === 1 || !elected.includes(candidate))
      .map(({ candidate, better }) =>
        sameWinners(contest, {
          gone: [candidate],
          who: `who is below ${nameIn(contest, better)} on every paper`,
          elected,
        }),
      );
    return yield* firstBrokenBy(deletions, { contest, elected, turns });
  },
};

/** Those whom every paper puts below one and the same other candidate. */
function dominatedIn(
  contest: Contest,
  lines: readonly PlainPapers[],
): readonly { readonly candidate: number; readonly better: number }[] {
  if (lines.length === 0) return [];
  const papers = lines.map((line) => placesOn(line, contest.profile.candidates.length));
  const standing = standingIn(contest);
  return standing.flatMap((candidate) => {
    const better = standing.find((other) => papers.every((places) => places[other] < places[candidate]));
    return better === undefined ? [] : [{ candidate, better }];
  });
}
