import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { thrown } from '../thrown.ts';
import { anyCount } from './arbitrary-count.ts';
import { everyKey, ireland1990 } from './sample-counts.ts';

/** The same data with the keys of every object in reverse. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('a count written and read back', () => {
  it.each([
    ['of Ireland 1990', ireland1990],
    ['with every optional key', everyKey],
  ])('%s is the same, and the same bytes', (_, count) => {
    expect(readCount(writeCount(count))).toEqual(count);
    expect(writeCount(readCount(writeCount(count)))).toBe(writeCount(count));
  });

  it('is the same, whatever the count', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(readCount(writeCount(count))).toEqual(count);
      }),
    );
  });

  it('is the same bytes in whatever order its keys were set', () => {
    const { parameters } = everyKey.provenance.synthetic ?? {};
    const other = turned(everyKey) as Count;
    const synthetic = other.provenance.synthetic;
    const same = { ...other, provenance: { ...other.provenance, synthetic: { ...synthetic, parameters } } };
    expect(writeCount(same as Count)).toBe(writeCount(everyKey));
  });

  it('is the same bytes when a rule made it', () => {
    const profile = parseBallots('3: A > B\n3: B > A\n2: C > A\n2: D\n5: E > A\n1: F');
    const count = ers97.count({ profile, seats: 2, title: 'Club', withdrawn: [5] });
    expect(writeCount(readCount(writeCount(count)))).toBe(writeCount(count));
  });

  it('may have drawn its lots from the empty seed', () => {
    const count = { ...ireland1990, provenance: { ...ireland1990.provenance, seed: '' } };
    expect(readCount(writeCount(count))).toEqual(count);
  });

  it('begins with the format and ends in one line end', () => {
    const text = writeCount(ireland1990);
    expect(text.slice(0, 47)).toBe('{\n  "format": "psephos-count",\n  "version": 1,\n');
    expect(text.slice(-3)).toBe('}\n}\n'.slice(-3));
  });
});

describe('readCount refuses', () => {
  it.each<[string, string, string]>([
    ['other text', 'psephos', 'not JSON: received "psephos"'],
    ['the empty text', '', 'not JSON: received ""'],
    ['a list', '[]', 'not a count: expected "format": "psephos-count"'],
    ['null', 'null', 'not a count: expected "format": "psephos-count"'],
    ['another format', '{"format": "psephos-whatif", "version": 1}', 'not a count: expected "format": "psephos-count"'],
    [
      'no version',
      '{"format": "psephos-count"}',
      'version: a version of the count format that this psephos does not know: expected 1, received none. Hint: read it with the psephos that wrote it, or a newer one',
    ],
    [
      'a later version',
      writeCount(ireland1990).replace('"version": 1', '"version": 2'),
      'version: a version of the count format that this psephos does not know: expected 1, received 2. Hint: read it with the psephos that wrote it, or a newer one',
    ],
    [
      'a version in quotes',
      writeCount(ireland1990).replace('"version": 1', '"version": "1"'),
      'version: a version of the count format that this psephos does not know: expected 1, received "1". Hint: read it with the psephos that wrote it, or a newer one',
    ],
    [
      'books that do not balance',
      writeCount(ireland1990).replace('"817830"', '"817829"'),
      'the count does not add up: stage 2: the votes add up to 1574650, cast were 1574651',
    ],
    [
      'books with several faults, telling how many',
      writeCount(ireland1990).replace('"817830"', '"817829"').replace('"694484"', '"-1"'),
      'the count does not add up: stage 1: a negative value, -1 (and 2 more)',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readCount(text));
    expect({ code: error.code, message: error.message }).toEqual({ code: 'bad-count', message });
  });

  it('hostile nesting with the error of a bad count', () => {
    expect(thrown(() => readCount('['.repeat(1e6))).code).toBe('bad-count');
    expect(thrown(() => readCount(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)).code).toBe('bad-count');
  });

  it('any other JSON with the error of a bad count', () => {
    const nearly = fc.json().map((json) => `{"format": "psephos-count", "version": 1, "stages": ${json}}`);
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly), (text) => {
        expect(thrown(() => readCount(text)).code).toBe('bad-count');
      }),
    );
  });
});
