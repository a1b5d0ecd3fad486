import { Command, CommanderError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { oneLine } from '../base/text-layout.ts';
import { VERSION } from '../base/version.ts';
import { listed } from '../base/words.ts';
import { backtestCommand } from './commands/backtest.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { convertCommand } from './commands/convert.ts';
import { countCommand } from './commands/count.ts';
import { exploreCommand } from './commands/explore.ts';
import { generateCommand } from './commands/generate.ts';
import { lawsCommand } from './commands/laws.ts';
import { learnCommand } from './commands/learn.ts';
import { reportCommand } from './commands/report.ts';
import { rulesCommand } from './commands/rules.ts';
import { vacancyCommand } from './commands/vacancy.ts';
import { whatifCommand } from './commands/whatif.ts';
import { addCompletions } from './completions.ts';
import { PSEPHOS_HELP } from './help-words.ts';
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
      'Would a transferable vote have changed the result? Exact counts of ranked ballots by the rules of many places, and honest answers from declared totals.',
    )
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "psephos COMMAND --help" for one command')
    .addHelpText('after', PSEPHOS_HELP);
  for (const [heading, commands] of Object.entries(COMMANDS)) {
    psephos.commandsGroup(heading);
    for (const command of commands) psephos.addCommand(command(io));
  }
  psephos.commandsGroup(HELP_GROUP);
  addCompletions(psephos, io);
  psephos.helpCommand(false).addCommand(helpCommand(psephos));
  return quiet(psephos, io);
}

/** Commander's own would take a misspelt command for none. */
function helpCommand(psephos: Command): Command {
  return new Command('help')
    .argument('[command...]')
    .description('print help of a command')
    .helpGroup(HELP_GROUP)
    .action((path: readonly string[]) => {
      let command = psephos;
      for (const name of path) {
        const found = command.commands.find((part) => part.name() === name);
        if (found === undefined) return command.error(`error: unknown command '${name}'${meant(name, command)}`);
        command = found;
      }
      return command.help();
    });
}

function meant(name: string, command: Command): string {
  const names = command
    .createHelp()
    .visibleCommands(command)
    .map((part) => part.name());
  const near = nearest(name, names);
  return near.length === 0 ? '' : ` (Did you mean ${listed(near, 'or')}?)`;
}

/** Options that may be given several times, each time for one thing more. */
const REPEATED: readonly string[] = [
  ...['lot', 'count-lot', 'reserve', 'unwilling', 'elected', 'survey', 'model', 'colour'],
];

/** Of an option given twice the last would count, and nobody be told. */
function refuseTwice(command: Command): void {
  const given = new Set<string>();
  for (const option of command.options) {
    const name = option.name();
    if (option.isBoolean() || option.variadic || REPEATED.includes(name)) continue;
    command.on(`option:${name}`, () => {
      if (given.has(name)) command.error(`error: option '${option.flags}' is given twice`);
      given.add(name);
    });
  }
}

const HELP_GROUP = 'The command line:';

const COMMANDS = {
  'Ballots that were cast:': [countCommand, compareCommand, vacancyCommand],
  'Totals without ballots:': [whatifCommand, generateCommand, learnCommand, backtestCommand],
  'Pictures:': [reportCommand, exploreCommand],
  'Files:': [checkCommand, convertCommand],
  'Rules:': [rulesCommand, lawsCommand],
};

/** Characters of a line of help, where the terminal does not say or has more. */
const [USUAL_WIDTH, MOST_WIDTH] = [80, 100];

/** Sends what commander prints where everything else goes, keeps it from ending the process, and tells a mistake on one line. */
function quiet(command: Command, io: Io, path: string = command.name()): Command {
  const width = (): number => Math.min(io.terminal.width ?? USUAL_WIDTH, MOST_WIDTH);
  if (command.parent !== null) command.helpOption('-h, --help', 'print this help');
  refuseTwice(command);
  command.exitOverride().configureOutput({
    writeOut: (text) => io.print(text),
    writeErr: (text) => io.warn(text),
    getOutHelpWidth: width,
    getErrHelpWidth: width,
    outputError: (text, write) =>
      write(
        `psephos: ${oneLine(
          text
            .trim()
            .replace(/^error: /, '')
            .replaceAll('\n', ' '),
        )} (see ${path} --help)\n`,
      ),
  });
  for (const part of command.commands) quiet(part, io, `${path} ${part.name()}`);
  return command;
}
