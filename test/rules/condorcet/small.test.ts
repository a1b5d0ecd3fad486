import { expect } from 'vitest';
import { pairwiseOf } from '../../../src/ballots/pairwise.ts';
import { condorcetWinner } from '../../../src/ballots/pairwise-sets.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { kemenyResult } from '../../../src/rules/condorcet/kemeny.ts';
import { rankedPairsWinners } from '../../../src/rules/condorcet/ranked-pairs-orders.ts';
import { splitCycleWinners } from '../../../src/rules/condorcet/split-cycle.ts';
import { stableVotingWinners } from '../../../src/rules/condorcet/stable-voting-winners.ts';
import * as naive from '../../oracles/naive-condorcet.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { fromOne } from '../scottish.ts';
import { onePlace, type SmallElection, smallElections } from '../small-elections.ts';
import { condorcetRules, electedBySomeLot } from './condorcet-rules.ts';
import { expectTable, type PairwiseReference, winnersByRule } from './reference.ts';

type Small = SmallElection & { readonly pairwise: PairwiseReference };

const all = (): Small[] => smallElections() as Small[];

testWithSharedData('750 small elections full of ties have the tables and sets of the reference', () => {
  expect(all()).toHaveLength(750);
  expect(all().filter(({ pairwise }) => pairwise.ranked_pairs === null)).toHaveLength(1);
  for (const election of all()) expectTable(onePlace(election), election.pairwise, `small ${election.id}`);
});

testWithSharedData('every lot between them elects whom the reference names as winners, and nobody else', () => {
  for (const election of all()) {
    const winners = winnersByRule(election.pairwise);
    for (const rule of condorcetRules) {
      if (winners[rule.id] === undefined) continue;
      expect(fromOne(electedBySomeLot(rule, onePlace(election))), `${rule.id} ${election.id}`).toEqual(
        winners[rule.id],
      );
    }
  }
});

testWithSharedData('with up to six candidates each rule elects whom its definition elects', () => {
  for (const election of all()) {
    if (election.candidates > 6) continue;
    const contest = onePlace(election);
    const rows = election.pairwise.matrix;
    const table = pairwiseOf(preferencesOf(contest.profile));
    const name = `small ${election.id}`;
    const orders = naive.naiveKemenyOrders(rows);
    expect(kemenyResult(table).winners, name).toEqual(
      [...new Set(orders.map(([first]) => first))].sort((a, b) => a - b),
    );
    expect(splitCycleWinners(table), name).toEqual(naive.naiveSplitCycle(rows));
    expect(stableVotingWinners(table), name).toEqual(naive.naiveStableVoting(rows));
    if (election.candidates < 5) {
      for (const strength of ['margins', 'winning-votes'] as const) {
        expect(rankedPairsWinners(table, strength), name).toEqual(naive.naiveRankedPairs(rows, strength));
      }
    }
  }
});

testWithSharedData(
  'Black, Benham and both of Tideman’s alternatives elect whom plain recounts elect by some lot',
  () => {
    for (const election of all()) {
      const contest = onePlace(election);
      const rows = election.pairwise.matrix;
      const everybody = [...rows.keys()];
      const ballots = election.ballots.map(
        ([papers, ranking]): naive.Ballot => [papers, ranking.map((one) => [one - 1])],
      );
      const winnerAlone = (among: readonly number[]): readonly number[] => {
        const winner = condorcetWinner(pairwiseOf(preferencesOf(contest.profile)), among);
        return winner === undefined ? among : [winner];
      };
      expect(
        condorcetRules
          .filter(({ id }) => ['black', 'benham', 'tideman-alternative', 'tideman-alternative-schwartz'].includes(id))
          .map((rule) => electedBySomeLot(rule, contest)),
        `small ${election.id}`,
      ).toEqual([
        naive.naiveBlack(rows),
        naive.naiveHybrid(ballots, everybody, winnerAlone),
        naive.naiveHybrid(ballots, everybody, (among) => naive.naiveSmith(rows, among)),
        naive.naiveHybrid(ballots, everybody, (among) => naive.naiveSchwartz(rows, among)),
      ]);
    }
  },
);
