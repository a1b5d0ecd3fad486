import { describe, expect, it } from 'vitest';
import { drawsShown } from '../../src/cli/draws-shown.ts';

/** What is written to standard error when these many draws are done at these milliseconds. */
function written(
  error: boolean,
  steps: readonly (readonly [time: number, draws: number])[],
  total: number | undefined = 1000,
): string {
  const lines: string[] = [];
  let now = 0;
  const io = { warn: (text: string) => void lines.push(text), terminal: { output: true, error } };
  const shown = drawsShown(io, total, () => now);
  for (const [time, draws] of steps) {
    now = time;
    shown.more(draws);
  }
  shown.stop();
  shown.stop();
  return lines.join('');
}

describe('draws on standard error', () => {
  it('say nothing within a second', () => {
    expect(written(true, [[999, 900]])).toBe('');
  });

  it('say nothing where it is no terminal', () => {
    expect(written(false, [[5000, 900]])).toBe('');
  });

  it('add up to a bar, which is taken away', () => {
    const steps = [
      [500, 100],
      [2000, 100],
    ] as const;
    const seen = written(true, steps);
    expect(seen).toContain('drawing  [==          ]  20%  200 of 1,000  100/s  0:08 left');
    expect(seen.endsWith('\u001b[2K')).toBe(true);
  });

  it('have no end in sight where a standard error is to be reached', () => {
    const lines: string[] = [];
    let now = 0;
    const io = { warn: (text: string) => void lines.push(text), terminal: { output: true, error: true } };
    const shown = drawsShown(io, undefined, () => now);
    now = 2000;
    shown.more(5000);
    shown.stop();
    expect(lines.join('')).toContain('drawing  5,000  2,500/s');
  });
});
