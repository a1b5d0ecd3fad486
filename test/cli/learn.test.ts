import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPrior } from '../../src/synthetic/learned/built-in.ts';
import { checkPrior, type TransferPrior } from '../../src/synthetic/learned/prior.ts';
import { sharedData, testWithSharedData } from '../shared-data.ts';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

/** Wards of two parties with two candidates each and one who has none: Red papers stay, and then go to Cy. */
function ward(at: number): string {
  return [
    `@title "Ward ${at}"`,
    '@seats 2',
    '@candidates Ann [Red]; Rob [Red]; Bea [Blue]; Bill [Blue]; Cy',
    `${60 + at}: Ann > Rob > Cy`,
    `${40 + (at % 7)}: Rob > Ann > Cy`,
    `${50 - (at % 3)}: Bea > Bill`,
    `${20 + at}: Bea`,
    `${30 + (at % 5)}: Bill > Cy`,
    '25: Cy > Ann > Rob\n',
  ].join('\n');
}

beforeAll(() => {
  mkdirSync('real/inner', { recursive: true });
  for (let at = 0; at < 12; at++) writeFileSync(`real/${at < 6 ? '' : 'inner/'}ward-${at}.txt`, ward(at));
  mkdirSync('odd');
  writeFileSync('odd/ward.txt', ward(0));
  writeFileSync('odd/copy.txt', ward(0).replaceAll('Ann', 'Eve'));
  writeFileSync('odd/lone.txt', '3: Ann\n');
  writeFileSync('odd/bad.blt', '4 2\n1 9 0\n0\n');
});

async function learned(...args: readonly string[]): Promise<TransferPrior> {
  const { status, out } = await psephos(['learn', ...args, '--json']);
  expect(status).toBe(0);
  return checkPrior(JSON.parse(out));
}

describe('psephos learn', () => {
  it('prints the prior, and on standard error what it was learned from', async () => {
    const { status, out, err } = await psephos(['learn', 'real', '--json', '--title', 'Made-up wards']);
    expect(status).toBe(0);
    expect(err).toBe('psephos: learned from 12 elections with 2,872 papers; 2 groups with affinities of their own\n');
    const prior = checkPrior(JSON.parse(out));
    expect(prior).toMatchObject({ title: 'Made-up wards', groups: 'use', known: ['Blue', 'Red'] });
    expect(prior.learnedFrom.ballots).toHaveLength(12);
    expect(out).not.toMatch(/Ann|Ward/);
  });

  it('writes it to a file, and a page in words that says how to use it', async () => {
    const { status, out } = await psephos(['learn', 'real', '-o', "my prior's.json"]);
    expect(status).toBe(0);
    expect(readFileSync("my prior's.json", 'utf8')).toBe((await psephos(['learn', 'real', '--json'])).out);
    expect(out).toMatch(/^WHAT REAL BALLOTS SAY OF LATER PREFERENCES\n/);
    expect(out).toMatch(/^Red +\d\.\d times as often as the mean$/m);
    expect(out).toContain("psephos whatif result.json --prior 'my prior'\\''s.json'");
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(100);
    expect(await learned('real')).toEqual(JSON.parse(readFileSync("my prior's.json", 'utf8')));
  });

  it('gives a prior that the what-if takes', async () => {
    await psephos(['learn', 'real', '-o', 'prior.json']);
    const { status, out } = await psephos([
      'whatif',
      'result.json',
      '--prior',
      'prior.json',
      '--draws',
      '500',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('papers go on as in 12 real elections');
  });

  it('gives a prior that the backtest will not test on the ballots it was learned from', async () => {
    await psephos(['learn', 'real/inner', '-o', 'inner.json']);
    const args = ['--prior', 'inner.json', '--draws', '20', '--workers', '1'];
    const refused = await psephos(['backtest', 'real', ...args]);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('the very ballots of 6 elections');
    const fair = await psephos(['backtest', ...[0, 1, 2, 3, 4, 5].map((at) => `real/ward-${at}.txt`), ...args]);
    expect({ status: fair.status, err: fair.err }).toEqual({ status: 0, err: '' });
  });

  it('looks at no group where they are to be ignored', async () => {
    const prior = await learned('real', '--groups', 'ignore');
    expect(prior).toMatchObject({ groups: 'ignore', known: [] });
    const { out, err } = await psephos(['learn', 'real', '--groups', 'ignore']);
    expect(err).toContain('groups ignored');
    expect(out).not.toContain('Groups that keep');
    expect(out).toContain('Nothing was kept: name a file with -o');
  });

  it('says so where no group is large enough to be told of', async () => {
    expect((await psephos(['learn', 'real/ward-1.txt'])).out).toContain('No group has candidates enough (20)');
  });

  it('leaves out doubles and what teaches nothing, tells files at fault, and learns from the rest', async () => {
    const { status, out, err } = await psephos(['learn', 'odd', '--json']);
    expect(status).toBe(1);
    expect(err).toMatch(/^psephos: bad\.blt: line 2/m);
    expect(err).toContain('lone.txt is left out: everybody who stands is elected');
    expect(err).toContain('ward.txt is left out: its ballots were there before');
    expect(err).toContain('1 file or contest could not be read');
    expect(checkPrior(JSON.parse(out)).learnedFrom.elections).toBe(1);
  });

  it('does not learn from ballots that were drawn', async () => {
    await psephos(['generate', 'result.json', '--model', 'uniform', '--seed', '1', '-o', 'drawn.ballots']);
    const { status, out, err } = await psephos(['learn', 'drawn.ballots', '-o', 'from-drawn.json']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('drawn.ballots is left out: its ballots were drawn from a model, never cast');
    expect(err).toContain('there is nothing to learn from');
    expect(existsSync('from-drawn.json')).toBe(false);
    expect((await learned('drawn.ballots', 'real')).learnedFrom.elections).toBe(12);
  });

  it('reads standard input, and prints the prior there too', async () => {
    const { status, out } = await psephos(['learn', '-', '-o', '-'], ward(3));
    expect(status).toBe(0);
    expect(checkPrior(JSON.parse(out)).learnedFrom.papers).toBe(237);
  });

  it.each([
    [['learn'], 2],
    [['learn', 'nowhere'], 1],
    [['learn', '-', '-'], 1],
    [['learn', 'real', '--groups', 'some'], 2],
    [['learn', 'real', '--title', ' '], 2],
    [['learn', 'real', '-o', 'no-such-folder/prior.json'], 1],
  ])('refuses %j', async (args, expected) => {
    const { status, out, err } = await psephos(args);
    expect({ status, out }).toEqual({ status: expected, out: '' });
    expect(err).toMatch(/^psephos: .+\n$/);
  });
});

testWithSharedData('from all Scottish elections come the numbers that come with psephos', async () => {
  const folder = `${sharedData()}scottish/csv`;
  const { status, out, err } = await psephos(['learn', folder, '-o', 'scottish.json']);
  expect(status).toBe(0);
  expect(err).toContain('learned from 638 elections with 3,255,794 papers; 12 groups');
  expect(out).toContain('papers of Green (Gr) went to Scottish National Party (SNP) 2.9 times as often as the mean');
  const { title: _, ...prior } = checkPrior(JSON.parse(readFileSync('scottish.json', 'utf8')));

  expect(builtInPrior('scottish')).toMatchObject(prior);
});
