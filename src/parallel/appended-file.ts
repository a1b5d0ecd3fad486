import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { PsephosError } from '../base/errors.ts';
import { systemReason } from '../base/system-reason.ts';

/** A file of lines that is read once and then only grows. */
export interface AppendedFile {
  lines(): Generator<FileLine>;
  /** Forgets everything from this byte on. */
  cutAt(byte: number): void;
  /** Writes a line; it is on the disk when this returns, so that not even a loss of power takes it away. */
  append(line: string): void;
  close(): void;
}

/** A line of a file, without its end. */
export interface FileLine {
  readonly text: string;
  /** The byte it begins at. */
  readonly from: number;
  /** False for a last line without an end. */
  readonly whole: boolean;
}

/**
 * Opens a file to read and append, made where there is none.
 *
 * @throws PsephosError `bad-file`, also later, when the system refuses.
 */
export function openAppended(path: string): AppendedFile {
  const told = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw error instanceof PsephosError ? error : cannotWrite(error);
    }
  };
  const file = told(() => openSync(path, 'a+'));
  const checked = (): void => {
    if (fstatSync(file).isFile()) return;
    closeSync(file);
    throw new PsephosError({ code: 'bad-file', message: 'not a file that can be read again and appended to' });
  };
  told(checked);
  return {
    lines: () => linesOf(file),
    cutAt: (byte) => told(() => ftruncateSync(file, byte)),
    append: (line) =>
      told(() => {
        const bytes = new TextEncoder().encode(`${line}\n`);
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
        fdatasyncSync(file);
      }),
    close: () => told(() => closeSync(file)),
  };
}

function cannotWrite(error: unknown): PsephosError {
  return new PsephosError({ code: 'bad-file', message: `cannot read and write: ${systemReason(error)}` });
}

const PORTION = 65_536;
const LINE_END = 10;

/** Piece by piece: a journal may be larger than memory. */
function* linesOf(file: number): Generator<FileLine> {
  const portion = new Uint8Array(PORTION);
  let line: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; ; ) {
    const size = readSync(file, portion, 0, PORTION, at);
    if (size === 0) break;
    let start = 0;
    for (let end = portion.indexOf(LINE_END); end !== -1 && end < size; end = portion.indexOf(LINE_END, start)) {
      yield { text: textOf([...line, portion.subarray(start, end)]), from, whole: true };
      line = [];
      start = end + 1;
      from = at + start;
    }
    line.push(portion.slice(start, size));
    at += size;
  }
  const rest = textOf(line);
  if (rest !== '') yield { text: rest, from, whole: false };
}

function textOf(pieces: readonly Uint8Array[]): string {
  return Buffer.concat(pieces).toString('utf8');
}
