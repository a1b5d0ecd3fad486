import { describe, expect, it } from 'vitest';
import { buildProfile, profileBuilder, type RankingInput } from '../../src/ballots/build-profile.ts';
import { type Candidate, MOST_CANDIDATES } from '../../src/ballots/candidate.ts';
import { EQUAL } from '../../src/ballots/profile.ts';
import { thrown } from '../thrown.ts';
import { letters } from './arbitraries.ts';

/** The second of two rankings of A, B and C. */
function refusal(papers: number, ranking: RankingInput['ranking']): { code: string; message: string } {
  const { code, message } = thrown(() =>
    buildProfile(letters(3), [
      { papers: 1, ranking: [0] },
      { papers, ranking },
    ]),
  );
  return { code, message };
}

describe('buildProfile refuses papers that are no whole number from 0 to 2^53 - 1', () => {
  it.each([-1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 1e300])('such as %d', (papers) => {
    expect(refusal(papers, [0])).toEqual({
      code: 'bad-ballots',
      message: `rankings[1].papers: papers must be a whole number: expected a whole number from 0 to 9007199254740991, received ${papers}`,
    });
  });

  it('or that add up to more', () => {
    expect(refusal(9007199254740991, [0])).toEqual({
      code: 'bad-ballots',
      message:
        'rankings[1].papers: the papers add up to more than 2^53 - 1: expected a total of at most 9007199254740991, received 1 + 9007199254740991',
    });
  });
});

describe('buildProfile refuses what is no candidate', () => {
  it.each([3, -1, 0.5, 1.5, Number.NaN, Infinity, EQUAL, EQUAL | 1, 0x10000, 2 ** 32 + 1])(
    'such as %d, alone or in an equal group',
    (candidate) => {
      const expected = {
        code: 'bad-ballots',
        message: `rankings[1]: no such candidate: expected a number from 0 to 2, received ${candidate}`,
      };
      expect(refusal(1, [2, candidate])).toEqual(expected);
      expect(refusal(1, [2, [0, candidate]])).toEqual(expected);
      expect(refusal(0, [[candidate, 0]])).toEqual(expected);
    },
  );

  it('such as a number in quotes', () => {
    const ranking: unknown[] = ['1'];
    expect(refusal(1, ranking as number[]).message).toBe(
      'rankings[1]: no such candidate: expected a number from 0 to 2, received "1"',
    );
  });
});

describe('buildProfile refuses candidates', () => {
  const refused = (candidates: readonly Candidate[]): { code: string; message: string } => {
    const { code, message } = thrown(() => buildProfile(candidates, []));
    return { code, message };
  };

  it('when nobody stands', () => {
    expect(refused([])).toEqual({
      code: 'bad-candidates',
      message: 'nobody stands: expected at least one candidate',
    });
  });

  it.each(['', '   ', '\t\n', '\u00a0'])('whose name is blank: %j', (name) => {
    const { code, message } = refused([{ name: 'A' }, { name }]);
    expect(code).toBe('bad-candidates');
    expect(message).toMatch(/^candidates\[1\]\.name: a candidate has no name: received "/);
  });

  it('who are called alike', () => {
    expect(refused([{ name: 'Ann' }, { name: 'Bob' }, { name: 'Ann', group: 'Left' }])).toEqual({
      code: 'bad-candidates',
      message:
        'candidates[2].name: two candidates are called "Ann" (numbers 1 and 3). Hint: give each a name of its own, for instance with the party in brackets',
    });
  });

  it('who are more than a ballot can number', () => {
    const many = (length: number): Candidate[] => Array.from({ length }, (_, number) => ({ name: `c${number}` }));
    expect(refused(many(MOST_CANDIDATES + 1))).toEqual({
      code: 'too-large',
      message: 'too many candidates: expected at most 32767, received 32768',
    });
    const last = MOST_CANDIDATES - 1;
    const profile = buildProfile(many(MOST_CANDIDATES), [{ papers: 1, ranking: [[last - 1, last]] }]);
    expect([...profile.ranked]).toEqual([last - 1, last | EQUAL]);
  });
});

describe('profileBuilder refuses', () => {
  it('a preference that is equal with nothing', () => {
    expect(thrown(() => profileBuilder(letters(2)).add([1 | EQUAL, 0], 2, 1)).message).toBe(
      'rankings[0]: a preference is equal with nothing',
    );
  });

  it('a length beyond the entries', () => {
    expect(thrown(() => profileBuilder(letters(2)).add([0], 2, 1)).message).toBe(
      'rankings[0]: no such candidate: expected a number from 0 to 1, received undefined',
    );
  });
});
