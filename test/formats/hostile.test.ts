import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { readContests } from '../../src/formats/read-contest.ts';
import { readDeclaredResults } from '../../src/formats/read-declared.ts';
import { contests } from './arbitraries.ts';
import { fileOf } from './written-files.ts';

/** Reads the text in every way; anything but a PsephosError goes through. */
function readEveryWay(text: string): void {
  const readers = [
    readContests,
    readDeclaredResults,
    ...formats.map(
      (format) => (whole: string) => (format.holds === 'ballots' ? readAs(format, whole) : format.read(whole)),
    ),
  ];
  for (const read of readers) {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      expect(error.message).not.toBe('');
    }
  }
}

/** A file of any format. */
const files = fc.tuple(contests(), fc.nat()).map(([contest, number]) => fileOf(contest, number));

/** A file with some of its characters left out, doubled or replaced. */
const broken = fc
  .tuple(
    files,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([file, edits]) =>
    edits.reduce((text, [at, cut, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, file),
  );

describe('no text makes a reader throw anything but a PsephosError', () => {
  it.each([
    ['random characters', fc.string({ unit: 'binary', maxLength: 200 })],
    ['random bytes read as UTF-8', fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes))],
    [
      'the signs of all formats',
      fc.string({
        unit: fc.constantFrom(
          ...'0123 ,;:>=#@"\'{}[]\\-.\n\r\tab',
          'votes',
          'name',
          '@candidates ',
          '@withdrawn ',
          '[nick ',
        ),
        maxLength: 60,
      }),
    ],
    ['broken files', broken],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, readEveryWay), { numRuns: 500 });
  });
});

describe('no text keeps a reader busy for long', () => {
  const many = 200_000;
  it.each([
    ['one line of digits', '1'.repeat(many)],
    ['one line of numbers', '1 '.repeat(many)],
    ['a beginning of blanks', `${' '.repeat(many)}x`],
    ['a bracket and empty lines', `[${'\n'.repeat(many)}1]`],
    ['braces and no end', `${'{'.repeat(many)}x`],
    ['one line of blanks', `3 1${' '.repeat(many)}x`],
    ['blanks between blanks', `${' '.repeat(many)}3 1${' ,'.repeat(many)}x`],
    ['empty lines', `${'\n'.repeat(many)}x`],
    ['comments', '#\n'.repeat(many)],
    ['quotes', `2 1\n0\n${'"'.repeat(many)}`],
    ['quoted names on a line', `2 1\n0\n${'"a" '.repeat(many)}`],
    ['a quoted name without end', `2 1\n0\n"${'a'.repeat(10 * many)}\n"b"`],
    ['withdrawals', `3 1\n${'-1 '.repeat(many)}x\n`],
    ['withdrawals without fault', `3 1\n${'-1 '.repeat(many)}\n0\na\nb\nc`],
    ['lines of withdrawals', `3 1\n${'-1\n'.repeat(many)}0\na\nb\nc`],
    ['options', `3 1\n${'[tie 1]\n'.repeat(many)}`],
    ['nicknames', `3 1\n[nick ${'a '.repeat(many)}]\n`],
    ['short ballots', `3 1\n${'1 1 0\n'.repeat(many)}`],
    ['many names in a header', `@candidates ${'a;'.repeat(many)}`],
    ['many names on a ballot', Array.from({ length: many }, (_, index) => `n${index}`).join('>')],
    ['signs of the notation', `a${'>'.repeat(many)}`],
    ['names and blanks', `${'a>'.repeat(many)}${' '.repeat(many)}`],
    ['a quoted name of the notation', `1: "${'\\n'.repeat(many)}"`],
    ['cells', `name,votes\n${'a,'.repeat(many)}`],
    ['rows', `name,votes\n${'a,1\n'.repeat(many)}`],
    ['quoted cells', `name,votes\n${'"a"x\n'.repeat(many)}`],
    ['an open quote', `name,votes\n"${'a\n'.repeat(many)}`],
    ['open brackets', '['.repeat(many)],
    ['open braces', '{"a":'.repeat(many)],
    ['a long list', `[${'1,'.repeat(many)}1]`],
    ['a long text', `{"title":"${'a'.repeat(10 * many)}`],
    ['a million candidates in BLT', '1000000 1\n1 1 0\n'],
    ['a weight of 10^300', `3 1\n1${'0'.repeat(300)} 1 0\n`],
    ['a weight of 10^300 in CSV', `papers,rank1\n1e300,Ann\n`],
    ['a million columns', `papers${',rank1'.repeat(many)}\n1${',a'.repeat(many)}\n`],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million brackets in a report', `{"@type":"CVR.CastVoteRecordReport","CVR":${'['.repeat(1_000_000)}`],
    ['a million brackets in a contest', `{"format":"psephos-contest","version":1,"ballots":${'['.repeat(1_000_000)}`],
    ['a million alternatives', `# NUMBER ALTERNATIVES: 1000000\n1: 1\n`],
    ['a group that does not end', `# NUMBER ALTERNATIVES: 3\n1: {${'1,'.repeat(many)}`],
    ['a list of ids', `${'0,'.repeat(many)}1\n${'a,'.repeat(many)}b\n-+-\n(0) : 1\n`],
    ['candidates of CEF', `#/Candidates: ${'a;'.repeat(many)}b\nA > B\n`],
    ['tags of CEF', `${'a,'.repeat(many)} || A > B\n`],
    ['equal preferences', `1: ${'A = '.repeat(many)}B`],
    ['scores of ABIF', `1:${'A/1,'.repeat(many)}B/2\n`],
    ['a token of ABIF', `=${'a'.repeat(many)}:[${'b'.repeat(many)}]\n1:A>B\n`],
    ['sessions', `{"Version":"5.10","Sessions":[${'{},'.repeat(many)}{}]}`],
    [
      'marks',
      `{"Version":"5","Sessions":[{"Original":{"IsCurrent":true,"Contests":[{"Id":1,"Marks":[${'{"CandidateId":1,"Rank":1,"IsVote":true},'.repeat(many / 10)}{}]}]}}]}`,
    ],
    [
      'a rank of 10^9',
      `{"Version":"5","Sessions":[{"Original":{"IsCurrent":true,"Contests":[{"Id":1,"Marks":[{"CandidateId":1,"Rank":1000000000,"IsVote":true,"IsAmbiguous":false}]}]}}]}`,
    ],
    ['a rank of 10^9 in CSV', `papers,Ann,Bob\n1,1000000000,2\n`],
  ])('%s', (_, text) => {
    const started = performance.now();
    readEveryWay(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
