import { describe, expect, it } from 'vitest';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';
import { shellLine } from './shell-line.ts';

const PATHS = [
  [],
  ['count'],
  ['compare'],
  ['vacancy'],
  ['whatif'],
  ['report'],
  ['generate'],
  ['learn'],
  ['backtest'],
  ['check'],
  ['convert'],
  ['rules'],
  ['rules', 'show'],
  ['rules', 'list'],
  ['laws'],
  ['explore'],
  ['completions'],
];

const helps = await Promise.all(
  PATHS.map(async (path) => ({
    path: ['psephos', ...path].join(' '),
    text: (await psephos([...path, '--help'])).out,
  })),
);

/** The lines that somebody could type, without what is said beside them. */
const examples = helps.flatMap(({ path, text }) =>
  (text.split(/^Examples:$/m)[1] ?? '')
    .split('\n')
    .filter((line) => /^ {2}(?:psephos|printf) /.test(line))
    .map((line) => ({ path, line: line.trim().split(/ {2,}/)[0] })),
);

describe('a colour', () => {
  it.each(['FORCE_COLOR', 'NO_COLOR'])('is never printed, whatever %s says', async (name) => {
    const before = process.env[name];
    process.env[name] = '1';
    try {
      for (const args of [['--help'], ['count', '--help'], ['rules'], ['cuont'], ['count', '-', '--rule', 'ers97']]) {
        const { out, err } = await psephos(args, '2: A > B\n1: B\n');
        expect(out + err).not.toContain('\u001b');
      }
    } finally {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  });
});

describe('the help of', () => {
  inPreparedFolder();

  it.each(helps)('$path says what it does, gives examples and exit statuses, and fits', async ({ path, text }) => {
    expect(text).toMatch(new RegExp(`^Usage: ${path} [^\\n]*\\n\\n[A-Z][^]*?\\.\\s`));
    expect(examples.filter((example) => example.path === path).length).toBeGreaterThan(0);
    expect(text).toContain('Exit status: 0 done, 1 a file or the request is at fault, 2 wrong usage.');
    for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(125);
  });

  it('every command is among those that are tried here', async () => {
    const [{ text }] = helps;
    const named = [...text.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)].map(([, name]) => name);
    const known = new Set(PATHS.map(([name]) => name));
    expect(named.filter((name) => !known.has(name) && name !== 'help' && name !== 'psephos')).toEqual([]);
  });

  // The page is built with the package: what explains it is followed in test/explorer and scripts/check-package.ts.
  const here = examples.map(({ line }) => line).filter((line) => !line?.startsWith('psephos explore'));

  it.each([...new Set(here)])('works when it is followed: %s', async (line) => {
    const { status, err } = await shellLine(line);
    expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  });
});
