import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { drawChances } from '../../src/parallel/draw-chances.ts';
import { openJournal } from '../../src/parallel/journal.ts';
import { ledger } from '../../src/parallel/ledger.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { declared } from '../whatif/declared.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes in use, of what cannot be given back. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const contest = declared([20, 17, 9, 4]);

/** Bytes that a run of so many draws holds on to while its answer is at hand. */
async function held(draws: number, path: string): Promise<number> {
  const model = uniform();
  const before = heap();
  const journal = openJournal(path, { contests: [contest], rule: instantRunoff, models: [model], seed: 1, draws });
  const part = journal.part(0, 0);
  const drawn = await drawChances(contest, instantRunoff, model, { draws, journal: part, blocksATask: 1 });
  const after = heap();
  journal.close();
  expect(drawn.draws).toBe(draws);
  return after - before;
}

test('ten times the draws hold no more memory, with a journal and many small tasks', async () => {
  const paths = ['warm', 'few', 'many'].map((name) => join(tmpdir(), `psephos-memory-${process.pid}-${name}`));
  try {
    await held(20_000, paths[0]);
    const few = await held(20_000, paths[1]);
    const many = await held(200_000, paths[2]);
    expect(many - few).toBeLessThan(300_000);
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
});

test('a ledger of a hundred thousand tasks is no larger than one of ten', () => {
  const before = heap();
  const kept = ledger(100_000_000);
  for (let from = 0; from < 100_000_000; from += 1000)
    kept.add({ from, to: from + 1000 }, { draws: 1000, sets: [{ elected: [from % 7], times: 1000 }] });
  expect(heap() - before).toBeLessThan(300_000);
  expect(kept.first(100_000_000)).toMatchObject({ missing: [], tally: { draws: 100_000_000 } });
});
