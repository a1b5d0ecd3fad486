import { describe, expect, test } from 'vitest';
import { australiaHouse } from '../../../src/rules/elimination/australia-house.ts';
import { bottomsUp } from '../../../src/rules/elimination/bottoms-up.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { instantRunoffAllTied } from '../../../src/rules/elimination/instant-runoff-all-tied.ts';
import { instantRunoffErs } from '../../../src/rules/elimination/instant-runoff-ers.ts';
import { instantRunoffMaine } from '../../../src/rules/elimination/instant-runoff-maine.ts';
import { instantRunoffMinneapolis } from '../../../src/rules/elimination/instant-runoff-minneapolis.ts';
import { instantRunoffSanFrancisco } from '../../../src/rules/elimination/instant-runoff-san-francisco.ts';
import { instantRunoffUk2011 } from '../../../src/rules/elimination/instant-runoff-uk-2011.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';

const [A, B, C, D] = [0, 1, 2, 3];

/** Votes and exhausted papers of each stage. */
function stages(rule: Rule, ballots: string, candidates?: string): number[][] {
  return rule
    .count(contest(ballots, 1, candidates))
    .stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map(Number));
}

const each = [
  instantRunoffUk2011,
  instantRunoffErs,
  instantRunoffSanFrancisco,
  instantRunoffMaine,
  instantRunoffMinneapolis,
  australiaHouse,
  instantRunoffAllTied,
];

describe.each(each.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('elects B of 67 papers, and A once nine of them put B higher: raising B makes B lose', () => {
    const before = rule.count(contest('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A', 1));
    expect(before.elected).toEqual([B]);
    expect(before.stages[1]).toMatchObject({ votes: ['0', '44', '23'], excluded: [A] });
    const after = rule.count(contest('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: B > C > A', 1));
    expect(after.elected).toEqual([A]);
    expect(after.stages[1]).toMatchObject({ votes: ['35', '32', '0'], excluded: [C] });
  });

  test('fills one place only', () => {
    expect(thrown(() => rule.count(contest('1: A > B', 2))).code).toBe('bad-contest');
  });
});

describe('the Act of 2011', () => {
  test('excludes who was behind at the first stage at which two differed', () => {
    const count = instantRunoffUk2011.count(contest('9: A\n4: B > A\n5: C\n1: D > B', 1, 'ABCD'), {
      lot: lotByOrder([C]),
    });
    expect(count.stages[1]).toMatchObject({ votes: ['9', '5', '5', '0'] });
    expect(count.stages[2]).toMatchObject({ excluded: [B], votes: ['13', '0', '5', '0'] });
    expect(count.ties).toMatchObject([{ stage: 3, tied: [B, C], decidedBy: 'earlier-stage', chosen: [B] }]);
  });

  test('looks forwards: the first difference counts, not the last', () => {
    const ballots = '9: A\n4: B\n5: C\n1: D > B\n1: E > B\n1: F > C\n2: G > A';
    const count = instantRunoffUk2011.count(contest(ballots, 1, 'ABCDEFG'), { lot: lotByOrder([3, 4, 5]) });
    const tie = count.ties.findLast(({ decidedBy }) => decidedBy === 'earlier-stage');
    expect(tie).toMatchObject({ tied: [B, C], chosen: [B] });
  });

  test('draws a lot where nobody was excluded before', () => {
    const count = instantRunoffUk2011.count(contest('4: A\n3: B\n3: C > B', 1), { lot: lotByOrder([C]) });
    expect(count.ties).toMatchObject([{ stage: 2, decidedBy: 'lot', chosen: [C], clause: 'rules 49, 49A' }]);
    expect(count.elected).toEqual([B]);
  });

  test('elects, of the last two who are level, the one who was ahead', () => {
    const count = instantRunoffUk2011.count(contest('4: A\n3: B\n1: C > B', 1));
    expect(count.elected).toEqual([A]);
    expect(count.ties).toMatchObject([{ stage: 2, over: 'election', decidedBy: 'earlier-stage', chosen: [A] }]);
    expect(count.stages[1].reasons?.[0].because).toBe(
      'level with the other of the last two, by more votes at an earlier stage',
    );
  });

  test('ends a paper at a gap, where the plain rule goes on', () => {
    const ballots = '4: A\n3: B\n2: C > - > B';
    expect(stages(instantRunoffUk2011, ballots, 'ABC')).toEqual([
      [4, 3, 2, 0],
      [4, 3, 0, 2],
    ]);
    expect(stages(instantRunoff, ballots, 'ABC')[1]).toEqual([4, 5, 0, 0]);
  });
});

describe('the rules of the Electoral Reform Society', () => {
  test('elect on exactly half, where the Act does not', () => {
    const ballots = '4: A\n3: B\n1: C > B';
    expect(stages(instantRunoffErs, ballots)).toEqual([[4, 3, 1, 0]]);
    expect(stages(instantRunoffUk2011, ballots)).toHaveLength(2);
  });

  test('exclude together the lowest whose votes do not exceed the next above', () => {
    const count = instantRunoffErs.count(contest('6: A\n5: B\n3: C > B\n2: D > C', 1, 'ABCD'));
    expect(count.stages[1]).toMatchObject({ excluded: [D, C], votes: ['6', '8', '0', '0'], nonTransferable: '2' });
  });

  test('never part candidates who are level', () => {
    const count = instantRunoffErs.count(contest('9: A\n8: B\n5: C\n5: D > B', 1, 'ABCDE'), { lot: lotByOrder([D]) });
    expect(count.stages[1]).toMatchObject({ excluded: [4] });
    expect(count.stages[2]).toMatchObject({ excluded: [D] });
  });
});

describe('San Francisco', () => {
  test('eliminates together the lowest with fewer votes than the next above, and not where they have as many', () => {
    const fewer = instantRunoffSanFrancisco.count(contest('9: A\n8: B\n4: C > B\n3: D > C', 1, 'ABCD'));
    expect(fewer.stages[1]).toMatchObject({ excluded: [D, C], votes: ['9', '12', '0', '0'] });
    const asMany = instantRunoffSanFrancisco.count(contest('9: A\n8: B\n5: C > B\n3: D > C', 1, 'ABCD'));
    expect(asMany.stages[1]).toMatchObject({ excluded: [D], votes: ['9', '8', '8', '0'] });
  });

  test('ends a ballot at a rank with several names, and skips one that is left out', () => {
    expect(stages(instantRunoffSanFrancisco, '4: A\n3: B\n1: C > A = B\n1: C > - > B', 'ABC')[1]).toEqual([4, 4, 0, 1]);
  });
});

describe('Maine', () => {
  test('goes on to two candidates, whatever majority there is', () => {
    expect(stages(instantRunoffMaine, '9: A\n3: B\n2: C > B', 'ABC')).toEqual([
      [9, 3, 2, 0],
      [9, 5, 0, 0],
    ]);
  });

  test('defeats together also those who could only draw level with the next above', () => {
    const count = instantRunoffMaine.count(contest('9: A\n8: B\n5: C > B\n3: D > C', 1, 'ABCD'));
    expect(count.stages[1]).toMatchObject({ excluded: [D, C], votes: ['9', '13', '0', '0'] });
  });
});

describe('Minneapolis, one seat', () => {
  test('has a threshold of the first round, which does not fall as ballots are exhausted', () => {
    const count = instantRunoffMinneapolis.count(contest('4: A\n3: B\n2: C\n1: D > A', 1, 'ABCD'));
    expect(count.quota).toBe('6');
    expect(count.elected).toEqual([A]);
    expect(count.stages.map(({ elected }) => elected)).toEqual([[], [], [A]]);
    expect(count.stages[2].reasons?.[0].because).toBe('the most votes of the last two');
  });

  test('passes over a rank with several names', () => {
    expect(stages(instantRunoffMinneapolis, '4: A\n3: B\n2: C > A = B > D > B', 'ABCD')[1]).toEqual([4, 5, 0, 0, 0]);
  });

  test('does not defeat together those who could draw level', () => {
    const count = instantRunoffMinneapolis.count(contest('9: A\n8: B\n5: C > B\n3: D > C', 1, 'ABCD'));
    expect(count.stages[1].excluded).toEqual([D]);
  });
});

describe('the Australian House', () => {
  test('excludes all below the first two at once where together they have fewer than the second', () => {
    const count = australiaHouse.count(
      contest('9: A > B > C > D\n8: B > A > C > D\n4: C > B > A > D\n3: D > C > B > A', 1),
    );
    expect(count.stages[1]).toMatchObject({ excluded: [D, C], votes: ['9', '15', '0', '0'], elected: [B] });
  });

  test('goes on to two once it has begun to exclude, though somebody has a majority', () => {
    const ballots = '6: A > B > C > D\n4: B > C > A > D\n3: C > B > A > D\n3: D > A > B > C';
    const count = australiaHouse.count(contest(ballots, 1), { lot: lotByOrder([D]) });
    expect(count.stages.map(({ votes }) => votes.map(Number))).toEqual([
      [6, 4, 3, 3],
      [9, 4, 3, 0],
      [9, 7, 0, 0],
    ]);
  });
});

test('with all who are level excluded together, one may win who loses with every lot', () => {
  const ballots = contest('4: A\n3: B > C\n3: C > B', 1);
  expect(instantRunoffAllTied.count(ballots).elected).toEqual([A]);
  for (const first of [B, C])
    expect(instantRunoff.count(ballots, { lot: lotByOrder([first]) }).elected).toEqual([first === B ? C : B]);
});

describe('bottoms-up', () => {
  test('excludes the lowest until as many are left as there are places', () => {
    const count = bottomsUp.count(contest('6: A > B\n3: B\n2: C > D\n2: D > C\n1: E > C', 2, 'ABCDE'), {
      lot: lotByOrder([D]),
    });
    expect(count.stages.map(({ excluded }) => excluded)).toEqual([[], [4], [D], [B]]);
    expect(count.elected).toEqual([A, C]);
  });

  test('elects everybody at once where there is a place for each', () => {
    expect(bottomsUp.count(contest('1: B\n2: A', 2)).stages).toMatchObject([{ elected: [1, 0] }]);
  });
});
