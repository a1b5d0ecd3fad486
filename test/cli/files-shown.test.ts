import { describe, expect, it } from 'vitest';
import { filesShown } from '../../src/cli/files-shown.ts';
import type { Io } from '../../src/cli/io.ts';

function terminal(error: boolean): { readonly seen: string[]; readonly io: Io } {
  const seen: string[] = [];
  const see = (text: string | Uint8Array): void => {
    seen.push(String(text));
  };
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  return {
    seen,
    io: {
      input: nothing(),
      print: see,
      write: async (piece) => see(piece),
      warn: see,
      terminal: { output: false, error, width: 80 },
    },
  };
}

/** What a terminal sees of so many files that take so many milliseconds each. */
function seenOf(files: number, each: number, error = true): string {
  const { seen, io } = terminal(error);
  let now = 0;
  const shown = filesShown(files, io, () => now);
  for (let file = 0; file < files; file++) {
    now += each;
    shown.next();
  }
  shown.stop();
  return seen.join('');
}

describe('work on many files', () => {
  it('shows how many are done, once it takes over a second', () => {
    expect(seenOf(20, 100)).toMatch(/files {2}\[=+ *\] +\d+% {2}\d+ of 20/);
    expect(seenOf(20, 10)).toBe('');
  });

  it('shows nothing where nobody looks on, and leaves few files to bars of their own', () => {
    expect(seenOf(20, 100, false)).toBe('');
    expect(seenOf(9, 1000)).toBe('');
    expect(filesShown(9, terminal(true).io).io.terminal.error).toBe(true);
    expect(filesShown(10, terminal(true).io).io.terminal.error).toBe(false);
  });

  it('takes the bar away before anything is printed, and shows it again', () => {
    const { seen, io } = terminal(true);
    let now = 0;
    const shown = filesShown(20, io, () => now);
    now = 2000;
    shown.next();
    shown.io.warn('a warning\n');
    shown.next();
    shown.stop();
    const text = seen.join('');
    const [before, after] = text.split('a warning\n');
    expect(before).toContain('1 of 20');
    // The last that was written before the warning cleared the line.
    expect(before).toMatch(/\u001b\[[0-9]*[A-Z][^=]*$/);
    expect(after).toContain('2 of 20');
  });
});
