import type { Contest } from '../../ballots/contest.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { nameIn, standingIn } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';
import { surelyElected, surelyLoses } from '../winners/certainty.ts';
import { outcomeText } from '../winners/outcome-text.ts';

/** Looks whether those who are sure of one of fewer places do not lose when the contest has more. */
export function* keptWithMorePlaces(contest: Contest, fewer: number): Asking<Finding> {
  const { seats } = contest;
  if (plainPapers(contest) === undefined || seats < 2 || seats >= standingIn(contest).length) return SILENT;
  const smaller = { ...contest, seats: fewer };
  const [ofMany, ofFew] = [yield* outcomesOf(contest), yield* outcomesOf(smaller)];
  if (!ofMany.complete || !ofFew.complete) return SILENT;
  const lost = surelyElected(ofFew).find((winner) => surelyLoses(ofMany, winner));
  if (lost === undefined) return KEPT;
  const name = nameIn(contest, lost);
  return broken({
    says: `${name} wins ${fewer === 1 ? 'the only place' : `one of ${fewer} places`}, and none of ${seats}`,
    contests: [
      { label: 'the contest', contest, elected: ofMany.sets },
      { label: fewer === 1 ? 'for one place' : `for ${fewer} places`, contest: smaller, elected: ofFew.sets },
    ],
    expected: `${name} elected`,
    received: outcomeText(contest, ofMany),
  });
}
