import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage, inKilobytes, sizesOf } from '../../../scripts/explorer/page.ts';
import { inlineScript } from '../../../scripts/explorer/page-script.ts';
import { NO_GIVEN, policyOf } from '../../../src/cli/explorer-page.ts';
import { checkPrior } from '../../../src/synthetic/learned/prior.ts';
import { builtPage, MOST_TO_BUILD } from './visit.ts';

/** The most that the script may take, in bytes as servers pack it. */
const MOST_SCRIPT = 150_000;

function only(text: string, pattern: RegExp): string {
  const found = [...text.matchAll(pattern)];
  expect(found, String(pattern)).toHaveLength(1);
  return found[0]?.[1] ?? '';
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

beforeAll(async () => {
  await builtPage();
}, MOST_TO_BUILD);

describe('the page', () => {
  it('begins with its policy, before anything that the policy is about', async () => {
    const { text } = await builtPage();
    expect(text).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="/,
    );
  });

  it('allows one script and one style, which it holds, and nothing from elsewhere', async () => {
    const { text } = await builtPage();
    const script = only(text, /<script>([^]*?)<\/script>/g);
    const style = only(text.replace(script, ''), /<style>([^]*?)<\/style>/g);
    expect(policyOf(text).split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src blob: data:',
      'worker-src blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types psephos-worker',
    ]);
  });

  it('names no address of anything that would be loaded', async () => {
    const { text, script } = await builtPage();
    const shown = text.replace(script.text, '').replace(/<!--[^]*?-->/, '');
    expect(shown).not.toMatch(/https?:|\b(?:src|srcset|action)=|href="(?!data:,")|url\(|@import/);
  });

  it('holds what was learned from real elections, and waits for a file', async () => {
    const { text } = await builtPage();
    const prior = checkPrior(JSON.parse(only(text, /<script type="application\/json" id="prior">([^<]*)<\/script>/g)));
    expect([prior.learnedFrom.elections, prior.learnedFrom.ballots]).toEqual([638, []]);
    expect(text.split(NO_GIVEN)).toHaveLength(2);
  });

  it('bears the licences of the packages in its script', async () => {
    const { text } = await builtPage();
    const licences = only(text, /\n<!--\n([^]*?)\n-->\n$/g);
    for (const name of ['preact', 'papaparse', 'pure-rand'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n[^]*?(?:Permission|ISC)`, 'm'));
  });

  it(
    'is the same whenever the sources are',
    async () => {
      expect((await buildPage()).text).toBe((await builtPage()).text);
    },
    MOST_TO_BUILD,
  );

  it(`has a script of at most ${MOST_SCRIPT / 1000} kB as servers pack it`, async () => {
    const { script } = await builtPage();
    const sizes = sizesOf(script.text);
    console.log(`the script of the page: ${inKilobytes(sizes)}`);
    const largest = script.sources.slice(0, 12).map(({ path, bytes }) => `${bytes} ${path}`);
    expect(sizes.brotli, largest.join('\n')).toBeLessThan(MOST_SCRIPT);
  });

  it('has no package but those for pictures, tables, archives, chance and the page itself, and nothing of Node', async () => {
    const { script } = await builtPage();
    const packages = script.sources.flatMap(({ path }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].filter((name) => !/^(?:d3-[a-z]+|internmap)$/.test(name)).sort()).toEqual([
      '@noble/hashes',
      'fflate',
      'papaparse',
      'preact',
      'pure-rand',
    ]);
  });
});

describe('a script in a page', () => {
  it('cannot hide its end', () => {
    expect(inlineScript('a("<!--<script>")')).toBe('a("\\x3C!--<script>")');
    // The same value, whether in quotes or backticks.
    expect(new Function(`return ${inlineScript('`<!--`')}`)()).toBe('<!--');
  });

  it.each(['"</script>"', '"</SCRIPT "', 'a\rb', '\0'])('is refused where a page would change it: %j', (text) => {
    expect(() => inlineScript(text)).toThrow('would not be the same');
  });
});
