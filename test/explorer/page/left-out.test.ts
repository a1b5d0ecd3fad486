import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scaleLinear } from 'd3-scale';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { leftOut, unshownWords } from '../../../scripts/explorer/left-out.ts';
import { root } from '../../../scripts/explorer/page-script.ts';
import { functionsOf, withoutProperties, withoutWords } from '../../../scripts/explorer/source-cuts.ts';
import { present } from '../../../src/base/invariant.ts';
import type * as answers from '../../../src/explorer/answer.ts';
import type * as saved from '../../../src/explorer/downloads.ts';
import type { ExplorerState } from '../../../src/explorer/state.ts';
import type * as chances from '../../../src/explorer/ui/draw-chances.ts';
import type * as tables from '../../../src/formats/csv/csv-table.ts';
import { readCsv } from '../../../src/formats/csv/csv-table.ts';
import type * as catalogue from '../../../src/rules/catalogue.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { ballotsState, stateOf } from '../states.ts';

const folder = mkdtempSync(join(tmpdir(), 'psephos-left-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds a source in the folder of the repository as the page is built. */
async function built(source: string, plugins: readonly Plugin[] = leftOut): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins: [...plugins],
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return present(outputFiles[0], 'a script').text;
}

/** What a source exports, built as the page is. */
async function runs<T>(name: string, source: string, plugins?: readonly Plugin[]): Promise<T> {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, await built(source, plugins));
  return (await import(pathToFileURL(path).href)) as T;
}

describe('a cut of a source', () => {
  it('takes the words of decisions, never their clauses or what they do', () => {
    const source =
      "const a = { quota: law('5.1', `one ${more}`, droop), tie: reading('5.2', 'a (law)', lot), b: law('x', 'y') };";
    expect(withoutWords(source, "''")).toBe(
      "const a = { quota: law('5.1', '', droop), tie: reading('5.2', '', lot), b: law('x', 'y') };",
    );
    expect(withoutWords('const law = 3;', "''")).toBe('const law = 3;');
  });

  it('takes the values of properties of one name, never the name elsewhere', () => {
    const source =
      'const a = { source: `${b.source}; c`, d: { source: f(1) }, source }; interface E { source: string }';
    expect(withoutProperties(source, 'source', "''")).toBe(
      "const a = { source: '', d: { source: '' }, source }; interface E { source: string }",
    );
  });

  it('keeps functions that are named, which must be there', () => {
    const source = '(() => { function a() { function b() {} }\nfunction c() { return 1; } })';
    expect(functionsOf(source, ['c'])).toBe('function c() { return 1; }');
    expect(() => functionsOf(source, ['c', 'd'])).toThrow('no function d');
  });
});

describe('the words that the page leaves out', () => {
  type Parts = typeof answers & typeof saved & typeof chances & typeof catalogue;
  const parts = [
    "export { answerOf } from './src/explorer/answer.ts';",
    "export { downloads } from './src/explorer/downloads.ts';",
    "export { drawChances } from './src/explorer/ui/draw-chances.ts';",
    "export { ruleById, rules } from './src/rules/catalogue.ts';",
  ].join('\n');
  const states = (rule: string): readonly ExplorerState[] =>
    [stateOf([50, 40, 22, 13]), stateOf([50, 50, 22], 2), ballotsState('5: A > B\n4: B > C\n3: C > B > A\n1: A')].map(
      (state) => ({ ...state, rule }),
    );

  it('are gone', async () => {
    const page = await runs<Parts>('gone', parts);
    expect(page.rules.length).toBe(rules.length);
    expect(rules.every(({ source = '' }) => source !== '')).toBe(true);
    for (const { source, decisions = [], exchange } of page.rules) {
      expect([source, exchange]).toEqual(['', undefined]);
      expect(decisions.map(({ says }) => says).join('')).toBe('');
    }
  });

  it('would stand nowhere in what the page shows or saves', async () => {
    const page = await runs<Parts>('marked', parts, [unshownWords("'LEFT OUT'"), ...leftOut.slice(1)]);
    expect(page.ruleById('ers97').source).toBe('LEFT OUT');
    for (const { id } of page.rules)
      for (const state of states(id)) {
        const shown = page.downloads(state, page.answerOf(state), [], '').map(({ text }) => text);
        expect(shown.join(), id).not.toContain('LEFT OUT');
      }
  });
});

describe('the scale of the charts of the page', () => {
  it('is as d3-scale has it', async () => {
    const page = await runs<{ scaleLinear: (...ends: readonly (readonly number[])[]) => (value: number) => number }>(
      'scale',
      "export { scaleLinear } from 'd3-scale';",
    );
    const end = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(end, end, end, end, end, (from, to, start, stop, value) => {
        const domain = [Math.min(from, to), Math.max(from, to)];
        expect(page.scaleLinear(domain, [start, stop])(value)).toBe(scaleLinear(domain, [start, stop])(value));
      }),
    );
  });

  it.each(['scaleBand', 'scaleLog', 'default'])('is the only one: a page with %s is not built', async (scale) => {
    await expect(built(`import { ${scale} as scale } from 'd3-scale'; console.log(scale);`)).rejects.toThrow(
      'No matching export',
    );
  });

  it('can do nothing else: a chart that asks for it is not built', async () => {
    const charts = join(folder, 'src', 'charts');
    mkdirSync(charts, { recursive: true });
    const chart = join(charts, 'chart.ts');
    writeFileSync(chart, "import { scaleLinear } from 'd3-scale'; scaleLinear([0, 1], [0, 1]).ticks(3);");
    await expect(built(`import ${JSON.stringify(chart)};`)).rejects.toThrow('the scales of the page have no .ticks(');
  });
});

describe('the tables of the page', () => {
  it('are read as papaparse reads them', async () => {
    const page = await runs<typeof tables>('tables', "export { readCsv } from './src/formats/csv/csv-table.ts';");
    const outcome = (read: typeof readCsv, text: string, delimiter: string): unknown => {
      try {
        return read(text, delimiter).rows;
      } catch (error) {
        return String(error);
      }
    };
    const text = fc
      .array(fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\r', ' ', 'a', 'Bé', '\ufeff', '1'))
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';', '\t'), (signs, delimiter) => {
        expect(outcome(page.readCsv, signs, delimiter)).toEqual(outcome(readCsv, signs, delimiter));
      }),
      { numRuns: 2_000 },
    );
  });

  it('have no more of papaparse: whoever asks for it is not built', async () => {
    await expect(built("import Papa from 'papaparse'; Papa.unparse([]);")).rejects.toThrow('no other papaparse');
  });
});
