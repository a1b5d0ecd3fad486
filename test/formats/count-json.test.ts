import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countJson } from '../../src/formats/counts/count-json.ts';
import { rctab2 } from '../../src/formats/rctab/rctab.ts';
import { anyCount } from '../count/arbitrary-count.ts';
import { everyKey, ireland1990 } from '../count/sample-counts.ts';
import { thrown } from '../thrown.ts';

describe('a count as JSON', () => {
  it('is itself again, and recognised', () => {
    fc.assert(
      fc.property(fc.oneof(anyCount, fc.constant(everyKey)), (count) => {
        const text = countJson.write(count);
        expect(countJson.read(text)).toEqual(count);
        expect([countJson.recognises(text), rctab2.recognises(text)]).toEqual([true, false]);
      }),
    );
    expect(countJson.read(`\uFEFF${countJson.write(everyKey)}`)).toEqual(everyKey);
  });

  it('is not recognised in other JSON', () => {
    expect(countJson.recognises('{"format": "psephos-contest"}')).toBe(false);
    expect(countJson.recognises('["format", "psephos-count"]')).toBe(false);
  });

  it.each<[string, string, string, string]>([
    [
      'votes that are none',
      '"267902"',
      '"many"',
      'line 34, column 9, stages[0].votes[2]: must be an exact number as text: received "many"',
    ],
    [
      'a key that is missing',
      '"seats": 1,',
      '',
      'line 8, column 14, contest.seats: must be a whole number from 0 to 9007199254740991: received undefined',
    ],
    [
      'an unknown version',
      '"version": 1',
      '"version": 2',
      'line 3, column 14, version: a version of the count format that this psephos does not know',
    ],
    ['a comma too many', '"seats": 1,', '"seats": 1,,', 'line 10, column 16: the JSON is not well written'],
    [
      'books that do not balance',
      '"817830"',
      '"817829"',
      'the count does not add up: stage 2: the votes add up to 1574650, cast were 1574651',
    ],
  ])('is refused for %s, telling where', (_, was, is, message) => {
    const text = countJson.write(ireland1990);
    expect(text).toContain(was);
    expect(thrown(() => countJson.read(text.replace(was, is))).message).toContain(message);
  });
});
