import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one count took in a process of its own, from the file to the last stage. */
export interface Alone {
  readonly seconds: number;
  readonly megabytes: number;
}

const PROGRAM = `
import { readFileSync } from 'node:fs';
import { ruleById } from 'psephos';
import { readContest } from 'psephos/formats';
const [file, id] = process.argv.slice(-2);
const start = performance.now();
ruleById(id).count(readContest(readFileSync(file, 'utf8')));
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

/** Reads and counts a file by each rule in a process of its own: only so is the memory that of the count. */
export function countAlone(text: string, ids: readonly string[]): readonly Alone[] {
  const folder = mkdtempSync(join(tmpdir(), 'psephos-bench-'));
  try {
    const file = join(folder, 'contest.blt');
    writeFileSync(file, text);
    return ids.map((id) => {
      const flags = ['--input-type=module', '--eval', PROGRAM, '--', file, id];
      return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8', cwd: import.meta.dirname }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
