import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/cli/chart-choice.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

/** What is offered for the last of these words, and the number that says whether the shell may add files. */
async function offered(
  ...words: readonly string[]
): Promise<{ readonly ids: readonly string[]; readonly files: boolean }> {
  const { status, out } = await psephos(['complete', '--', ...words]);
  expect(status).toBe(0);
  const lines = out.trimEnd().split('\n');
  return { ids: lines.slice(0, -1).map((line) => line.split('\t')[0]), files: lines.at(-1) === ':0' };
}

describe('psephos completions', () => {
  it.each([
    ['bash', 'complete -o default -F'],
    ['zsh', '#compdef psephos'],
    ['fish', 'complete -c psephos'],
    ['powershell', 'Register-ArgumentCompleter'],
  ])('prints a script for %s', async (shell, sign) => {
    const { status, out, err } = await psephos(['completions', shell]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(sign);
    expect(out).toMatch(/psephos complete '?--/);
  });

  it('prints a script that bash can read', async () => {
    const { out } = await psephos(['completions', 'bash']);
    expect(spawnSync('bash', ['-n'], { input: out }).status).toBe(0);
  });

  it('prints a script for bash that runs nothing of what was typed so far', async () => {
    const { out } = await psephos(['completions', 'bash']);
    const folder = mkdtempSync(join(tmpdir(), 'psephos-bash-'));
    // In place of psephos stands a function that tells how it was called.
    const typed = ['psephos', 'count', '$(touch ran)', '>', 'emptied', '--ru'];
    const script = `psephos() { printf '%s|' "$@" >&3; echo :4; }
${out}
compopt() { :; }
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}
__psephos_complete`;
    const ran = spawnSync('bash', ['--norc'], { input: script, cwd: folder, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    expect(ran.output[3]?.toString()).toBe('complete|--|count|$(touch ran)|>|emptied|--ru|');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('names the shells it knows', async () => {
    const { status, err } = await psephos(['completions', 'tcsh']);
    expect(status).toBe(2);
    expect(err).toContain('zsh, bash, fish, powershell');
  });

  it('says in its help how to install the script in each shell', async () => {
    const { out } = await psephos(['completions', '--help']);
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) expect(out).toContain(`psephos completions ${shell} >`);
  });
});

describe('what is offered while somebody types', () => {
  it('are commands', async () => {
    expect((await offered('co')).ids).toEqual(['count', 'compare', 'convert', 'completions']);
  });

  it('are ids of rules', async () => {
    expect((await offered('count', '--rule', 'sco')).ids).toEqual(['scotland-local-2007']);
    expect((await offered('count', 'ward.blt', '--rule', '')).ids).toEqual(rules.map(({ id }) => id));
    expect((await offered('rules', 'show', 'ers')).ids).toEqual(['ers97', 'ers76']);
  });

  it('are only the rules by which a vacancy can be filled', async () => {
    expect((await offered('vacancy', '--rule', '')).ids).toEqual(['ers97', 'act-hare-clark']);
  });

  it('are charts', async () => {
    expect((await offered('report', 'result.json', '--svg', 'te')).ids).toEqual(['ternary']);
    expect((await offered('report', 'result.json', '--png', '')).ids).toEqual(Object.keys(CHARTS));
  });

  it('are formats, policies, models, forms and options', async () => {
    expect((await offered('convert', '--to', 'bl')).ids).toEqual(['blt']);
    expect((await offered('check', '--clean', 'ma')).ids).toEqual(['maine']);
    expect((await offered('generate', '--model', 'u')).ids).toEqual(['uniform']);
    expect((await offered('count', '--to', 'm')).ids).toEqual(['markdown']);
    expect((await offered('count', '--exp')).ids).toEqual(['--explain']);
  });

  it('are files, by the shell, where nothing else fits', async () => {
    expect(await offered('count', 'wa')).toEqual({ ids: [], files: true });
    expect(await offered('count', '')).toEqual({ ids: [], files: true });
    expect((await offered('count', '--rule', 'sco')).files).toBe(false);
  });

  it('leaves the console as it was', async () => {
    const { log } = console;
    await offered('count', '');
    expect(console.log).toBe(log);
  });
});
