import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyVerdict, lawsPage } from '../../scripts/laws-page.ts';
import { pageWithOutputs } from '../../scripts/run-page.ts';
import { laws } from '../../src/laws/catalogue.ts';
import * as kit from '../../src/laws/index.ts';

const written = readFileSync(new URL('../../docs/laws.md', import.meta.url), 'utf8');
const page = lawsPage(written, everyVerdict());

describe('docs/laws.md', () => {
  it('tests a tally of five lines, and finds what is wrong with it', async () => {
    const [, code = ''] = /```ts\n([^]*?)```/.exec(written) ?? [];
    const check = `\`\`\`ts\n${code.replace(/^import .*\n/m, '')}\`\`\`\n\`\`\`text\n\`\`\`\n`;
    expect(await pageWithOutputs(check, { 'psephos/laws': kit })).toMatch(/\nmine breaks a law: /);
  });

  it('is what the verdicts make of it', () => {
    expect(written, 'docs/laws.md is out of date: run `npm run laws-page`').toBe(page);
  });

  it('has every law once, with its statement and source', () => {
    const headed = [...page.matchAll(/^#### (.+)$/gm)].map(([, id]) => id);
    expect(headed).toEqual(laws.map(({ id }) => id));
    for (const { id } of laws) expect(page.split(`\n#### ${id}\n`)[1]).toMatch(/^\n\*\*\d+\. .+\n\n\*Source:\* \S/);
  });

  it('has a part for each of its markers, and no marker without an end', () => {
    const started = [...page.matchAll(/^<!-- generated: (\w+) -->$/gm)].map(([, name]) => name);
    const ended = [...page.matchAll(/^<!-- end of (\w+) -->$/gm)].map(([, name]) => name);
    expect(started).toEqual(ended);
    expect([...started].sort()).toEqual(['differences', 'laws', 'sums', 'tables']);
  });

  it('does not grow when it is made again', () => {
    expect(lawsPage(page, everyVerdict())).toBe(page);
  });

  it('shows of each law that some rule breaks an election, counted as the page is made', () => {
    const { verdicts } = everyVerdict();
    for (const { id } of laws) {
      const isBroken = verdicts.some(({ law, verdict }) => law === id && verdict.kind === 'fails');
      const [part = ''] = (page.split(`\n#### ${id}\n`)[1] ?? '').split(/\n###/);
      expect(part.includes('\nSuch as under '), id).toBe(isBroken);
    }
  });
});
