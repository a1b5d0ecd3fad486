import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBallots } from '../../src/formats/ballots/ballots-file.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-cli-'));
const unite = 'examples/data/unite-2017.json';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('psephos count', () => {
  it('prints a sheet with every stage', async () => {
    const { status, out } = await psephos(
      ['count', '-', '--rule', 'ers97', '--seats', '2'],
      '6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C\n',
    );
    expect(status).toBe(0);
    expect(out).toContain('Elected: 1. A, 2. C.');
    expect(out).toContain('Stage 2: surplus of A [5.2.3]: 8 papers at 0.25.');
  });

  it('prints a count as JSON', async () => {
    const { out } = await psephos(['count', '-', '--rule', 'first-past-the-post', '--json'], '3: A\n2: B\n');
    expect(JSON.parse(out)).toMatchObject({
      format: 'psephos-count',
      version: 1,
      elected: [0],
      stages: [{ votes: ['3', '2'] }],
    });
  });

  it('says how a tie fell, and lets a seed decide it', async () => {
    const ballots = '1: A\n1: B\n';
    const plain = await psephos(['count', '-', '--rule', 'first-past-the-post'], ballots);
    expect(plain.out.replace(/\s+/g, ' ')).toContain(
      'by lot: the order of candidates on the ballot (no lot was given)',
    );
    const winners = new Set<number>();
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const { out } = await psephos(['count', '-', '--rule', 'first-past-the-post', '--seed', seed, '--json'], ballots);
      winners.add(JSON.parse(out).elected[0]);
    }
    expect([...winners].sort()).toEqual([0, 1]);
  });

  it('counts no ballots at all without a fault', async () => {
    const { status, out } = await psephos(['count', '-', '--rule', 'ers97'], '@candidates A; B\n');
    expect(status).toBe(0);
    expect(out).toContain('0 valid papers');
  });

  it('keeps a name from steering the terminal', async () => {
    const { out } = await psephos(['count', '-', '--rule', 'first-past-the-post'], '1: "\\u001b[31mRed\\u202e"\n');
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('\\u{1b}[31mRed\\u{202e}');
  });

  it('tells every fault of a file, with its line', async () => {
    const { status, err } = await psephos(['count', '-', '--rule', 'ers97'], '3: A > B\n-2: B\n1.5: A\n1: A > > A\n');
    expect(status).toBe(1);
    expect(err).toMatch(/line 2.*line 3.*line 4/);
  });
});

describe('psephos generate', () => {
  it('writes ballots that hold the totals and say that they are synthetic', async () => {
    const path = join(folder, 'drawn.txt');
    const { status } = await psephos(['generate', unite, '--model', 'uniform', '--seed', '1', '-o', path]);
    expect(status).toBe(0);
    const { profile } = readBallots(readFileSync(path, 'utf8'));
    expect(profile.total).toBe(129_754);
    expect(profile.synthetic).toMatchObject({ model: 'uniform', seed: '1' });
    expect(readdirSync(folder)).toEqual(['drawn.txt']);
  });

  it('writes the same bytes for the same seed, and others for another', async () => {
    const [a, b, c] = await Promise.all(
      ['7', '7', '8'].map((seed) => psephos(['generate', unite, '--model', 'plackett-luce', '--seed', seed])),
    );
    expect(a.out).toBe(b.out);
    expect(a.out).not.toBe(c.out);
  });

  it('follows a table of transfers', async () => {
    const path = join(folder, 'table.json');
    writeFileSync(
      path,
      JSON.stringify({
        rows: [{ from: 'Ian Allinson', to: { 'Gerard Coyne': 1 }, nonTransferable: 0 }],
        worthPapers: 'certain',
      }),
    );
    const { out } = await psephos(['generate', unite, '--model', 'transfers', '--transfers', path, '--seed', '1']);
    expect(out).not.toMatch(/: Ian Allinson$/m);
    expect(out).not.toContain('Ian Allinson > Len McCluskey\n');
  });

  it.each([
    ['a model that is not there', ['--model', 'unifrom', '--seed', '1'], 'did you mean uniform?'],
    ['transfers without a table', ['--model', 'transfers', '--seed', '1'], 'give it with --transfers FILE'],
    ['a folder that is not there', ['--model', 'uniform', '--seed', '1', '-o', '/nowhere/x.txt'], 'cannot write'],
  ])('refuses %s', async (_, args, message) => {
    const { status, err } = await psephos(['generate', unite, ...args]);
    expect(status).toBe(1);
    expect(err).toContain(message);
  });

  it('asks for a seed: nothing is drawn by chance', async () => {
    expect((await psephos(['generate', unite, '--model', 'uniform'])).status).toBe(2);
  });
});

describe('psephos rules', () => {
  it('lists every rule', async () => {
    const { out } = await psephos(['rules']);
    for (const { id } of rules) expect(out).toContain(id);
  });

  it.each(rules.map(({ id }) => id))('shows %s with its decisions', async (id) => {
    const { status, out } = await psephos(['rules', 'show', id]);
    expect(status).toBe(0);
    expect(out).toMatch(/\[(clause|our reading)/);
  });

  it('shows the clauses of ERS97', async () => {
    const { out } = await psephos(['rules', 'show', 'ers97']);
    expect(out).toContain('[clause 5.4.8]');
  });
});

describe('psephos', () => {
  it('prints help and its version', async () => {
    expect((await psephos(['--help'])).out).toContain('Usage: psephos');
    expect((await psephos(['--version'])).out.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
