import { margin, type Pairwise, pairwiseOf } from '../../../ballots/pairwise.ts';
import { AS_PREFERENCES, preferencesOf } from '../../../ballots/preferences.ts';
import { benham } from '../../../rules/condorcet/benham.ts';
import { black } from '../../../rules/condorcet/black.ts';
import { copeland } from '../../../rules/condorcet/copeland.ts';
import { kemenyYoung } from '../../../rules/condorcet/kemeny-young.ts';
import { minimax } from '../../../rules/condorcet/minimax.ts';
import { minimaxWinningVotes } from '../../../rules/condorcet/minimax-winning-votes.ts';
import { rankedPairs } from '../../../rules/condorcet/ranked-pairs.ts';
import { rankedPairsWinningVotes } from '../../../rules/condorcet/ranked-pairs-winning-votes.ts';
import { schulze } from '../../../rules/condorcet/schulze.ts';
import { schulzeMargins } from '../../../rules/condorcet/schulze-margins.ts';
import { splitCycle } from '../../../rules/condorcet/split-cycle.ts';
import { stableVoting } from '../../../rules/condorcet/stable-voting.ts';
import { tidemanAlternative } from '../../../rules/condorcet/tideman-alternative.ts';
import { tidemanAlternativeSchwartz } from '../../../rules/condorcet/tideman-alternative-schwartz.ts';
import { baldwin } from '../../../rules/positional/baldwin.ts';
import { nanson } from '../../../rules/positional/nanson.ts';
import type { Rule } from '../../../rules/rule.ts';
import { searchAlterations } from '../alter-search.ts';
import type { MarginFunction } from '../margin.ts';
import { marginFound, withoutSearch } from '../margin-found.ts';
import { type MarginQuestion, marginQuestion } from '../margin-question.ts';
import { quickestWay } from '../scoring/gap-margin.ts';
import { placePoints, scoringBy } from '../scoring/place-points.ts';
import {
  beatsAllFor,
  type CertainWinner,
  leastDefeated,
  othersDefeated,
  papersUntilUncertain,
  reachesAll,
  winsMost,
} from './certain-winner.ts';
import { pairwiseWays } from './pairwise-ways.ts';

/** Margins of the rules that elect whoever beats everybody head to head, by id. */
export const pairwiseMargins: readonly (readonly [string, MarginFunction])[] = [
  marginOf(copeland, [winsMost]),
  marginOf(minimax, [leastDefeated('margins')]),
  marginOf(minimaxWinningVotes, [leastDefeated('winning-votes')]),
  marginOf(schulze, [reachesAll('winning-votes')]),
  marginOf(schulzeMargins, [reachesAll('margins')]),
  marginOf(rankedPairs, [othersDefeated('margins')]),
  marginOf(rankedPairsWinningVotes, [othersDefeated('winning-votes')]),
  marginOf(splitCycle, [othersDefeated('margins')]),
  marginOf(stableVoting, [othersDefeated('margins')]),
  marginOf(kemenyYoung, []),
  marginOf(black, [], papersUntilBlackElectsOthers),
  marginOf(benham, []),
  marginOf(tidemanAlternative, []),
  marginOf(tidemanAlternativeSchwartz, []),
  marginOf(nanson, []),
  marginOf(baldwin, []),
];

const METHOD =
  'the lower bound by what alterations can do to head-to-head results; the upper one by search, the altered papers counted again';

/** A further lower bound of one rule. */
type OwnBound = (question: MarginQuestion, table: Pairwise) => number;

/**
 * Bounds on the margin of a rule that elects whoever beats everybody. Below: the winner is the only one as long as they beat everybody by more
 * than alterations can undo, or as a test of the rule says. Above: by search. They often meet, and then are the margin.
 */
function marginOf(
  rule: Rule,
  tests: readonly CertainWinner[],
  ownBound: OwnBound = () => 0,
): readonly [string, MarginFunction] {
  return [
    rule.id,
    async (contest, options) => {
      const question = marginQuestion(rule, contest, AS_PREFERENCES, options);
      const known = withoutSearch(question);
      if (known !== undefined) return known;
      const table = pairwiseOf(preferencesOf(contest.profile, contest.withdrawn, AS_PREFERENCES));
      const [winner] = question.elected;
      const least = Math.max(
        question.settled || question.wanting === 'win' ? 1 : 0,
        papersUntilUncertain([beatsAllFor, ...tests], table, winner, question.total),
        ownBound(question, table),
      );
      const found = await searchAlterations(question, least, pairwiseWays(question, table, winner), options);
      return marginFound(question, { least, method: METHOD, ...found });
    },
  ];
}

/** Somebody else must come to beat everybody, or nobody does and somebody has the points of the winner. */
function papersUntilBlackElectsOthers(question: MarginQuestion, table: Pairwise): number {
  const points = placePoints(question.standing.length).borda;
  const others = question.standing.filter((one) => one !== question.elected[0]);
  const beatAll = others.map((one) =>
    Math.max(...table.standing.map((by) => (by === one ? 0 : Math.floor(-margin(table, one, by) / 2) + 1))),
  );
  return Math.min(quickestWay(question, scoringBy(points, question)).papers, ...beatAll);
}
