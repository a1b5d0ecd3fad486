import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

const WARD = `candidate,group,votes
Alice Ames,Labour,1210
Bob Burns,Labour,640
Cora Cole,National,1105
Dan Dow,National,690
Eva Eads,National,410
Finn Ford,Conservative,585
Gina Gray,Green,260
Hal Hope,,100
`;

const asked = ['whatif', '-', '--model', 'uniform', '--model', 'plackett-luce', '--seats', '4', '--draws', '150'];

/** The page on one line, so that a sentence is found wherever it was broken. */
function flat(page: string): string {
  return page.replace(/\s+/g, ' ');
}

describe('psephos whatif for several places', async () => {
  const { out } = await psephos(asked, WARD);

  it('says how probable it is that others are elected, and in how many places', () => {
    expect(flat(out)).toMatch(
      /Others elected than by first-past-the-post: \d+% \(± \d%\)\. By places that change: 1 place \d+%/,
    );
  });

  it('gives each group what it had, its mean and the chance of each number of places', () => {
    expect(out).toMatch(/^ {4} +now +mean +0 +1 +2 +3$/m);
    expect(out).toMatch(/^ {4}National +2 +1\.\d\d ± 0\.0\d( +(?:\d+(?:\.\d+)?%|-)){4}$/m);
    expect(out).toMatch(/^ {4}no group +0 +0\.00 ± 0\.00 +all draws( +-){3}$/m);
  });

  it('is silent about assumptions unless asked', () => {
    expect(out).not.toContain('Which assumption moves');
  });

  it('carries both in JSON', async () => {
    const { models } = JSON.parse((await psephos([...asked, '--json'], WARD)).out);
    expect(models[0].change.places).toHaveLength(5);
    expect(models[0].groups.map(({ group }: { readonly group: unknown }) => group)).toEqual([
      'National',
      'Labour',
      'Conservative',
      'Green',
      null,
    ]);
  });

  it('gives many places fewer columns', async () => {
    const votes = Array.from(
      { length: 18 },
      (_, index) => `Candidate ${index},${index < 12 ? 'Red' : 'Blue'},${300 - 9 * index}`,
    );
    const { out: page } = await psephos(
      ['whatif', '-', '--seats', '9', '--draws', '20'],
      `candidate,group,votes\n${votes.join('\n')}\n`,
    );
    expect(page).toMatch(/^ {4} +now +mean +(fewer +as many +more|\d( +\d){0,5})$/m);
    expect(Math.max(...page.split('\n').map(({ length }) => length))).toBeLessThan(106);
  });

  it('says nothing of a change where one place is filled or all is settled', async () => {
    const one = await psephos(['whatif', '-', '--draws', '50'], WARD);
    const settled = await psephos(
      ['whatif', '-', '--seats', '2', '--draws', '50'],
      'candidate,votes\nA,90\nB,80\nC,1\n',
    );
    expect([one.out, settled.out].some((page) => page.includes('Others elected'))).toBe(false);
  });
});

describe('psephos whatif --sensitivity', async () => {
  const { status, out, err } = await psephos([...asked, '--sensitivity'], WARD);
  const page = flat(out);

  it('ends well, and its lines are no wider than a page', () => {
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const section = out.slice(out.indexOf('Which assumption moves'), out.indexOf('How to repeat'));
    expect(Math.max(...section.split('\n').map(({ length }) => length))).toBeLessThan(99);
  });

  it('tells which assumption moves the answer most, with what it is put at and what comes of it', () => {
    expect(out).toMatch(
      /^ {4}papers of Eva Eads that go +1\.5% +28\.0% +\d+% +\d+% +\d\d ± \d +Finn Ford \d+% to \d+%$/m,
    );
  });

  it('asks about stopping, and names those whose papers never move', () => {
    expect(out).toMatch(/^ {4}papers of Eva Eads that stop( +\d+%){3} +\d+ ± \d/m);
    expect(page).toContain('In no draw of 150 did the papers of Dan Dow move.');
  });

  it('tells the least bent assumption that elects others', () => {
    expect(page).toContain(
      'The least bent assumption that changes it: were 19.1% of the papers of Eva Eads to go to Finn Ford, not 12.5% as assumed (odds 1.65 times as high), Finn Ford would be elected instead of Bob Burns.',
    );
  });

  it('says what a model without any doubt leaves to ask', () => {
    expect(page).toContain(
      'In 150 draws the model held every share at one value: none can be moved within what it leaves open.',
    );
    expect(page).toMatch(/With the weight of stopping put at "none": .*; at "as all votes": /);
  });

  it('makes enough draws of its own where few are asked for', async () => {
    const { out: few } = await psephos(['whatif', '-', '--draws', '1', '--sensitivity', '--seats', '2'], WARD);
    expect(flat(few)).toContain('Chance to be elected in 1 draw, ±');
    expect(flat(few)).toContain('Model uniform, 100 draws.');
    expect(flat(few)).not.toContain('held every share at one value');
  });

  it('prints the same bytes again', async () => {
    expect((await psephos([...asked, '--sensitivity'], WARD)).out).toBe(out);
  });

  it('is in JSON for each model, drawn no more often than was asked', async () => {
    const { sensitivity } = JSON.parse((await psephos([...asked, '--sensitivity', '--json'], WARD)).out);
    expect(sensitivity.map(({ model, draws }: { model: string; draws: number }) => [model, draws])).toEqual([
      ['uniform', 150],
      ['plackett-luce', 150],
    ]);
    expect(sensitivity[0].rows[0]).toMatchObject({ from: 4, to: 5, mostMoved: 5 });
    expect(sensitivity[0].leastBent.flips[0]).toMatchObject({ from: 4, to: 5, gain: [5], lose: [1] });
  });

  it('is about one contest', async () => {
    const many = 'area,candidate,votes\nA,Ann,40\nA,Bob,1\nB,Ann,40\nB,Bob,41\n';
    const { status: refused, err: why } = await psephos(['whatif', '-', '--sensitivity'], many);
    expect([refused, why]).toEqual([1, expect.stringContaining('--sensitivity cannot be put to 2 contests at once')]);
  });
});
