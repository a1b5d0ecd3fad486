import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { psephos, type Ran } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-draws-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unite = 'examples/data/unite-2017.json';
const three = JSON.stringify([
  { title: 'North', seats: 1, candidates: [20, 17, 9].map((votes, at) => ({ name: 'ABC'[at], votes })) },
  { title: 'South', seats: 2, candidates: [50, 40, 30, 20].map((votes, at) => ({ name: 'ABCD'[at], votes })) },
  { title: 'West', seats: 1, candidates: [9, 8].map((votes, at) => ({ name: 'AB'[at], votes })) },
]);

function ask(...options: readonly string[]): Promise<Ran> {
  return psephos(['whatif', unite, ...options]);
}

/** The page on one line, so that a sentence is found wherever it was broken. */
function flat(page: string): string {
  return page.replace(/\s+/g, ' ');
}

describe('--workers', () => {
  it('changes nothing but the time', async () => {
    const one = await ask('--draws', '7500', '--workers', '1');
    expect(one.status).toBe(0);
    expect(await ask('--draws', '7500', '--workers', '2')).toEqual(one);
  });

  it.each([[[]], [['--json']]])('changes nothing of many contests either: %j', async (more) => {
    const args = ['whatif', '-', '--draws', '1500', ...more];
    const one = await psephos([...args, '--workers', '1'], three);
    expect(one.status).toBe(0);
    expect(await psephos([...args, '--workers', '2'], three)).toEqual(one);
  });
});

describe('--until-error', () => {
  it('draws as many as it takes, and says so', async () => {
    const { status, out } = await ask('--until-error', '0.004');
    expect(status).toBe(0);
    expect(flat(out)).toContain(
      'in 12,000 draws, ± one standard error; as many as it took for the largest standard error to come down to 0.004:',
    );
    expect(flat(out)).toContain(
      'draws from each model until no standard error is over 0.004, at most 100,000,000, seed 1',
    );
  });

  it('says when no more were allowed', async () => {
    const { out } = await ask('--until-error', '0.001', '--draws', '5000');
    expect(flat(out)).toContain(
      'no more were allowed, and the largest standard error, 0.0059, is above the 0.001 asked for:',
    );
  });

  it('is in the JSON', async () => {
    const answer = JSON.parse((await ask('--until-error', '0.004', '--draws', '50000', '--json')).out);
    expect(answer.provenance).toMatchObject({ draws: 50_000, untilError: 0.004 });
    expect(answer.models[0]).toMatchObject({ draws: 12_000, stopped: { because: 'error-reached', untilError: 0.004 } });
    expect(answer.candidates[0].chances[0].draws).toBe(12_000);
  });

  it('holds for each of many contests by itself', async () => {
    const { out } = await psephos(['whatif', '-', '--until-error', '0.01', '--json'], three);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ models }) => models[0].stopped.because)).toEqual(Array(3).fill('error-reached'));
    expect(new Set(answers.map(({ models }) => models[0].draws)).size).toBeGreaterThan(1);
  });
});

describe('--journal', () => {
  it('keeps the draws: the same command again, or with more draws, goes on from it', async () => {
    const journal = join(folder, 'unite.journal');
    const first = await ask('--draws', '3000', '--journal', journal);
    expect(first).toEqual(await ask('--draws', '3000'));
    const kept = readFileSync(journal, 'utf8');
    expect(await ask('--draws', '3000', '--journal', journal)).toEqual(first);
    expect(readFileSync(journal, 'utf8')).toBe(kept);
    expect(await ask('--draws', '5000', '--journal', journal)).toEqual(await ask('--draws', '5000'));
    const longer = readFileSync(journal, 'utf8');
    expect(longer.startsWith(kept)).toBe(true);
    expect(longer.length).toBeGreaterThan(kept.length);
  });

  it('of another run is refused in one line that says what differs', async () => {
    const journal = join(folder, 'other.journal');
    await ask('--draws', '1000', '--journal', journal);
    const { status, out, err } = await ask('--draws', '1000', '--seed', '2', '--journal', journal);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('other.journal: the journal is of another run: seed "1" there, "2" here');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is not standard output', async () => {
    const { status, out, err } = await ask('--draws', '10', '--journal', '-');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('It must be a file');
  });

  it('is never made of a file that is none', async () => {
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'my notes\n');
    const { status, err } = await ask('--draws', '1000', '--journal', notes);
    expect([status, readFileSync(notes, 'utf8')]).toEqual([1, 'my notes\n']);
    expect(err).toContain('not a journal of draws');
  });

  it('may hold many contests, drawn by several workers', async () => {
    const journal = join(folder, 'three.journal');
    const args = ['whatif', '-', '--draws', '1500'];
    const plain = await psephos(args, three);
    expect(await psephos([...args, '--journal', journal, '--workers', '2'], three)).toEqual(plain);
    const kept = readFileSync(journal, 'utf8');
    expect(await psephos([...args, '--journal', journal], three)).toEqual(plain);
    expect(readFileSync(journal, 'utf8')).toBe(kept);
  });
});

it.each([
  ['--until-error', '0'],
  ['--until-error', '0.6'],
  ['--until-error', 'little'],
  ['--workers', '0'],
  ['--workers', 'all'],
  ['--journal', ''],
  ['--draws', '100000001'],
])('%s %s is wrong usage', async (option, value) => {
  const { status, err } = await ask(option, value);
  expect(status).toBe(2);
  expect(err).toContain('--help');
});

it('too many workers are refused', async () => {
  const { status, err } = await ask('--draws', '1000', '--workers', '2017');
  expect(status).toBe(1);
  expect(err).toContain('workers must be a whole number from 1 to 512');
});

it('totals that are marks are drawn in a way of their own', async () => {
  const candidates = [5, 3, 2].map((votes, at) => ({ name: 'ABC'[at], votes }));
  const marked = JSON.stringify({ title: 'T', seats: 2, candidates, marks: { kind: 'block', atMost: 2 } });
  const { status, err } = await psephos(['whatif', '-', '--workers', '2', '--until-error', '0.1'], marked);
  expect(status).toBe(1);
  expect(err).toContain('--until-error and --workers cannot be had for totals that are marks');
});
