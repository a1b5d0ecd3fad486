import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { formats } from '../../src/formats/catalogue.ts';
import { openAs } from '../../src/formats/read-as.ts';
import { headOf } from '../../src/formats/read-contest.ts';
import { readSharedText, sharedFiles } from '../shared-data.ts';
import { contests } from './arbitraries.ts';
import { fileOf } from './written-files.ts';

/** Inputs in all, and how many make one property, so that a fault is shrunk among its like. */
const INPUTS = 100_000;
const PARTS = 10;

/** No input below is larger than some kilobytes; what reading one keeps in memory must be of that order too. */
const MOST_MEMORY = 512 * 1024 * 1024;

const encoder = new TextEncoder();

/** The beginnings of real files, where they are at hand: what people really write is odder than what is drawn. */
const real = ['scottish/blt/6_cands', 'scottish/csv/6_cands', 'irv-margins/NSW2015', 'irv-margins/USIRV'].flatMap(
  (path) =>
    sharedFiles(path)
      .slice(0, 20)
      .map((file) => shortened(readSharedText(file))),
);

function shortened(text: string): string {
  const lines = text.split('\n');
  // Both ends matter: ballots stand in front, names behind.
  return lines.length < 40 ? text : [...lines.slice(0, 20), ...lines.slice(-20)].join('\n');
}

const texts = fc.oneof(
  ...(real.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...real) }]),
  { weight: 8, arbitrary: fc.tuple(contests(), fc.nat()).map(([contest, number]) => fileOf(contest, number)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

/** What breaks files: bytes lost, put in, repeated; signs of the formats; large numbers; names of prototypes. */
const puts = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc
    .constantFrom(
      ...[
        '0',
        '-',
        '9'.repeat(20),
        '1e300',
        '1.5',
        '0x10',
        'NaN',
        '__proto__',
        'constructor',
        '"',
        '""',
        "'",
        '\\',
        '[',
        ']',
        '{',
      ],
      ...[
        '}',
        '(',
        ')',
        ',',
        ';',
        ':',
        '\t',
        '|',
        '>',
        '=',
        '/',
        '^',
        '*',
        '#',
        '@',
        '\n',
        '\r',
        '\r\n',
        '\uFEFF',
        '\u0000',
        '\u001b[2J',
      ],
      ...['null', 'true', '=1+1', '\u202e', '\u2028'],
    )
    .map((text) => encoder.encode(text)),
);

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ at: fc.nat(), cut: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 })), put: puts }),
  { maxLength: 5 },
);

function edited(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  return changes.reduce((before, { at, cut, put }) => {
    const place = at % (before.length + 1);
    const after = before.subarray(Math.min(before.length, place + cut));
    const whole = new Uint8Array(place + put.length + after.length);
    whole.set(before.subarray(0, place));
    whole.set(put, place);
    whole.set(after, place + put.length);
    return whole;
  }, bytes);
}

/** Reads bytes in two pieces as a format; anything but a PsephosError goes through. */
function readAsAny(bytes: Uint8Array, format: (typeof formats)[number], cut: number): void {
  try {
    if (format.holds !== 'ballots') {
      format.read(new TextDecoder().decode(bytes));
      return;
    }
    const { reader, finish } = openAs(format);
    const place = cut % (bytes.length + 1);
    reader.push(bytes.subarray(0, place));
    reader.push(bytes.subarray(place));
    finish();
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    if (error.message === '') throw new Error('an error without a message');
  }
}

it.each(Array.from({ length: PARTS }, (_, part) => part))(
  'no broken file makes a reader throw anything but a PsephosError, or hang, or fill the memory (part %i)',
  (part) => {
    const format = formats.length;
    const before = process.memoryUsage();
    fc.assert(
      fc.property(texts, edits, fc.nat({ max: format - 1 }), fc.nat(), (text, changes, other, cut) => {
        const bytes = edited(encoder.encode(text), changes);
        const head = headOf(bytes);
        const own = formats.find((known) => known.recognises(head));
        readAsAny(bytes, own ?? formats[other], cut);
      }),
      { numRuns: INPUTS / PARTS, seed: 20261122 + part },
    );
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    expect(heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(MOST_MEMORY);
  },
  600_000,
);
