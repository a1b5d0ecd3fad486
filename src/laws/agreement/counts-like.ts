import type { Contest } from '../../ballots/contest.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Asking, tallied } from '../asking.ts';
import { orders } from '../changes/reordered.ts';
import { broken, type Finding, KEPT, type Law } from '../law.ts';
import { asTally } from '../rule-as-tally.ts';
import type { Tallied, TallyHead } from '../tally.ts';
import type { Turns } from '../turns.ts';
import { agreementOf, electsLike, sameWinners, sourceOf, unlessTooLarge } from './elects-like.ts';
import { type Difference, firstDifference } from './first-difference.ts';

/**
 * The law that a tally elects the same candidates as a rule, and by the same stages as far as it tells them: every vote of every stage is
 * compared exactly, so that another rounding shows.
 *
 * @example assertLaw(asRule({ id: 'mine', ties: 'lot' }, mine), countsLike(scotlandLocal2007))
 */
export function countsLike(reference: Rule): Law {
  const { statement } = electsLike(reference);
  return {
    id: `counts-like-${reference.id}`,
    title: `It counts like ${reference.title}`,
    statement: `${statement} Where it tells stages, there are as many of them, and votes, non-transferable votes, quota and exclusions of each are the same, and so are elections, in the order of their votes, lots falling alike.`,
    source: sourceOf(reference),
    family: 'agreement',
    of: agreementOf(reference),
    *check(contest, turns, tally) {
      const winners = yield* sameWinners(contest, tally, asTally(reference));
      return winners.kind === 'kept' ? yield* sameStages(contest, turns, tally, reference) : winners;
    },
  };
}

/** Orders of lots by which stages are compared. */
const MOST_ORDERS = 4;

function* sameStages(contest: Contest, turns: Turns, tally: TallyHead, reference: Rule): Asking<Finding> {
  const { list } = orders(contest.profile.candidates.length, 24);
  let tried = 0;
  for (const at of turns.of(list.length)) {
    if (tried >= MOST_ORDERS) break;
    tried += 1;
    const lot = counted(lotByOrder(list[at]));
    const right: Tallied | undefined = unlessTooLarge(() => reference.count(contest, { lot }));
    // Only where lots fall alike can stages be compared; a tally that is not asked with the lot is compared where there is none.
    if (right === undefined || (tally.ties !== 'lot' && lot.draws() > 0)) return KEPT;
    const received = yield* tallied({ contest, lot });
    const difference = firstDifference(contest, right, received);
    if (difference !== undefined) return broken(violationOf(contest, received, reference, difference));
    if (lot.draws() === 0) break;
  }
  return KEPT;
}

function violationOf(contest: Contest, { elected }: Tallied, { id }: Rule, difference: Difference) {
  const { of, stage, expected, received } = difference;
  return {
    says: `${stage === undefined ? '' : `at stage ${stage} `}${of}: ${received}, and by ${id} ${expected}`,
    contests: [{ label: 'the contest', contest, elected: [elected] }],
    ...(stage === undefined ? {} : { stage }),
    expected,
    received,
  } as const;
}

/** A lot that remembers how often it was drawn. */
function counted(lot: Lot): Lot & { draws(): number } {
  let drawn = 0;
  return {
    ...lot,
    choose: (tied, occasion) => {
      drawn += 1;
      return lot.choose(tied, occasion);
    },
    draws: () => drawn,
  };
}
