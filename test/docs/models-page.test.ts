import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as psephos from '../../src/index.ts';
import { modelEntries, modelFrom } from '../../src/synthetic/catalogue.ts';
import * as synthetic from '../../src/synthetic/index.ts';
import * as whatif from '../../src/whatif/index.ts';
import { thrown } from '../thrown.ts';

// As CommonJS: the package has no other form, and its names are then at hand.
const { ModuleKind, ScriptTarget, transpileModule }: typeof import('typescript') = createRequire(import.meta.url)(
  'typescript',
);

const page = readFileSync(new URL('../../docs/models.md', import.meta.url), 'utf8');
const ids = modelEntries.map(({ id }) => id);

/** What stands under a heading, up to the next one of its rank. */
function part(heading: string): string {
  const [, after = ''] = page.split(`\n${heading}\n`);
  return after.split(/\n#{2,3} /)[0];
}

/** The cells of the rows of a table; a row whose first cell is empty goes on with the model above it. */
function rows(heading: string): readonly (readonly string[])[] {
  let model = '';
  return part(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => {
      const [first, ...others] = line.split('|').slice(1, -1);
      model = /`([\w-]+)`/.exec(first)?.[1] ?? model;
      return [model, ...others.map((cell) => cell.trim())];
    });
}

/** The parameters that a model of the catalogue takes, as its own complaint about another one has them. */
function parametersOf(id: string): readonly string[] {
  const { message } = thrown(() => modelFrom(id, { 'no such key': 1 }));
  const [, known = ''] = /known are ([^:]*)/.exec(message) ?? [];
  return known.split(', ').filter((name) => name !== '');
}

describe('docs/models.md', () => {
  it('has a row for every model of the catalogue and for no other', () => {
    expect(rows('## All of them').map(([id]) => id)).toHaveLength(ids.length);
    expect(
      rows('## All of them')
        .map(([id]) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('leads from each row to a section with law, law given totals, and an example', () => {
    for (const id of ids) {
      expect(page, id).toContain(`| [\`${id}\`](#${id}) |`);
      const section = part(`### ${id}`);
      for (const what of ['**Law.**', '**Given totals.**', '```ts\n']) expect(section, id).toContain(what);
    }
  });

  it.each(ids)('%s: names every parameter, and none that it does not take', (id) => {
    const named = rows('## Parameters')
      .filter(([model]) => model === id)
      .flatMap(([, names]) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual([...parametersOf(id)].sort());
  });
});

const examples = page
  .split(/\n(?=#{2,3} )/)
  .flatMap((section) =>
    [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => ({ of: section.split('\n')[0], code })),
  );
const [beginning, ...others] = examples;

/** Runs an example of the page after the beginning that all share, and gives what it prints. */
function printed(code: string): readonly string[] {
  const modules: Readonly<Record<string, unknown>> = {
    psephos,
    'psephos/synthetic': synthetic,
    'psephos/whatif': whatif,
  };
  const { outputText } = transpileModule(`${beginning.code}\n${code}`, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const lines: string[] = [];
  const log = (...parts: unknown[]): void => {
    lines.push(parts.join(' '));
  };
  const run = new Function('require', 'exports', 'console', outputText);
  run((name: string) => modules[name], {}, { log });
  return lines;
}

describe('an example of docs/models.md', () => {
  it.each(others)('$of: prints what stands beside it', ({ code }) => {
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
    expect(said.length).toBe(code.split('console.log(').length - 1);
    expect(said.length).toBeGreaterThan(0);
    expect(printed(code)).toEqual(said);
  });
});
