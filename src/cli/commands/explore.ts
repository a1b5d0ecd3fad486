import { Command, InvalidArgumentError, Option } from 'commander';
import { PsephosError } from '../../base/errors.ts';
import { givenJson } from '../explorer-given.ts';
import { builtPage, pageWith } from '../explorer-page.ts';
import { servePageUntilStopped } from '../explorer-server.ts';
import type { Io } from '../io.ts';
import { notBlank } from '../options.ts';
import { refuseMissingFolder, writePieces } from '../output.ts';
import { type ReadingOptions, withReadingOptions } from '../reading-options.ts';
import { EXPLORE_HELP } from './explore-help.ts';

interface Options extends ReadingOptions {
  readonly port?: number;
  readonly output?: string;
}

/** `psephos explore`: the page on which people move votes and see the winner change. */
export function exploreCommand(io: Io): Command {
  const command = new Command('explore')
    .summary('a page in the browser: move where votes go next and see the winner change')
    .description(
      'Shows a page in the browser, with the totals or ballots of a file or with an example: where votes go next is set by a point that is dragged or by sliders, and counts, pictures and winner follow. The page is served to this machine alone until Ctrl-C, or written to a file, which works by itself.',
    )
    .argument(
      '[file]',
      'declared totals or ballots in any format; - for standard input, gzip and zip are unpacked (default: an example)',
    );
  return withReadingOptions(command, 'The page:')
    .option(
      '--port <number>',
      'the port of this machine that it is served on, 0 for any that is free (default: 4321, or any where that is taken)',
      portNumber,
    )
    .addOption(
      new Option('-o, --output <file>', 'write the page to a file in place of serving it; - for standard output')
        .argParser(notBlank)
        .conflicts('port'),
    )
    .addHelpText('after', EXPLORE_HELP)
    .action(async (path: string | undefined, options: Options) => {
      refuseReadingNothing(path, options);
      await refuseMissingFolder(options.output);
      const page = await builtPage();
      const shown = path === undefined ? page : pageWith(page, await givenJson(path, options, io));
      if (options.output === undefined) await servePageUntilStopped(shown, options.port, io);
      else await writePieces([shown], options.output, io);
    });
}

/** How a file is read is of no effect without one: nobody shall think that it had. */
function refuseReadingNothing(path: string | undefined, options: Options): void {
  const names = ['format', 'encoding', 'contest', 'seats', 'clean'] as const;
  const useless = names.find((name) => options[name] !== undefined);
  if (path !== undefined || useless === undefined) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `--${useless} is about a file, and none is named`,
    hint: 'name the file, or leave it out',
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}
