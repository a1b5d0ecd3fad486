/**
 * Packs psephos, installs the tarball in an empty folder and uses it there as its readers will: from ES modules,
 * CommonJS, strict TypeScript and the shell, and by running every example. The exit status is the number of steps that failed.
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
const home = mkdtempSync(join(tmpdir(), 'psephos-package-'));
const tarball = join(home, `psephos-${manifest.version}.tgz`);
let failures = 0;

if (step('build and pack', pack) && step('install in an empty folder', install)) {
  step('publint', () => run(tool('publint'), ['run', tarball, '--strict'], root));
  step('are the types wrong', () => run(tool('attw'), [tarball, '--profile', 'node16'], root));
  step('every entry from ES modules and CommonJS', importEntries);
  step('strict TypeScript, nodenext', () => compile('nodenext', 'nodenext', ['consumer.mts', 'consumer.cts']));
  step('strict TypeScript, bundler', () => compile('bundler', 'esnext', ['consumer.mts']));
  step('psephos --version and --help', askCommandLine);
  step('psephos reads and writes packed files, and completes', useFiles);
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
function importEntries(): void {
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

/** Compiles imports of every entry with all declaration files checked, and neither Node's types nor the browser's at hand. */
function compile(moduleResolution: string, module: string, files: readonly string[]): void {
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
