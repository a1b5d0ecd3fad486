import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

beforeAll(() => {
  writeFileSync('bad.json', '{ "alpha": -1 }');
  writeFileSync('stray.json', '{ "aplha": 1 }');
});

const URN = ['--model', 'polya-urn', '--parameters', 'urn.json'];

describe('--parameters', () => {
  it('makes the model that psephos generate draws from', async () => {
    const { status, out, err } = await psephos(['generate', 'result.json', ...URN, '--seed', '1']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('polya-urn');
    const table = ['generate', 'result.json', '--model', 'transfers', '--seed', '1'];
    const one = await psephos([...table, '--transfers', 'table.json']);
    expect((await psephos([...table, '--parameters', 'table.json'])).out).toBe(one.out);
  });

  it('makes the model that psephos whatif asks, and tells the digest of the file', async () => {
    const { out } = await psephos(['whatif', 'result.json', ...URN, '--draws', '20', '--json']);
    const { models, provenance } = JSON.parse(out);
    expect(models).toMatchObject([{ model: 'polya-urn', parameters: { alpha: 0.5 } }]);
    expect(provenance.files).toMatchObject([{ as: 'parameters', digest: expect.stringMatching(/^sha256:/) }]);
  });

  it('makes the model that psephos backtest tests, and stands in the command that repeats it', async () => {
    const { status, out } = await psephos(['backtest', 'wards', ...URN, '--draws', '20', '--json']);
    expect(status).toBe(0);
    const { model, provenance } = JSON.parse(out);
    expect(model).toMatchObject({ id: 'polya-urn', parameters: { alpha: 0.5 } });
    expect(provenance.command).toContain('--model polya-urn --parameters urn.json');
  });

  it.each<[string, readonly string[], number, string]>([
    ['no model', ['whatif', 'result.json', '--parameters', 'urn.json'], 2, '--parameters goes with one --model'],
    ['two models', ['whatif', 'result.json', ...URN, '--model', 'uniform'], 2, '--parameters goes with one --model'],
    ['a file that is not there', ['whatif', 'result.json', ...URN.with(3, 'no.json')], 1, 'no.json: cannot read'],
    [
      'a bad value',
      ['generate', 'result.json', ...URN.with(3, 'bad.json'), '--seed', '1'],
      1,
      'must be a number of at least 0: received -1',
    ],
    ['an unknown key', ['backtest', 'wards', ...URN.with(3, 'stray.json')], 1, 'stray.json'],
    ['learning', ['backtest', 'wards', '--parameters', 'urn.json'], 1, 'give the prior with --prior'],
  ])('is refused with %s', async (_, args, expected, message) => {
    const { status, out, err } = await psephos(args);
    expect(err).toContain(message);
    expect([status, out]).toEqual([expected, '']);
  });

  it('is what a model without defaults hints at', async () => {
    const { err } = await psephos(['generate', 'result.json', '--model', 'polya-urn', '--seed', '1']);
    expect(err).toContain('--parameters FILE');
  });
});
