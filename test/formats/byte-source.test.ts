import { describe, expect, it } from 'vitest';
import type { ByteStream } from '../../src/formats/packing/byte-source.ts';
import { readContestFrom, readContestsFrom } from '../../src/formats/read-stream.ts';
import { rejected } from './byte-sources.ts';

const TEXT = '@seats 1\n3: Ann > Bob\n2: Bob\n';

/** A stream that nothing can go through with `for await`, as those of some browsers. */
function bare(pieces: readonly Uint8Array[]): ByteStream & { cancelled: number } {
  const left = [...pieces];
  const stream = {
    cancelled: 0,
    getReader: () => ({
      read: async () => {
        const value = left.shift();
        return value === undefined ? { done: true } : { done: false, value };
      },
      cancel: async () => {
        stream.cancelled += 1;
      },
    }),
  };
  return stream;
}

describe('a stream of the web', () => {
  it('is read with async iteration or without', async () => {
    const body = new Response(TEXT).body;
    expect(body).not.toBeNull();
    if (body !== null) expect((await readContestFrom(body)).profile.total).toBe(5);
    const bytes = new TextEncoder().encode(TEXT);
    const stream = bare([bytes.subarray(0, 4), bytes.subarray(4)]);
    expect((await readContestFrom(stream)).profile.total).toBe(5);
  });

  it('is cancelled when no more of it is wanted', async () => {
    const stream = bare([Uint8Array.of(0x1f, 0x8b, 8, 0xff), new Uint8Array(1000), new Uint8Array(1000)]);
    expect(await rejected(() => readContestsFrom(stream))).toMatchObject({ name: 'PsephosError' });
    expect(stream.cancelled).toBe(1);
  });

  it('tells why it broke off', async () => {
    const fault = new TypeError('terminated');
    const broken = { getReader: () => ({ read: () => Promise.reject(fault), cancel: () => Promise.reject(fault) }) };
    expect(await rejected(() => readContestsFrom(broken))).toBe(fault);
  });
});

describe('what is no source of bytes', () => {
  it.each([
    [null, 'null'],
    [undefined, '"undefined"'],
    [TEXT, '"string"'],
    [{}, '"object"'],
    [new Uint8Array(3), '"object"'],
  ])('is refused: %j', async (source, received) => {
    const error = await rejected(() => Reflect.apply(readContestsFrom, undefined, [source]));
    expect(error).toMatchObject({
      code: 'bad-argument',
      message: `not a source of bytes: expected a ReadableStream or an AsyncIterable of bytes, received ${received}. Hint: a text, or bytes that are at hand, is read with readContests`,
    });
  });

  it('is refused when it gives text', async () => {
    async function* texts(): AsyncGenerator<string> {
      yield TEXT;
    }
    const error = await rejected(() => Reflect.apply(readContestsFrom, undefined, [texts()]));
    expect(error).toMatchObject({ code: 'bad-argument', message: expect.stringContaining('a source must give bytes') });
  });
});
