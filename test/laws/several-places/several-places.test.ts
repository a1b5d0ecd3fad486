import { describe, expect, test } from 'vitest';
import { houseMonotonicity } from '../../../src/laws/several-places/house-monotonicity.ts';
import { winnerAmongWinners } from '../../../src/laws/several-places/winner-among-winners.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

describe('house monotonicity', () => {
  test.each([
    ['block-vote', '3: B > D > A\n4: C > D > A > B\n3: D > A > B > C', 3],
    ['wigm-reference', '3: A > D > B > C\n4: B > C > A > D\n2: B > C > D > A\n2: C > A > D > B\n4: D > A > C > B', 3],
    ['ers97', '2: A > B > C > D\n3: A > C > D > B\n3: B > A > C > D\n1: C > D > A > B\n2: D > A > C > B', 3],
    [
      'scotland-local-2007',
      '12: A > D > E > B > C\n10: A > E > C > D > B\n18: B > C > D > A > E\n8: D > E > C > A > B\n11: E > C > D > B > A',
      3,
    ],
    ['new-zealand-local-2001', '25: A > C > B\n36: B > A > C\n26: C > A > B', 2],
  ])('is broken by %s', (rule, ballots, seats) => {
    expect(brokenBy(ruleById(rule), houseMonotonicity, contest(ballots, seats))).toMatch(/wins .* and none of/);
  });

  test.each(['single-non-transferable-vote', 'sequential-instant-runoff', 'bottoms-up'])('is kept by %s', (rule) => {
    expectKept(ruleById(rule), houseMonotonicity, { seats: 3 });
  });

  test('compares the places with one fewer', () => {
    const tally = electing(({ seats }) => [[0], [1, 2], [0, 1, 3]][seats - 1] ?? []);
    const four = contest('1: A > B > C > D', 3);
    expect(brokenBy(tally, houseMonotonicity, four)).toBe('C wins one of 2 places, and none of 3');
    expect(brokenBy(tally, winnerAmongWinners, four)).toBe('kept');
    expect(brokenBy(tally, winnerAmongWinners, { ...four, seats: 2 })).toBe('A wins the only place, and none of 2');
  });

  test('has nothing to say of one place or of as many as stand', () => {
    const tally = electing(({ seats }) => [seats - 1]);
    expect(brokenBy(tally, houseMonotonicity, contest('1: A > B', 1))).toBe('silent');
    expect(brokenBy(tally, houseMonotonicity, contest('1: A > B', 2))).toBe('silent');
    expect(brokenBy(tally, houseMonotonicity, { ...contest('1: A > B > C', 2), withdrawn: [2] })).toBe('silent');
  });
});

describe('the winner among the winners', () => {
  test.each([
    ['block-vote', '2: A > B > E > D\n2: A > C > E > B\n3: C > E > B > A > D', 3],
    ['ireland-seanad', '2: A > B > C\n1: A > C > B\n2: B > A > C\n3: B > C > A\n3: C > A > B', 2],
    ['meek-1987', '26: A > C > B\n31: B > A > C\n6: B > C > A\n27: C > A > B', 2],
    ['schulze-stv', '4: B > D > C > A > E\n4: C > E > A > D > B\n1: D > A > E > C > B', 2],
  ])('is broken by %s', (rule, ballots, seats) => {
    expect(brokenBy(ruleById(rule), winnerAmongWinners, contest(ballots, seats))).toMatch(
      /wins the only place, and none/,
    );
  });

  test.each(['single-non-transferable-vote', 'sequential-instant-runoff'])('is kept by %s', (rule) => {
    expectKept(ruleById(rule), winnerAmongWinners, { seats: 3 });
  });

  test('is not broken where lots alone may keep the winner out', () => {
    const level = contest('2: A > D\n1: B > C\n1: C > B', 2);
    expect(brokenBy(ruleById('block-vote'), winnerAmongWinners, level)).toBe('kept');
  });
});
