import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { compareInFull } from '../../src/compare/compare-in-full.ts';
import * as compare from '../../src/compare/index.ts';
import { marginRules } from '../../src/compare/margins/margin-of-victory.ts';
import * as psephos from '../../src/index.ts';
import { ruleById, rules } from '../../src/rules/catalogue.ts';
import { readSharedLines, testWithSharedData } from '../shared-data.ts';

// As CommonJS: the package has no other form, and its names are then at hand.
const { ModuleKind, ScriptTarget, transpileModule }: typeof import('typescript') = createRequire(import.meta.url)(
  'typescript',
);

const page = readFileSync(new URL('../../docs/comparing.md', import.meta.url), 'utf8');

/** What stands under a heading, up to the next one. */
function part(heading: string): string {
  const [, after = ''] = page.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0];
}

/** The cells of the rows of the table under a heading, without its head. */
function rows(heading: string): readonly (readonly string[])[] {
  return part(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').slice(1, -1));
}

function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
}

/** Every place of an object in JSON, such as `rules[].papers`, with the keys that stand there. */
function keysOf(value: unknown, at = '', found = new Map<string, Set<string>>()): ReadonlyMap<string, Set<string>> {
  if (Array.isArray(value)) for (const each of value) keysOf(each, `${at}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    const keys = found.get(at) ?? new Set();
    found.set(at, keys);
    for (const [key, inner] of Object.entries(value)) {
      keys.add(key);
      keysOf(inner, at === '' ? key : `${at}.${key}`, found);
    }
  }
  return found;
}

/** Small contests in which every key occurs: a cut search, lots, a spoiler, clones, a failure of monotonicity, nothing to alter. */
async function comparisons(): Promise<readonly unknown[]> {
  const trap = parseBallots('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A');
  const four = parseBallots('42: M > N > C > K\n26: N > C > K > M\n15: C > K > N > M\n17: K > C > N > M');
  const few = ['first-past-the-post', 'instant-runoff', 'ers97'].map(ruleById);
  return [
    await compareInFull({ profile: trap, seats: 1 }, few, { trials: true, margin: { mostNodes: 0 } }),
    await compareInFull({ profile: four, seats: 1 }, rules),
    await compareInFull({ profile: parseBallots('1: A > B\n1: B\n1: C > D'), seats: 2 }, rules),
    await compareInFull({ profile: parseBallots('2: A'), seats: 1 }, few),
  ];
}

describe('docs/comparing.md', () => {
  it('names the keys of a real comparison where they stand, and no others', async () => {
    const real = keysOf(await comparisons(), '');
    const listed = rows('The JSON').map(([at, keys]) => [named(at)[0] ?? '', named(keys)] as const);
    expect(listed.length).toBeGreaterThan(25);
    for (const [at, keys] of listed) {
      const place = at === '' ? '[]' : `[].${at}`;
      expect([...(real.get(place) ?? [])].sort(), at).toEqual([...new Set(keys)].sort());
    }
  });

  it('has a row for whatever stands at the top of a comparison and holds more', async () => {
    const holdMore = [...keysOf(await comparisons()).keys()]
      .map((at) => /^\[\]\.(\w+(\[\])?)$/.exec(at)?.[1])
      .filter((at) => at !== undefined && at !== 'contest' && at !== 'provenance');
    expect(rows('The JSON').flatMap(([at]) => named(at))).toEqual(expect.arrayContaining(holdMore));
  });

  it('names every rule with a margin, and no other', () => {
    const listed = rows('How close it was').flatMap(([ids]) => named(ids));
    expect([...listed].sort()).toEqual([...marginRules.keys()].sort());
  });
});

interface Ward {
  readonly file: string;
  readonly condorcet: number | null;
  readonly condorcet_loser: number | null;
}

interface Runoff {
  readonly file: string;
  readonly elected: readonly number[];
  readonly stages: readonly (readonly number[])[];
}

testWithSharedData('what is said of 660 wards and their Condorcet winners is what other programs found', () => {
  const runoffs = new Map(readSharedLines<Runoff>('reference/instant-runoff.jsonl.gz').map((one) => [one.file, one]));
  const told = { wards: 0, have: 0, missed: [0, 0], losers: [0, 0] };
  for (const { file, condorcet, condorcet_loser } of readSharedLines<Ward>('reference/pairwise.jsonl.gz')) {
    const { elected = [], stages = [] } = runoffs.get(file) ?? {};
    const firsts = stages[0].slice(0, -1);
    const winners = [firsts.indexOf(Math.max(...firsts)) + 1, elected[0]];
    told.wards += 1;
    if (condorcet !== null) told.have += 1;
    winners.forEach((winner, rule) => {
      if (condorcet !== null && winner !== condorcet) told.missed[rule] += 1;
      if (winner === condorcet_loser) told.losers[rule] += 1;
    });
  }
  expect(told).toEqual({ wards: 660, have: 653, missed: [168, 38], losers: [2, 0] });
  const conformance = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8');
  expect(conformance).toContain('| does not elect the Condorcet winner (653 have one) | 168 | 38 |');
  expect(conformance).toContain('| elects the Condorcet loser | 2 | 0 |');
});

const [beginning, ...examples] = [...part('In code').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);

/** Runs an example of the page after the beginning that all share, and gives what it prints. */
async function printed(code: string): Promise<readonly string[]> {
  const modules: Readonly<Record<string, unknown>> = { psephos, 'psephos/compare': compare };
  // Modules as CommonJS cannot wait at their top: the example is put into a function that can.
  const { outputText } = transpileModule(`${beginning}\nexport async function run() {\n${code}\n}`, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const lines: string[] = [];
  const log = (...parts: unknown[]): void => {
    lines.push(parts.join(' '));
  };
  const exported: { run?: () => Promise<void> } = {};
  new Function('require', 'exports', 'console', outputText)((name: string) => modules[name], exported, { log });
  await exported.run?.();
  return lines;
}

describe('an example of docs/comparing.md', () => {
  it.each(examples)('prints what stands beside it: %s', async (code) => {
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
    expect(said.length).toBe(code.split('console.log(').length - 1);
    expect(said.length).toBeGreaterThan(0);
    expect(await printed(code)).toEqual(said);
  });
});
