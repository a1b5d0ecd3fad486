import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesWithProgress, progressBar, progressLine, type Work } from '../../src/cli/progress.ts';

function terminal(error: boolean): { readonly seen: string[]; readonly io: Parameters<typeof progressBar>[0] } {
  const seen: string[] = [];
  return { seen, io: { warn: (text) => seen.push(text), terminal: { output: false, error } } };
}

/** What a bar shows when so much is done after so many milliseconds. */
function shown(work: Work, steps: readonly (readonly [number, number])[], error = true): readonly string[] {
  const { seen, io } = terminal(error);
  let time = 0;
  const bar = progressBar(io, work, () => time);
  for (const [milliseconds, done] of steps) {
    time = milliseconds;
    bar.advance(done);
  }
  bar.stop();
  bar.stop();
  return seen;
}

describe('a bar', () => {
  const work: Work = { what: 'a.csv', total: 4_000_000_000, bytes: true };

  it('shows on a terminal once the work has taken a second, and is gone at the end', () => {
    const steps = [
      [10, 1],
      [999, 2],
      [2000, 1_000_000_000],
    ] as const;
    const seen = shown(work, steps);
    expect(seen).toContain('a.csv  [===         ]  25%  1.00 of 4.00 GB  500.0 MB/s  0:06 left');
    // Its line is cleared last.
    expect(seen.at(-1)).toBe('\u001b[2K');
    expect(seen.join('')).not.toContain('\n');
  });

  it('shows nothing for short work', () => {
    expect(shown(work, [[999, 4_000_000_000]])).toEqual([]);
  });

  it('shows nothing where there is no terminal', () => {
    expect(shown(work, [[5000, 1_000_000_000]], false)).toEqual([]);
  });

  it('leaves the terminal as it found it, also when the work is stopped by Ctrl-C', () => {
    const seen = shown(work, [[2000, 1]]).join('');
    // Neither the cursor nor the wrapping of lines was switched.
    expect(seen).not.toMatch(/\u001b\[\?/);
  });
});

describe('the line of a bar', () => {
  it.each<[Work, number, number, string]>([
    [{ what: 'draws', total: 2000 }, 500, 5, 'draws  [===         ]  25%  500 of 2,000  100/s  0:15 left'],
    [{ what: 'draws', total: 2000 }, 2000, 5, 'draws  [============] 100%  2,000 of 2,000  400/s  0:00 left'],
    [{ what: 'draws', total: 2000 }, 2100, 5, 'draws  [============] 100%  2,100 of 2,000  420/s  0:00 left'],
    [{ what: 'draws', total: 90_000 }, 9, 9, 'draws  [            ]   0%  9 of 90,000  1/s  24:59:51 left'],
    [{ what: 'reading', bytes: true }, 1_500_000, 2, 'reading  1.5 MB  750 KB/s'],
    [{ what: 'a\u001b[31mb', bytes: true }, 1000, 0, 'a\\u{1b}[31mb  1 KB  0 KB/s'],
  ])('%j', (work, done, seconds, line) => {
    expect(progressLine(work, done, seconds)).toBe(line);
  });

  it('is no wider than the terminal, and cuts the name first', () => {
    const work = { what: 'x'.repeat(100), total: 2_000_000_000, bytes: true };
    const line = progressLine(work, 1_000_000_000, 10);
    expect(line).toBe(`${'x'.repeat(17)}…  [======      ]  50%  1.00 of 2.00 GB  100.0 MB/s  0:10 left`);
    expect(line).toHaveLength(79);
    expect(progressLine(work, 1, 1, 40)).toHaveLength(39);
  });
});

describe('the bytes of a file, with a bar', () => {
  it('are the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'psephos-progress-'));
    try {
      const path = join(folder, 'a.txt');
      writeFileSync(path, 'x'.repeat(3_000_000));
      const { seen, io } = terminal(true);
      async function* input(): AsyncGenerator<Uint8Array> {}
      let length = 0;
      for await (const piece of bytesWithProgress(path, { ...io, input: input() })) length += piece.length;
      expect([length, seen]).toEqual([3_000_000, []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
