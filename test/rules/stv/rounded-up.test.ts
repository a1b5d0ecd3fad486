import { expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { faultsOf } from '../../../src/count/check-count.ts';
import { reading } from '../../../src/rules/decision.ts';
import type { TransferValue } from '../../../src/rules/stv/clauses/surplus.ts';
import { gregoryRule } from '../../../src/rules/stv/gregory/gregory-rule.ts';
import { ers97, ers97Statute } from '../../../src/rules/stv/statutes/ers97.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { contest } from '../contests.ts';
import { scottishContest } from '../scottish.ts';

/** The one clause that is altered: the transfer value is rounded up instead of down. */
const upwards: TransferValue = (numbers, { surplus, transferable, transferableWorth }, received) =>
  numbers.compare(transferableWorth, surplus) > 0
    ? numbers.divideUp(surplus, numbers.fromWhole(transferable))
    : received;

const { transferValue: _downwards, ...decisions } = ers97Statute.decisions;
const altered = gregoryRule({
  ...ers97Statute,
  decisions: { ...decisions, transferValue: reading('-', 'rounded up', upwards) },
});

function votesOf(rule: typeof ers97, election: Contest): string {
  return rule
    .count(election)
    .stages.map(({ votes }) => votes.join(' '))
    .join('\n');
}

test('a transfer value rounded up hands out more than the surplus, and the books show it', () => {
  const election = contest('5: A > B\n2: A > C\n2: B\n2: C\n1: D', 3, 'ABCD');
  expect(faultsOf(ers97.count(election))).toEqual([]);
  expect(faultsOf(altered.count(election))).toContainEqual(expect.stringContaining('negative'));
});

testWithSharedData('a transfer value rounded up changes no winner of five real elections, and every table', () => {
  const files = [
    '11_cands/glasgow_2007_linn.blt',
    '10_cands/highland_2017_ward18.blt',
    '6_cands/falkirk_2017_ward1.blt',
    '5_cands/falkirk_2012_ward1.blt',
    '8_cands/east_lothian_2022_ward2.blt',
  ];
  for (const file of files) {
    const election = scottishContest(file);
    const count = ers97.count(election);
    expect(altered.count(election).elected).toEqual(count.elected);
    expect(count.stages.some(({ action }) => action.kind === 'surplus')).toBe(true);
    expect(votesOf(altered, election)).not.toBe(votesOf(ers97, election));
  }
});
