import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** What a process may take that reads hostile texts of some megabytes: far less than one of them asks for. */
const MOST_MEGABYTES = 500;

it('no hostile text makes a reader take more memory than a bound, even for a moment', async () => {
  const script = fileURLToPath(new URL('read-hostile-texts.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=300', '--import', 'tsx', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  expect(Number(stdout)).toBeGreaterThan(0);
  expect(Number(stdout) / 1024).toBeLessThan(MOST_MEGABYTES);
}, 300_000);
