import { describe, expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { contestOf, numberOfSmallElections, smallElections } from '../../../src/laws/search/small-elections.ts';
import { waysToRank } from '../../../src/laws/search/ways-to-rank.ts';

const levels = [
  { candidates: 1, papers: 4, short: false },
  { candidates: 2, papers: 6, short: true },
  { candidates: 3, papers: 7, short: false },
  { candidates: 3, papers: 4, short: true },
  { candidates: 4, papers: 3, short: false },
  { candidates: 4, papers: 2, short: true },
];

describe('smallElections', () => {
  test.each(levels)('gives as many elections as Burnside counts: %o', (level) => {
    expect([...smallElections(level)]).toHaveLength(numberOfSmallElections(level));
  });

  test.each(levels)('gives each election once, whatever the candidates are called: %o', (level) => {
    const { candidates, papers, short } = level;
    const { rankings, renamings } = waysToRank(candidates, short);
    const identity = rankings.map((_, code) => code);
    const all = lists(rankings.length, papers).filter(
      (codes) => !short || codes.some((code) => rankings[code].length < candidates),
    );
    const given = [...smallElections(level)].flatMap((codes) => [
      ...new Set(
        [identity, ...renamings].map((becomes) =>
          codes
            .map((code) => becomes[code])
            .sort((a, b) => a - b)
            .join(),
        ),
      ),
    ]);
    expect(given.sort()).toEqual(all.map((codes) => codes.join()).sort());
  });

  test('counts 5 complete elections of two papers and 335 of nine among three candidates', () => {
    expect(numberOfSmallElections({ candidates: 3, papers: 2, short: false })).toBe(5);
    expect(numberOfSmallElections({ candidates: 3, papers: 9, short: false })).toBe(335);
  });

  test('makes contests of them', () => {
    const level = { candidates: 3, papers: 2, short: true };
    const texts = [...smallElections(level)].map((codes) => ballotText(contestOf(codes, level, 1).profile));
    expect(texts).toContain('1: A > B\n1: B > C > A\n');
    expect(new Set(texts).size).toBe(texts.length);
  });
});

/** Every sorted list of so many numbers below `ways`. */
function lists(ways: number, length: number, from = 0): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return Array.from({ length: ways - from }, (_, at) => from + at).flatMap((first) =>
    lists(ways, length - 1, first).map((rest) => [first, ...rest]),
  );
}
