import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { csvBallots } from '../../src/formats/catalogue.ts';
import { csvCells } from '../../src/formats/csv/csv-record.ts';
import { readAs, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';

describe('a table of ballots that is written', () => {
  it('has a ranking with its papers a line below what the file is about', () => {
    const profile = buildProfile(
      [{ name: 'Ann', group: 'Labour' }, { name: 'Lee, Bob' }, { name: '=Cy' }],
      [
        { papers: 3, ranking: [0, [1, 2]] },
        { papers: 2, ranking: [2, [], 1, 0] },
        { papers: 1, ranking: [] },
      ],
    );
    expect(written(csvBallots, { profile, seats: 2, title: 'Ward 1, North', withdrawn: [1] })).toBe(
      [
        '"# title: Ward 1, North"',
        '# seats: 2',
        '# candidate: Ann,Labour',
        '"# candidate: Lee, Bob"',
        '# candidate: =Cy',
        '"# withdrawn: Lee, Bob"',
        'papers,rank1,rank2,rank3,rank4',
        '1,,,,',
        '3,Ann,"""Lee, Bob""=""\'=Cy""",,',
        '2,\'=Cy,,"Lee, Bob",Ann',
        '',
      ].join('\n'),
    );
  });

  it('says in its first line that synthetic ballots were never cast, and keeps their stamp', () => {
    const synthetic = { model: 'uniform', parameters: { places: 2 }, seed: '42', assumes: 'every split alike' };
    const text = written(csvBallots, { profile: buildProfile([{ name: 'Ann' }], [], synthetic), seats: 1 });
    expect(text.split('\n')[0]).toBe(
      '"# SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 42. Assumed: every split alike"',
    );
    const { contests, warnings } = readAs(csvBallots, text);
    expect(contests[0].profile.synthetic).toEqual(synthetic);
    expect(warnings).toEqual([]);
  });

  it('has no cell that a spreadsheet runs', () => {
    const names = ['=1', '+1', '-1', '@x', '\t=1', "'=1", 'x,=1', '"=1', 'x;=1'].map((name) => ({ name, group: name }));
    const profile = buildProfile(names, [{ papers: 1, ranking: [0, 1, 2, 3, [4, 5], 6, 7, 8] }]);
    for (const line of written(csvBallots, { profile, seats: 1, title: '=1' }).trimEnd().split('\n')) {
      for (const { text } of csvCells(line, ',').cells) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('takes names of 10,000 characters, from right to left, and with line breaks', () => {
    const names = ['x'.repeat(10_000), '"'.repeat(10_000), '\u202egnaB', 'دينا', 'a\nb', ' c ', 'overvote', 'rank1'];
    const profile = buildProfile(
      names.map((name) => ({ name })),
      names.map((_, index) => ({ papers: index + 1, ranking: [index] })),
    );
    expect(readAs(csvBallots, written(csvBallots, { profile, seats: 1 })).contests).toEqual([{ profile, seats: 1 }]);
  });

  it.each([
    ['a\rb', 'line breaks as LF'],
    ['\ud800', 'well-formed Unicode'],
    ['"a"="b"', 'no name that reads as several'],
  ])('refuses the name %j before anything is written', (name, expected) => {
    const error = thrown(() => csvBallots.write({ profile: buildProfile([{ name }], []), seats: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.detail.place).toEqual({ path: 'candidates[0].name' });
    expect(error.detail.expected).toContain(expected);
    expect(error.detail.hint).toBeDefined();
  });

  it('is what the example in the documentation says', () => {
    expect(written(csvBallots, { profile: parseBallots('3: Ann > Bob'), seats: 1 })).toBe(
      '# seats: 1\n# candidate: Ann\n# candidate: Bob\npapers,rank1,rank2\n3,Ann,Bob\n',
    );
  });
});
