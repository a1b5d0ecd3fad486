import { Command, Option } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { defined } from '../../base/shape.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { compareDrawnElections, type DrawnOptions } from '../compare-drawn.ts';
import { refuseBallotOptions, refuseDrawnOptions, withDrawnOptions } from '../compare-drawn-options.ts';
import { compareMany } from '../compare-many.ts';
import { type CompareAsked, compared, comparedInFull } from '../compared.ts';
import { contestsInput, isOne, orderedInput } from '../contest-input.ts';
import { refuseForMany } from '../each-contest.ts';
import type { Io } from '../io.ts';
import { jsonOption, listOfIds, needed, onceFromStandardInput, seedOption, wholeNumber } from '../options.ts';
import { comparePage, MOST_WITH_DECISIONS } from '../pages/compare-page.ts';
import { BALLOTS_ARGUMENT, type ContestOptions, orderOption, withReadingOptions } from '../reading-options.ts';
import { COMPARE_HELP } from './compare-help.ts';

interface Options extends ContestOptions, Omit<DrawnOptions, keyof ContestOptions> {
  readonly rules?: readonly string[];
  readonly against?: string;
  readonly seed?: string;
  readonly follow?: number;
  readonly decisions?: boolean;
  readonly totals?: boolean;
  readonly margins?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `psephos compare`: many rules, and one contest or many. */
export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .summary('count the same ballots by many rules, and say where they part')
    .description(
      'Counts the ballots of a file by many rules: who is elected by each, which rules agree, at which stage each parts from the first and on which decisions their tables differ there, and whether a lot matters. Of several files or contests it prints totals and a table, a line each; with --model it draws the elections.',
    )
    .argument('[files...]', BALLOTS_ARGUMENT)
    .optionsGroup('The rules and their lots:')
    .option('--rules <ids>', 'the rules, with commas between them (default: all that fill so many places)', listOfIds)
    .option(
      '--against <id>',
      'the rule that the others are held against (default: the first named; else ers97 for several places)',
    )
    .addOption(seedOption('what lots are drawn from (default: none; lots fall in the order of the ballot)'))
    .addOption(orderOption())
    .option(
      '--follow <number>',
      'counts made to follow how the lots of one rule could fall (default: 2,000, fewer for a larger contest)',
      wholeNumber,
    );
  return withReadingOptions(withDrawnOptions(command))
    .option(
      '--decisions',
      'the decisions of the tables that differ where two rules part (default: where at most three are compared)',
    )
    .option('--totals', 'only the totals over all contests')
    .option(
      '--margins',
      'of several contests too: the fewest papers to alter for another outcome, of rules that have it',
    )
    .addOption(new Option('--csv', 'print CSV, a line for each contest and rule').conflicts(['json', 'totals']))
    .addOption(jsonOption('print JSON instead of a page; of several contests a line each, unless --totals'))
    .addHelpText('after', COMPARE_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      if (options.model !== undefined) return drawElections(paths, options, io);
      refuseDrawnOptions(options);
      needed(paths.at(0), '<files>', 'give ballots, such as ward.blt, or draw elections with --model');
      onceFromStandardInput(paths);
      const asked = askedOf(options);
      const compare = (contest: Contest): Comparison => compared(contest, asked, told(contest, options, io));
      if (paths.length > 1) return compareAll({ paths }, compare, options, io);
      const read = await contestsInput(paths[0], options, io);
      if (!isOne(read)) return compareAll({ paths, read }, compare, options, io);
      if (options.csv === true || options.totals === true) return compareMany({ paths, read }, compare, options, io);
      const [contest] = read.contests;
      const answer = await comparedInFull(contest, asked, told(contest, options, io));
      const page = (): string => comparePage(answer, options.decisions);
      await io.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : page());
    });
}

/** What is asked of each contest; rules that are not there are refused before a file is read. */
function askedOf({ rules, against, seed, follow, decisions }: Options): CompareAsked {
  return {
    ...defined({ named: rules?.map(ruleById), against: against === undefined ? undefined : ruleById(against) }),
    ...defined({ seed, follow }),
    trials: (number) => decisions ?? number <= MOST_WITH_DECISIONS,
  };
}

/** How papers are taken, and who is told what is being done. */
function told(contest: Contest, options: Options, io: Io): Parameters<typeof comparedInFull>[2] {
  return {
    ...orderedInput(contest, options).papers,
    onRule: ({ id }) => io.warn(`psephos: counting by ${id}\n`),
    onStep: (step, rule) => io.warn(`psephos: ${step}${rule === undefined ? '' : ` by ${rule.id}`}\n`),
  };
}

async function compareAll(
  files: Parameters<typeof compareMany>[0],
  compare: (contest: Contest) => Comparison,
  options: Options,
  io: Io,
): Promise<void> {
  refuseForMany({ decisions: options.decisions });
  await compareMany(files, compare, options, io);
}

async function drawElections(paths: readonly string[], options: Options, io: Io): Promise<void> {
  const { order, clean, follow, decisions, totals, margins, csv } = options;
  refuseBallotOptions({ order, clean, follow, decisions, totals, margins, csv });

  await compareDrawnElections(paths, options, io);
}
