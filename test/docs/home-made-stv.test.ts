import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homeMadePage } from '../../scripts/home-made-page.ts';
import { pageWithOutputs } from '../../scripts/run-page.ts';

describe('docs/home-made-stv.md', () => {
  it('prints what its code prints: four bugs, and after the last change no law is broken', async () => {
    const written = readFileSync(new URL('../../docs/home-made-stv.md', import.meta.url), 'utf8');
    const page = await homeMadePage(written);
    expect(written, 'docs/home-made-stv.md is out of date: run `npm run laws-page`').toBe(page);
    const broken = [...page.matchAll(/^home-made breaks a law: .* \((.+)\)$/gm)].map(([, id]) => id);
    expect(broken).toEqual([
      'votes-conserved',
      'votes-conserved',
      'elected-gain-nothing',
      'order-of-candidates',
      'condorcet',
      'elects-like-scotland-local-2007',
    ]);
    expect(page).toContain('and none is broken\n');
    expect(page).toContain('the same may be elected in each\n');
    expect(page).toContain('contests went through the pipe\n');
  });
});

describe('a page that is run', () => {
  const program = "```ts\nimport { two } from 'numbers';\n\nexport const four = two * two;\n```\n";
  const run = (page: string): Promise<string> => pageWithOutputs(program + page, { numbers: { two: 2 } });

  it('gets what its code prints, and the message of what it throws', async () => {
    const check = "```ts\nconsole.log(four);\nthrow new Error('too many');\n```\n\nis:\n\n```text\nold\n```\n";
    expect(await run(check)).toBe(program + check.replace('old', '4\ntoo many'));
  });

  it('runs the program as the changes before have left it', async () => {
    const change = '```diff\n-export const four = two * two;\n+export const four = two + two + two;\n```\n';
    const check = '```ts\nconsole.log(four);\n```\n```text\n```\n';
    expect(await run(change + check)).toContain('```text\n6\n```');
  });

  it('refuses a change of which a part does not fit', async () => {
    const change = '```diff\n-export const four = two * two;\n+export const four = 4;\n@@\n-nowhere\n+here\n```\n';
    await expect(run(change)).rejects.toThrow('this stands 0 times');
  });

  it('leaves a text alone that no code stands before', async () => {
    expect(await run('```text\nmine\n```\n')).toBe(`${program}\`\`\`text\nmine\n\`\`\`\n`);
  });
});
