import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { candidateOf, rankingGroups } from '../../src/ballots/profile.ts';
import { faultsIn, PsephosError } from '../../src/base/errors.ts';
import { contestJson } from '../../src/formats/catalogue.ts';
import { openAs, readAs, written } from '../../src/formats/read-as.ts';
import { letters } from '../ballots/arbitraries.ts';
import { thrown } from '../thrown.ts';
import { contests, stamps } from './arbitraries.ts';

const CLUB = `{
  "format": "psephos-contest",
  "version": 1,
  "title": "Club chair",
  "seats": 2,
  "candidates": [
    { "name": "Ann", "group": "Labour" },
    { "name": "Bob" },
    { "name": "Cy" }
  ],
  "withdrawn": [2],
  "ballots": [
    { "papers": 12, "ranking": [0,[1,2]] },
    { "papers": 3, "ranking": [[],1,1] },
    { "papers": 4, "ranking": [] }
  ]
}
`;

/** What reading the text gives, whatever the pieces in which its bytes come. */
function readInPieces(text: string, size: number): unknown {
  const bytes = new TextEncoder().encode(text);
  const { reader, finish } = openAs(contestJson);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return finish();
}

/** The club with something else in it. */
function changed(from: string, to: string): string {
  expect(CLUB).toContain(from);
  return CLUB.replace(from, to);
}

describe('reading', () => {
  test('gives everything that is written there', () => {
    const { contests: read, warnings } = readAs(contestJson, CLUB);
    const [{ profile, ...rest }] = read;
    expect(rest).toEqual({ title: 'Club chair', seats: 2, withdrawn: [2] });
    expect(profile.candidates).toEqual([{ name: 'Ann', group: 'Labour' }, { name: 'Bob' }, { name: 'Cy' }]);
    const ballots = [...profile.papers].map((papers, ranking) => [papers, rankingGroups(profile, ranking)]);
    expect(ballots).toContainEqual([12, [[0], [1, 2]]]);
    expect(ballots).toContainEqual([3, [[], [1], [1]]]);
    expect(ballots).toContainEqual([4, []]);
    expect(warnings).toEqual([]);
    expect(contestJson.recognises(CLUB)).toBe(true);
  });

  test('what is written is read, to the byte', () => {
    const [contest] = readAs(contestJson, CLUB).contests;
    const lines = CLUB.split('\n').sort();
    expect(written(contestJson, contest).split('\n').map(withoutComma).sort()).toEqual(lines.map(withoutComma).sort());
  });

  test('keys in any order, and any blanks between', () => {
    const read = readAs(contestJson, CLUB);
    const { ballots, ...others } = JSON.parse(CLUB);
    expect(readAs(contestJson, JSON.stringify({ ballots, ...others }))).toEqual(read);
    expect(
      readAs(contestJson, `\uFEFF\n${JSON.stringify({ note: { any: ['thing'] }, ...others, ballots }, null, '\t')}`),
    ).toEqual(read);
    expect(readAs(contestJson, CLUB.replaceAll('\n', '\r\n'))).toEqual(read);
  });

  test('bytes in pieces of any size give the same contest', () => {
    fc.assert(
      fc.property(contests(), fc.integer({ min: 1, max: 40 }), (contest, size) => {
        const text = written(contestJson, contest);
        expect(readInPieces(text, size)).toEqual(readAs(contestJson, text));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('ballots in pieces of any size give the same faults at the same places', () => {
    const text = changed('[[],1,1]', '[7]')
      .replaceAll('\n', '\r\n')
      .replace('Bob', 'Zoë')
      .replace('"papers": 4,', '"papers": 4 ');
    const [whole, ...pieces] = [1_000_000, 1, 2, 3, 7, 50].map((size) => thrown(() => readInPieces(text, size)));
    expect(faultsIn(whole).map(({ place }) => place)).toMatchObject([
      { line: 14, column: 32 },
      { line: 15, column: 20 },
    ]);
    for (const error of pieces) expect(faultsIn(error)).toEqual(faultsIn(whole));
  });

  test('ballots that are read fast are read as the strict reader reads them, and refused where it refuses', () => {
    const signs = fc.constantFrom('0', '1', '2', '3', '00', ',', ',', '[', ']', '[]', ' ', '"', '-', '.5', '}');
    const ballots = fc
      .tuple(fc.constantFrom('3', '0', '07', '9007199254740991', '', '1.5'), fc.array(signs, { maxLength: 8 }))
      .map(([papers, ranking]) => `"papers": ${papers}, "ranking":[${ranking.join('')}]}`);
    const outcome = (ballot: string): unknown => {
      const text = changed('{ "papers": 12, "ranking": [0,[1,2]] }', ballot);
      try {
        return readAs(contestJson, text);
      } catch (error) {
        expect(error).toBeInstanceOf(PsephosError);
        return 'refused';
      }
    };
    let read = 0;
    fc.assert(
      fc.property(ballots, (ballot) => {
        // A line break makes a ballot one for the strict reader.
        const strictly = outcome(`{\n${ballot}`);
        if (strictly !== 'refused') read += 1;
        expect(outcome(`{${ballot}`)).toEqual(strictly);
      }),
      { seed: 4, numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('papers are kept in the order of the file when that is asked for', () => {
    const [{ fileOrder, profile }] = readAs(contestJson, CLUB, { keepOrder: true }).contests;
    const firsts = [...(fileOrder?.rankings ?? [])].map((ranking) => profile.papers[ranking]);
    expect(firsts).toEqual([12, 3, 4]);
  });

  test('places beside the file go before its own', () => {
    expect(readAs(contestJson, CLUB, { seats: 1 }).contests[0].seats).toBe(1);
  });

  test('somebody who withdrew twice withdrew, with a warning', () => {
    const { contests: read, warnings } = readAs(contestJson, changed('[2]', '[2, 1, 2]'));
    expect(read[0].withdrawn).toEqual([2, 1]);
    expect(warnings).toMatchObject([{ message: 'a candidate withdrew twice', place: { line: 11, column: 23 } }]);
  });
});

function withoutComma(line: string): string {
  return line.replace(/,$/, '');
}

describe('a file that is not right is refused with line and column', () => {
  test.each([
    ['the file is empty', '', { line: 1, column: 1 }],
    ['the file is empty', ' \n', { line: 2, column: 1 }],
    ['the JSON is not well written', '[]', { line: 1, column: 1 }],
    ['the JSON is not well written', CLUB.slice(0, 40), { line: 3, column: 3 }],
    ['the JSON is not well written', CLUB.slice(0, -3), { line: 16, column: 4 }],
    ['the JSON is not well written', `${CLUB}{}`, { line: 18, column: 1 }],
    ['the JSON is not well written', changed('"version": 1,', '"version": 1'), { line: 4, column: 3 }],
    ['the JSON is not well written', changed('"seats": 2,', '"seats" 2,'), { line: 5, column: 11 }],
    ['the JSON is not well written', changed('"seats"', "'seats'"), { line: 5, column: 3 }],
    ['the JSON is not well written', changed('12, "', '012, "'), { line: 13, column: 17 }],
    ['the JSON is not well written (no comma after', changed('[1,2]', '[1,2,]'), { line: 13, column: 40 }],
    ['the JSON is not well written', changed('[] }\n', '[] },\n'), { line: 16, column: 3 }],
    ['the JSON is not well written', changed('Club chair', 'Club\nchair'), { line: 4, column: 17 }],
    ['the JSON is not well written', changed('Club chair', 'Club \\x'), { line: 4, column: 18 }],
    ['the JSON is not well written', changed('"Club chair"', 'Club'), { line: 4, column: 12 }],
    ['the key "seats" stands twice', changed('"seats": 2', '"seats": 2, "seats": 2'), { line: 5, column: 15 }],
    ['the key "name" stands twice', changed('"name": "Bob"', '"name": "Bob", "name": "B"'), { line: 8, column: 22 }],
    ['the key "papers" stands twice', changed('"papers": 3', '"papers": 3, "papers": 3'), { line: 14, column: 20 }],
    ['the key "seats" is missing', changed('"seats": 2,', ''), { line: 18 }],
    ['the key "format" is missing', changed('"format": "psephos-contest",', ''), { line: 18 }],
    ['the key "ballots" is missing', '{"seats": 1}', { line: 1, column: 13 }],
    ['must be "psephos-contest"', changed('psephos-contest', 'psephos-count'), { line: 2, column: 13 }],
    ['must be 1 (another version', changed('"version": 1', '"version": 2'), { line: 3, column: 14 }],
    ['unknown key, known are', changed('"seats"', '"seat": 1, "seats"'), { line: 5, column: 11, path: 'seat' }],
    ['unknown key', changed('"seats"', '"seat": [1], "seats"'), { line: 5, column: 11, path: 'seat' }],
    ['must not be a list', changed('"seats": 2', '"seats": [2]'), { line: 5, column: 12, path: 'seats' }],
    ['must be a list', changed('"withdrawn": [2]', '"withdrawn": 2'), { line: 11, column: 16, path: 'withdrawn' }],
    ['must be a whole number', changed('"seats": 2', '"seats": 1.5'), { line: 5, column: 12 }],
    ['must be at least 1', changed('"seats": 2', '"seats": 0'), { line: 5, column: 12 }],
    ['more places than candidates', changed('"seats": 2', '"seats": 4'), {}],
    ['must be a text', changed('"Club chair"', '7'), { line: 4, column: 12 }],
    ['must be a text', changed('"Bob"', 'null'), { line: 8, column: 15, path: 'candidates[1].name' }],
    ['must be a text', changed('{ "name": "Bob" }', '{}'), { line: 8, column: 5, path: 'candidates[1].name' }],
    ['unknown key', changed('"Bob" }', '"Bob", "x": 1 }'), { line: 8, column: 27, path: 'candidates[1].x' }],
    ['must be an object', changed('{ "name": "Bob" }', '"Bob"'), { line: 8, column: 5, path: 'candidates[1]' }],
    ['a candidate has no name', changed('"Bob"', '" "'), { line: 8, column: 5 }],
    ['two candidates are called "Ann"', changed('"Bob"', '"Ann"'), { line: 8, column: 5 }],
    ['nobody stands', '{"format":"psephos-contest","version":1,"seats":1,"candidates":[],"ballots":[]}', {}],
    ['no such candidate', changed('[2]', '[1, 3]'), { line: 11, column: 20, path: 'withdrawn[1]' }],
    ['no such candidate', changed('[2]', '[99999]'), { line: 11, column: 17, path: 'withdrawn[0]' }],
    ['must be a whole number', changed('[2]', '[-1]'), { line: 11, column: 17 }],
    [
      'must be a candidate',
      changed('[0,[1,2]]', '[0,[1,3]]'),
      { line: 13, column: 38, path: 'ballots[0].ranking[1][1]' },
    ],
    ['must be a candidate', changed('[0,[1,2]]', '[0,-1]'), { line: 13, column: 35, path: 'ballots[0].ranking[1]' }],
    ['must be a candidate', changed('[0,[1,2]]', '[0,[[1]]]'), { line: 13, column: 36 }],
    ['must be a candidate', changed('[0,[1,2]]', '["Ann"]'), { line: 13, column: 33 }],
    ['must be a candidate', changed('[0,[1,2]]', '[0,0.5]'), { line: 13, column: 35 }],
    ['must be a list', changed('[0,[1,2]]', '0'), { line: 13, column: 32, path: 'ballots[0].ranking' }],
    ['must be a list', changed(', "ranking": []', ''), { line: 15, column: 5, path: 'ballots[2].ranking' }],
    ['must be a whole number', changed('"papers": 12, ', ''), { line: 13, column: 5, path: 'ballots[0].papers' }],
    ['must be a whole number', changed('12', '-12'), { line: 13, column: 17 }],
    ['must be a whole number', changed('12', '1e300'), { line: 13, column: 17 }],
    ['must be a whole number', changed('12', '"12"'), { line: 13, column: 17 }],
    ['unknown key', changed('"papers": 12', '"papers": 12, "paper": 1'), { line: 13, column: 30 }],
    ['must be an object', changed('{ "papers": 4, "ranking": [] }', '4'), { line: 15, column: 5, path: 'ballots[2]' }],
    ['the papers add up to more', changed('12', '9007199254740991'), { line: 14 }],
    [
      'the stamp of synthetic ballots',
      changed('"seats"', '"synthetic": { "model": "m" }, "seats"'),
      { line: 5, column: 16 },
    ],
    ['not UTF-8 text', Uint8Array.of(123, 10, 32, 34, 255, 34), { line: 2, column: 3 }],
    ['not UTF-8 text', Uint8Array.of(123, 10, 34, 0xef, 0xbf, 0xbd, 0xef, 0xbf, 65), { line: 2, column: 3 }],
    ['not UTF-8 text', Uint8Array.of(123, 10, 34, 0xc3), { line: 2 }],
  ])('%s', (message, text, place) => {
    const error = thrown(() => readAs(contestJson, text));
    expect(error.code).toBe('bad-file');
    const fault = faultsIn(error).find((one) => one.message.startsWith(message));
    expect(fault?.place, error.message).toMatchObject(place);
  });

  test('all faults at once', () => {
    const text = changed('"seats": 2', '"seats": -2')
      .replace('"Bob"', '7')
      .replace('[0,[1,2]]', '[3]')
      .replace('[2]', '[5]');
    const error = thrown(() => readAs(contestJson, text));
    expect(faultsIn(error).map(({ place }) => place.line)).toEqual([5, 8, 13]);
  });

  test('a candidate of a ballot that comes before the candidates and of whom there is none', () => {
    const text =
      '{"ballots":[\n{"papers":1,"ranking":[0]},\n{"papers":1,"ranking":[4,[2]]}],"candidates":[{"name":"A"}],';
    const error = thrown(() => readAs(contestJson, `${text}"seats":1,"version":1,"format":"psephos-contest"}`));
    expect(faultsIn(error)).toMatchObject([
      { message: 'no such candidate', expected: 'a number from 0 to 0', received: '4', place: { line: 3, column: 1 } },
      { received: '2', place: { line: 3, column: 1 } },
    ]);
  });

  test('nothing is read after what is not well written, also when more comes', () => {
    for (const size of [5, 1_000_000]) {
      const error = thrown(() => readInPieces(changed('"Bob"', '"Bo\nb", "Bo\nb"'), size));
      expect(faultsIn(error).map(({ place }) => place)).toEqual([{ line: 8, column: 18 }]);
    }
  });

  test('no more than twenty of them', () => {
    const ballots = Array(1000).fill('{"papers":1,"ranking":[9]}').join(',');
    const error = thrown(() => readAs(contestJson, changed('"ballots": [', `"ballots": [${ballots},`)));
    expect(faultsIn(error)).toHaveLength(20);
  });

  test.each([
    ['a million brackets', `{"ballots":${'['.repeat(1_000_000)}`, 'nested too deep'],
    ['a million objects', `{"note":${'{"a":'.repeat(1_000_000)}`, 'nested too deep'],
    ['a text that does not end', `{"note":"${'x'.repeat(17_000_000)}`, 'a value does not end'],
    ['a million candidates', `{"candidates":[${'{"name":"A"},'.repeat(1_000_000)}`, 'too many candidates'],
  ])('at once, with little memory: %s', (_, text, message) => {
    const error = thrown(() => readAs(contestJson, text));
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining(message) });
  });

  test('a ballot of more ranks than anybody could give', () => {
    const error = thrown(() => readAs(contestJson, changed('[[],1,1]', `[${'[],'.repeat(100_000)}1]`)));
    expect(error.message).toContain('must have at most 65534 ranks');
  });
});

describe('writing', () => {
  test('what is written is read again as the same contest, whatever is in it', () => {
    fc.assert(
      fc.property(contests(), (contest) => {
        const text = written(contestJson, contest);
        expect(contestJson.recognises(text)).toBe(true);
        expect(JSON.parse(text).format).toBe('psephos-contest');
        expect(readAs(contestJson, text)).toEqual({
          format: 'json',
          contests: [contest],
          files: [undefined],
          warnings: [],
        });
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('skipped ranks, repeats and long names too', () => {
    const candidates = [{ name: 'x'.repeat(10_000) }, { name: 'עדי\u202e"\n' }, { name: '__proto__', group: '' }];
    const profile = buildProfile(candidates, [
      { papers: 2, ranking: [[], [0, 2], [], 1, 1, 0] },
      { papers: 7, ranking: [] },
    ]);
    const text = written(contestJson, { profile, seats: 3 });
    expect(readAs(contestJson, text).contests).toEqual([{ profile, seats: 3 }]);
    expect(text).not.toMatch(/\u202e/);
    expect([...profile.ranked].filter((entry) => candidateOf(entry) === 1)).toHaveLength(2);
  });

  test('gives one piece a ranking, so that a large profile is never one text', () => {
    const rankings = Array.from({ length: 24 }, (_, place) => ({ papers: 1, ranking: [place % 5, (place + 1) % 7] }));
    const profile = buildProfile(letters(7), rankings);
    expect([...contestJson.write({ profile, seats: 1 })]).toHaveLength(profile.papers.length + 2);
  });

  test('says of drawn ballots in words what they are, above all else', () => {
    fc.assert(
      fc.property(stamps, (synthetic) => {
        const profile = { ...buildProfile(letters(2), [{ papers: 1, ranking: [0] }]), synthetic };
        const text = written(contestJson, { profile, seats: 1 });
        expect(text.split('\n')[3]).toMatch(/^ {2}"note": "SYNTHETIC BALLOTS, never cast/);
      }),
      { seed: 3 },
    );
  });

  test('refuses a stamp that is nested deeper than is read', () => {
    let parameters: Record<string, unknown> = {};
    for (let depth = 0; depth < 200; depth++) parameters = { in: parameters };
    const synthetic = { model: 'm', parameters, seed: '1', assumes: 'a' };
    const profile = { ...buildProfile(letters(2), []), synthetic };
    expect(thrown(() => contestJson.write({ profile, seats: 1 }))).toMatchObject({ code: 'too-large' });
  });
});
