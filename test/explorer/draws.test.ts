import { describe, expect, it } from 'vitest';
import { type DrawsCallbacks, startDraws, type WorkerLine } from '../../src/explorer/draws/page-side.ts';
import type { DrawsMessage, DrawsRequest } from '../../src/explorer/draws/protocol.ts';
import { type Port, serve } from '../../src/explorer/draws/worker-side.ts';
import { UNITE_2017 } from '../../src/explorer/example.ts';
import { learnedPoint, priorFrom } from '../../src/explorer/prior.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { builtInPrior } from '../../src/synthetic/learned/built-in.ts';
import { learned } from '../../src/synthetic/learned/learned.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';

/** What the worker says to a request, every message as it comes out of a clone. */
function said(request: DrawsRequest): readonly DrawsMessage[] {
  const messages: DrawsMessage[] = [];
  const port: Port = { onmessage: null, postMessage: (message) => messages.push(structuredClone(message)) };
  serve(port);
  port.onmessage?.({ data: structuredClone(request) });
  return messages;
}

const request: DrawsRequest = { declared: UNITE_2017, rule: 'ers97', model: 'uniform', draws: 5000, seed: '7' };

describe('the worker', () => {
  it('draws the same chances as the library, and tells how far it is', () => {
    const messages = said(request);
    const wanted = chances(UNITE_2017, ers97, uniform(), { draws: 5000, seed: '7' });
    expect(messages.at(-1)).toEqual({ kind: 'done', chances: wanted });
    expect(JSON.parse(JSON.stringify(messages.at(-1)))).toEqual(messages.at(-1));
    expect(messages.slice(0, -1)).toEqual(
      [1000, 2000, 3000, 4000, 5000].map((draws) => ({ kind: 'progress', draws, of: 5000 })),
    );
  });

  it('draws from a prior that comes with the request as from the one that comes with psephos', () => {
    const prior = priorFrom(JSON.stringify(builtInPrior('blind')));
    const { parameters: _, ...wanted } = chances(UNITE_2017, ers97, learned('blind'), { draws: 2000, seed: '7' });
    const messages = said({ ...request, model: 'learned', prior, draws: 2000 });
    expect(messages.at(-1)).toMatchObject({ kind: 'done', chances: wanted });
  });

  it('tells what goes wrong as text', () => {
    expect(said({ ...request, rule: 'none such' })).toEqual([
      { kind: 'failed', message: expect.stringMatching(/^no rule of that id/) },
    ]);
    expect(said({ ...request, model: 'learned' })).toMatchObject([{ kind: 'failed', message: /nothing learned/ }]);
    expect(said({ ...request, draws: 0 })).toMatchObject([{ kind: 'failed', message: /draws must be/ }]);
  });
});

interface Made extends WorkerLine {
  ended: boolean;
  asked: DrawsRequest[];
}

function madeWorker(): Made {
  const line: Made = {
    onmessage: null,
    onerror: null,
    ended: false,
    asked: [],
    postMessage: (asked) => line.asked.push(asked),
    terminate: () => {
      line.ended = true;
    },
  };
  return line;
}

function heard(): DrawsCallbacks & { readonly told: unknown[] } {
  const told: unknown[] = [];
  return {
    told,
    onProgress: (draws, of) => told.push(['progress', draws, of]),
    onDone: ({ draws }) => told.push(['done', draws]),
    onFailed: (message) => told.push(['failed', message]),
  };
}

describe('the page', () => {
  it('passes on what the worker says and ends it', () => {
    const [line, callbacks] = [madeWorker(), heard()];
    startDraws(request, callbacks, 'script', () => line);
    expect(line.asked).toEqual([request]);
    for (const data of said(request)) line.onmessage?.({ data });
    expect(callbacks.told.slice(-2)).toEqual([
      ['progress', 5000, 5000],
      ['done', 5000],
    ]);
    expect(line.ended).toBe(true);
  });

  it('hears nothing more once it stopped', () => {
    const [line, callbacks] = [madeWorker(), heard()];
    startDraws(request, callbacks, 'script', () => line).stop();
    for (const data of said(request)) line.onmessage?.({ data });
    line.onerror?.({ message: 'late', preventDefault: () => undefined });
    expect(callbacks.told).toEqual([]);
    expect(line.ended).toBe(true);
  });

  it('hears of a worker that breaks or cannot be made', () => {
    const [line, callbacks] = [madeWorker(), heard()];
    startDraws(request, callbacks, 'script', () => line);
    line.onerror?.({ message: 'out of memory', preventDefault: () => undefined });
    startDraws(request, callbacks, 'script', () => {
      throw new Error('not allowed');
    });
    expect(callbacks.told).toEqual([
      ['failed', 'out of memory'],
      ['failed', 'not allowed'],
    ]);
  });
});

describe('the learned estimate', () => {
  it('is the mean split of the third candidate’s papers', () => {
    const point = learnedPoint(UNITE_2017, { from: 2, to: [0, 1] }, builtInPrior('blind'));
    expect(point.toFirst + point.toSecond + point.nonTransferable).toBeCloseTo(1, 9);
    for (const share of Object.values(point)) expect(share).toBeGreaterThan(0.1);
    const other = learnedPoint(UNITE_2017, { from: 2, to: [1, 0] }, builtInPrior('blind'));
    expect(other).toMatchObject({ toFirst: point.toSecond, toSecond: point.toFirst });
  });

  it('is not read from what is no prior', () => {
    expect(() => priorFrom('')).toThrow(/no prior/);
    expect(() => priorFrom('{}')).toThrow(/must be/);
  });
});
