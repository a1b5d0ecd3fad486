import { Command } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { defined } from '../../base/shape.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { compared } from '../compared.ts';
import { contestsInput, isOne, orderedInput } from '../contest-input.ts';
import { type EachContest, eachContest, refuseFailures, refuseForMany } from '../each-contest.ts';
import type { Io } from '../io.ts';
import { jsonOption, listOfIds, onceFromStandardInput, seedOption, wholeNumber } from '../options.ts';
import { comparePage, MOST_WITH_DECISIONS } from '../pages/compare-page.ts';
import { compareSummary } from '../pages/compare-summary.ts';
import { BALLOTS_ARGUMENT, type ContestOptions, orderOption, withReadingOptions } from '../reading-options.ts';
import { COMPARE_HELP } from './compare-help.ts';

interface Options extends ContestOptions {
  readonly rules?: readonly string[];
  readonly against?: string;
  readonly seed?: string;
  readonly follow?: number;
  readonly decisions?: boolean;
  readonly json?: boolean;
}

/** `psephos compare`: many rules, and one contest or many. */
export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .summary('count the same ballots by many rules, and say where they part')
    .description(
      'Counts the ballots of a file by many rules: who is elected by each, which rules agree, at which stage each parts from the first and on which decisions their tables differ there, and whether a lot matters. Of several files or contests it prints a table, a line each.',
    )
    .argument('<files...>', BALLOTS_ARGUMENT)
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
  return withReadingOptions(command)
    .option(
      '--decisions',
      'the decisions of the tables that differ where two rules part (default: where at most three are compared)',
    )
    .addOption(jsonOption('print JSON instead of a page; of several contests a line each'))
    .addHelpText('after', COMPARE_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      onceFromStandardInput(paths);
      const compare = comparing(options, io);
      if (paths.length > 1) return compareMany({ paths }, compare, options, io);
      const read = await contestsInput(paths[0], options, io);
      if (!isOne(read)) return compareMany({ paths, read }, compare, options, io);
      const answer = compare(read.contests[0]);
      const page = (): string => comparePage(answer, options.decisions);
      await io.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : page());
    });
}

/** What is done with each contest; rules that are not there are refused before a file is read. */
function comparing(options: Options, io: Io): (contest: Contest) => Comparison {
  const { rules, against, seed, follow, decisions } = options;
  const asked = {
    ...defined({ named: rules?.map(ruleById), against: against === undefined ? undefined : ruleById(against) }),
    ...defined({ seed, follow }),
    trials: (number: number) => decisions ?? number <= MOST_WITH_DECISIONS,
  };
  const onRule = ({ id }: { readonly id: string }): void => io.warn(`psephos: counting by ${id}\n`);
  return (contest) => compared(contest, asked, { ...orderedInput(contest, options).papers, onRule });
}

async function compareMany(
  files: Pick<EachContest<Comparison>, 'paths' | 'read'>,
  answer: (contest: Contest) => Comparison,
  options: Options,
  io: Io,
): Promise<void> {
  refuseForMany({ decisions: options.decisions });
  const json = options.json === true ? 'comparison' : undefined;
  const { rows, failed } = await eachContest({ ...files, json, answer }, options, io);
  if (json === undefined) io.print(compareSummary(rows, failed));
  refuseFailures(failed, 'compared');
}
