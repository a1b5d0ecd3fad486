import { setTimeout } from 'node:timers/promises';
import { writeWhole } from '../../src/cli/write-whole.ts';

/** Writes to the file that is its argument until it is stopped. */
async function* withoutEnd(): AsyncGenerator<string> {
  for (;;) {
    yield 'x'.repeat(100_000);
    await setTimeout(10);
    process.stdout.write('.');
  }
}

await writeWhole(process.argv[2], withoutEnd());
