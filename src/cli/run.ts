import { Command, CommanderError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { oneLine } from '../base/text-layout.ts';
import { VERSION } from '../base/version.ts';
import { compareCommand } from './commands/compare.ts';
import { countCommand } from './commands/count.ts';
import { generateCommand } from './commands/generate.ts';
import { rulesCommand } from './commands/rules.ts';
import { vacancyCommand } from './commands/vacancy.ts';
import { whatifCommand } from './commands/whatif.ts';
import type { Io } from './io.ts';

/** Exit statuses: the work is done; the input or the request is at fault; the command line is not well formed. */
const [DONE, AT_FAULT, WRONG_USAGE] = [0, 1, 2];

/** Runs the command line with these arguments and gives the exit status. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await program(io).parseAsync([...args], { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    if (!(error instanceof PsephosError)) throw error;
    io.warn(`psephos: ${oneLine(error.message)}\n`);
    return error.code === 'wrong-usage' ? WRONG_USAGE : AT_FAULT;
  }
}

function program(io: Io): Command {
  const psephos = new Command('psephos')
    .description(
      'Would a transferable vote have changed the result? Exact counts, and honest answers from declared totals.',
    )
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "psephos COMMAND --help" for one command')
    .addHelpText('after', EXAMPLES);
  for (const command of [whatifCommand, countCommand, compareCommand, generateCommand, vacancyCommand, rulesCommand])
    psephos.addCommand(command(io));
  return quiet(psephos, io);
}

/** Sends what commander prints where everything else goes, and keeps it from ending the process. */
function quiet(command: Command, io: Io, path: string = command.name()): Command {
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.print(text), writeErr: (text) => io.warn(text) })
    .showHelpAfterError(`(see ${path} --help)`);
  for (const part of command.commands) quiet(part, io, `${path} ${part.name()}`);
  return command;
}

const EXAMPLES = `
Examples:
  psephos whatif result.json                 what the declared totals decide, allow and make probable
  psephos count ballots.blt --rule ers97     count real ballots, with a sheet of every stage
  psephos compare ballots.blt                many rules on the same ballots, and where they part
  psephos generate result.json --model uniform --seed 1 -o drawn.txt
  psephos vacancy --help                     who takes the place of a member who left
  psephos rules show ers97                   the decisions of a rule, each with its clause

"-" reads standard input. Answers go to standard output, warnings to standard error.
Exit status: 0 done, 1 the input or the request is at fault, 2 wrong usage.`;
