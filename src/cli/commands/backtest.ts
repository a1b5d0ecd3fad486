import { Command, Option } from 'commander';
import { ruleById } from '../../rules/catalogue.ts';
import { BACKTEST_DRAWS, BASELINES, backtest } from '../../whatif/backtest/backtest.ts';
import { backtestReport, type HowTrained } from '../../whatif/backtest/report.ts';
import type { Training } from '../../whatif/backtest/training.ts';
import { backtestDraws } from '../backtest-draws.ts';
import { realElections } from '../backtest-input.ts';
import { backtestLine, type LineOptions } from '../backtest-line.ts';
import { testedModel } from '../backtest-models.ts';
import { numberOfDraws } from '../drawing-options.ts';
import { drawsShown } from '../draws-shown.ts';
import { refuseFailures } from '../each-contest.ts';
import type { Io } from '../io.ts';
import { PARAMETERS_OPTION } from '../model-input.ts';
import { jsonOption, notBlank, onceFromStandardInput, seedOption, wholeNumber } from '../options.ts';
import { backtestPage } from '../pages/backtest-page.ts';
import { BALLOTS_ARGUMENT, withReadingOptions } from '../reading-options.ts';
import { BACKTEST_HELP } from './backtest-help.ts';

interface Options extends LineOptions {
  readonly workers?: number;
  readonly each?: boolean;
  readonly json?: boolean;
}

/** Folds when nobody says. */
const FOLDS = 5;

/** `psephos backtest`: do the probabilities come true? */
export function backtestCommand(io: Io): Command {
  const command = new Command('backtest')
    .summary('hide the later preferences of real elections, ask the what-if, score the answer')
    .description(
      'Reads ballots that were cast, hides all but the first preferences, asks a model who would be elected, counts the real ballots, and scores what was said: beside simple forecasts of the same elections, which have to be beaten.',
    )
    .argument('<paths...>', `${BALLOTS_ARGUMENT}; folders in a folder are read too`)
    .optionsGroup('What is tested:')
    .option('--rule <id>', 'the rule that counts ("psephos rules" lists them)', 'scotland-local-2007')
    .option('--model <id>', 'the model of later preferences; "learned" learns from the training elections', 'learned')
    .option('--parameters <file>', PARAMETERS_OPTION, notBlank)
    .option('--prior <name>', 'with --model learned: test this prior as it is (scottish, blind or a file)', notBlank)
    .addOption(
      new Option('--groups <how>', 'whether the model is told the groups (parties, slates) of candidates')
        .choices(['use', 'ignore'])
        .default('use'),
    )
    .optionsGroup('How training and test are kept apart:')
    .addOption(
      new Option(
        '--folds <number>',
        `cut the elections into so many parts, file by file; each is asked of what was learned from the others (default: ${FOLDS})`,
      )
        .argParser(wholeNumber)
        .conflicts('train'),
    )
    .option(
      '--train <path>',
      'learn from these elections instead, none of which may be among those asked about',
      notBlank,
    )
    .option('--allow-seen', 'ask even about elections that the model learned from; the answer is marked')
    .optionsGroup('How much is asked:')
    .option('--draws <number>', 'draws from each model for each election', numberOfDraws, BACKTEST_DRAWS)
    .addOption(seedOption('what draws and folds are drawn from; the same seed gives the same answer').default('1'))
    .option(
      '--workers <number>',
      'threads that share the draws; the answer is the same (default: 1 for short work, else one a core)',
      wholeNumber,
    )
    .option('--limit <number>', 'read at most so many files, taken by the seed', wholeNumber);
  return withReadingOptions(command)
    .option('--each', 'also what was said of each election')
    .addOption(jsonOption())
    .addHelpText('after', BACKTEST_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      onceFromStandardInput([...paths, options.train, options.parameters]);
      await test(paths, options, io);
    });
}

async function test(paths: readonly string[], options: Options, io: Io): Promise<void> {
  const { draws, seed, groups, train } = options;
  const rule = ruleById(options.rule);
  const { learner, seenBefore } = await testedModel(options, io);
  const asked = { rule, learner, seed, groups, reading: options };
  const found = await realElections(paths, { ...asked, limit: options.limit }, io);
  const apart = train === undefined ? undefined : await realElections([train], asked, io);
  const { elections, leftOut } = found;
  const folds = { kind: 'folds', folds: options.folds ?? FOLDS } as const;
  const training: Training<unknown> = apart === undefined ? folds : { kind: 'apart', elections: apart.elections };
  const total = draws * elections.length * (1 + BASELINES.length);
  const shown = drawsShown(io, total);
  const { drawn, atOnce, close } = backtestDraws(total, options.workers);
  try {
    const answer = await backtest(elections, {
      ...{ rule, learner, training, seenBefore, draws, seed },
      allowSeen: options.allowSeen ?? false,
      ...{ drawn, atOnce, onDraws: shown.more },
    });
    const how: HowTrained =
      apart === undefined ? folds : { kind: 'apart', elections: apart.elections.length, leftOut: apart.leftOut };
    const report = backtestReport(answer, elections, {
      ...{ rule, groups, draws, seed, leftOut, training: how },
      each: options.each ?? false,
      command: backtestLine(paths, { folds: folds.folds, ...options }),
    });
    shown.stop();
    await io.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : backtestPage(report));
  } finally {
    shown.stop();
    await close();
  }
  refuseFailures(found.failed + (apart?.failed ?? 0), 'read');
}
