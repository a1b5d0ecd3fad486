import type { Contest } from '../../ballots/contest.ts';
import { reduceContest } from '../running/reduce.ts';
import { EVERY_TURN, type Turns, turnsFrom } from '../turns.ts';
import { drawnContest } from './drawn-contests.ts';
import { type Broken, isComplete, isOpen, keep, type LawSearch, type RuleSearch } from './law-search.ts';

/** Changes of a drawn contest that are tried. */
const TURNS = 24;

/** The most smaller contests that are tried to make one witness short, and what that may take, as {@link LawSearch} counts it. */
const REDUCTIONS = 1000;
const REDUCING = 15_000;

/** Larger elections that are made smaller for each law: the smallest is kept. */
const ATTEMPTS = 3;

/** Looks at given contests, with every change, for the laws that no small election broke. */
export function searchGiven(rule: RuleSearch, laws: readonly LawSearch[], contests: readonly Contest[]): void {
  for (const contest of contests) {
    for (const law of laws) {
      if (!asksForLarger(law, contest)) continue;
      const finding = rule.look(law, contest);
      if (finding.kind === 'broken') keepReduced(rule, law, { contest, violation: finding.violation });
    }
  }
}

/** Looks at drawn contests until each law was broken a few times or has spent so much on them. */
export function searchDrawn(rule: RuleSearch, laws: readonly LawSearch[], shareOf: (law: LawSearch) => number): void {
  const until = new Map(laws.map((law) => [law, law.spent + shareOf(law)] as const));
  let asking = laws.filter(isUnsettled);
  for (let number = 0; asking.length > 0; number++) {
    const contest = drawnContest(number, rule.seats);
    for (const law of asking) {
      if (!asksForLarger(law, contest)) {
        law.spent += 1;
        continue;
      }
      const finding = rule.look(law, contest, turnsFrom(number, TURNS));
      if (finding.kind !== 'silent') law.drawn += 1;
      if (finding.kind === 'broken') keepReduced(rule, law, { contest, violation: finding.violation });
    }
    asking = asking.filter((law) => isUnsettled(law) && law.spent < (until.get(law) ?? 0));
  }
}

/** Whether larger elections may still tell something: that the law is broken, that it is with complete papers, or that fewer papers do. */
function isUnsettled(law: LawSearch): boolean {
  return isOpen(law) || (law.reduced > 0 && law.reduced < ATTEMPTS);
}

function asksForLarger(law: LawSearch, contest: Contest): boolean {
  if (!isUnsettled(law)) return false;
  const complete = isComplete(contest);
  // Once short papers have broken the law often enough only complete ones are news.
  if (law.found !== undefined && (law.reduced === 0 || law.reduced >= ATTEMPTS)) return complete;
  return complete || law.law.of.papers === 'short';
}

/**
 * Keeps a smaller contest that breaks the law too, found by taking away; of complete papers where this one is. Some changes of each are tried
 * first: of a large contest every one would take what there is to spend.
 */
function keepReduced(rule: RuleSearch, law: LawSearch, broken: Broken): void {
  law.reduced += 1;
  keep(law, broken);
  const smaller = reduced(rule, law, broken.contest, turnsFrom(law.reduced, TURNS));
  reduced(rule, law, smaller, EVERY_TURN);
}

function reduced(rule: RuleSearch, law: LawSearch, contest: Contest, turns: Turns): Contest {
  const complete = isComplete(contest);
  const until = law.spent + REDUCING;
  const stillBroken = (smaller: Contest): boolean => {
    if (law.spent > until || (complete && !isComplete(smaller))) return false;
    const finding = rule.look(law, smaller, turns);
    if (finding.kind === 'broken') keep(law, { contest: smaller, violation: finding.violation });
    return finding.kind === 'broken';
  };
  return reduceContest(contest, stillBroken, { short: !complete, places: false, most: REDUCTIONS });
}
