import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Layer, violations } from './architecture/check-sources.ts';
import { readSource, readSources } from './architecture/read-sources.ts';

const layer0 = ['base'];
const layer1 = [...layer0, 'numbers', 'ballots'];
const layer2 = [...layer1, 'count'];
const layer3 = [...layer2, 'rules', 'formats', 'synthetic'];
const layer4 = [...layer3, 'compare', 'whatif', 'laws'];
const layer5 = [...layer4, 'charts', 'parallel'];

/** Who may import whom: the first folder below src → what its files may use. `.` is src itself, the front door. */
const layers: Record<string, Layer> = {
  base: { folders: [], packages: ['pure-rand', '@noble/hashes'] },
  numbers: { folders: layer0 },
  ballots: { folders: layer0 },
  count: { folders: layer1 },
  rules: { folders: layer2 },
  formats: { folders: layer2, packages: ['papaparse', 'fflate'] },
  synthetic: { folders: layer1 },
  compare: { folders: layer3, packages: ['highs'] },
  whatif: { folders: layer3 },
  laws: { folders: layer3, packages: ['fast-check'] },
  charts: {
    folders: ['base', 'numbers', 'ballots', 'count'],
    typesOf: ['compare', 'whatif'],
    packages: ['d3-scale', 'd3-shape', 'd3-sankey'],
  },
  parallel: { folders: layer4, packages: ['piscina'], node: true },
  cli: {
    folders: [...layer5, 'explorer'],
    packages: ['commander', 'cli-progress', '@bomb.sh/tab', '@resvg/resvg-js'],
    node: true,
  },
  explorer: { folders: [...layer4, 'charts'], packages: ['fflate', 'preact', 'preact/hooks', 'preact/jsx-runtime'] },
  '.': { folders: [...layer4, 'charts'] },
};

const sources = readSources(fileURLToPath(new URL('../src', import.meta.url)));

describe('src', () => {
  it('is read', () => {
    expect(sources.map(({ path }) => path)).toContain('base/errors.ts');
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(0);
  });

  it('keeps to the table of layers and to the house rules', () => {
    expect(violations(sources, layers)).toEqual([]);
  });
});

/** Files beside the made-up bad one, for it to import. */
const neighbours = [
  readSource('base/errors.ts', 'export const code = 1;'),
  readSource('count/count.ts', "import { code } from '../base/errors.ts'; export const count = code;"),
  readSource('rules/rule.ts', ''),
  readSource('rules/index.ts', "export { rule } from './rule.ts';"),
  readSource('whatif/probable.ts', ''),
];

function check(path: string, text: string): string[] {
  return violations([...neighbours, readSource(path, text)], layers);
}

describe('the checker lets pass', () => {
  it.each([
    ['rules/stv/good-file.ts', "import { rule } from '../rule.ts'; import { count } from '../../count/count.ts';"],
    ['base/random.ts', "import { uniformInt } from 'pure-rand/distribution/uniformInt';"],
    ['cli/main.ts', "import { readFileSync } from 'node:fs'; import { Command } from 'commander';"],
    ['charts/report.ts', "import type { Chances } from '../whatif/probable.ts';"],
    ['charts/report.ts', "import { type Chances } from '../whatif/probable.ts';"],
    ['rules/good.ts', '/** No Math.random here. */ export const text = \'new Date() import { x } from "node:fs"\';'],
    ['index.ts', "export { rule } from './rules/rule.ts';"],
  ])('%s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});

describe('the checker refuses', () => {
  const long = '\n'.repeat(300);
  it.each([
    ['count/bad.ts', "import { rule } from '../rules/rule.ts';", 'may not import from rules'],
    ['count/bad.ts', "import type { Rule } from '../rules/rule.ts';", 'may not import from rules'],
    ['count/bad.ts', "export type Rule = import('../rules/rule.ts').Rule;", 'may not import from rules'],
    ['count/bad.ts', "export * from '../rules/rule.ts';", 'may not import from rules'],
    ['count/bad.ts', "const rule = await import('../rules/rule.ts');", 'may not import from rules'],
    ['charts/bad.ts', "import { chances } from '../whatif/probable.ts';", 'imports more than types of whatif'],
    ['charts/bad.ts', "import { type A, b } from '../whatif/probable.ts';", 'imports more than types of whatif'],
    ['whatif/bad.ts', "import { rule } from '../rules/index.ts';", 'an index is only a published entry'],
    ['whatif/bad.ts', "import { rule } from '../rules/rule';", 'imports ../rules/rule, which is no source file'],
    ['whatif/bad.ts', "import { version } from '../../package.json';", 'which is no source file'],
    ['formats/bad.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['formats/bad.ts', "import { readFileSync } from 'fs';", 'imports fs'],
    ['formats/bad.ts', "import { Command } from 'commander';", 'imports the package commander'],
    ['formats/bad.ts', 'const found = await import(name);', 'imports the package (not written out)'],
    ['formats/bad.ts', "const fs = require('fs');", 'uses require'],
    ['rules/bad.ts', "import './bad.ts';", 'a cycle: rules/bad.ts → rules/bad.ts'],
    ['rules/bad.ts', 'const chance = Math.random();', 'uses Math.random'],
    ['rules/bad.ts', 'const now = globalThis.Date.now();', 'uses Date.now'],
    ['rules/bad.ts', 'const now = new Date();', 'uses new Date'],
    ['rules/bad.ts', 'export default function count() {}', 'has a default export'],
    ['rules/bad.ts', 'export default 3;', 'has a default export'],
    ['rules/bad.ts', "export { rule as default } from './rule.ts';", 'has a default export'],
    ['rules/Bad_File.ts', '', 'the name is not in kebab case'],
    ['rules/bad.ts', `${long}export {};`, 'has 301 lines, more than 300'],
    ['helpers/bad.ts', '', 'the folder is not in the table of layers'],
  ])('%s: %s', (path, text, fault) => {
    const found = check(path, text);
    expect(found.length, 'exactly one fault').toBe(1);
    expect(found[0]).toContain(fault);
  });

  it('a cycle through several files', () => {
    const ring = [
      readSource('rules/a.ts', "import type { B } from './b.ts';"),
      readSource('rules/b.ts', "import { c } from './c.ts';"),
      readSource('rules/c.ts', "import { a } from './a.ts';"),
    ];
    expect(violations(ring, layers)).toEqual(['a cycle: rules/a.ts → rules/b.ts → rules/c.ts → rules/a.ts']);
  });
});
