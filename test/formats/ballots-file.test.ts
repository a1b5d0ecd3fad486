import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { readBallots, writeBallots } from '../../src/formats/ballots/ballots-file.ts';
import { contests } from './arbitraries.ts';

const FILE = `# The club, by hand

@title Club chair: "who #1?"
@seats 2   # two chairs
@candidates Ann [Labour]; Bob; "C; D" ["Green [Left]"]
@withdrawn Bob
12: Ann > Bob = "C; D"   # a comment
3: "C; D"
`;

describe('readBallots', () => {
  it('reads header lines and ballots', () => {
    const contest = readBallots(FILE);
    expect(contest.title).toBe('Club chair: "who #1?"');
    expect(contest.seats).toBe(2);
    expect(contest.withdrawn).toEqual([1]);
    expect(contest.profile.candidates).toEqual([
      { name: 'Ann', group: 'Labour' },
      { name: 'Bob' },
      { name: 'C; D', group: 'Green [Left]' },
    ]);
    expect(ballotText(contest.profile)).toBe('12: Ann > Bob = "C; D"\n3: "C; D"\n');
  });

  it('fills one place among those named on the ballots when there is no header', () => {
    const contest = readBallots('3: Bob > Ann\n2: Cy');
    expect(contest).toEqual({ profile: parseBallots('3: Bob > Ann\n2: Cy'), seats: 1 });
    expect(contest.profile.candidates.map(({ name }) => name)).toEqual(['Bob', 'Ann', 'Cy']);
  });

  it.each([
    ['a byte order mark', `\uFEFF${FILE}`],
    ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['no line end at its end', FILE.trimEnd()],
    ['header lines in another order', FILE.replace(/(@title.*\n)(@seats.*\n)(@cand.*\n)(@with.*\n)/, '$4$3$2$1')],
    ['blanks before the header', FILE.replaceAll('@', '  @')],
    [
      'blanks between the signs',
      FILE.replace('Ann [Labour]; Bob;', ' Ann[ Labour ]  ;Bob ;').replace('Ann > Bob =', 'Ann>Bob='),
    ],
  ])('reads the same with %s', (_, text) => {
    expect(readBallots(text)).toEqual(readBallots(FILE));
  });

  it('reads a list of nobody who withdrew', () => {
    expect(readBallots('@withdrawn\n1: Ann').withdrawn).toEqual([]);
  });
});

describe('writeBallots', () => {
  it('writes a name bare where it can', () => {
    const candidates = [{ name: 'Ann Lee', group: 'Labour' }, { name: 'Bob; jr' }, { name: '[Cy]', group: '' }];
    const profile = buildProfile(candidates, [{ papers: 3, ranking: [0, [1, 2]] }]);
    expect(writeBallots({ profile, seats: 2, title: 'Club', withdrawn: [1] })).toBe(
      '@title Club\n@seats 2\n@candidates Ann Lee [Labour]; "Bob; jr"; "[Cy]" [""]\n@withdrawn "Bob; jr"\n3: Ann Lee > "Bob; jr" = [Cy]\n',
    );
  });

  it('says in its first line that synthetic ballots were never cast, and keeps their stamp', () => {
    const synthetic = { model: 'uniform', parameters: { a: [1, null] }, seed: '42', assumes: 'every\nsplit' };
    const contest = { profile: buildProfile([{ name: 'Ann' }], [{ papers: 1, ranking: [0] }], synthetic), seats: 1 };
    expect(writeBallots(contest)).toBe(
      '# SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 42. Assumed: every split\n' +
        '@seats 1\n@candidates Ann\n' +
        '@synthetic {"model":"uniform","parameters":{"a":[1,null]},"seed":"42","assumes":"every\\nsplit"}\n1: Ann\n',
    );
    expect(readBallots(writeBallots(contest))).toEqual(contest);
  });

  it('gives the same contest back, whatever the names', () => {
    fc.assert(
      fc.property(contests(), (contest) => {
        expect(readBallots(writeBallots(contest))).toEqual(contest);
      }),
      { numRuns: 500 },
    );
  });
});
