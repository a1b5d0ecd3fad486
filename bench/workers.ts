import { type DeclaredResult, instantRunoff, type Rule, scotlandLocal2007, uniform } from 'psephos';
import { cores, drawChances, inProcess, inWorkers, type Runner } from 'psephos/parallel';
import { line } from './lines.ts';
import { grouped, median, perSecond, spread } from './timing.ts';

const ROUNDS = 7;

/** Draws that one process makes alone, and that workers share. */
export async function benchWorkers(): Promise<void> {
  console.log(`\nDraws shared by workers (${cores()} cores): the same bytes, each round one after the other`);
  await benchWork('Unite 2017, instant-runoff', declared([59_067, 53_544, 17_143], 1), instantRunoff, 3_000_000);
  const ward = declared([1310, 935, 790, 655, 520, 390, 260, 140], 4);
  await benchWork('8 candidates, 4 places, scotland-local-2007', ward, scotlandLocal2007, 100_000);
}

function declared(votes: readonly number[], seats: number): DeclaredResult {
  return { title: 'bench', seats, candidates: votes.map((papers, index) => ({ name: `${index + 1}`, votes: papers })) };
}

async function benchWork(what: string, result: DeclaredResult, rule: Rule, draws: number): Promise<void> {
  console.log(`  ${what}, ${grouped(draws)} draws`);
  const runners: readonly (readonly [string, Runner])[] = [
    ['in one process', inProcess()],
    ['one worker', inWorkers(1)],
    ['two workers', inWorkers(2)],
  ];
  const seconds = runners.map((): number[] => []);
  const answers = new Set<string>();
  try {
    // The first round starts threads and warms them up; it is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [index, [, runner]] of runners.entries()) {
        const begun = performance.now();
        answers.add(JSON.stringify(await drawChances(result, rule, uniform(), { draws, runner })));
        if (round > 0) seconds[index].push((performance.now() - begun) / 1000);
      }
    }
  } finally {
    for (const [, runner] of runners) await runner.close();
  }
  if (answers.size !== 1) throw new Error('the answer depends on the workers');
  for (const [index, [name]] of runners.entries())
    line(`  ${name}`, `${perSecond(draws, seconds[index])} draws a second`, spread(seconds[index]));
  const ratios = seconds[1].map((alone, round) => alone / seconds[2][round]);
  line('  two workers beside one', `${median(ratios).toFixed(2)} times as fast`, 'median of the rounds');
}
