import { readContestFrom } from 'psephos/formats';
import { type MadeFile, madeBytes } from './made-files.ts';
import { mergedNames, mergedNumbers } from './plain-loop.ts';
import { grouped, median, RUNS } from './timing.ts';

const MILLION = { candidates: 20, longest: 8, papers: 1_000_000, seed: 'reading' } as const;
const FILES: readonly (readonly [string, MadeFile])[] = [
  ['BLT, a million papers, 20 candidates', { format: 'blt', ...MILLION }],
  ['BLT, 3 million papers, 8 candidates', { ...MILLION, format: 'blt', candidates: 8, papers: 3_000_000 }],
  ['CSV of names below ranks, a million papers', { format: 'csv', ...MILLION }],
  ['Scottish CSV, a million papers', { format: 'scottish-csv', ...MILLION }],
];

/** Reading of one ballot a line, in pieces of 1 MB, beside a plain loop over the same bytes that was run in turn with it. */
export async function benchReading(): Promise<void> {
  console.log(
    '\nReading, one ballot a line, into a merged and sorted profile; a plain byte loop that parses and merges beside it',
  );
  for (const [what, made] of FILES) {
    const bytes = madeBytes(made);
    const merged = made.format === 'csv' ? mergedNames : mergedNumbers;
    const own: number[] = [];
    const plain: number[] = [];
    let rankings = 0;
    for (let run = -1; run < RUNS; run++) {
      const start = performance.now();
      const { profile } = await readContestFrom(inPieces(bytes), { format: made.format, seats: 5 });
      const between = performance.now();
      rankings = merged(bytes);
      const end = performance.now();
      if (rankings !== profile.papers.length) throw new Error(`${rankings} rankings, not ${profile.papers.length}`);
      // The first run is not counted.
      if (run < 0) continue;
      own.push(between - start);
      plain.push(end - between);
    }
    const ratios = own.map((milliseconds, run) => plain[run] / milliseconds);
    const size = `${(bytes.length / 1e6).toFixed(1)} MB, ${grouped(rankings)} rankings`;
    const rates = `${rate(bytes, own)} MB a second, plain loop ${rate(bytes, plain)}`;
    console.log(
      `  ${what.padEnd(44)} ${size.padEnd(30)} ${rates.padEnd(42)} ratio ${median(ratios).toFixed(2)}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    );
  }
}

function rate(bytes: Uint8Array, milliseconds: readonly number[]): string {
  return (bytes.length / 1000 / median(milliseconds)).toFixed(0);
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const PIECE = 1024 * 1024;
