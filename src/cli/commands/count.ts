import { Command, Option } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import type { ExplainOptions } from '../../count/explain.ts';
import { lotByOrder, lotBySeed } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { contestsInput, isOne, orderedInput } from '../contest-input.ts';
import { COUNT_FORMS, type CountForm, countText, formOf } from '../count-output.ts';
import { type EachContest, eachContest, refuseFailures, refuseForMany } from '../each-contest.ts';
import { type Io, warn } from '../io.ts';
import { type LotText, lotsByHand } from '../lots.ts';
import { jsonOption, lotOption, neededRule, onceFromStandardInput, outputOption, seedOption } from '../options.ts';
import { refuseMissingFolder, writePieces } from '../output.ts';
import { countSummary } from '../pages/count-summary.ts';
import { BALLOTS_ARGUMENT, type ContestOptions, orderOption, withReadingOptions } from '../reading-options.ts';
import { checkReserving, reserveOption, reserving } from '../reserved.ts';
import { COUNT_HELP } from './count-help.ts';

interface Options extends ContestOptions {
  readonly rule?: string;
  readonly seed?: string;
  readonly lot?: readonly LotText[];
  readonly reserve?: readonly string[];
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly words?: NonNullable<ExplainOptions['words']>;
  readonly to?: CountForm;
  readonly output?: string;
}

/** `psephos count`: one rule, and one contest or many. */
export function countCommand(io: Io): Command {
  const command = new Command('count')
    .summary('count ballots by one rule')
    .description(
      'Counts the ballots of a file by one rule and prints a count sheet: every stage, every vote in its place, every tie. With --explain it tells the same count in sentences. Of several files or contests it prints a table, a line each.',
    )
    .argument('<files...>', BALLOTS_ARGUMENT)
    .optionsGroup('The rule and its lots:')
    .option('--rule <id>', 'the rule to count by, required; "psephos rules" lists them')
    .addOption(seedOption('what lots are drawn from (default: none; lots fall in the order of the ballot)'))
    .addOption(lotOption())
    .addOption(orderOption())
    .addOption(reserveOption());
  return withReadingOptions(command)
    .addOption(jsonOption('print JSON instead of a sheet; of several contests a line each'))
    .addOption(new Option('--explain', 'tell the count in plain sentences instead of a sheet').conflicts('json'))
    .addOption(
      new Option('--words <set>', 'with --explain: British or American words (default: uk)').choices(['uk', 'us']),
    )
    .addOption(outputOption('write to a file, in the format of its ending: .txt .md .html .csv .json'))
    .addOption(
      new Option('--to <form>', 'how the answer is written (default: as the ending says, else text)')
        .choices(COUNT_FORMS)
        .conflicts('json'),
    )
    .addHelpText('after', COUNT_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      onceFromStandardInput(paths);
      if (options.words !== undefined && options.explain !== true) throw noExplanation();
      const rule = neededRule(options.rule);
      checkReserving(rule, options.reserve);
      const form = formOf(options);
      await refuseMissingFolder(options.output);
      if (paths.length > 1) return countMany({ paths }, rule, options, io);
      const read = await contestsInput(paths[0], options, io);
      if (!isOne(read)) return countMany({ paths, read }, rule, options, io);
      const text = countText(counted(rule, read.contests[0], options, io), form, options);
      await writePieces([text], options.output ?? '-', io);
    });
}

function noExplanation(): PsephosError {
  return new PsephosError({
    code: 'wrong-usage',
    message: '--words is about an explanation, and none was asked for',
    hint: 'add --explain',
  });
}

/** Counts one contest; what was asked for and had no effect is told. */
function counted(plain: Rule, contest: Contest, options: Options, io: Io): Count {
  const rule = reserving(plain, options.reserve, contest);
  const byHand = options.lot === undefined ? undefined : lotsByHand(options.lot, contest);
  const lot = byHand?.lot ?? (options.seed === undefined ? lotByOrder() : lotBySeed(options.seed));
  const count = rule.count(contest, { lot, ...orderedInput(contest, options).papers });
  if (options.order !== undefined && count.provenance.order === undefined)
    warn(io, `${rule.id} takes papers in no order: --order changes nothing`);
  for (const unused of byHand?.unused() ?? []) warn(io, `no tie needed the lot of ${unused}`);
  return count;
}

/** Counts every contest of every file: a table, or a line of JSON each. One at fault does not keep the others from being counted. */
async function countMany(
  files: Pick<EachContest<Count>, 'paths' | 'read'>,
  rule: Rule,
  options: Options,
  io: Io,
): Promise<void> {
  const { lot, reserve, explain, output, to } = options;
  refuseForMany({ lot, reserve, explain, output, to });
  const json = options.json === true ? 'count' : undefined;
  const answer = (contest: Contest): Count => counted(rule, contest, options, io);
  const { rows, failed } = await eachContest({ ...files, json, answer }, options, io);
  if (json === undefined) io.print(countSummary(rule, rows, failed));
  refuseFailures(failed, 'counted');
}
