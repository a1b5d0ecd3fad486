import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { readContests } from '../../src/formats/read-contest.ts';
import { readDeclaredResults } from '../../src/formats/read-declared.ts';
import { contests } from './arbitraries.ts';
import { hostileTexts } from './hostile-texts.ts';
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
  it.each(hostileTexts)('%s', (_, text) => {
    const started = performance.now();
    readEveryWay(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
