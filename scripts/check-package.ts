/**
 * Packs psephos, installs the tarball in an empty folder and uses it there as its readers will: from ES modules,
 * CommonJS, strict TypeScript and the shell, and by running every example; psephos/laws only once fast-check is beside it, in each major
 * version it takes. The exit status is the number of steps that failed.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const entries = Object.keys(manifest.exports)
  .filter((path) => path !== './package.json')
  .map((path) => path.replace('.', 'psephos'));
/** What needs a package that is installed only by those who want it. */
const withFastCheck = entries.filter((entry) => entry === 'psephos/laws');
const withoutFastCheck = entries.filter((entry) => entry !== 'psephos/laws');
const home = mkdtempSync(join(tmpdir(), 'psephos-package-'));
const fastCheck = join(home, 'node_modules', 'fast-check');
const tarball = join(home, `psephos-${manifest.version}.tgz`);
let failures = 0;

if (step('build and pack', pack) && step('install in an empty folder', install)) {
  step('publint', () => run(tool('publint'), ['run', tarball, '--strict'], root));
  step('are the types wrong', () => run(tool('attw'), [tarball, '--profile', 'node16'], root));
  step('fast-check is not there', () => expectTrue(!existsSync(fastCheck), `${fastCheck} was installed`));
  step('every entry but laws from ES modules and CommonJS', () => importEntries(withoutFastCheck));
  step('strict TypeScript, nodenext', () => compileNodeNext(withoutFastCheck));
  step('strict TypeScript, bundler', () => compileForBundlers(withoutFastCheck));
  step('psephos --version and --help', askCommandLine);
  step('psephos reads and writes packed files, and completes', useFiles);
  step('psephos explore writes and serves its page', usePage);
  for (const version of ['3.23.2', '4']) {
    step(`fast-check ${version}: psephos/laws from ES modules and CommonJS`, () => useLaws(version));
    step(`fast-check ${version}: strict TypeScript, nodenext`, () => compileNodeNext(withFastCheck));
    step(`fast-check ${version}: strict TypeScript, bundler`, () => compileForBundlers(withFastCheck));
  }
  const examples = readdirSync(join(home, 'examples')).filter((file) => /^\d\d-.*\.ts$/.test(file));
  step('examples are there', () => expectTrue(examples.length > 0, 'no file examples/NN-….ts'));
  for (const file of examples) step(`examples/${file}`, () => runExample(file));
}

rmSync(home, { recursive: true, force: true });
process.exitCode = failures;

function step(name: string, work: () => unknown): boolean {
  try {
    work();
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    failures += 1;
    console.log(`FAILED  ${name}\n${reason(error)}\n`);
    return false;
  }
}

/** Runs a program to its end and hands back what it printed; its output is shown only when it fails. */
function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', timeout: 300_000, maxBuffer: 2 ** 26 });
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return [error.message, stdout, stderr].filter((text) => text !== '').join('\n');
}

/** A development tool of the repository. */
function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

function pack(): void {
  run('npm', ['run', 'build'], root);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', home], root);
}

/** The folder gets the package and the examples, and nothing else from the repository. */
function install(): void {
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', tarball], home);
  cpSync(join(root, 'examples'), join(home, 'examples'), { recursive: true });
}

/** Every entry exports something, and the same names both ways. */
function importEntries(entries: readonly string[]): void {
  const consumer = `
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const entry of ${JSON.stringify(entries)}) {
  const names = Object.keys(await import(entry)).sort();
  assert.ok(names.length > 0, entry + ' exports nothing');
  assert.deepEqual(Object.keys(require(entry)).sort(), names, entry);
}
assert.equal(require('psephos/package.json').version, ${JSON.stringify(manifest.version)});
`;
  writeFileSync(join(home, 'consumer.mjs'), consumer);
  run(process.execPath, ['consumer.mjs'], home);
}

/** A law that a rule keeps and one that it breaks, by fast-check of that version, from both kinds of module. */
function useLaws(version: string): void {
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', `fast-check@${version}`], home);
  importEntries(withFastCheck);
  const use = `
const answer = asRule('ballot-order', (ballots, seats, { candidates }) => candidates.slice(0, seats));
const later = asRule('later', async (ballots, seats, { candidates }) => candidates.slice(0, seats));
assert.equal(assertLaw(instantRunoff, lawById('majority'), { runs: 100 }).runs, 100);
assert.throws(() => assertLaw(answer, lawById('majority')), { code: 'law-broken', message: /"0: A > B.n1: B"/ });
assert.throws(() => assertLaw(answer, lawById('votes-conserved')), { code: 'law-silent' });
assert.rejects(() => assertLaw(later, lawById('majority')), { code: 'law-broken' });
`;
  const names = '{ asRule, assertLaw, lawById }';
  const modules = [
    [
      'laws.mjs',
      `import assert from 'node:assert/strict';\nimport { instantRunoff } from 'psephos/rules';\nimport ${names} from 'psephos/laws';`,
    ],
    [
      'laws.cjs',
      `const assert = require('node:assert/strict');\nconst { instantRunoff } = require('psephos/rules');\nconst ${names} = require('psephos/laws');`,
    ],
  ] as const;
  for (const [file, imports] of modules) {
    writeFileSync(join(home, file), imports + use);
    run(process.execPath, [file], home);
  }
}

function compileNodeNext(entries: readonly string[]): void {
  compile(entries, 'nodenext', 'nodenext', ['consumer.mts', 'consumer.cts']);
}

function compileForBundlers(entries: readonly string[]): void {
  compile(entries, 'bundler', 'esnext', ['consumer.mts']);
}

/** Compiles imports of entries with all declaration files checked, and neither Node's types nor the browser's at hand. */
function compile(entries: readonly string[], moduleResolution: string, module: string, files: readonly string[]): void {
  const names = entries.map((_, index) => `entry${index}`);
  const all = `const all: readonly object[] = [${names.join(', ')}];\n`;
  const asModules = entries.map((entry, index) => `import * as entry${index} from '${entry}';\n`);
  const asCommonJs = entries.map((entry, index) => `import entry${index} = require('${entry}');\n`);
  writeFileSync(join(home, 'consumer.mts'), `${asModules.join('')}${all}export { all };\n`);
  writeFileSync(join(home, 'consumer.cts'), `${asCommonJs.join('')}${all}export = all;\n`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module,
    moduleResolution,
  };
  const config = join(home, `tsconfig.${moduleResolution}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  run(tool('tsc'), ['--project', config], home);
}

function askCommandLine(): void {
  const psephos = join(home, 'node_modules', '.bin', 'psephos');
  expectEqual(run(psephos, ['--version'], home).trim(), manifest.version);
  expectTrue(/usage/i.test(run(psephos, ['--help'], home)), '--help does not say how to use psephos');
}

/** What the command line needs other packages for: unpacking, packing, and the scripts of shells. */
function useFiles(): void {
  const psephos = join(home, 'node_modules', '.bin', 'psephos');
  const blt = '2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n"Chair"\n';
  writeFileSync(join(home, 'chair.blt.gz'), gzipSync(blt));
  run(psephos, ['convert', 'chair.blt.gz', 'chair.dominion.zip'], home);
  expectEqual(run(psephos, ['convert', 'chair.dominion.zip', '-', '--to', 'blt', '--seats', '1'], home), blt);
  expectTrue(run(psephos, ['completions', 'bash'], home).includes('psephos'), 'no script for bash');
}

/** The page is in the package, takes a file, and is served until it is stopped. */
function usePage(): void {
  const installed = join(home, 'node_modules', 'psephos', 'dist', 'explorer', 'index.html');
  expectTrue(existsSync(installed), `${installed} is not in the package`);
  const psephos = join(home, 'node_modules', '.bin', 'psephos');
  writeFileSync(join(home, 'result.csv'), 'candidate,group,votes\nAnn,Left,41\nBob,,36\nCy,,23\n');
  run(psephos, ['explore', 'result.csv', '-o', 'page.html'], home);
  const page = readFileSync(join(home, 'page.html'), 'utf8');
  const [, data] = /<script type="application\/json" id="given">([^<]+)<\/script>/.exec(page) ?? [];
  expectTrue(data?.includes('"Cy"') === true, 'the page does not hold the file');
  expectTrue(
    page.replace(data ?? '', '') === readFileSync(installed, 'utf8'),
    'the page holds more than it and the file',
  );
  const serve = `
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const server = spawn(process.execPath, ['node_modules/psephos/dist/cli.js', 'explore', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [address] = await once(server.stdout, 'data');
const page = await fetch(String(address).trim());
assert.equal(page.status, 200);
assert.match(page.headers.get('content-security-policy'), /default-src 'none'.*frame-ancestors 'none'/);
assert.match(await page.text(), /^<!doctype html>/);
server.kill('SIGINT');
assert.deepEqual(await once(server, 'exit'), [0, null]);
`;
  writeFileSync(join(home, 'serve.mjs'), serve);
  run(process.execPath, ['serve.mjs'], home);
}

/** Runs an example beside the installed package and compares what it prints with what it should, where that is written down. */
function runExample(file: string): void {
  const printed = run(tool('tsx'), [join('examples', file)], home);
  const expected = join(home, 'examples', 'expected', `${basename(file, '.ts')}.txt`);
  if (existsSync(expected)) expectEqual(printed, readFileSync(expected, 'utf8'));
}

function expectTrue(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

function expectEqual(received: string, expected: string): void {
  if (received === expected) return;
  const receivedLines = received.split('\n');
  const expectedLines = expected.split('\n');
  const index = expectedLines.findIndex((line, at) => line !== receivedLines[at]);
  const at = index < 0 ? expectedLines.length : index;
  throw new Error(
    `line ${at + 1}\n  expected ${expectedLines[at] ?? '(end)'}\n  received ${receivedLines[at] ?? '(end)'}`,
  );
}
