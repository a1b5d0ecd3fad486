import { describe, expect, it } from 'vitest';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

const DRAWN = ['--candidates', '3', '--voters', '25', '--elections', '60', '--seed', '1'];
const RULES = ['--rules', 'first-past-the-post,instant-runoff,copeland'];

inPreparedFolder();

describe('psephos compare --model', () => {
  it('compares rules on drawn elections, and says that they were never cast', async () => {
    const { status, out, err } = await psephos(['compare', '--model', 'impartial-culture', ...DRAWN, ...RULES]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^60 elections drawn from impartial-culture, seed 1\n1 place, 3 candidates, 25 voters\nSYNTHETIC/,
    );
    expect(out).toMatch(/^rule +Condorcet winner +Condorcet loser +the same +drew lots$/m);
    expect(out).toMatch(/^first-past-the-post +\d\d\.\d\d% ± \d\.\d\d +/m);
    expect(out).toMatch(/^copeland +100\.00% +0\.00% +/m);
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(110);
  });

  it('gives the same bytes for the same seed, as a page and as JSON', async () => {
    for (const more of [[], ['--json']]) {
      const args = ['compare', '--model', 'spatial', ...DRAWN, ...RULES, ...more];
      expect((await psephos(args)).out).toBe((await psephos(args)).out);
    }
  });

  it('has utilities where the voters of the model have them', async () => {
    for (const model of ['spatial', 'random-society']) {
      const { out } = await psephos(['compare', '--model', model, ...DRAWN, ...RULES]);
      expect(out).toMatch(/^rule .* utility +drew lots$/m);
    }
    const { out } = await psephos(['compare', '--model', 'spatial', ...DRAWN, ...RULES, '--json']);
    expect(JSON.parse(out).utility.says).toBe('minus the distance to the candidate');
  });

  it('takes the parameters of a model from a file, and names of candidates', async () => {
    const args = ['--candidates', 'Ann,Bob,Cy', '--voters', '25', '--elections', '5', '--seed', '1', ...RULES];
    const { out } = await psephos(
      ['compare', '--model', 'polya-urn', '--parameters', '-', ...args, '--json'],
      '{"alpha":0.5}',
    );
    const { model, candidates } = JSON.parse(out);
    expect(model).toMatchObject({ id: 'polya-urn', parameters: { alpha: 0.5 } });
    expect(candidates).toEqual(['Ann', 'Bob', 'Cy']);
    const line = await psephos(
      ['compare', '--model', 'spatial', '--parameters', '-', ...DRAWN, '--json'],
      '{"dimensions":1}',
    );
    expect(JSON.parse(line.out)).toMatchObject({ model: { parameters: { dimensions: 1 } }, utility: {} });
  });

  it('draws elections behind a declared result', async () => {
    const args = ['compare', 'result.json', '--model', 'uniform', '--elections', '50', '--seed', '1', ...RULES];
    const { status, out } = await psephos(args);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^50 elections drawn from uniform behind Club chair, seed 1\n1 place, 3 candidates, 100 voters\n/,
    );
  });

  it('fills several places by the rules that do', async () => {
    const rules = ['--rules', 'block-vote,ers97', '--seats', '2'];
    const { out } = await psephos(['compare', '--model', 'impartial-culture', ...DRAWN, ...rules]);
    expect(out).toMatch(/^rule +the same +places changed +drew lots$/m);
  });

  const refused: readonly [readonly string[], number, string][] = [
    [['--model', 'uniform', ...DRAWN], 1, 'draws only what stands behind declared totals'],
    [
      ['--model', 'impartial-culture', '--voters', '5', '--elections', '5', '--seed', '1'],
      2,
      '--candidates is missing',
    ],
    [
      ['--model', 'impartial-culture', '--candidates', '3', '--elections', '5', '--seed', '1'],
      2,
      '--voters is missing',
    ],
    [
      ['--model', 'impartial-culture', '--candidates', '3', '--voters', '5', '--seed', '1'],
      2,
      '--elections is missing',
    ],
    [
      ['--model', 'impartial-culture', '--candidates', '3', '--voters', '5', '--elections', '5'],
      2,
      '--seed is missing',
    ],
    [['--model', 'impartial-culture', '--candidates', 'Ann', '--voters', '5'], 2, 'whole number'],
    [['--model', 'impartial-culture', ...DRAWN, '--csv'], 2, '--csv goes with ballots'],
    [['--model', 'uniform', ...DRAWN, 'result.json'], 2, '--candidates goes with no file'],
    [['--model', 'uniform', 'result.json', 'result.json', '--elections', '5', '--seed', '1'], 2, 'one declared result'],
    [['--model', 'impartial-cultur', ...DRAWN], 1, 'impartial-culture'],
    [['ward.blt', '--voters', '5'], 2, '--voters goes with --model'],
    [[], 2, '<files> is missing'],
  ];

  it.each(refused)('refuses %j', async (args, status, says) => {
    const found = await psephos(['compare', ...args]);
    expect(found.err).toContain(says);
    expect(found.status).toBe(status);
  });
});
