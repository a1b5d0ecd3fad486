import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

const ballots = '3: A > B\n2: B\n3: A > C\n4: C\n';
const contest = `@seats 2\n${ballots}`;
const [sampled] = rules.filter(({ id }) => id === 'ireland-dail');

describe('psephos count --order', () => {
  it.runIf(sampled !== undefined)('takes the papers as they stand in the file, or shuffled from a seed', async () => {
    const run = async (order: string): Promise<string> =>
      JSON.parse((await psephos(['count', '-', '--rule', 'ireland-dail', '--json', '--order', order], contest)).out)
        .provenance.order;
    expect(await run('file')).toMatch(/^as in the file/);
    expect(await run('7')).toMatch(/^shuffled from the seed 7/);
  });

  it('changes nothing where a rule does not take papers one by one, and says so', async () => {
    const [plain, ordered] = await Promise.all(
      [[], ['--order', 'file']].map((args) => psephos(['count', '-', '--rule', 'ers97', ...args], contest)),
    );
    expect(ordered).toEqual({
      ...plain,
      err: 'psephos: warning: ers97 takes papers in no order: --order changes nothing\n',
    });
  });

  it('is told beside the rules that it matters to', async () => {
    const { status, out } = await psephos(['compare', '-', '--order', 'file'], contest);
    expect(status).toBe(0);
    expect(out.includes('one order of the papers')).toBe(sampled !== undefined);
  });

  it('refuses a blank seed', async () => {
    expect((await psephos(['count', '-', '--rule', 'ers97', '--order', ' '], contest)).status).toBe(2);
  });
});
