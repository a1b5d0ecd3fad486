import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { type MadeFile, madePieces } from './made-files.ts';

const BYTES = 1e9;
const ROOM = 2 * BYTES;
const COMMAND_LINE = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Runs the command line and says at the end what memory the process took at most. */
const PROGRAM = `
process.argv = [process.execPath, ...process.argv.slice(-3)];
process.on('exit', () => console.error('megabytes ' + process.resourceUsage().maxRSS / 1024));
await import('file://' + process.argv[1]);
`;

/** Reads 1 GB of BLT as "psephos check" does, packed and not: memory is that of the distinct rankings, not of the file. */
export async function benchLargeFile(): Promise<void> {
  await withMadeFile(10, async (file) => {
    check('10 candidates', file);
    await pipeline(createReadStream(file), createGzip({ level: 1 }), createWriteStream(`${file}.gz`));
    check(`the same packed by gzip, ${Math.round(statSync(`${file}.gz`).size / 1e6)} MB`, `${file}.gz`);
  });
}

/** The same where about every fourth paper is a ranking of its own. */
export async function benchLargestFile(): Promise<void> {
  await withMadeFile(20, (file) => check('20 candidates', file));
}

async function withMadeFile(candidates: number, work: (file: string) => void | Promise<void>): Promise<void> {
  console.log('\n1 GB of BLT, one paper a line, read by "psephos check" in a process of its own');
  const folder = mkdtempSync(join(tmpdir(), 'psephos-bench-'));
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < ROOM) {
      console.log(`  skipped: ${folder} has less than ${ROOM / 1e9} GB of room`);
      return;
    }
    const file = join(folder, 'large.blt');
    writeMade(file, { format: 'blt', candidates, longest: 8, papers: 1e9, seed: 'large', bytes: BYTES });
    await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeMade(file: string, made: MadeFile): void {
  const to = openSync(file, 'wx');
  try {
    for (const piece of madePieces(made)) writeSync(to, piece);
  } finally {
    closeSync(to);
  }
}

function check(what: string, file: string): void {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, '--', COMMAND_LINE, 'check', file],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(/megabytes ([\d.]+)/.exec(stderr)?.[1]);
  if (status !== 0) throw new Error(`psephos check failed: ${stderr}`);
  const rankings = /distinct rankings +([\d,]+)/.exec(stdout)?.[1] ?? '?';
  console.log(
    `  ${what.padEnd(44)} ${`${rankings} rankings`.padEnd(30)} ${`${(BYTES / 1e6 / seconds).toFixed(0)} MB a second, ${seconds.toFixed(1)} s`.padEnd(42)} ${megabytes.toFixed(0)} MB of memory at most`,
  );
}
