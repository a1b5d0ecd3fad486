import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as psephos from '../../src/index.ts';
import * as synthetic from '../../src/synthetic/index.ts';
import { builtInPrior } from '../../src/synthetic/learned/built-in.ts';
import { KIN_TERMS, OTHER_TERMS } from '../../src/synthetic/learned/terms.ts';

// As CommonJS: the package has no other form, and its names are then at hand.
const { ModuleKind, ScriptTarget, transpileModule }: typeof import('typescript') = createRequire(import.meta.url)(
  'typescript',
);

const page = readFileSync(new URL('../../docs/prior.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `'));

/** The row of a table that tells of a key, which may tell of several. */
function rowOf(key: string): string {
  return rows.find((row) => row.split('|')[1].includes(`\`${key}\``)) ?? '';
}

describe('docs/prior.md', () => {
  const prior = builtInPrior('scottish');

  it.each(Object.keys(prior).filter((key) => key !== 'learnedFrom'))('tells what %s is', (key) => {
    expect(rowOf(key)).not.toBe('');
  });

  it('tells what is kept of where it was learned from, and of each stray', () => {
    for (const key of Object.keys(prior.learnedFrom))
      expect(page).toMatch(new RegExp(`^\\| .*\`(learnedFrom)?\\.${key}\``, 'm'));
    for (const key of Object.keys(prior.strays[0])) expect(rowOf(`strays[].${key}`)).not.toBe('');
  });

  it.each([...new Set([...KIN_TERMS, ...OTHER_TERMS])])('tells what the term %s is, and of which table', (term) => {
    const [, , kin = '', other = ''] = rowOf(term).split('|');
    expect(kin.includes('✓')).toBe(KIN_TERMS.some((known) => known === term));
    expect(other.includes('✓')).toBe(OTHER_TERMS.some((known) => known === term));
  });

  it('says how much the priors were learned from', () => {
    const { elections, papers } = prior.learnedFrom;
    const sizes = prior.strays.map(({ candidates }) => candidates);
    expect(page).toContain(
      `${elections} Scottish council elections of 2007 to 2022 (${papers.toLocaleString('en')} papers, ${Math.min(...sizes)} to ${Math.max(...sizes)} candidates)`,
    );
    expect(prior.known).toHaveLength(12);
  });

  it('has links that lead somewhere', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, link] of page.matchAll(/\]\(#([\w-]+)\)/g)) expect(headings).toContain(link);
  });

  it('has an example that prints what stands beside it', () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
    expect(said).toHaveLength(3);
    const { outputText } = transpileModule(code, {
      compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
    });
    const lines: string[] = [];
    const modules: Readonly<Record<string, unknown>> = { psephos, 'psephos/synthetic': synthetic };
    const log = (...parts: readonly unknown[]): void => {
      lines.push(parts.join(' '));
    };
    new Function('require', 'exports', 'console', outputText)((name: string) => modules[name], {}, { log });
    expect(lines).toEqual(said);
  });
});
