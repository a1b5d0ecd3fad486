/** The main job, by the built command: the answer for Unite 2017 as text, and the same as a page to hand round. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = (name: string): string => `examples/data/unite-2017${name}.json`;
const asked = [data(''), '--claims', data('-claims'), '--scenarios', data('-scenarios')];
const report = 'unite-2017-report.html';

if (psephos('whatif', ...asked) && psephos('report', ...asked, '-o', report))
  console.log(`\nThe same as a page with charts: ${pathToFileURL(`${root}${report}`)}`);

function psephos(...args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return status === 0;
}
