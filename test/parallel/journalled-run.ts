import { drawChances } from '../../src/parallel/draw-chances.ts';
import { inProcess } from '../../src/parallel/in-process.ts';
import { inWorkers } from '../../src/parallel/in-workers.ts';
import { openJournal } from '../../src/parallel/journal.ts';
import { killedRun } from './killed-run.ts';

/** Makes the draws of a run with the journal and so many workers that are its arguments, and prints the answers. */
const [path, workers] = process.argv.slice(2);
const { contests, rule, models, seed, draws } = killedRun;
const journal = openJournal(path, killedRun);
const runner = workers === '1' ? inProcess() : inWorkers(Number(workers));
const answers: unknown[] = [];
for (const [index, model] of models.entries()) {
  const how = { seed, draws, runner, journal: journal.part(0, index), blocksATask: 2 };
  answers.push(await drawChances(contests[0], rule, model, how));
}
await runner.close();
journal.close();
process.stdout.write(JSON.stringify(answers));
