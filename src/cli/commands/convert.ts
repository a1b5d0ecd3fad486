import { Command, Option } from 'commander';
import { counted } from '../../base/words.ts';
import { formatById, formats } from '../../formats/catalogue.ts';
import { onlyContest } from '../../formats/read-as.ts';
import { type AnyInput, anyInput } from '../any-input.ts';
import { warnOfOddities } from '../contest-input.ts';
import { inFile } from '../files.ts';
import { EXIT_STATUS } from '../help-words.ts';
import type { Io } from '../io.ts';
import { outputFormat, refuseMissingFolder, type Target, writeContest, writePieces } from '../output.ts';
import { type ReadingOptions, withReadingOptions } from '../reading-options.ts';
import { CONVERT_HELP } from './convert-help.ts';

interface Options extends ReadingOptions {
  readonly to?: string;
}

/** `psephos convert`: between formats. */
export function convertCommand(io: Io): Command {
  const command = new Command('convert')
    .summary('turn ballots, declared results or counts into another format')
    .description(
      'Reads a file of any format and writes what it holds in another: ballots as ballots, totals as totals, a count as a sheet or for RCVis. What the new format has no place for is told; what it cannot hold without changing a count is refused.',
    )
    .argument('<in>', 'the file to read; - for standard input, a folder for all files in it; gzip and zip are unpacked')
    .argument('<out>', 'the file to write, packed where it ends in .gz; - for standard output');
  return withReadingOptions(command, 'How the file is written:')
    .addOption(
      new Option('--to <id>', 'the format to write (default: told by the ending of the file)').argParser(
        (id) => formatById(id).id,
      ),
    )
    .addHelpText('after', `${CONVERT_HELP}\n\n${formatList()}\n\n${EXIT_STATUS}`)
    .action(async (path: string, out: string, options: Options) => {
      await refuseMissingFolder(out);
      const target = { path: out, ...(options.to === undefined ? {} : { format: options.to }) };
      await write(await anyInput(path, options, io), path, target, io);
    });
}

async function write(input: AnyInput, path: string, target: Target, io: Io): Promise<void> {
  switch (input.holds) {
    case 'ballots':
      warnOfOddities(input.read, path, io);
      return writeContest(
        inFile(path, () => onlyContest(input.read)),
        target,
        io,
      );
    case 'count':
      return writePieces([outputFormat(target, 'count').write(input.count)], target.path, io);
    case 'declared result': {
      const { results } = input;
      await writePieces([outputFormat(target, 'declared result').write(results)], target.path, io);
      if (results.length > 1) io.warn(`psephos: ${counted(results.length, 'contest')} written\n`);
    }
  }
}

/** Every format, for the help. */
function formatList(): string {
  const width = Math.max(...formats.map(({ id }) => id.length));
  const line = ({ id, title, endings }: (typeof formats)[number]): string =>
    `  ${id.padEnd(width)}  ${title} (${endings.join(' ')})`;
  const part = (holds: (typeof formats)[number]['holds']): string =>
    formats
      .filter((format) => format.holds === holds)
      .map(line)
      .join('\n');
  return `Formats of ballots:\n${part('ballots')}\n\nof declared results:\n${part('declared result')}\n\nof counts:\n${part('count')}`;
}
