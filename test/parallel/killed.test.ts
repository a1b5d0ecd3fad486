import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { randomStream } from '../../src/base/random.ts';
import { chances } from '../../src/whatif/chances.ts';
import { killedRun } from './killed-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL('./journalled-run.ts', import.meta.url));

function started(path: string, workers: number): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, path, String(workers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Lets the run add at least one line to its journal, and a little more, and stops it; false where it came to its end before. */
async function killed(path: string, workers: number, milliseconds: number, by: NodeJS.Signals): Promise<boolean> {
  const before = sizeOf(path);
  const child = started(path, workers);
  const ended = once(child, 'exit');
  while (sizeOf(path) <= before && child.exitCode === null) await setTimeout(5);
  await setTimeout(milliseconds);
  child.kill(by);
  const [, signal] = await ended;
  return signal === by;
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

describe('a run with a journal', () => {
  const { contests, rule, models, seed, draws } = killedRun;
  const expected = JSON.stringify(models.map((model) => chances(contests[0], rule, model, { seed, draws })));

  // The moments are those of seed 2017, as far as a machine keeps time; the answer must not depend on them.
  const random = randomStream(2017);
  test.each([
    [1, 3],
    [2, 2],
  ])(
    'drawn by %d worker(s) and killed %d times gives the bytes of a run that was not',
    async (workers, times) => {
      const path = join(folder, `${workers}.journal`);
      let kills = 0;
      for (let time = 0; time < times; time++) {
        // Ctrl-C once, and then what no program can do anything about.
        const signal = time === 0 ? 'SIGINT' : 'SIGKILL';
        if (await killed(path, workers, random.below(250), signal)) kills += 1;
      }
      expect(kills).toBeGreaterThan(0);
      const child = started(path, workers);
      let printed = '';
      child.stdout?.on('data', (piece) => {
        printed += piece;
      });
      await once(child, 'close');
      expect(printed).toBe(expected);
      expect(drawnIn(path)).toEqual(models.map(() => draws));
    },
    300_000,
  );
});

/** The draws of each model in a journal, whose ranges must not overlap. */
function drawnIn(path: string): readonly number[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const found = killedRun.models.map(() => new Map<number, number>());
  for (const line of lines) {
    const { model, from, to } = JSON.parse(line);
    for (let block = from; block < to; block += 1000) {
      expect(found[model].has(block), `draw ${block} of model ${model} is written once`).toBe(false);
      found[model].set(block, Math.min(1000, to - block));
    }
  }
  return found.map((blocks) => [...blocks.values()].reduce((sum, size) => sum + size, 0));
}
