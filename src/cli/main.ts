#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { oneLine } from '../base/text-layout.ts';
import { VERSION } from '../base/version.ts';
import { countCommand } from './commands/count.ts';
import { generateCommand } from './commands/generate.ts';
import { rulesCommand } from './commands/rules.ts';
import { whatifCommand } from './commands/whatif.ts';

/** Exit statuses: the work is done; the input or the request is at fault; the command line is not well formed. */
const [DONE, AT_FAULT, WRONG_USAGE] = [0, 1, 2];

function program(): Command {
  const psephos = new Command('psephos')
    .description(
      'Would a transferable vote have changed the result? Exact counts, and honest answers from declared totals.',
    )
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "psephos COMMAND --help" for one command')
    .showHelpAfterError('(see psephos --help)')
    .addHelpText('after', EXAMPLES);
  for (const command of [whatifCommand(), countCommand(), generateCommand(), rulesCommand()]) {
    psephos.addCommand(command.exitOverride().showHelpAfterError(`(see psephos ${command.name()} --help)`));
  }
  return psephos.exitOverride();
}

const EXAMPLES = `
Examples:
  psephos whatif result.json                 what the declared totals decide, allow and make probable
  psephos count ballots.blt --rule ers97     count real ballots, with a sheet of every stage
  psephos generate result.json --model uniform --seed 1 -o drawn.txt
  psephos rules show ers97                   the decisions of a rule, each with its clause

"-" reads standard input. Answers go to standard output, warnings to standard error.
Exit status: 0 done, 1 the input or the request is at fault, 2 wrong usage.`;

async function main(): Promise<number> {
  try {
    await program().parseAsync(process.argv);
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    if (error instanceof PsephosError) {
      process.stderr.write(`psephos: ${oneLine(error.message)}\n`);
      return AT_FAULT;
    }
    throw error;
  }
}

// A reader that has seen enough (psephos … | head) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(DONE);
  throw error;
});

process.exitCode = await main();
