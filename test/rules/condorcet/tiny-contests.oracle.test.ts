import { describe, expect, test } from 'vitest';
import { pairwiseOf, pairwiseRows } from '../../../src/ballots/pairwise.ts';
import { condorcetLoser, condorcetWinner, schwartzSet, smithSet } from '../../../src/ballots/pairwise-sets.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { kemenyResult } from '../../../src/rules/condorcet/kemeny.ts';
import { minimaxWinners } from '../../../src/rules/condorcet/largest-defeat.ts';
import { rankedPairsWinners } from '../../../src/rules/condorcet/ranked-pairs-orders.ts';
import { splitCycleWinners } from '../../../src/rules/condorcet/split-cycle.ts';
import { stableVotingWinners } from '../../../src/rules/condorcet/stable-voting-winners.ts';
import { schulzeWinners } from '../../../src/rules/condorcet/strongest-paths.ts';
import { tableOf } from '../../ballots/tables.ts';
import * as naive from '../../oracles/naive-condorcet.ts';
import { tinyContests } from '../comparison-stv/level-sets.ts';
import { condorcetRules, electedBySomeLot } from './condorcet-rules.ts';

describe.each([
  [2, 5, 21],
  [3, 4, 596],
  [4, 2, 744],
])(
  'on every contest of %i candidates and at most %i papers, which have %i tables',
  (candidates, mostPapers, tables) => {
    test('the table is that of the papers one by one, and every head-to-head rule elects whom its definition elects', () => {
      const seen = new Set<string>();
      for (const contest of tinyContests(candidates, mostPapers, 1)) {
        const { profile } = contest;
        const ballots = Array.from(
          { length: rankings(profile) },
          (_, ranking): naive.Ballot => [profile.papers[ranking], rankingGroups(profile, ranking)],
        );
        const rows = pairwiseRows(pairwiseOf(preferencesOf(profile)));
        expect(rows).toEqual(naive.naiveMatrix(candidates, ballots));
        // These rules know nothing of papers but their table.
        if (seen.has(JSON.stringify(rows))) continue;
        seen.add(JSON.stringify(rows));
        const winners = expectDefinitions(rows);
        for (const rule of condorcetRules) {
          if (winners[rule.id] === undefined) continue;
          expect(electedBySomeLot(rule, contest), rule.id).toEqual(winners[rule.id]);
        }
      }
      expect(seen.size).toBe(tables);
    });
  },
);

/** By how many papers each of six pairs is won or lost. */
const LEADS = [-2, -1, 0, 1, 2];
const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

/** Of the 15,625 tables, those that no other names turn into each other (counted by another program). */
const KINDS = 695;

test('on every table of four candidates with leads of at most two papers each rule elects whom its definition elects', () => {
  const renamings = namesInAllOrders([0, 1, 2, 3]);
  let kinds = 0;
  for (let code = 0; code < LEADS.length ** PAIRS.length; code++) {
    const leads = PAIRS.map((_, at) => LEADS[Math.floor(code / LEADS.length ** at) % LEADS.length]);
    // That names do not matter is a test of its own, so one table of each kind will do.
    if (renamings.some((names) => comesBefore(renamed(leads, names), leads))) continue;
    kinds += 1;
    expectDefinitions(rowsOf(leads));
  }
  expect(kinds).toBe(KINDS);
});

function rowsOf(leads: readonly number[]): number[][] {
  const rows = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
  for (const [at, [a, b]] of PAIRS.entries()) {
    rows[a][b] = 2 + Math.max(0, leads[at]);
    rows[b][a] = 2 + Math.max(0, -leads[at]);
  }
  return rows;
}

function namesInAllOrders(from: readonly number[]): number[][] {
  if (from.length === 0) return [[]];
  return from.flatMap((first) => namesInAllOrders(from.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

function renamed(leads: readonly number[], names: readonly number[]): number[] {
  return PAIRS.map(([a, b]) => {
    const [x, y] = [names[a], names[b]];
    const at = PAIRS.findIndex(([one, other]) => one === Math.min(x, y) && other === Math.max(x, y));
    return x < y ? leads[at] : -leads[at];
  });
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((lead, pair) => lead !== other[pair]);
  return at !== -1 && one[at] < other[at];
}

/** Whom each rule elects by its definition. */
function definitions(rows: naive.Matrix): Readonly<Record<string, readonly number[]>> {
  const orders = naive.naiveKemenyOrders(rows);
  return {
    copeland: naive.naiveCopeland(rows),
    minimax: naive.naiveMinimax(rows, 'margins'),
    'minimax-winning-votes': naive.naiveMinimax(rows, 'winning-votes'),
    schulze: naive.naiveSchulze(rows, 'winning-votes'),
    'schulze-margins': naive.naiveSchulze(rows, 'margins'),
    'ranked-pairs': naive.naiveRankedPairs(rows, 'margins'),
    'ranked-pairs-winning-votes': naive.naiveRankedPairs(rows, 'winning-votes'),
    'kemeny-young': [...new Set(orders.map(([first]) => first))].sort((a, b) => a - b),
    'split-cycle': naive.naiveSplitCycle(rows),
    'stable-voting': naive.naiveStableVoting(rows),
    black: naive.naiveBlack(rows),
  };
}

/** Holds every function over a table against the definition, and gives whom the rules elect. */
function expectDefinitions(rows: naive.Matrix): Readonly<Record<string, readonly number[]>> {
  const table = tableOf(rows);
  const orders = naive.naiveKemenyOrders(rows);
  const { winners, order } = kemenyResult(table);
  expect(order).toEqual(orders.length === 1 ? orders[0] : undefined);
  expect([condorcetWinner(table)]).toEqual(orNobody(naive.naiveCondorcet(rows)));
  expect([condorcetLoser(table)]).toEqual(orNobody(rows.length === 1 ? [] : naive.naiveCondorcetLoser(rows)));
  expect(smithSet(table)).toEqual(naive.naiveSmith(rows));
  expect(schwartzSet(table)).toEqual(naive.naiveSchwartz(rows));
  const elected = definitions(rows);
  const { copeland: _, black: __, ...named } = elected;
  expect({
    minimax: minimaxWinners(table, 'margins'),
    'minimax-winning-votes': minimaxWinners(table, 'winning-votes'),
    schulze: schulzeWinners(table, 'winning-votes'),
    'schulze-margins': schulzeWinners(table, 'margins'),
    'ranked-pairs': rankedPairsWinners(table, 'margins'),
    'ranked-pairs-winning-votes': rankedPairsWinners(table, 'winning-votes'),
    'kemeny-young': winners,
    'split-cycle': splitCycleWinners(table),
    'stable-voting': stableVotingWinners(table),
  }).toEqual(named);
  return elected;
}

function orNobody(found: readonly number[]): readonly (number | undefined)[] {
  return found.length === 0 ? [undefined] : found;
}
