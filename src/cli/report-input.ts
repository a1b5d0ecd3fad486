import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { PaperOrder } from '../ballots/paper-order.ts';
import { PsephosError } from '../base/errors.ts';
import { peeked } from '../formats/file-head.ts';
import { readJson } from '../formats/json/json-shape.ts';
import { onlyContest } from '../formats/read-as.ts';
import { onlyDeclared } from '../formats/read-declared.ts';
import type { BacktestReport } from '../whatif/backtest/report.ts';
import { anyInput } from './any-input.ts';
import { bytesOf } from './bytes.ts';
import { checkBacktest } from './check-backtest.ts';
import { orderedInput, warnOfOddities } from './contest-input.ts';
import { inFile, readText } from './files.ts';
import type { Io } from './io.ts';
import type { ContestOptions } from './reading-options.ts';

/** What a report is about. */
export type ReportInput =
  | { readonly kind: 'declared'; readonly declared: DeclaredResult }
  | { readonly kind: 'ballots'; readonly contest: Contest; readonly papers: { readonly order?: PaperOrder } }
  | { readonly kind: 'backtest'; readonly report: BacktestReport };

/** Who stands there. */
export function candidatesOf(input: ReportInput): readonly { readonly group?: string }[] {
  if (input.kind === 'backtest') return [];
  return input.kind === 'declared' ? input.declared.candidates : input.contest.profile.candidates;
}

/**
 * Reads what a report is about, told by what is in the file: one contest, as totals or ballots, or the scores of a backtest.
 *
 * @throws PsephosError that names the file; where it holds several contests and none of them, or a count.
 */
export async function reportInput(path: string, options: ContestOptions, io: Io): Promise<ReportInput> {
  const { head, io: again } = await headOf(path, io);
  if (/^\s*\{\s*"format"\s*:\s*"psephos-backtest"/.test(head)) {
    const text = await readText(path, again);
    return { kind: 'backtest', report: inFile(path, () => readJson(text, checkBacktest)) };
  }
  const input = await anyInput(path, options, again);
  if (input.holds === 'count') throw aCount();
  if (input.holds === 'declared result')
    return { kind: 'declared', declared: inFile(path, () => onlyDeclared(input.results)) };
  warnOfOddities(input.read, path, io);
  const contest = inFile(path, () => onlyContest(input.read));
  return { kind: 'ballots', ...orderedInput(contest, options) };
}

/** The beginning of a file or of standard input, which can then be read again as if nobody had looked. */
async function headOf(path: string, io: Io): Promise<{ readonly head: string; readonly io: Io }> {
  if (path === '-') {
    const { head, all } = await peeked(bytesOf(path, io));
    return { head, io: { ...io, input: all } };
  }
  const bytes = bytesOf(path, io);
  try {
    return { head: (await peeked(bytes)).head, io };
  } catch (error) {
    // Whoever reads it tells why it cannot be read; a folder can.
    if (error instanceof PsephosError) return { head: '', io };
    throw error;
  } finally {
    await bytes.return(undefined);
  }
}

function aCount(): PsephosError {
  return new PsephosError({
    code: 'bad-file',
    message: 'this is a count, and a report is about totals, ballots or a backtest',
    hint: 'report on the ballots that were counted; `psephos convert` writes a count as a sheet',
  });
}
