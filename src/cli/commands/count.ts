import { Command } from 'commander';
import { writeCount } from '../../count/json.ts';
import { countSheet } from '../../count/sheet.ts';
import { readContest } from '../../formats/read-contest.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../../rules/lot.ts';
import { inFile, readText } from '../files.ts';
import type { Io } from '../io.ts';
import { jsonOption, seedOption, wholeNumber } from '../options.ts';

interface Options {
  readonly rule: string;
  readonly seats?: number;
  readonly seed?: string;
  readonly json?: boolean;
}

/** `psephos count`: one contest, one rule. */
export function countCommand(io: Io): Command {
  return new Command('count')
    .summary('count ballots by one rule')
    .description(
      'Counts the ballots of a file by one rule and prints a count sheet: every stage, every vote in its place, every tie.',
    )
    .argument('<file>', 'ballots: BLT, or the readable notation ("3: Ann > Bob"); - for standard input')
    .requiredOption('--rule <id>', 'the rule to count by ("psephos rules" lists them)')
    .option('--seats <number>', 'places to fill, instead of what the file says', wholeNumber)
    .addOption(seedOption('what lots are drawn from; without it they fall in the order of candidates on the ballot'))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const rule = ruleById(options.rule);
      const text = await readText(path, io);
      const contest = inFile(path, () => readContest(text));
      const lot = options.seed === undefined ? lotByOrder() : lotBySeed(options.seed);
      const count = rule.count({ ...contest, seats: options.seats ?? contest.seats }, { lot });
      io.print(options.json === true ? writeCount(count) : countSheet(count));
    });
}

const HELP = `
Examples:
  psephos count ward.blt --rule ers97
  psephos count ward.blt --rule instant-runoff --seats 1 --json
  printf '3: Ann > Bob\\n2: Bob\\n' | psephos count - --rule first-past-the-post`;
