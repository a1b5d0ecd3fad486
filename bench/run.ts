/**
 * What psephos takes on two pieces of work, through its public API: draws of Unite 2017, and the 660 reference elections.
 *
 * Machines are noisy: each figure is the median of several runs, printed with the least and the most.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { chances, checkDeclared, type DeclaredResult, ers97, instantRunoff, type Rule, uniform } from 'psephos';
import { readBlt } from 'psephos/formats';

const RUNS = 7;
const DRAWS = 500_000;

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; one core used`,
);
benchDraws();
benchElections();

function benchDraws(): void {
  const file = new URL('../examples/data/unite-2017.json', import.meta.url);
  const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
  console.log(
    `\nUnite 2017, 3 candidates, 129,754 papers: ${DRAWS} draws from the model uniform, each counted in full`,
  );
  for (const rule of [instantRunoff, ers97]) {
    const seconds = timed(() => draw(declared, rule));
    console.log(`  ${rule.id.padEnd(16)} ${perSecond(DRAWS, seconds)} draws a second   ${spread(seconds)}`);
  }
}

function draw(declared: DeclaredResult, rule: Rule): void {
  const { mean } = chances(declared, rule, uniform(), { draws: DRAWS, seed: 1 }).candidates[1];
  if (Math.abs(mean - 0.2297) > 0.005) throw new Error(`the draws give ${mean}`);
}

function benchElections(): void {
  const data = new URL('../../shared/data/', import.meta.url);
  if (!existsSync(data)) {
    console.log('\n660 reference elections: skipped: no ../shared');
    return;
  }
  const reference = gunzipSync(readFileSync(new URL('reference/ers97.jsonl.gz', data)))
    .toString('utf8')
    .trim()
    .split('\n');
  const files = reference.map((line) => String(JSON.parse(line).file));
  const texts = files.map((name) => readFileSync(new URL(`scottish/blt/${name}`, data), 'utf8'));
  const contests = texts.map((text) => readBlt(text));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const distinct = contests.reduce((sum, { profile }) => sum + profile.papers.length, 0);
  const papers = contests.reduce((sum, { profile }) => sum + profile.total, 0);
  console.log(
    `\n${texts.length} real elections, ${(bytes / 1e6).toFixed(1)} MB of BLT, ${papers} papers, ${distinct} distinct rankings, every stage recorded`,
  );
  const read = timed(() => texts.forEach((text) => readBlt(text)));
  const count = timed(() => contests.forEach((contest) => ers97.count(contest)));
  const both = timed(() => texts.forEach((text) => ers97.count(readBlt(text))));
  console.log(`  read             ${(bytes / 1e6 / median(read)).toFixed(0)} MB a second   ${spread(read)}`);
  console.log(`  count by ers97   ${perSecond(texts.length, count)} elections a second   ${spread(count)}`);
  console.log(`  read and count   ${perSecond(texts.length, both)} elections a second   ${spread(both)}`);
}

/** Seconds of each run, after one run that is not counted. */
function timed(work: () => void): readonly number[] {
  work();
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function perSecond(count: number, seconds: readonly number[]): string {
  return String(Math.round(count / median(seconds))).replace(/\B(?=(\d{3})+$)/g, ',');
}

function spread(seconds: readonly number[]): string {
  return `(median of ${RUNS}: ${median(seconds).toFixed(3)} s, ${Math.min(...seconds).toFixed(3)} to ${Math.max(...seconds).toFixed(3)})`;
}
