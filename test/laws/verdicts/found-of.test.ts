import { describe, expect, test } from 'vitest';
import { foundOf, lineOf } from '../../../src/laws/verdicts/found-of.ts';
import type { SearchedVerdict } from '../../../src/laws/verdicts/verdict.ts';

const verdicts: readonly SearchedVerdict[] = [
  {
    law: 'majority',
    places: 'one',
    verdict: {
      kind: 'fails',
      witness: { ballots: '2: A > B > C\n1: B > C > A', seats: 1, papers: 3, smallest: 'proven' },
    },
  },
  {
    law: 'participation',
    places: 'one',
    verdict: {
      kind: 'fails',
      witness: {
        ballots: '4: B\n2: A',
        candidates: ['A', 'B', 'C'],
        seats: 1,
        papers: 17,
        smallest: 'proven',
        among: 'complete',
      },
      onlyShort: true,
    },
  },
  {
    law: 'reversal',
    places: 'several',
    verdict: {
      kind: 'open',
      searched: {
        exhaustive: [
          { candidates: 3, papers: 9, short: false },
          { candidates: 2, papers: 6, short: true },
        ],
        drawn: 1200,
      },
    },
  },
  { law: 'smith', places: 'several', verdict: { kind: 'not-asked', because: 'the law had nothing to say' } },
];

describe('foundOf', () => {
  test('reads what lineOf writes', () => {
    const lines = (places: 'one' | 'several'): readonly string[] =>
      verdicts.filter((verdict) => verdict.places === places).map(lineOf);
    expect(foundOf({ rule: 'borda', one: lines('one'), several: lines('several') })).toEqual({
      rule: 'borda',
      verdicts,
    });
  });

  test('keeps a verdict on one line', () => {
    expect(lineOf(verdicts[0])).toBe('majority | fails | proven 3 for 1 | 2: A > B > C / 1: B > C > A');
    expect(lineOf(verdicts[2])).toBe('reversal | open | c3:9 s2:6 d1200');
  });
});
