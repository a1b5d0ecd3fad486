import { describe, expect, test } from 'vitest';
import { ers76 } from '../../../src/rules/stv/statutes/ers76.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { counted, papersUnder, tiny, worked } from './worked.ts';

test('the worked example is that of ERS97', () => {
  expect(worked(ers76, tiny, 2)).toEqual(worked(ers97, tiny, 2));
});

describe('5.1.6: the quota', () => {
  const quota = (papers: number, seats: number): string | null =>
    counted(ers76, `${papers - 3}: A\n1: B\n1: C\n1: D`, seats).stages[0].quota ?? null;

  test('keeps two decimals up to 99 papers', () => {
    expect([quota(99, 3), quota(98, 2), quota(50, 2)]).toEqual(['24.75', '32.67', '16.67']);
  });

  test('is whole from 100 papers, rounded up, exact ones as they are', () => {
    expect([quota(100, 2), quota(101, 2), quota(102, 2), quota(100, 3)]).toEqual(['34', '34', '34', '25']);
  });

  test('is never worked out again, where ERS97 lowers it', () => {
    const ballots = '3: A > B\n4: B\n2: C';
    expect(counted(ers97, ballots, 1).quota).toBe('3.5');
    expect(counted(ers76, ballots, 1).quota).toBe('4.5');
  });
});

test('5.1.7: below the quota the active vote elects, as in ERS97', () => {
  expect(worked(ers76, '3: A > B\n4: B\n2: C', 1, 'ABC')).toEqual([
    '1 first-preferences: 3 4 2',
    '2 exclusion C, 2 at 1: 3 4 0 nt 2, elected B',
  ]);
});

test('6.12: a paper ends at a rank left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(ers76)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
