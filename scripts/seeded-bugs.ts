/**
 * The seeded bugs of test/laws/bugs, looked for by the laws with default settings: `npx tsx scripts/seeded-bugs.ts [--without-reference] [BUG…]`.
 * One line a bug: contests drawn until it was found, over all laws; the law; candidates and papers of the election that is printed. Bugs that
 * are named are printed as the kit prints them. The laws are those of bookkeeping and symmetry, and agreement with the rule of psephos; with
 * `--without-reference`, instead of agreement, the laws that the literature says such a rule keeps.
 *
 * `npx tsx scripts/seeded-bugs.ts --right [RUNS]` tries the right counters instead, on each law of bookkeeping and symmetry and on agreement with
 * the rule of psephos, with so many contests (by default 100,000).
 */
import { PsephosError } from '../src/base/errors.ts';
import { countsLike } from '../src/laws/agreement/counts-like.ts';
import { assertLaw, plainLaws } from '../src/laws/assert-law.ts';
import { lawById } from '../src/laws/catalogue.ts';
import { bugs } from '../test/laws/bugs/bugs.ts';
import { counters, lawsFor, tallyOf } from '../test/laws/bugs/counters.ts';
import { type Hunt, hunt, lawsAndReference, median } from '../test/laws/bugs/hunt.ts';

const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('--'));
if (words.includes('--right')) tryRightCounters(Number(names[0] ?? 100_000));
else huntBugs(words.includes('--without-reference'), names);

function huntBugs(withoutReference: boolean, ids: readonly string[]): void {
  const chosen = ids.length === 0 ? bugs : bugs.filter(({ id }) => ids.includes(id));
  const hunts = chosen.map((bug) => {
    const { result, milliseconds } = timed(() => hunt(bug, withoutReference ? lawsFor : lawsAndReference));
    console.log(row(result, milliseconds));
    if (ids.length > 0 && result.found !== undefined) console.log(`\n${result.found.message}\n`);
    return result;
  });
  const found = hunts.flatMap(({ found, runs }) => (found === undefined ? [] : [{ ...found, runs }]));
  const [runs, candidates, papers] = [
    found.map((each) => each.runs),
    found.map((each) => each.candidates),
    found.map((each) => each.papers),
  ].map(median);
  console.log(
    `found ${found.length} of ${hunts.length}; medians: ${runs} runs, ${candidates} candidates, ${papers} papers`,
  );
}

function row({ bug, runs, found }: Hunt, milliseconds: number): string {
  const what =
    found === undefined
      ? 'NOT FOUND'
      : `${found.law.padEnd(34)} ${found.candidates} candidates ${String(found.papers).padStart(4)} papers`;
  return `${bug.id.padEnd(34)} ${String(runs).padStart(6)} runs ${what} ${milliseconds.toFixed(0)} ms`;
}

/** Laws that read what such a counter does not tell, such as a quota, are named too. */
function tryRightCounters(runs: number): void {
  for (const counter of ['plain-instant-runoff', 'plain-value-transfer'] as const) {
    const { keeps, reference } = counters[counter];
    const symmetries = keeps.map(lawById).filter(({ family }) => family === 'symmetry');
    for (const law of [...plainLaws(), ...symmetries, countsLike(reference)]) {
      const { result, milliseconds } = timed(() => tried(() => assertLaw(tallyOf(counter), law, { runs })));
      console.log(`${counter} ${law.id.padEnd(34)} ${result} ${milliseconds.toFixed(0)} ms`);
    }
  }
}

function tried(attempt: () => { readonly runs: number; readonly spoke: number }): string {
  try {
    const { runs, spoke } = attempt();
    return `kept in ${runs} runs, of which it spoke of ${spoke}`;
  } catch (error) {
    if (error instanceof PsephosError && error.code === 'law-silent') return 'not told of';
    process.exitCode = 1;
    return error instanceof Error ? error.message : String(error);
  }
}

function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const begun = process.cpuUsage();
  const result = work();
  return { result, milliseconds: process.cpuUsage(begun).user / 1000 };
}
