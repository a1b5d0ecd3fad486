import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { cef } from '../../src/formats/catalogue.ts';
import { openAs, readAs, readOne, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';
import { writtenOrRefused } from './written-or-refused.ts';

const SAMPLE = `# a vote of the club
#/Candidates: Ann Lee ; Bob;Cy ; Dee
#/number of seats: 2
#/Implicit Ranking: false
#/Voting Methods: Schulze ; STV
#/Weight Allowed: true

Ann Lee > Bob = Cy * 3   # three papers
julien, signature:55073db || Bob>Cy
Cy ^ 7 * 42
Dee^2
/EMPTY_RANKING/*4
  /EMPTY_RANKING/
`;

/** Names without a sign of CEF. */
const plainNames = fc
  .string({ unit: fc.constantFrom(...'aé王ד. -()&\u202e'), minLength: 1 })
  .filter((name) => name === name.trim() && name !== '');

function staying({ withdrawn: _, ...contest }: Contest): Contest {
  return contest;
}

function warnings(text: string): readonly string[] {
  return readAs(cef, text, { seats: 1 }).warnings.map(
    ({ message, times, place }) => `${place.line} ×${times} ${message}`,
  );
}

describe('cef', () => {
  it('reads parameters, tags, weights, papers and blank papers', () => {
    const { contests, warnings } = readAs(cef, SAMPLE);
    expect(contests[0].seats).toBe(2);
    expect(contests[0].profile).toEqual(
      parseBallots(
        '3: Ann Lee > Bob = Cy\n1: Bob > Cy\n294: Cy\n2: Dee\n5:',
        ['Ann Lee', 'Bob', 'Cy', 'Dee'].map((name) => ({ name })),
      ),
    );
    expect(warnings).toEqual([{ message: 'the tags of ballots are passed over', place: { line: 9 }, times: 1 }]);
  });

  it('takes the candidates from the ballots where no line lists them', () => {
    expect(ballotText(readOne(cef, 'B > A\nA = C * 2')?.profile)).toBe('1: B > A\n2: A = C\n');
  });

  it('reads a file that comes byte by byte, with any line ends and a byte order mark', () => {
    const file = openAs(cef);
    for (const byte of new TextEncoder().encode(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`)) {
      file.reader.push(Uint8Array.of(byte));
    }
    expect(file.finish().contests).toEqual(readAs(cef, SAMPLE).contests);
  });

  it('keeps the order of the papers when asked', () => {
    expect(readOne(cef, 'B\nA\nB', { keepOrder: true }).fileOrder?.papers).toEqual(Float64Array.of(1, 1, 1));
  });

  it('says that weights are passed over where the file does not allow them', () => {
    const text = 'A > B ^7 * 2\nB ^2\n';
    expect(readOne(cef, text).profile.total).toBe(3);
    expect(warnings(text)).toContain('1 ×2 a weight is passed over, because the file does not allow weights');
  });

  it('says that implicit ranking, which CEF takes for granted, adds nobody to a paper', () => {
    const text = 'A > B > C\nA\n';
    expect(ballotText(readOne(cef, text).profile)).toBe('1: A\n1: A > B > C\n');
    expect(warnings(text)).toEqual([
      '2 ×1 implicit ranking is on, but papers are kept as they are written: nobody is ranked who is not named',
    ]);
    expect(warnings('A > B > C\nA > B\n')).toEqual([]);
    expect(warnings('#/Implicit Ranking: FALSE\nA > B > C\nA\n')).toEqual([]);
  });

  it('passes over parameters that it does not know, and says so', () => {
    expect(warnings('#/Colour: red\n#/Note\n#/Colour: blue\nA')).toEqual([
      '1 ×2 an unknown parameter is passed over',
      '2 ×1 a parameter without ":" is passed over',
    ]);
  });

  it.each([
    ['a parameter', '# x\n#/Number of seats : 2\nA > B'],
    ['papers after a ranking', 'A > B * 3\n'],
    ['a weight', 'A > B ^3'],
    ['a tag', 'me || A > B'],
    ['a blank paper', '/EMPTY_RANKING/\nA'],
  ])('is recognised by %s', (_, head) => {
    expect(cef.recognises(head)).toBe(true);
  });

  it.each([
    ['psephos ballots', '@seats 2\n3: A > B * 2'],
    ['psephos ballots without a header', '3: A > B * 2'],
    ['a bare ranking', 'A > B'],
    ['BLT', '2 1\n3 1 2 0\n0\n"a"\n"b"\n"c || d"'],
    ['PrefLib', '# FILE NAME: a.soi\n3: 1,2'],
    ['JSON', '{"a": "b > c * 3"}'],
    ['blank lines', '\n'.repeat(60_000)],
    ['blanks', ' '.repeat(60_000)],
    ['signs', '>'.repeat(60_000)],
  ])('does not claim %s', (_, head) => {
    expect(cef.recognises(head)).toBe(false);
  });
});

describe('cef refuses', () => {
  const list = '#/Candidates: Ann ; Bob\n';
  it.each([
    ['papers that are no number', 'A > B * x', 'line 1, column 9: papers must be a whole number'],
    ['half a paper', 'A > B * 1.5', 'line 1, column 9: papers must be a whole number'],
    ['papers below nothing', 'A * -1', 'line 1, column 5: papers cannot be negative'],
    ['papers without number', 'A * # 3', 'line 1, column 4: a number of papers is missing'],
    [
      'a weight of 10^300',
      `#/Weight Allowed: true\nA ^${'9'.repeat(300)}`,
      'line 2, column 4: a weight must be a whole number',
    ],
    ['half a weight', 'A ^1.5 * 2', 'line 1, column 4: a weight must be a whole number'],
    ['the weight after the papers', 'A * 2 ^ 3', 'line 1, column 7: the weight stands after the papers'],
    [
      'too many papers by weight',
      '#/Weight Allowed: true\nA ^ 9007199254740991 * 2',
      'line 2, column 3: too many papers',
    ],
    ['too many papers together', 'A * 9007199254740991\nA', 'line 2: the papers add up to more than 2^53 - 1'],
    [
      'a ranking that begins with a sign',
      ' > A',
      'line 1, column 2: a name is missing: expected a name, or /EMPTY_RANKING/',
    ],
    ['a hole in a ranking', 'A > = B', 'line 1, column 5: a name is missing'],
    ['a ranking that ends in a sign', 'A > B >', 'line 1, column 8: a name is missing'],
    ['papers of nothing', '* 3', 'line 1, column 1: a name is missing'],
    ['a tag of nothing', 'me ||', 'line 1, column 6: a name is missing'],
    [
      'several rankings on a line',
      'A > B ; B > A',
      'line 1, column 7: a sign that no name can hold: expected a name, received ";"',
    ],
    ['two numbers of papers', 'A * 2 * 3', 'line 1, column 3: a sign that no name can hold'],
    [
      'somebody who is not listed',
      `${list}Ann > Bbo`,
      'line 2, column 7: nobody of that name is among the candidates (is it Bob?): received "Bbo"',
    ],
    ['a name twice in the list', '#/Candidates: A ; B ; A\n', 'line 1, column 23: two candidates are called "A"'],
    ['a blank name in the list', '#/Candidates: A ; ; B\n', 'line 1, column 19: a candidate has no name'],
    ['no candidates', '# nothing\n', 'nobody stands'],
    [
      'a parameter after the ballots',
      'A > B\n#/Number of Seats: 1\n',
      'line 2, column 1: a parameter after the first ballot',
    ],
    [
      'a parameter twice',
      '#/Number of Seats: 1\n#/number of seats: 2\nA > B',
      'line 2, column 1: a parameter stands twice: expected one line, as on line 1',
    ],
    ['no places', '#/Number of Seats: 0\nA', 'line 1, column 19: places must be a whole number of at least 1'],
    ['more places than candidates', '#/Number of Seats: 3\nA > B', 'more places than candidates: expected at most 2'],
    ['neither true nor false', '#/Weight Allowed: yes\nA', 'line 1, column 18: the value is neither true nor false'],
    [
      'a stamp that is not JSON',
      '# psephos-synthetic x\nA',
      'line 1, column 21: the stamp of synthetic ballots is not well written',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readAs(cef, text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('all faults at once', () => {
    const error = thrown(() => readAs(cef, '#/Number of Seats: x\nA >\nA * y\n'));
    expect(error.detail.faults?.map(({ place }) => place.line)).toEqual([1, 2, 3]);
  });

  it('more candidates than a profile holds', () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `n${index}`);
    expect(thrown(() => readAs(cef, names.join('\n'))).code).toBe('too-large');
    expect(thrown(() => readAs(cef, `#/Candidates: ${names.join(';')}\n`)).code).toBe('too-large');
  });

  it.each([
    ['signs', '>'.repeat(300_000)],
    ['blanks', ' '.repeat(300_000)],
    ['blanks before a sign', `a${' '.repeat(300_000)}x > ^`],
    ['stars', 'a * '.repeat(300_000)],
    ['names', `#/Candidates: ${'a;'.repeat(300_000)}`],
    ['long names misspelt', `#/Candidates: ${`${'x'.repeat(9000)};`.repeat(500)}\n${'y\n'.repeat(30)}`],
  ])(
    '%s without end, quickly',
    (_, text) => {
      cef.recognises(text);
      expect(() => readAs(cef, text)).toThrow(PsephosError);
    },
    10_000,
  );
});

describe('cef writes', () => {
  it('one ranking a line, with implicit ranking off', () => {
    const profile = parseBallots('3: Ann > Bob = Cy\n2: Cy\n1:');
    expect(written(cef, { profile, seats: 2 })).toBe(
      '#/Candidates: Ann ; Bob ; Cy\n#/Number of Seats: 2\n#/Implicit Ranking: false\n#/Weight Allowed: false\n/EMPTY_RANKING/ * 1\nAnn > Bob = Cy * 3\nCy * 2\n',
    );
  });

  it('in its first line that synthetic ballots were never cast', () => {
    const synthetic = { model: 'uniform', parameters: { places: 2 }, seed: '42', assumes: 'every split alike' };
    const text = written(cef, {
      profile: buildProfile([{ name: 'A' }], [{ papers: 1, ranking: [0] }], synthetic),
      seats: 1,
    });
    expect(text).toMatch(/^# SYNTHETIC BALLOTS, never cast: /);
    expect(readOne(cef, text).profile.synthetic).toEqual(synthetic);
  });

  it('what it reads again as the same, or refuses', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.oneof(contests(plainNames).map(staying), contests()), (contest) => {
        const text = writtenOrRefused(cef, contest);
        if (text === undefined) return;
        kept += 1;
        expect(cef.recognises(text)).toBe(true);
        const { contests: read, warnings } = readAs(cef, text);
        const candidates = contest.profile.candidates.map(({ name }) => ({ name }));
        expect(read).toEqual([{ profile: { ...contest.profile, candidates }, seats: contest.seats }]);
        expect(warnings).toEqual([]);
        expect(cef.leavesOut?.(contest).includes('the title')).toBe(contest.title !== undefined);
      }),
      { numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(300);
  });

  it('a name of 10,000 characters', () => {
    const profile = buildProfile([{ name: 'é'.repeat(10_000) }], [{ papers: 2, ranking: [0] }]);
    expect(readOne(cef, written(cef, { profile, seats: 1 })).profile).toEqual(profile);
  });

  it.each([
    [' Ann', 'no blanks at its beginning and end'],
    ['Ann\nLee', 'no line break'],
    ['\ud800', 'well-formed Unicode'],
    ['Lee, Ann', 'none of the signs < > = , ; : # / * ^ | $ "'],
    ['/EMPTY_RANKING/', 'none of the signs'],
  ])('no name such as %j', (name, message) => {
    const error = thrown(() => cef.write({ profile: buildProfile([{ name }], []), seats: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(`candidates[0].name: CEF cannot hold this: expected ${message}`);
  });

  it.each([
    [
      'a skipped rank',
      { profile: parseBallots('1: A > - > B'), seats: 1 },
      'rankings[0]: CEF cannot hold this: expected no skipped rank, received "A > - > B"',
    ],
    [
      'a candidate twice',
      { profile: parseBallots('1: A\n1: A > B > A'), seats: 1 },
      'rankings[1]: CEF cannot hold this: expected each candidate once',
    ],
    [
      'somebody who withdrew',
      { profile: parseBallots('1: A > B'), seats: 1, withdrawn: [1] },
      'withdrawn: CEF cannot hold this: expected nobody who withdrew, received ["B"]',
    ],
  ])('not %s', (_, contest, message) => {
    expect(thrown(() => cef.write(contest)).message).toContain(message);
  });
});
