import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-survey-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const RESULT = JSON.stringify({ Ann: 100, Bob: 95, Cy: 50 });
const POLL = { from: 'Cy', to: { Ann: 60, Bob: 100 }, nonTransferable: 40 };

function whatif(...options: readonly string[]) {
  return psephos(['whatif', '-', '--draws', '500', ...options], RESULT);
}

describe('psephos whatif --survey', () => {
  it('answers first by what was learned, then without it', async () => {
    const { status, out, err } = await whatif('--survey', file('poll.json', POLL), '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { models } = JSON.parse(out);
    expect(models.map(({ model }: { model: string }) => model)).toEqual([
      'with-evidence',
      'with-evidence',
      'uniform',
      'learned',
    ]);
    expect(models[0].parameters).toMatchObject({ model: 'uniform', evidence: [{ from: 'Cy', worth: 200 }] });
    expect(models[0].candidates[1].exact).toBeGreaterThan(models[2].candidates[1].exact + 0.2);
    const page = (await whatif('--survey', file('poll.json', POLL))).out.replace(/\s+/g, ' ');
    expect(page).toContain('equally likely, before it was seen where 200 papers of Cy went next, the chance');
  });

  it('learns from several, each worth no more than is said', async () => {
    const two = ['--survey', file('one.json', POLL), '--survey', file('two.json', [POLL, { ...POLL, worth: 30 }])];
    const { out } = await whatif(...two, '--survey-worth', '50', '--json');
    const { evidence } = JSON.parse(out).models[0].parameters;
    expect(evidence.map(({ worth }: { worth: number }) => worth)).toEqual([50, 50, 30]);
  });

  it('learns from an earlier count, once it is said what that is worth', async () => {
    const ballots = '800: Ann\n750: Bob\n30: Cy > Ann\n50: Cy > Bob\n20: Cy\n';
    const count = await psephos(['count', '-', '--rule', 'ers97', '--seats', '1', '--json'], ballots);
    const path = file('count.json', JSON.parse(count.out));
    const { out } = await whatif('--survey', path, '--survey-worth', '40', '--json');
    expect(JSON.parse(out).models[0].parameters.evidence).toMatchObject([
      { from: 'Cy', continuing: ['Ann', 'Bob'], counts: [30, 50], nonTransferable: 20, worth: 40 },
    ]);
    const refused = await whatif('--survey', path);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('say how much with --survey-worth');
  });

  it('tells what is wrong with a survey, and where', async () => {
    const wrong = await whatif('--survey', file('wrong.json', { ...POLL, to: { Ann: -1 } }));
    expect(wrong).toMatchObject({ status: 1, out: '' });
    expect(wrong.err).toContain('to.Ann: must be a whole number');
    const stranger = await whatif('--survey', file('stranger.json', { ...POLL, to: { Zoe: 3 } }));
    expect(stranger.err).toContain('names somebody who does not stand: expected Ann, Bob, Cy, received "Zoe"');
    expect((await whatif('--survey-worth', '40')).err).toContain('--survey-worth goes with --survey');
    expect((await whatif('--survey', 'x.json', '--survey-worth', '0')).status).toBe(2);
  });

  it('is about one contest, and about first preferences', async () => {
    const path = file('poll.json', POLL);
    const many = await psephos(
      ['whatif', '-', '--survey', path],
      JSON.stringify([
        { Ann: 3, Bob: 2 },
        { Ann: 1, Bob: 2 },
      ]),
    );
    expect(many.err).toContain('--survey cannot be put to 2 contests at once');
  });
});
