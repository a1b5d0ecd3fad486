import { describe, expect, test } from 'vitest';
import { papersOf } from '../../../src/ballots/papers.ts';
import type { Count } from '../../../src/count/count.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { contest } from '../contests.ts';
import { names, tiesTold, told } from './told.ts';

/** Unite the Union 2017, Allinson's papers going on as said; 317 papers were spoiled. */
function unite(toMcCluskey: number, toCoyne: number): Count {
  const none = 17143 - toMcCluskey - toCoyne;
  const ballots = `59067: McCluskey
    53544: Coyne
    ${toMcCluskey}: Allinson > McCluskey
    ${toCoyne}: Allinson > Coyne
    ${none}: Allinson
    317:`;
  return ers97.count(contest(ballots, 1));
}

describe('Unite 2017: McCluskey 59,067, Coyne 53,544, Allinson 17,143', () => {
  test('5.1.6: the quota is 64,877.00, half of the valid votes, and spoiled papers are not among them', () => {
    const count = unite(5810, 11333);
    expect(count.stages[0].quota).toBe('64877');
    expect(count.papers).toEqual({ valid: 129754, invalid: 317 });
    expect(count.stages[0].elected).toEqual([]);
  });

  test('5.6.2: with 11,333 of Allinson’s papers Coyne draws level, and McCluskey was ahead at first', () => {
    const count = unite(5810, 11333);
    expect(told(count)).toEqual([
      '1 first-preferences: 59067 53544 17143 nt 0, quota 64877',
      '2 exclusion Allinson',
      '  17143 papers at 1: 64877 64877 0 nt 0, quota 64877, elected McCluskey',
    ]);
    expect(tiesTold(count)).toEqual(['2 election of McCluskey Coyne: earlier-stage takes McCluskey (5.6.2)']);
  });

  test('with 11,334 Coyne is elected', () => {
    const count = unite(5809, 11334);
    expect(told(count).at(-1)).toBe('  17143 papers at 1: 64876 64878 0 nt 0, quota 64877, elected Coyne');
    expect(count.ties).toEqual([]);
  });

  test('5.4.8: with 11,619 non-transferable papers the other 5,524 are enough for Coyne', () => {
    expect(told(unite(0, 5524)).at(-1)).toBe(
      '  17143 papers at 1: 59067 59068 0 nt 11619, quota 59067.5, elected Coyne',
    );
  });

  test('5.6.2: with 11,620 his best is a tie at the fallen quota, which McCluskey has by the first stage', () => {
    const count = unite(0, 5523);
    expect(told(count).at(-1)).toBe('  17143 papers at 1: 59067 59067 0 nt 11620, quota 59067, elected McCluskey');
    expect(tiesTold(count)).toEqual(['2 election of McCluskey Coyne: earlier-stage takes McCluskey (5.6.2)']);
  });

  test.each([
    [0, 0, 'McCluskey'],
    [17143, 0, 'McCluskey'],
    [0, 17143, 'Coyne'],
    [5811, 11332, 'McCluskey'],
    [0, 5522, 'McCluskey'],
  ])('%d papers to McCluskey and %d to Coyne elect %s', (toMcCluskey, toCoyne, winner) => {
    const count = unite(toMcCluskey, toCoyne);
    expect(names(count, count.elected)).toBe(winner);
  });

  test('the fast path gives the same winner at the tie as at one paper more', () => {
    const winners = [11333, 11334].map((toCoyne) => {
      const ballots = `59067: M\n53544: C\n${17143 - toCoyne}: A > M\n${toCoyne}: A > C`;
      return ers97.winners?.(papersOf(contest(ballots, 1, 'MCA').profile), 1, lotByOrder());
    });
    expect(winners).toEqual([[0], [1]]);
  });
});

describe('Ireland 1990, by the same rule', () => {
  test('Currie’s papers elect Robinson over the leader on first preferences', () => {
    const count = ers97.count(
      contest(
        '694484: Lenihan\n612265: Robinson\n205565: Currie > Robinson\n36789: Currie > Lenihan\n25548: Currie',
        1,
      ),
    );
    expect(told(count)).toEqual([
      '1 first-preferences: 694484 612265 267902 nt 0, quota 787325.5',
      '2 exclusion Currie',
      '  267902 papers at 1: 731273 817830 0 nt 25548, quota 774551.5, elected Robinson',
    ]);
  });
});
