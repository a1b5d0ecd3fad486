import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { faultsIn } from '../../src/base/errors.ts';
import { blt, csvBallots, scottishCsv } from '../../src/formats/catalogue.ts';
import { openAs, readAs, written } from '../../src/formats/read-as.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';

const TAIL = '"Candidate 1","Ann Lee","Labour (Lab)",\n"Candidate 2","Bob ""B"" Doe","",\n';
const faults = (text: string): string[] =>
  faultsIn(thrown(() => readAs(scottishCsv, text))).map(
    ({ place, message, received }) =>
      `${place.line}:${place.column ?? ''} ${message}${received === undefined ? '' : ` ${received}`}`,
  );
const title = (row: string): { title: string | undefined; odd: number } => {
  const { contests, warnings } = readAs(scottishCsv, `2,1,\n3,1,\n${TAIL}${row}`);
  return { title: contests[0].title, odd: warnings.length };
};

describe('the Scottish CSV', () => {
  it('reads candidates, places, ballots, parties and the ward', () => {
    const { contests, warnings } = readAs(scottishCsv, `2,1,\n12,2,1,\n3,1,\n4,\n${TAIL}"Ward 1, North",`);
    const { profile, ...contest } = contests[0];
    expect(contest).toEqual({ seats: 1, title: 'Ward 1, North' });
    expect(profile.candidates).toEqual([{ name: 'Ann Lee', group: 'Labour (Lab)' }, { name: 'Bob "B" Doe' }]);
    expect(ballotText(profile)).toBe('4:\n3: Ann Lee\n12: "Bob \\"B\\" Doe" > Ann Lee\n');
    expect(warnings).toEqual([]);
  });

  it('takes what a spreadsheet makes of it: CR LF, more commas, no quotes', () => {
    const text = '2,1,,\r\n12,2,1,\r\n3,1,,\r\n,,,\r\nCandidate 1,Ann,Lab,\r\nCandidate 2,Bob,,\r\nGovan,,,\r\n';
    const [{ profile, title }] = readAs(scottishCsv, text).contests;
    expect(ballotText(profile)).toBe('3: Ann\n12: Bob > Ann\n');
    expect(title).toBe('Govan');
  });

  it.each([
    ['"Govan",', 'Govan', 0],
    ['Govan,', 'Govan', 0],
    ['""Ward 4 - Central Buchan"",', 'Ward 4 - Central Buchan', 1],
    ['""""Ward 5 - Strathtay"""",', 'Ward 5 - Strathtay', 1],
    ['""""Ward 7 - Ballochmyle"" "",', 'Ward 7 - Ballochmyle', 1],
    ['Govan, north,', 'Govan, north', 1],
  ])('reads the title %s, with a warning where it is quoted wrongly', (row, expected, odd) => {
    expect(title(row)).toEqual({ title: expected, odd });
  });

  it.each([
    ['', ['1:1 the file is empty']],
    ['x,1,\n', ['1:1 the first row gives the number of candidates and of places "x,1,"']],
    ['0,1,\n', ['1:1 the first row gives the number of candidates and of places "0,1,"']],
    [`2,3,\n${TAIL}`, ['undefined: more places than candidates 3']],
    [
      `2,1,\n3,1,3,\n3,0,\n3,1,,2,\n-3,1,\n1.5,1,\n3,1,x,\n${TAIL}`,
      [
        '2:5 no such candidate "3"',
        '3:3 no such candidate "0"',
        '4:5 a candidate is missing between commas ""',
        '5:1 papers cannot be negative "-3"',
        '6:1 papers must be a whole number "1.5"',
        '7:5 no such candidate "x"',
      ],
    ],
    [
      '2,1,\n3,1,\n"Candidate 2","Ann","",\n"Candidate 1","Bob","",\n',
      ['3:1 the candidates are not in order "Candidate 2"', '4:1 the candidates are not in order "Candidate 1"'],
    ],
    ['2,1,\n3,1,\n"Candidate 1","Ann","",\n"Govan",\n', ['4:1 a row of a candidate is missing "\\"Govan\\","']],
    ['2,1,\n3,1,\n"Candidate 1","Ann","",\n', ['3:1 rows of candidates are missing after the ballots 1']],
    ['1,1,\n"Candidate 1","Ann"x,"",\n', ['2:20 something stands after the closing quote of a cell']],
    ['1,1,\n"Candidate 1","Ann","","x",\n', ['2:24 something stands after the party of a candidate "x"']],
    ['1,1,\n"Candidate 1","","",\n', ['2:1 a candidate has no name ""']],
    ['1,1,\n9007199254740991,1,\n1,1,\n"Candidate 1","Ann","",\n', ['3: the papers add up to more than 2^53 - 1']],
  ])('%j tells its faults', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('refuses a million candidates', () => {
    expect(thrown(() => readAs(scottishCsv, '1000000,1,\n')).code).toBe('too-large');
  });

  it('warns of rows after the title', () => {
    const { warnings } = readAs(scottishCsv, `2,1,\n3,1,\n${TAIL}"Govan",\n"more",\n`);
    expect(warnings).toMatchObject([{ message: 'rows after the title are passed over', place: { line: 6 }, times: 1 }]);
  });

  it('comes to the same, wherever the bytes are cut', () => {
    const bytes = new TextEncoder().encode(`2,1,\r\n12,2,1,\r\n3,1,\r4, \n5,2,,\n${TAIL}"Éire",`);
    const whole = readAs(scottishCsv, bytes, { keepOrder: true });
    for (let size = 1; size < bytes.length; size++) {
      const { reader, finish } = openAs(scottishCsv, { keepOrder: true });
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
      expect(finish(), `pieces of ${size}`).toEqual(whole);
    }
  });
});

describe('recognising the Scottish CSV', () => {
  it.each([`2,1,\n3,1,\n${TAIL}`, '1,1,\n"Candidate 1","Ann","",\n', '2,1,,,\r\n4,,,,\r\n'])('knows %j', (text) => {
    expect(scottishCsv.recognises(text)).toBe(true);
    expect(csvBallots.recognises(text)).toBe(false);
  });

  it.each(['5,1,\n786,1,0,\n', '2,1,\n0,\n"Ann",\n', '2 1\n3 1 2 0\n', 'Ann,Bob\n1,2\n', '1,2,3\nA,B,C\n'])(
    'leaves %j to others',
    (text) => expect(scottishCsv.recognises(text)).toBe(false),
  );

  it('does not take BLT with commas', () => {
    expect(readAs(blt, '2 1,\n3 1 2 0,\n0,\n"Ann",\n"Bob",\n').contests).toHaveLength(1);
    expect(scottishCsv.recognises('2 1,\n3 1 2 0,\n0,\n"Ann",\n"Bob",\n')).toBe(false);
  });
});

describe('writing the Scottish CSV', () => {
  it('is as the files are, and no name in it runs in a spreadsheet', () => {
    const profile = buildProfile(
      [{ name: 'Ann', group: 'Labour (Lab)' }, { name: '=1' }],
      [{ papers: 3, ranking: [1, 0] }],
    );
    expect(written(scottishCsv, { profile, seats: 1, title: 'Govan' })).toBe(
      '2,1,\n3,2,1,\n"Candidate 1","Ann","Labour (Lab)",\n"Candidate 2","\'=1","",\n"Govan",\n',
    );
  });

  it('gives the same contest back, or refuses it', () => {
    let held = 0;
    const onOneLine = anyName.map((name) => name.replace(/[\r\n]/g, '|'));
    const plain = contests(onOneLine).map(({ profile: { synthetic: _, ...profile }, withdrawn: __, ...contest }) => ({
      ...contest,
      profile,
    }));
    fc.assert(
      fc.property(plain, (contest) => {
        let text = '';
        try {
          text = written(scottishCsv, contest);
        } catch (error) {
          expect(String(error)).toMatch(/no equal preferences|well-formed Unicode/);
          return;
        }
        expect(readAs(scottishCsv, text)).toEqual({
          format: 'scottish-csv',
          contests: [contest],
          files: [undefined],
          warnings: [],
        });
        expect(scottishCsv.recognises(text)).toBe(true);
        held += 1;
      }),
      { numRuns: 500 },
    );
    expect(held).toBeGreaterThan(100);
  });

  it.each([
    ['equal preferences', { profile: parseBallots('1: A = B'), seats: 1 }, 'rankings[0]'],
    [
      'a skipped rank',
      { profile: buildProfile([{ name: 'A' }], [{ papers: 1, ranking: [[], 0] }]), seats: 1 },
      'rankings[0]',
    ],
    ['somebody who withdrew', { profile: parseBallots('1: A > B'), seats: 1, withdrawn: [1] }, 'withdrawn'],
    ['a title on two lines', { profile: parseBallots('1: A'), seats: 1, title: 'a\nb' }, 'title'],
    ['a name on two lines', { profile: buildProfile([{ name: 'a\nb' }], []), seats: 1 }, 'candidates[0].name'],
    [
      'synthetic ballots',
      { profile: buildProfile([{ name: 'A' }], [], { model: 'm', parameters: {}, seed: '', assumes: '' }), seats: 1 },
      'synthetic',
    ],
  ])('refuses %s', (_, contest, path) => {
    const error = thrown(() => scottishCsv.write(contest));
    expect(error.code).toBe('unsupported');
    expect(error.detail.place).toEqual({ path });
  });
});
