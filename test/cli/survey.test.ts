import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInPrior } from '../../src/synthetic/learned/built-in.ts';
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
    expect(page).toContain(
      'equally likely, updated by what 200 supporters of Cy said when asked whom they would name next (60 Ann, 100 Bob, 40 nobody), the chance',
    );
    expect(page).toContain('(model uniform with the survey)');
    expect(page).toContain('(model learned with the survey)');
    expect(page).toMatch(/rest on about [\d,]+ patterns \(of [\d,]+ drawn/);
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

  it('leaves a model out that cannot learn so much, says why, and keeps the others', async () => {
    const path = file('large.json', { from: 'Cy', to: { Ann: 0, Bob: 5000 }, nonTransferable: 0 });
    const { status, out, err } = await whatif('--survey', path, '--json');
    expect(status).toBe(0);
    expect(err).toMatch(/the model learned cannot learn from the survey, and is asked without it: of [\d]+ patterns/);
    const models = JSON.parse(out).models.map(({ model }: { model: string }) => model);
    expect(models).toEqual(['with-evidence', 'uniform', 'learned']);
    const alone = await whatif('--survey', path, '--model', 'learned');
    expect(alone).toMatchObject({ status: 1, out: '' });
    expect(alone.err).toContain('agree with the evidence');
  });

  it('names files by their digests, so that the answer can be repeated', async () => {
    const path = file('poll.json', POLL);
    const prior = file('prior.json', builtInPrior('blind'));
    const digest = (of: string) => `sha256:${createHash('sha256').update(readFileSync(of)).digest('hex')}`;
    const options = ['--survey', path, '--prior', prior];
    const { provenance } = JSON.parse((await whatif(...options, '--json')).out);
    expect(provenance.files).toEqual([
      { as: 'prior', digest: digest(prior) },
      { as: 'survey', digest: digest(path) },
    ]);
    const page = (await whatif(...options)).out.replace(/\s+/g, ' ');
    expect(page).toContain(`prior ${digest(prior)}, survey ${digest(path)}. The same command`);
  });

  it('says with --sensitivity which model learned', async () => {
    const page = (await whatif('--survey', file('poll.json', POLL), '--sensitivity')).out.replace(/\s+/g, ' ');
    expect(page).toContain('Model uniform with the survey, 500 draws');
    expect(page).toContain('Model learned with the survey, 500 draws');
  });

  it('tells what is wrong with a survey, and where', async () => {
    const wrong = await whatif('--survey', file('wrong.json', { ...POLL, to: { Ann: -1 } }));
    expect(wrong).toMatchObject({ status: 1, out: '' });
    expect(wrong.err).toContain('to.Ann: must be a whole number');
    const stranger = await whatif('--survey', file('stranger.json', { ...POLL, to: { Zoe: 3 } }));
    expect(stranger.err).toContain('names somebody who does not stand: expected Ann, Bob, Cy, received "Zoe"');
    expect((await whatif('--survey-worth', '40')).err).toContain('--survey-worth goes with --survey');
    expect((await whatif('--survey', 'x.json', '--survey-worth', '0')).status).toBe(2);
    expect((await whatif('--survey', 'x.json', '--survey-worth', '0.5')).err).toContain('a number of at least 1');
    const worthless = await whatif('--survey', file('worthless.json', { ...POLL, designEffect: 1e300 }));
    expect(worthless.err).toContain('designEffect: leaves less than one of the 200 seen');
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
    const worth = await psephos(['whatif', '-', '--survey-worth', '3'], '[{"Ann":3,"Bob":2},{"Ann":1,"Bob":2}]');
    expect(worth).toMatchObject({ status: 1, out: '' });
    expect(worth.err).toContain('--survey-worth goes with --survey');
  });
});
