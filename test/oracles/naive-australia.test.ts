import { describe, expect, it, test } from 'vitest';
import { counters, noLot, papers, rowsOf, stagesOf, takeLast } from './australian-counters.ts';
import { fraction, textOf } from './fraction.ts';
import { naiveAustraliaSenate } from './naive-australia-senate.ts';
import type { NaiveCount } from './naive-count.ts';
import { naiveNswLocal2021 } from './naive-nsw-local-2021.ts';
import { naiveTasmania } from './naive-tasmania.ts';

describe('the tiny election of the notes (18 papers, 2 places)', () => {
  const tiny = papers('6 AB, 2 AC, 3 B, 4 CD, 3 DC');
  test.each([
    ['senate', '7 3 4 3 | 0 | 1', '7 3 7 0 | 0 | 1'],
    ['senate by hand', '7 3 4 3 | 0 | 1', '7 3 7 0 | 0 | 1'],
    ['victoria', '7 3 4 3 | 0 | 1', '7 3 7 0 | 0 | 1'],
    ['nsw local 2021', '7 3 4 3 | 0 | 1', '7 3 7 0 | 0 | 1'],
    ['tasmania', '7 3 4 3 | 0 | 1', '7 3 7 0 | 0 | 1'],
    ['act', '7 3.75 4.25 3 | 0 | 0', '7 3.75 7.25 0 | 0 | 0'],
  ])('%s moves the surplus of 1 at 1/8, then D to C', (name, surplus, end) => {
    const count = counters[name]?.(tiny, 4, 2, takeLast);
    expect(count?.quota).toBe('7');
    expect(count && rowsOf(count)).toEqual(['8 3 4 3 | 0 | 0', surplus, end]);
    expect(count?.elected).toEqual([0, 2]);
  });
});

describe('a surplus of 4 with 2 of 12 papers transferable', () => {
  const election = papers('2 AB, 10 A, 4 BD, 3 C, 2 D');
  const secondRow = (count: NaiveCount): string | undefined => rowsOf(count)[1];

  it('leaves 2 votes aside where no paper may gain value: ACT, Tasmania, New South Wales', () => {
    for (const name of ['act', 'tasmania', 'nsw local 2021']) {
      const count = counters[name]?.(election, 4, 2, takeLast);
      expect(count && secondRow(count), name).toBe('8 6 3 2 | 2 | 0');
    }
  });

  it('moves all 4 in Tasmania without the cap', () => {
    expect(secondRow(naiveTasmania(election, 4, 2, takeLast, false))).toBe('8 8 3 2 | 0 | 0');
  });

  it('is spread over all 12 papers in the Senate: 2/3 of a vote for B is none', () => {
    expect(secondRow(naiveAustraliaSenate(election, 4, 2, takeLast))).toBe('8 4 3 2 | 3 | 1');
  });
});

describe('the exclusion of B, with 1 first preference, 13 papers at 2/13, then 2 at 1 from E', () => {
  const election = papers('7 ABC, 6 ABD, 1 BD, 8 C, 6 D, 2 EBD');
  const before = ['13 1 8 6 2 | 0 | 0', '11 3 8 6 2 | 0 | 0', '11 5 8 6 0 | 0 | 0'];
  test.each([
    ['senate', ['11 2 8 9 0 | 0 | 0', '11 0 9 9 0 | 0 | 1']],
    ['victoria', ['11 4 8 7 0 | 0 | 0', '11 2 8 9 0 | 0 | 0', '11 0 9 9 0 | 0 | 1']],
    ['act', ['11 2 8 9 0 | 0 | 0', '11 0 9.076923 9.923076 0 | 0 | 0.000001']],
    ['nsw local 2021', ['11 4 8 7 0 | 0 | 0', '11 2 9 7 0 | 0 | 1', '11 0 9 9 0 | 0 | 1']],
    ['tasmania', ['11 4 8 7 0 | 0 | 0', '11 2 9 7 0 | 0 | 1', '11 0 9 9 0 | 0 | 1']],
  ])('%s', (name, transfers) => {
    const count = counters[name]?.(election, 5, 2, takeLast);
    expect(count && rowsOf(count).slice(0, 3 + transfers.length)).toEqual([...before, ...transfers]);
    expect(count?.stages.slice(0, 4).map((stage) => stage.action)).toEqual([
      'first-preferences',
      'surplus',
      'exclusion',
      'exclusion',
    ]);
  });

  it('leaves the last two equal: the Senate and New South Wales draw a lot over the election', () => {
    for (const name of ['senate', 'victoria', 'nsw local 2021']) {
      const lots: string[] = [];
      const count = counters[name]?.(election, 5, 2, (tied, over, stage) => {
        lots.push(`${tied.join(' ')} ${over} ${stage}`);
        return 3;
      });
      expect(lots, name).toEqual(['2 3 election 5']);
      expect(count?.stages.at(-1), name).toMatchObject({ action: 'completion', who: [3], elected: [3], excluded: [] });
    }
  });
});

describe('a later surplus of 6, held on 20 papers at 9/20 and 8 first preferences', () => {
  const election = papers('20 ABC, 8 BD, 7 C, 5 D');
  test.each([
    ['senate', '11 11 11 6 | 0 | 1'], // all 28 at 6/28
    ['victoria', '11 11 11 6 | 0 | 1'],
    ['nsw local 2021', '11 11 10 7 | 0 | 1'], // 20 at 9/20 x 6/17, 8 at 6/17
    ['act', '11 11 13 5 | 0 | 0'], // the last 20 at 6/20
    ['tasmania', '11 11 13 5 | 0 | 0'],
  ])('%s', (name, row) => {
    const count = counters[name]?.(election, 4, 3, noLot);
    expect(count && rowsOf(count)[2]).toBe(row);
    expect(count?.elected).toEqual([0, 1, 2]);
  });
});

describe('in every statute here', () => {
  test.each(Object.entries(counters))('%s moves an older surplus of 1 before a newer one of 5', (_, counter) => {
    const count = counter(papers('12 A, 18 BC, 9 C, 5 D, 6 E'), 5, 4, takeLast);
    expect(stagesOf(count).slice(1, 4)).toEqual(['surplus 1', 'surplus 0', 'surplus 2']);
  });

  test.each(Object.entries(counters))('%s looks back from the latest count, not from the first', (_, counter) => {
    const count = counter(papers('10 A, 4 B, 5 C, 2 DB, 1 EC, 2 E'), 5, 1, noLot);
    expect(stagesOf(count).slice(1, 4)).toEqual(['exclusion 3', 'exclusion 4', 'exclusion 2']);
  });

  test.each([
    ['senate', 1],
    ['victoria', 2],
    ['act', 1],
  ])('%s stops in the middle of an exclusion when the last place is filled', (name, transfers) => {
    const count = counters[name]?.(papers('9 ABC, 6 ABD, 1 BD, 7 C, 9 D, 2 EBD'), 5, 2, noLot);
    expect(count?.stages.at(-1)).toMatchObject({ who: [1], votes: ['12', '3', '7', '12', '0'], elected: [3] });
    expect(count?.stages.at(-1)?.batches).toHaveLength(transfers);
  });

  test.each([
    ['senate', ['surplus 0', 'surplus 1', 'completion 2']],
    ['victoria', ['surplus 0', 'surplus 1', 'completion 2']],
    ['act', ['surplus 0', 'surplus 1', 'completion 2']],
    ['tasmania', ['surplus 0', 'surplus 1', 'completion 2']],
    ['nsw local 2021', ['completion 1 2']],
  ])('%s, with as many candidates as places and a surplus to move', (name, stages) => {
    const count = counters[name]?.(papers('12 AB, 3 B, 2 C'), 3, 3, noLot);
    expect(count && stagesOf(count).slice(1)).toEqual(stages);
  });
});

describe('New South Wales', () => {
  it('elects the top few when the weakest has more than all below and the surpluses that wait (cl. 11(3))', () => {
    const count = naiveNswLocal2021(papers('8 A, 8 B, 5 C, 6 D'), 4, 2, noLot);
    expect(count.stages.map(({ action, who }) => [action, ...who])).toEqual([
      ['first-preferences'],
      ['exclusion', 2],
      ['completion', 0, 1],
    ]);
  });

  it('takes the fraction 1 where rounding makes the divisor negative: 12 votes, but 12.5625 exhausted', () => {
    const count = naiveNswLocal2021(papers('15 AB, 1 AC, 6 B, 3 C, 5 D, 2 E'), 5, 3, noLot);
    expect(rowsOf(count).slice(1, 3)).toEqual(['9 12 3 5 2 | 0 | 1', '9 9 3 5 2 | 3 | 1']);
  });
});

test('fractions are written as exact decimals where there is one', () => {
  expect([fraction(-3, 8), fraction(5), fraction(2, 6), fraction(1, 50)].map(textOf)).toEqual([
    '-0.375',
    '5',
    '1/3',
    '0.02',
  ]);
});
