import { afterAll, describe, expect, test } from 'vitest';
import { drawChances } from '../../src/parallel/draw-chances.ts';
import { inProcess } from '../../src/parallel/in-process.ts';
import { inWorkers } from '../../src/parallel/in-workers.ts';
import type { Runner } from '../../src/parallel/runner.ts';
import { asData, canBeShared } from '../../src/parallel/task.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';
import { thrown } from '../thrown.ts';
import { unite2017 } from '../whatif/declared.ts';
import { works } from './works.ts';

const runners: readonly Runner[] = [inProcess(), ...[1, 2, 3].map((workers) => inWorkers(workers))];
afterAll(async () => {
  for (const runner of runners) await runner.close();
});

describe.each(works)('%s', (_, { declared, rule, model, seed }) => {
  // The last block is not full, and no number of blocks of a task divides the number of blocks.
  const draws = 13_700;
  const expected = JSON.stringify(chances(declared, rule, model, { draws, seed }));

  test.each(
    runners.map((runner, index) => [index === 0 ? 'in one process' : `with ${runner.workers} workers`, runner]),
  )('is the same to the byte %s, whatever the size of tasks', async (_, runner) => {
    for (const blocksATask of [undefined, 1, 3, 50]) {
      const how = { draws, seed, runner, ...(blocksATask === undefined ? {} : { blocksATask }) };
      expect(JSON.stringify(await drawChances(declared, rule, model, how)), `${blocksATask} blocks`).toBe(expected);
    }
  });

  test('stops at the same draw with any number of workers', async () => {
    const how = { untilError: 0.005, draws: 9500, seed };
    const stopped = JSON.stringify(chances(declared, rule, model, how));
    for (const runner of runners)
      expect(JSON.stringify(await drawChances(declared, rule, model, { ...how, runner }))).toBe(stopped);
  });
});

test('every draw is told once', async () => {
  for (const runner of runners.slice(0, 3)) {
    let told = 0;
    const onDraws = (draws: number): void => void (told += draws);
    await drawChances(unite2017, instantRunoff, uniform(), { draws: 7300, runner, onDraws });
    expect(told).toBe(7300);
  }
});

describe('a rule or a model of your own', () => {
  const { winners: _, ...ownRule } = instantRunoff;
  const ownModel = { ...uniform(), assumes: 'something else' };

  test('is drawn in one process', async () => {
    const how = { draws: 1000, seed: 5 };
    const drawn = await drawChances(unite2017, ownRule, ownModel, { ...how, runner: inProcess() });
    expect(drawn).toEqual(chances(unite2017, ownRule, ownModel, how));
  });

  test.each([
    ['rule', { rule: ownRule, model: uniform() }, 'the rule "instant-runoff" is not one'],
    ['model', { rule: instantRunoff, model: ownModel }, 'the model "uniform" is not one'],
    [
      'model of another id',
      { rule: instantRunoff, model: { ...uniform(), id: 'mine' } },
      'the model "mine" is not one',
    ],
    [
      'model whose parameters do not make it',
      { rule: instantRunoff, model: { ...uniform(), parameters: { like: 'mine' } } },
      'the model "uniform" is not one',
    ],
  ])('is refused to several workers, even under a name of the catalogue: a %s', (_, { rule, model }, message) => {
    expect(canBeShared({ rule, model })).toBe(false);
    const error = thrown(() => asData({ declared: unite2017, rule, model, seed: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(message);
    expect(error.message).toContain('in one process');
  });
});

test('what goes wrong in a worker is told as it would be here', async () => {
  const model = transfers({ rows: [{ from: 'Nobody', to: {}, nonTransferable: 1 }], worthPapers: 10 });
  const failing = drawChances(unite2017, instantRunoff, model, { draws: 5000, runner: runners[2] });
  await expect(failing).rejects.toMatchObject({
    name: 'PsephosError',
    code: 'bad-model',
    message: thrown(() => chances(unite2017, instantRunoff, model, { draws: 10 })).message,
  });
  expect(await drawChances(unite2017, instantRunoff, uniform(), { draws: 500, runner: runners[2] })).toEqual(
    chances(unite2017, instantRunoff, uniform(), { draws: 500 }),
  );
});

test.each([0, 1.5, 2017])('%d workers are refused', (workers) => {
  expect(thrown(() => inWorkers(workers)).code).toBe('bad-argument');
});

test('workers that are closed draw no more, also those that were just drawing', async () => {
  const runner = inWorkers(1);
  const drawing = drawChances(unite2017, instantRunoff, uniform(), { draws: 50_000_000, blocksATask: 1, runner });
  const ended = expect(drawing).rejects.toThrow();
  await drawChances(unite2017, instantRunoff, uniform(), { draws: 1000, runner });
  await runner.close();
  await ended;
  const again = drawChances(unite2017, instantRunoff, uniform(), { draws: 10, runner });
  await expect(again).rejects.toMatchObject({ code: 'bad-argument' });
});

test('tasks of no block are refused', async () => {
  const asked = drawChances(unite2017, instantRunoff, uniform(), { draws: 10, blocksATask: 0 });
  await expect(asked).rejects.toMatchObject({ code: 'bad-argument' });
});

test('a result that nobody has checked is refused', async () => {
  const asked = drawChances({ ...unite2017, seats: 0 }, instantRunoff, uniform(), { draws: 1 });
  await expect(asked).rejects.toMatchObject({ code: 'bad-declared-result' });
});
