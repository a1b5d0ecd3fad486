import { describe, expect, it } from 'vitest';
import { explain } from '../../src/count/explain.ts';
import { readContest } from '../../src/formats/read-contest.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

const BALLOTS = '6: Ann > Bob\n2: Ann > Cy\n3: Bob\n4: Cy > Dee\n3: Dee > Cy\n';

function count(...options: readonly string[]) {
  return psephos(['count', '-', '--rule', 'ers97', '--seats', '2', ...options], BALLOTS);
}

describe('psephos count --explain', () => {
  it('tells the count in sentences instead of a sheet', async () => {
    const { status, out } = await count('--explain');
    expect(status).toBe(0);
    expect(out).toContain('Stage 2: Ann holds 8 votes, 2 more than the quota of 6');
    expect(out).not.toContain('Non-transferable ');
  });

  it('keeps every word, in lines a terminal can show', async () => {
    const { out } = await count('--explain');
    const contest = { ...readContest(BALLOTS), seats: 2 };
    const whole = explain(ruleById('ers97').count(contest));
    expect(out.replace(/\s+/g, ' ')).toBe(whole.replace(/\s+/g, ' '));
    expect(out.split('\n\n')).toHaveLength(whole.split('\n\n').length);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('speaks American', async () => {
    const { out } = await count('--explain', '--words', 'us');
    expect(out).toContain('Round 3: Nobody else has the threshold of 6');
    expect(out).not.toMatch(/quota|excluded/);
  });

  it.each([
    ['markdown', '**Stage 3.**'],
    ['html', '<strong>Stage 3.</strong>'],
  ])('writes %s', async (format, sample) => {
    expect((await count('--explain', '--to', format)).out).toContain(sample);
  });

  it('escapes what HTML and a terminal would take for more than a name', async () => {
    const ballots = '1: "<b>\\u001b[31m"\n';
    const args = ['count', '-', '--rule', 'first-past-the-post', '--explain'];
    expect((await psephos([...args, '--to', 'html'], ballots)).out).toContain('&lt;b&gt;\\u{1b}[31m');
    expect((await psephos(args, ballots)).out).not.toContain('\u001b');
  });

  it('refuses --words where no explanation was asked for', async () => {
    const { status, out, err } = await count('--words', 'us');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('--words is about an explanation, and none was asked for. Hint: add --explain');
  });

  it.each(['csv', 'rcvis'])('refuses to be written as %s', async (form) => {
    const { status, out, err } = await count('--explain', '--to', form);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`expected text, markdown or html, received ${form}`);
  });

  it.each([[['--explain', '--json']], [['--explain', '--words', 'latin']], [['--explain', '--to', 'pdf']]])(
    'refuses %j as wrong usage',
    async (options) => {
      const { status, out, err } = await count(...options);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain('(see psephos count --help)');
    },
  );
});
