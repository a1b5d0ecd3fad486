import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedData, testWithSharedData } from '../shared-data.ts';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

/** Wards of four candidates and two places, no two alike. */
function ward(at: number, groups = ''): string {
  const names = ['Ann', 'Bob', 'Cy', 'Dee'].map((name) => `${name}${groups}`).join('; ');
  return `@title "Ward ${at}"\n@seats 2\n@candidates ${names}\n${30 + at}: Ann > Bob\n${20 + (at % 5)}: Bob > Cy\n19: Cy > Dee\n${9 + (at % 3)}: Dee > ${at % 2 === 0 ? 'Cy' : 'Bob'}\n`;
}

beforeAll(() => {
  mkdirSync('real/inner/more', { recursive: true });
  for (let at = 0; at < 12; at++)
    writeFileSync(`real/${at < 6 ? '' : 'inner/more/'}ward-${at}.txt`, ward(at, ' [Blue]'));
  writeFileSync('real/.hidden', 'not a file of ballots');
  mkdirSync('others');
  for (let at = 20; at < 24; at++) writeFileSync(`others/ward-${at}.txt`, ward(at));
  mkdirSync('odd');
  writeFileSync('odd/bad.blt', '4 2\n1 9 0\n0\n');
  writeFileSync('odd/all-elected.txt', '@seats 2\n3: Ann > Bob\n');
  writeFileSync('odd/ward.txt', ward(3));
  writeFileSync('odd/copy.txt', ward(3).replaceAll('Ann', 'Eve').replace('Ward 3', 'Other'));
});

const RULE = ['--rule', 'scotland-local-2007', '--model', 'uniform', '--draws', '50'];

async function json(...args: readonly string[]): Promise<ReturnType<typeof JSON.parse>> {
  const { status, out, err } = await psephos(['backtest', ...args, '--json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

/** The same of files in which there may be oddities. */
async function told(args: readonly string[]): Promise<ReturnType<typeof JSON.parse>> {
  const { out } = await psephos(['backtest', ...args]);
  return JSON.parse(out);
}

describe('psephos backtest', () => {
  it('prints the contract', async () => {
    const report = await json('real', ...RULE);
    expect(report).toMatchObject({
      format: 'psephos-backtest',
      version: 1,
      rule: { id: 'scotland-local-2007' },
      model: { id: 'uniform', parameters: {} },
      groups: 'use',
      training: { kind: 'folds', folds: 5 },
      draws: 50,
      seed: '1',
      elections: 12,
      candidates: 48,
      leftOut: [],
      sameBallots: [],
      seen: [],
    });
    for (const card of [report, ...Object.values<typeof report>(report.baselines)]) {
      expect(card.brier).toBeGreaterThanOrEqual(0);
      expect(card.logLoss).toBeGreaterThan(0);
      expect(card.calibrationError).toBeLessThanOrEqual(1);
      expect(card.winnerSet.share).toBeCloseTo(card.winnerSet.right / 12, 12);
      expect(card.bins).toHaveLength(10);
    }
    expect(Object.keys(report.coverage)).toEqual(['50', '80', '95']);
    expect(Object.keys(report.baselines)).toEqual([
      'leaders',
      'uniform',
      'plackett-luce',
      'logistic',
      'logistic-margin',
    ]);
    expect(report.each).toBeUndefined();
    expect(report.provenance.input).toMatch(/^sha256:/);
  });

  it('prints a page with the scores beside the baselines, and the command that makes it again', async () => {
    const { status, out } = await psephos(['backtest', 'real', ...RULE, '--seed', "it's", '--each']);
    expect(status).toBe(0);
    expect(out).toMatch(/^DO THE PROBABILITIES COME TRUE\?\n12 real elections with 48 candidates/);
    for (const name of ['leaders', 'plackett-luce', 'logistic'])
      expect(out).toMatch(new RegExp(`^${name} +0\\.\\d{4}`, 'm'));
    expect(out).toMatch(/^90% to 100% /m);
    expect(out).toMatch(/^inner\/more\/ward-7\.txt +2 /m);
    const [, line = ''] = /^(psephos backtest .*)$/m.exec(out) ?? [];
    expect(line).toBe(
      "psephos backtest real --rule scotland-local-2007 --model uniform --groups use --folds 5 --draws 50 --seed 'it'\\''s'",
    );
    for (const text of out.split('\n').filter((each) => each !== line)) expect(text.length).toBeLessThan(100);
  });

  it('prints the same bytes whatever the number of folders around a file, and others for another seed', async () => {
    const scores = async (...args: readonly string[]): Promise<string> => {
      const { provenance: _, each, ...others } = await json(...args, ...RULE, '--each');
      return JSON.stringify([others, each.map(({ fold }: { readonly fold: number }) => fold)]);
    };
    const whole = await scores('real');
    const files = Array.from({ length: 12 }, (_, at) => `real/${at < 6 ? '' : 'inner/more/'}ward-${at}.txt`);
    const sorted = [...files].sort((a, b) => (a.replace('real/', '') < b.replace('real/', '') ? -1 : 1));
    expect(await scores(...sorted)).toBe(whole);
    expect(await scores('real', '--seed', '2')).not.toBe(whole);
  });

  it('tells each election with its fold, and what was said of whom', async () => {
    const { each } = await json('real', ...RULE, '--each');
    expect(each).toHaveLength(12);
    expect(each[0]).toMatchObject({ name: 'inner/more/ward-10.txt', seats: 2 });
    expect(each[0].candidates[0]).toMatchObject({ name: 'Ann', group: 'Blue', votes: 40, won: true });
    expect(new Set(each.map(({ fold }: { readonly fold: number }) => fold)).size).toBeGreaterThan(1);
  });

  it('does not tell the groups where they are to be ignored', async () => {
    const { each, groups } = await json('real', ...RULE, '--groups', 'ignore', '--each');
    expect(groups).toBe('ignore');
    expect(each[0].candidates[0].group).toBeUndefined();
  });

  it('learns from other elections, and says from how many', async () => {
    const { training, each } = await json('real', ...RULE, '--train', 'others', '--each');
    expect(training).toEqual({ kind: 'apart', elections: 4, leftOut: [] });
    expect(each[0].fold).toBeUndefined();
  });

  it('refuses elections that were learned from, and marks the answer where they are allowed', async () => {
    const refused = await psephos(['backtest', 'real', ...RULE, '--train', 'real/inner']);
    expect(refused.status).toBe(1);
    expect(refused.out).toBe('');
    expect(refused.err).toContain('very ballots of 6 elections it would be asked about: inner/more/ward-10.txt,');
    const allowed = await psephos(['backtest', 'real', ...RULE, '--train', 'real/inner', '--allow-seen']);
    expect(allowed.status).toBe(0);
    expect(allowed.out).toContain('NOT A FAIR TEST');
    expect((await json('real', ...RULE, '--train', 'real/inner', '--allow-seen')).seen).toHaveLength(6);
  });

  it('reads a file once that is named twice, by itself or by its folder, and says so', async () => {
    const { status, out, err } = await psephos(['backtest', 'real', 'real/ward-1.txt', './real', ...RULE, '--json']);
    expect([status, JSON.parse(out).elections]).toEqual([0, 12]);
    expect(err).toContain('13 files named more than once, and read once');
  });

  it('says how folds learned in words that fit all of them', async () => {
    const page = (await psephos(['backtest', 'real', ...RULE.with(3, 'learned')])).out.replace(/\s+/g, ' ');
    expect(page).toContain('by the names of files: learned and the regressions answered');
    expect(page).toMatch(/go on as in about \d+ real elections/);
    const plain = (await psephos(['backtest', 'real', ...RULE])).out.replace(/\s+/g, ' ');
    expect(plain).toContain('by the names of files: the regressions answered');
  });

  it('takes one place where that is asked, and so many files', async () => {
    const report = await json(
      'real',
      '--rule',
      'instant-runoff',
      '--model',
      'uniform',
      '--seats',
      '1',
      '--draws',
      '20',
      '--limit',
      '5',
      '--each',
    );
    expect(report.elections).toBe(5);
    expect(report.each[0].seats).toBe(1);
    expect(report.provenance.command).toContain('--limit 5 --seats 1');
  });

  it('gives the same answer in several threads', async () => {
    const [alone, shared] = [
      await json('real', ...RULE, '--workers', '1'),
      await json('real', ...RULE, '--workers', '2'),
    ];
    expect(shared).toEqual(alone);
  }, 60_000);

  it('tells files at fault and passes over them, leaves out what is not open, and keeps doubles together', async () => {
    const { status, out, err } = await psephos(['backtest', 'odd', ...RULE, '--json']);
    expect(status).toBe(1);
    expect(err).toMatch(/^psephos: bad\.blt: line 2/);
    expect(err).toContain('1 file or contest could not be read');
    const report = JSON.parse(out);
    expect(report.leftOut).toEqual([{ name: 'all-elected.txt', why: 'everybody who stands is elected' }]);
    expect(report.sameBallots).toEqual(['ward.txt']);
    expect(report.baselines.logistic).toBeUndefined();
  });

  it.each<[string, readonly string[], number, string]>([
    ['a folder that is not there', ['nowhere'], 1, 'no such file or folder'],
    ['a rule that fills one place', ['real', '--rule', 'instant-runoff'], 1, 'fills one place'],
    ['a model that is not there', ['real', '--model', 'unifrom'], 1, 'did you mean uniform?'],
    ['one fold', ['real', '--folds', '1'], 1, 'folds must be a whole number of at least 2'],
    ['folds and training elections at once', ['real', '--folds', '3', '--train', 'others'], 2, 'cannot be used with'],
    ['groups otherwise', ['real', '--groups', 'maybe'], 2, 'Allowed choices are use, ignore'],
    ['draws without end', ['real', '--draws', '1000000000'], 2, 'at most 100,000,000'],
    ['no draws', ['real', '--draws', '0'], 2, 'whole number of at least 1'],
  ])('refuses %s', async (_, args, expected, message) => {
    const { status, err } = await psephos([
      'backtest',
      ...(args.includes('--model') ? [] : ['--model', 'uniform']),
      ...args,
    ]);
    expect(err).toContain(message);
    expect(status).toBe(expected);
  });
});

describe('on real elections', () => {
  testWithSharedData('uniform chances come true better than the leaders, who are right in most', async () => {
    const folder = `${sharedData()}scottish/csv/5_cands`;
    const report = await told([folder, ...RULE, '--groups', 'ignore', '--json']);
    expect(report.elections).toBe(65);
    expect(report.baselines.leaders.winnerSet.share).toBeGreaterThan(0.6);
    expect(report.brier).toBeLessThan(report.baselines.leaders.brier);
    expect(report.change.elections).toBe(65 - report.baselines.leaders.winnerSet.right);
  });
});
