import type { Contest } from '../../../src/ballots/contest.ts';
import { benham } from '../../../src/rules/condorcet/benham.ts';
import { black } from '../../../src/rules/condorcet/black.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { kemenyYoung } from '../../../src/rules/condorcet/kemeny-young.ts';
import { minimax } from '../../../src/rules/condorcet/minimax.ts';
import { minimaxWinningVotes } from '../../../src/rules/condorcet/minimax-winning-votes.ts';
import { rankedPairs } from '../../../src/rules/condorcet/ranked-pairs.ts';
import { rankedPairsWinningVotes } from '../../../src/rules/condorcet/ranked-pairs-winning-votes.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { schulzeMargins } from '../../../src/rules/condorcet/schulze-margins.ts';
import { splitCycle } from '../../../src/rules/condorcet/split-cycle.ts';
import { stableVoting } from '../../../src/rules/condorcet/stable-voting.ts';
import { tidemanAlternative } from '../../../src/rules/condorcet/tideman-alternative.ts';
import { tidemanAlternativeSchwartz } from '../../../src/rules/condorcet/tideman-alternative-schwartz.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { withEveryLot } from '../every-lot.ts';

/** All rules that elect whoever beats everybody head to head, by comparing candidates. */
export const condorcetRules: readonly Rule[] = [
  copeland,
  minimax,
  minimaxWinningVotes,
  schulze,
  schulzeMargins,
  rankedPairs,
  rankedPairsWinningVotes,
  kemenyYoung,
  splitCycle,
  stableVoting,
  black,
  benham,
  tidemanAlternative,
  tidemanAlternativeSchwartz,
];

/** Everybody whom a rule elects by some lots, in the order of the ballot. */
export function electedBySomeLot(rule: Rule, contest: Contest): number[] {
  const elected = withEveryLot((lot) => rule.count(contest, { lot }).elected).flat();
  return [...new Set(elected)].sort((a, b) => a - b);
}
