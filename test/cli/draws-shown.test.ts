import { describe, expect, it } from 'vitest';
import { drawsLine, drawsShown } from '../../src/cli/draws-shown.ts';

/** What is written to standard error when these many draws are done at these milliseconds. */
function written(error: boolean, steps: readonly (readonly [time: number, draws: number])[]): readonly string[] {
  const lines: string[] = [];
  let now = 0;
  const io = { warn: (text: string) => void lines.push(text), terminal: { output: true, error } };
  const shown = drawsShown(io, 1000, () => now);
  for (const [time, draws] of steps) {
    now = time;
    shown.more(draws);
  }
  shown.stop();
  shown.stop();
  return lines;
}

describe('drawsShown', () => {
  it('says nothing within a second', () => {
    expect(written(true, [[999, 900]])).toEqual([]);
  });

  it('says nothing where standard error is no terminal', () => {
    expect(written(false, [[5000, 900]])).toEqual([]);
  });

  it('shows a line a few times a second, and takes it away once', () => {
    expect(
      written(true, [
        [500, 100],
        [1000, 100],
        [1100, 100],
        [1500, 100],
      ]),
    ).toEqual(['\r\u001b[Kdrawing   20%  0:04 left', '\r\u001b[Kdrawing   40%  0:03 left', '\r\u001b[K']);
  });
});

it('tells the time left in minutes and seconds', () => {
  expect(drawsLine(500, 2000, 10)).toBe('drawing   25%  0:30 left');
  expect(drawsLine(2000, 2000, 10)).toBe('drawing  100%  0:00 left');
  expect(drawsLine(1, 1000, 1)).toBe('drawing    0%  16:39 left');
});
