import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { rankingGroups } from '../../src/ballots/profile.ts';
import { faultsIn, PsephosError } from '../../src/base/errors.ts';
import { preflib } from '../../src/formats/catalogue.ts';
import { preflibType } from '../../src/formats/preflib/preflib-type.ts';
import { readAs, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { bltTexts, contests, stamps } from './arbitraries.ts';

/** As PrefLib publishes the general election in Dublin North in 2002, cut short. */
const DUBLIN = `# FILE NAME: 00001-00000001.toi
# TITLE: 2002 Dublin North
# DESCRIPTION: Ballots of 2002: constituency of Dublin North
# DATA TYPE: toi
# MODIFICATION TYPE: original
# RELATES TO:
# RELATED FILES: 00001-00000001.toc
# PUBLICATION DATE: 2013-08-17
# MODIFICATION DATE: 2022-09-16
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 815
# NUMBER UNIQUE ORDERS: 4
# ALTERNATIVE NAME 1: Cathal Boland F.G.
# ALTERNATIVE NAME 2: Clare Daly S.P.
# ALTERNATIVE NAME 3: Mick Davis S.F.
# ALTERNATIVE NAME 4: Jim Glennon F.F.
800: 4,3
9: 2
5: {1,4},2,3
1: 3,{1,2,4}
`;

const HEAD = '# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n';

function ballotsOf({ profile }: Contest): unknown[] {
  return [...profile.papers].map((papers, ranking) => [papers, rankingGroups(profile, ranking)]);
}

const messages = (text: string): string[] => readAs(preflib, text, { seats: 1 }).warnings.map(({ message }) => message);

describe('reading', () => {
  test('a file as PrefLib publishes it', () => {
    const { contests: read, warnings } = readAs(preflib, DUBLIN);
    expect(read[0]).toMatchObject({ title: '2002 Dublin North', seats: 1, profile: { total: 815 } });
    expect(read[0].profile.candidates[3]).toEqual({ name: 'Jim Glennon F.F.' });
    expect(ballotsOf(read[0])).toEqual([
      [5, [[0, 3], [1], [2]]],
      [9, [[1]]],
      [1, [[2], [0, 1, 3]]],
      [800, [[3], [2]]],
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('how many places')]);
    expect(preflib.recognises(DUBLIN)).toBe(true);
  });

  test('a file however its lines end and its bytes come', () => {
    const read = readAs(preflib, DUBLIN, { seats: 2 });
    expect(readAs(preflib, `\uFEFF${DUBLIN.replaceAll('\n', '\r\n')}`, { seats: 2 })).toEqual(read);
    expect(readAs(preflib, `${DUBLIN.replaceAll('\n', '\r')}`, { seats: 2 })).toEqual(read);
    expect(readAs(preflib, DUBLIN.replaceAll(/^(\d+): /gm, '  $1 :  ').replaceAll(',', ' , '), { seats: 2 })).toEqual(
      read,
    );
  });

  test('the header of files before 2022, with a warning', () => {
    const old = '3\n1,Ann, of Cork\n2,Bob\n3,Cy\n7,7,3\n4,1,2\n2,3,{1,2}\n1,2\n';
    const { contests: read, warnings } = readAs(preflib, old, { seats: 1 });
    expect(read[0].profile.candidates.map(({ name }) => name)).toEqual(['Ann, of Cork', 'Bob', 'Cy']);
    expect(ballotsOf(read[0])).toEqual([
      [4, [[0], [1]]],
      [1, [[1]]],
      [2, [[2], [0, 1]]],
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('PrefLib before 2022')]);
    expect(preflib.recognises(old)).toBe(true);
  });

  test('no file of another format is taken for one', () => {
    const others = [
      '2 1\n3 1 2 0\n0\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n"T"\n',
      '# NUMBER of ballots: 3\n2 1\n3 1 2 0\n0\n',
      '2\n1,2\n1,1\n',
      '0, 1\nA,B\n-+-\n(0) : 1\n',
      '12: Ann > Bob\n',
      `# a comment\n`.repeat(5000),
    ];
    expect(others.filter(preflib.recognises)).toEqual([]);
  });

  test('ballots that are not what the header says are read, with a warning that has both figures', () => {
    const { warnings } = readAs(
      preflib,
      DUBLIN.replace('TYPE: toi', 'TYPE: soc').replace('815', '816').replace('ORDERS: 4', 'ORDERS: x'),
    );
    expect(warnings.slice(1)).toEqual([
      {
        message: 'the ballots do not add up to NUMBER VOTERS',
        expected: '"816", as the header says',
        received: '815 in the ballots',
        place: { line: 11, column: 18 },
        times: 1,
      },
      {
        message: 'the ballots do not add up to NUMBER UNIQUE ORDERS',
        expected: '"x", as the header says',
        received: '4 in the ballots',
        place: { line: 12, column: 25 },
        times: 1,
      },
      {
        message: 'the ballots are not of the DATA TYPE of the header',
        expected: 'soc, as the header says',
        received: 'toi',
        place: { line: 4, column: 14 },
        times: 1,
      },
    ]);
  });

  test.each([
    ['soc', '1: 1,2', 0],
    ['soi', '1: 1,2', 0],
    ['toc', '1: 1,2', 0],
    ['toi', '1: 1', 0],
    ['soc', '1: 1', 1],
    ['soc', '1: {1,2}', 1],
    ['soi', '1: {1,2}', 1],
    ['toc', '1: 1', 1],
  ])('DATA TYPE %s says of the ballot %s something wrong: %d times', (type, ballot, times) => {
    const found = messages(`# DATA TYPE: ${type}\n${HEAD}${ballot}\n`);
    expect(found.filter((message) => message.includes('DATA TYPE'))).toHaveLength(times);
  });

  test('a blank order, a header line that is not known: warnings', () => {
    expect(messages(`# NUMBER CATEGORIES: 2\n${HEAD}3:\n2: 1\n# a comment\n`)).toEqual([
      'a header line that is not known',
      'an order names nobody, and is read as blank papers',
    ]);
  });

  test('ballots drawn elsewhere stay known as such', () => {
    const text = DUBLIN.replace('TYPE: original', 'TYPE: synthetic');
    const { contests: read, warnings } = readAs(preflib, text, { seats: 1 });
    expect(read[0].profile.synthetic).toMatchObject({ assumes: 'Ballots of 2002: constituency of Dublin North' });
    expect(warnings).toHaveLength(1);
    const again = readAs(preflib, written(preflib, read[0]), { seats: 1 });
    expect(again).toMatchObject({ contests: read, warnings: [] });
  });

  test.each([
    ['the file is empty', '', { line: 1 }],
    ['the file does not say how many stand', '# TITLE: T\n\n3: 1,2\n2: 1\n', { line: 3 }],
    ['how many stand is not said', '# NUMBER ALTERNATIVES: many\n', { line: 1, column: 24 }],
    ['how many stand is not said', '# NUMBER ALTERNATIVES: 0\n', { line: 1, column: 24 }],
    ['NUMBER ALTERNATIVES stands twice', `${HEAD}# NUMBER ALTERNATIVES: 2\n`, { line: 4 }],
    ['PrefLib data that are no ranked ballots', `# DATA TYPE: cat\n${HEAD}`, { line: 1, column: 14 }],
    ['a name for nobody', `${HEAD}# ALTERNATIVE NAME 3: C\n`, { line: 4, column: 23 }],
    ['a name for nobody', '# ALTERNATIVE NAME 3: C\n# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\n', { line: 1 }],
    ['a candidate is named twice', `${HEAD}# ALTERNATIVE NAME 1: C\n`, { line: 4, column: 23 }],
    ['a candidate was given no name', '# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 2: B\n', { line: 1 }],
    ['a candidate has no name', HEAD.replace('2: B', '2:'), { line: 3 }],
    ['two candidates are called "A"', HEAD.replace('2: B', '2: A'), { line: 3, column: 23 }],
    ['no such candidate', `${HEAD}3: 1,3\n`, { line: 4, column: 6 }],
    ['no such candidate', `${HEAD}3: 0\n`, { line: 4, column: 4 }],
    ['no such candidate', `${HEAD}1: 1\n3: ${'1'.repeat(400)}\n`, { line: 5, column: 4 }],
    ['a comma is missing', `${HEAD}3: 1 2\n`, { line: 4, column: 6 }],
    ['a comma is missing', `${HEAD}3: 1{2}\n`, { line: 4, column: 5 }],
    ['a comma stands alone', `${HEAD}3: 1,,2\n`, { line: 4, column: 6 }],
    ['a comma stands alone', `${HEAD}3: {,1}\n`, { line: 4, column: 5 }],
    ['the order ends in a comma', `${HEAD}3: 1,\n`, { line: 4, column: 5 }],
    ['braces within braces', `${HEAD}3: {1,{2}}\n`, { line: 4, column: 7 }],
    ['braces close that did not open', `${HEAD}3: 1}\n`, { line: 4, column: 5 }],
    ['braces do not end in a candidate', `${HEAD}3: {}\n`, { line: 4, column: 5 }],
    ['braces do not end in a candidate', `${HEAD}3: {1,}\n`, { line: 4, column: 7 }],
    ['braces do not close', `${HEAD}3: 1,{2\n`, { line: 4, column: 6 }],
    ['this is no order', `${HEAD}3: 1>2\n`, { line: 4, column: 5 }],
    ['the order is too long', `${HEAD}3: 1${',1'.repeat(70000)}\n`, { line: 4 }],
    ['the order is missing', `${HEAD}3\n`, { line: 4, column: 1 }],
    ['papers cannot be negative', `${HEAD}-3: 1\n`, { line: 4, column: 1 }],
    ['papers must be a whole number', `${HEAD}1e300: 1\n`, { line: 4, column: 1 }],
    ['too many papers', `${HEAD}  ${'9'.repeat(300)}: 1\n`, { line: 4, column: 3 }],
    ['the papers add up to more than 2^53 - 1', `${HEAD}9007199254740991: 1\n1: 2\n1: 2\n`, { line: 5 }],
    ['the stamp of synthetic ballots is not well written', `# psephos-synthetic {\n${HEAD}`, { line: 1, column: 21 }],
    ['this names nobody', '2\n1,Ann\nBob\n3,3,1\n3,1\n', { line: 3, column: 1 }],
    ['the totals are missing', '2\n1,Ann\n2,Bob\n3,1\n', { line: 4, column: 1 }],
    ['not UTF-8 text', new Uint8Array([...new TextEncoder().encode(HEAD), 0xff, 10]), { line: 4, column: 1 }],
  ])('refuses: %s', (message, text, place) => {
    const error = thrown(() => readAs(preflib, text));
    expect(error.code).toBe('bad-file');
    const fault = faultsIn(error).find((one) => one.message.startsWith(message));
    expect(fault?.place, error.message).toMatchObject(place);
  });

  test('a hostile header is refused at once', () => {
    for (const head of [
      '# NUMBER ALTERNATIVES: 1000000000\n',
      `# NUMBER ALTERNATIVES: ${'9'.repeat(1000)}\n`,
      '32768\n',
    ])
      expect(thrown(() => readAs(preflib, head))).toMatchObject({ code: 'too-large' });
  });

  test('all faults are told at once', () => {
    const error = thrown(() => readAs(preflib, `${HEAD.replace('2: B', '2: A')}3: 3\nx: 1\n1: 1,\n`));
    expect(faultsIn(error).map(({ place }) => place.line)).toEqual([4, 5, 6, 3]);
  });

  test('papers are kept in the order of the file when that is asked for', () => {
    const [{ fileOrder }] = readAs(preflib, `${HEAD}1: 2\n2: 1\n3: 2\n`, { keepOrder: true }).contests;
    expect([...(fileOrder?.rankings ?? [])]).toEqual([1, 0, 1]);
  });
});

describe('the data type', () => {
  test.each([
    ['3: A > B\n2: B > A', 'soc'],
    ['3: A > B\n2: B', 'soi'],
    ['3: A = B\n2: B > A', 'toc'],
    ['3: A = B\n2: B', 'toi'],
  ])('of %j is %s', (ballots, type) => {
    expect(preflibType(parseBallots(ballots))).toBe(type);
  });

  test('a paper with somebody twice is not complete for that', () => {
    const profile = buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 1, ranking: [0, 0] }]);
    expect(preflibType(profile)).toBe('soi');
  });
});

describe('writing', () => {
  test('gives the narrowest type and no dates', () => {
    const profile = parseBallots('3: Ann > Bob\n2: Bob = Ann');
    expect(written(preflib, { profile, seats: 1, title: 'Chair' })).toBe(
      `# FILE NAME:
# TITLE: Chair
# DESCRIPTION:
# DATA TYPE: toc
# MODIFICATION TYPE: original
# RELATES TO:
# RELATED FILES:
# PUBLICATION DATE:
# MODIFICATION DATE:
# NUMBER ALTERNATIVES: 2
# NUMBER VOTERS: 5
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: Ann
# ALTERNATIVE NAME 2: Bob
3: 1,2
2: {1,2}
`,
    );
  });

  test('says of drawn ballots that they are synthetic, in a field and in words', () => {
    fc.assert(
      fc.property(stamps, (synthetic) => {
        const text = written(preflib, { profile: { ...parseBallots('3: A > B'), synthetic }, seats: 1 });
        expect(text).toContain('# MODIFICATION TYPE: synthetic\n');
        expect(text).toContain('# DESCRIPTION: SYNTHETIC BALLOTS, never cast');
      }),
      { seed: 1 },
    );
  });

  test('what is written is read again as the same contest, without a warning', () => {
    const held = contests(bltTexts.filter((text) => !/\p{Cs}|\p{Cc}/u.test(text))).map(
      ({ withdrawn: _, ...contest }) => {
        const { profile } = contest;
        const rankings = [...profile.papers].flatMap((papers, ranking) => {
          const groups = rankingGroups(profile, ranking);
          return groups.length === 0 ? [] : [{ papers, ranking: groups }];
        });
        const candidates = profile.candidates.map(({ name }) => ({ name }));
        return { ...contest, profile: buildProfile(candidates, rankings, profile.synthetic) };
      },
    );
    fc.assert(
      fc.property(held, (contest) => {
        const text = written(preflib, contest);
        expect(preflib.recognises(text)).toBe(true);
        expect(readAs(preflib, text, { seats: contest.seats })).toEqual({
          format: 'preflib',
          contests: [contest],
          files: [undefined],
          warnings: [],
        });
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('a contest is refused, or comes back as it was, whatever its names', () => {
    fc.assert(
      fc.property(contests(), (contest) => {
        let text: string;
        try {
          text = written(preflib, contest);
        } catch (error) {
          expect(error).toBeInstanceOf(PsephosError);
          expect(error).toMatchObject({ code: 'unsupported', detail: { place: { path: expect.any(String) } } });
          return;
        }
        const [read] = readAs(preflib, text, { seats: contest.seats }).contests;
        const candidates = contest.profile.candidates.map(({ name }) => ({ name }));
        expect(read).toEqual({ ...contest, profile: { ...contest.profile, candidates } });
        const groups = contest.profile.candidates.some(({ group }) => group !== undefined);
        const left = [...(contest.seats === 1 ? [] : ['the number of places']), ...(groups ? ['groups'] : [])];
        expect(preflib.leavesOut?.(contest)).toEqual(left);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('names of 10,000 characters, from right to left, and with commas and quotes come back', () => {
    const names = ['x'.repeat(10_000), 'דינה "ד" כהן', 'O\u2019Neill, "Ned"', '# TITLE: x', '__proto__', '🗳️'];
    const profile = buildProfile(
      names.map((name) => ({ name })),
      [{ papers: 2, ranking: [5, [0, 3], 1] }],
    );
    expect(readAs(preflib, written(preflib, { profile, seats: 1 })).contests[0].profile).toEqual(profile);
  });

  const two = [{ name: 'A' }, { name: 'B' }];
  const profile = buildProfile(two, [{ papers: 3, ranking: [1] }]);
  test.each<[string, Contest, string]>([
    ['a name with a line break', { seats: 1, profile: buildProfile([{ name: 'A\nB' }], []) }, 'candidates[0].name'],
    ['a name with a blank at its end', { seats: 1, profile: buildProfile([{ name: 'A ' }], []) }, 'candidates[0].name'],
    ['half a character', { seats: 1, profile: buildProfile([{ name: 'A\ud800' }], []) }, 'candidates[0].name'],
    ['a title with a line break', { seats: 1, profile, title: 'a\rb' }, 'title'],
    ['withdrawals', { seats: 1, profile, withdrawn: [0] }, 'withdrawn'],
    ['blank papers', { seats: 1, profile: buildProfile(two, [{ papers: 3, ranking: [] }]) }, 'rankings[0]'],
    ['skipped ranks', { seats: 1, profile: buildProfile(two, [{ papers: 3, ranking: [[], 1] }]) }, 'rankings[0]'],
    ['a candidate twice', { seats: 1, profile: buildProfile(two, [{ papers: 3, ranking: [1, 1] }]) }, 'rankings[0]'],
  ])('refuses %s before the first piece', (_, contest, path) => {
    expect(thrown(() => preflib.write(contest))).toMatchObject({ code: 'unsupported', detail: { place: { path } } });
  });
});
