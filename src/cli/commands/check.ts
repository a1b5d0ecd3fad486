import { Command } from 'commander';
import { faultsIn, PsephosError } from '../../base/errors.ts';
import { anyInput } from '../any-input.ts';
import { fileName } from '../bytes.ts';
import { refuseFailures } from '../each-contest.ts';
import { filesShown } from '../files-shown.ts';
import type { Io } from '../io.ts';
import { jsonOption, onceFromStandardInput } from '../options.ts';
import { checkPage, checkSummary, faultPage } from '../pages/check-page.ts';
import { type ReadingOptions, withReadingOptions } from '../reading-options.ts';
import { type Checked, checked } from '../summarise.ts';
import { CHECK_HELP } from './check-help.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
}

/** `psephos check`: is a file in order, and what is in it? */
export function checkCommand(io: Io): Command {
  return withReadingOptions(
    new Command('check')
      .summary('say what is in a file, and everything that is wrong or odd in it')
      .description(
        'Reads files and says what they hold: format, candidates, papers, distinct rankings, how many candidates papers rank, skipped ranks, repeats, equal preferences. All faults of a file are told together, each with its line and what was expected there; what is merely odd is told as a warning. Of several files it prints a table, a line each.',
      )
      .argument(
        '<files...>',
        'files of any format; - for standard input, a folder for all files in it; gzip and zip are unpacked',
      ),
  )
    .addOption(jsonOption('print JSON instead of a page, a line for each file'))
    .addHelpText('after', CHECK_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      onceFromStandardInput(paths);
      const several = paths.length > 1;
      const all: Checked[] = [];
      const shown = filesShown(paths.length, io);
      try {
        for (const path of paths) {
          for (const found of await checkedFiles(path, options, shown.io)) {
            if (options.json === true) await shown.io.write(`${JSON.stringify(found)}\n`);
            else if (!several) io.print('faults' in found ? faultPage(found) : checkPage(found));
            all.push(found);
          }
          shown.next();
        }
      } finally {
        shown.stop();
      }
      const failed = all.filter((found) => 'faults' in found).length;
      if (several && options.json !== true) io.print(checkSummary(all));
      if (failed > 0) refuseFailures(failed, 'read without a fault');
    });
}

/** What is behind a path, and after it each file at fault in that folder or archive. */
async function checkedFiles(path: string, options: Options, io: Io): Promise<readonly Checked[]> {
  const faulty: Checked[] = [];
  const onFault = (error: PsephosError): void => {
    faulty.push(atFault(error.detail.place?.file ?? fileName(path), error));
  };
  try {
    return [checked(fileName(path), await anyInput(path, options, io, onFault)), ...faulty];
  } catch (error) {
    if (!(error instanceof PsephosError) || error.code === 'wrong-usage') throw error;
    return [atFault(fileName(path), error)];
  }
}

function atFault(file: string, error: PsephosError): Checked {
  const { hint } = error.detail;
  return { file, faults: faultsIn(error), ...(hint === undefined ? {} : { hint }) };
}
