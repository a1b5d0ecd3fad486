import { everyLot } from '../../rules/every-lot.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import type { PlainChange } from '../altered/paper-change.ts';
import { withPapers } from '../altered/with-papers.ts';
import { alteredProfile } from './altered-profile.ts';
import type { MarginWitness } from './margin.ts';
import { inBallotOrder, type MarginQuestion, MOST_LOTS, telling } from './margin-question.ts';

/** Counts altered papers again by the rule itself, every lot against those elected, and gives the witness if the outcome is what is wanted. */
export function recounted(question: MarginQuestion, changes: readonly PlainChange[]): MarginWitness | undefined {
  const { rule, contest, reading, wanting } = question;
  const altered = withPapers(contest, alteredProfile(contest.profile, changes, reading));
  const { lot, wasAsked } = telling(sparingOthers(question.elected));
  const elected = inBallotOrder(rule.count(altered, { lot }).elected);
  if (elected.join() === question.elected.join()) return undefined;
  if (!wasAsked()) return { changes, elected, byLot: false };
  const byLot = !neverElects(question, altered);
  return byLot && wanting === 'win' ? undefined : { changes, elected, byLot };
}

/** True when every lot is known to elect others than before. */
function neverElects({ rule, elected }: MarginQuestion, contest: MarginQuestion['contest']): boolean {
  const { complete, outcomes } = everyLot(contest, rule, { most: MOST_LOTS });
  return complete && outcomes.every((outcome) => outcome.elected.join() !== elected.join());
}

/** Lots that elect others than those and exclude those, wherever they can. */
function sparingOthers(elected: readonly number[]): Lot {
  const had = new Set(elected);
  return {
    ...lotByOrder(),
    describes: 'against those elected before',
    choose: (tied, { over }) => tied.find((one) => had.has(one) !== (over === 'election')) ?? tied[0],
  };
}
