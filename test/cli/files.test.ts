import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { bytesOf, filesIn } from '../../src/cli/bytes.ts';
import { readText } from '../../src/cli/files.ts';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { rejected } from '../formats/byte-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const noInput = { input: chunks() };

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the bytes of a file', () => {
  it('come in pieces, all of them', async () => {
    const content = randomBytes(2_500_000);
    const lengths: number[] = [];
    const copies: Uint8Array[] = [];
    for await (const piece of bytesOf(put('large', content), noInput)) {
      lengths.push(piece.length);
      copies.push(piece.slice());
    }
    expect(lengths).toEqual([1_048_576, 1_048_576, 402_848]);
    expect(Buffer.compare(Buffer.concat(copies), content)).toBe(0);
  });

  it('come from standard input, as text or bytes', async () => {
    const copies: Uint8Array[] = [];
    for await (const piece of bytesOf('-', { input: chunks('ä', Buffer.from('b')) })) copies.push(piece.slice());
    expect(Buffer.concat(copies).toString()).toBe('äb');
  });

  it('are not read to the end when nobody wants them', async () => {
    for await (const piece of bytesOf('/dev/zero', noInput)) {
      expect(piece.length).toBe(1_048_576);
      break;
    }
  });
});

describe('the text of a file', () => {
  it.each([
    ['as it is', Buffer.from('12: Änn\n')],
    ['packed with gzip', gzipSync('12: Änn\n')],
    ['alone in a zip file', zipSync({ 'a.txt': Buffer.from('12: Änn\n') })],
    ['in UTF-16', Buffer.from('\ufeff12: Änn\n', 'utf16le')],
    ['in UTF-16 and packed', gzipSync(Buffer.from('\ufeff12: Änn\n', 'utf16le'))],
  ])('is read %s', async (_, content) => {
    expect(await readText(put('text', content), noInput)).toBe('12: Änn\n');
    expect(await readText('-', { input: chunks(content) })).toBe('12: Änn\n');
  });

  it.each([
    ['is not UTF-8', Buffer.from([0x41, 0xe4, 0x0a]), 'not UTF-8 text. Hint: save the file as UTF-8'],
    ['is cut short', gzipSync('12: Ann\n').subarray(0, 20), 'the packed file is damaged or cut short'],
    [
      'is one of several',
      zipSync({ a: new Uint8Array(1), b: new Uint8Array(1) }),
      'the folder or zip file holds several files',
    ],
  ])('is refused, with its name, when it %s', async (_, content, message) => {
    const path = put('text', content);
    expect(await rejected(() => readText(path, noInput))).toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining(`${path}: ${message}`),
    });
    expect(await rejected(() => readText('-', { input: chunks(content) }))).toMatchObject({
      message: expect.stringContaining(`standard input: ${message}`),
    });
  });

  it('is refused where there is no file', async () => {
    const path = join(folder, 'none');
    expect(await rejected(() => readText(path, noInput))).toMatchObject({
      message: `${path}: cannot read: no such file or folder. Hint: is the name right, and the folder?`,
    });
    expect(await rejected(() => readText(folder, noInput))).toMatchObject({
      message: `${folder}: cannot read: it is a folder`,
    });
  });

  it('is refused when it never ends', async () => {
    expect(await rejected(() => readText('/dev/zero', noInput))).toMatchObject({ code: 'too-large' });
  });
});

describe('a folder', () => {
  it('gives its files by name, without folders and hidden files', async () => {
    const path = join(folder, 'export');
    mkdirSync(join(path, 'inner'), { recursive: true });
    for (const name of ['b.json', 'a.json', '.hidden', 'inner/c.json']) put(join('export', name), '');
    expect(await filesIn(path)).toEqual([join(path, 'a.json'), join(path, 'b.json')]);
    expect(await filesIn(join(path, 'a.json'))).toEqual([join(path, 'a.json')]);
    expect(await filesIn('-')).toEqual(['-']);
  });
});

describe('a file is written whole or not at all', () => {
  const target = mkdtempSync(join(folder, 'out-'));
  const path = join(target, 'a.txt');

  it.each([
    ['text', 'ä\nb\n'],
    ['pieces of text', ['ä', '\n', 'b\n']],
    ['text and bytes', ['ä', Buffer.from('\nb'), '\n']],
  ])('of %s', async (_, pieces) => {
    await writeWhole(path, pieces);
    expect(readFileSync(path, 'utf8')).toBe('ä\nb\n');
    await writeWhole(`${path}.gz`, pieces);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe('ä\nb\n');
    expect(readdirSync(target).sort()).toEqual(['a.txt', 'a.txt.gz']);
  });

  it('of pieces that take their time', async () => {
    await writeWhole(path, chunks('ä', Buffer.from('\nb'), '\n'));
    expect(readFileSync(path, 'utf8')).toBe('ä\nb\n');
  });

  it('and what was there before stays, with no trace, when the pieces fail', async () => {
    writeFileSync(path, 'before');
    const before = readdirSync(target);
    const fault = new PsephosError({ code: 'unsupported', message: 'no place for it' });
    function* failing(): Generator<string> {
      yield 'x'.repeat(1_000_000);
      throw fault;
    }
    expect(await rejected(() => writeWhole(path, failing()))).toBe(fault);
    expect([readFileSync(path, 'utf8'), readdirSync(target)]).toEqual(['before', before]);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(signalsBefore);
  });

  const signalsBefore = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];

  it('behind a link, with the rights it had', async () => {
    const real = join(target, 'real.txt');
    writeFileSync(real, 'before');
    chmodSync(real, 0o640);
    symlinkSync(real, join(target, 'link.txt'));
    await writeWhole(join(target, 'link.txt'), 'after');
    expect([readFileSync(real, 'utf8'), statSync(real).mode & 0o777]).toEqual(['after', 0o640]);
  });

  it('unless it is a device', async () => {
    await writeWhole('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    // Not every system has it.
    if (!existsSync('/dev/full')) return;
    expect(await rejected(() => writeWhole('/dev/full', 'x'))).toMatchObject({
      message: '/dev/full: cannot write: no space left',
    });
  });

  it('and is refused where it cannot be', async () => {
    const none = join(target, 'none', 'a.txt');
    expect(await rejected(() => writeWhole(none, 'x'))).toMatchObject({
      message: `${none}: cannot write: no such file or folder`,
    });
    expect(await rejected(() => writeWhole(target, 'x'))).toMatchObject({
      message: `${target}: cannot write: it is a folder`,
    });
  });
});
