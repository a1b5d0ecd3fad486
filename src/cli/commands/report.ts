import { Command, Option } from 'commander';
import { defined } from '../../base/shape.ts';
import { type Settings, settingsOf } from '../../charts/chart.ts';
import type { Theme } from '../../charts/look.ts';
import { refuseUnknownChart } from '../chart-choice.ts';
import { type GroupColour, groupColour, groupColours, warnOfStrayColours } from '../group-colours.ts';
import type { Io } from '../io.ts';
import { notBlank, outputOption, wholeNumber } from '../options.ts';
import { refuseMissingFolder } from '../output.ts';
import { scaleOf } from '../png.ts';
import { orderOption, withReadingOptions } from '../reading-options.ts';
import { type FindingsOptions, reportFindings } from '../report-findings.ts';
import { type FormOptions, type ReportForm, reportForm } from '../report-form.ts';
import { candidatesOf, type ReportInput, reportInput } from '../report-input.ts';
import { reportLine } from '../report-line.ts';
import { refusePictureFolder, writeReport } from '../report-output.ts';
import { type AskedWords, refuseBadlyAsked, withAskedOptions } from '../what-if-options.ts';
import { REPORT_HELP } from './report-help.ts';

interface Options extends FindingsOptions, FormOptions {
  readonly theme?: Theme;
  readonly locale?: string;
  readonly colours?: string;
  readonly colour?: readonly GroupColour[];
}

/** `psephos report`: the answer as something to hand round. */
export function reportCommand(io: Io): Command {
  const command = new Command('report')
    .summary('a page to hand round: the answer, charts, count sheets, assumptions; or one chart of it')
    .description(
      'Writes a report as one HTML file that needs nothing else, or as Markdown: the question, the answer, charts, the count sheets, what is assumed and the command that makes it again. With --svg or --png it writes one chart.',
    )
    .argument(
      '<file>',
      'declared totals, ballots in any format, or the scores of "psephos backtest --json", told apart by what is in the file; - for standard input',
    )
    .optionsGroup('What is written:')
    .addOption(outputOption('where to: .html for a report, .md for Markdown, .svg or .png for a chart; "-" prints it'))
    .addOption(new Option('--list', 'print which charts there are of this file').conflicts(['svg', 'png', 'output']))
    .addOption(
      new Option('--svg <chart>', 'one chart as SVG instead of the report').argParser(notBlank).conflicts('png'),
    )
    .addOption(new Option('--png <chart>', 'one chart as PNG').argParser(notBlank))
    .option(
      '--width <units>',
      'of a chart, 280 to 4000; a narrow one is laid out for a phone (default: 640)',
      wholeNumber,
    )
    .option('--scale <number>', 'of a PNG: pixels a unit of its width (default: 2)', scaleOf)
    .option('--pictures <folder>', 'of Markdown: put the charts there as SVG, and show them', notBlank)
    .optionsGroup('What is asked:')
    .option(
      '--against <id>',
      'of ballots: the rule that the other is held against (default: first-past-the-post, or block-vote for several places)',
      notBlank,
    )
    .addOption(orderOption());
  return withReadingOptions(withAskedOptions(command, WORDS), 'How it looks:')
    .addOption(
      new Option(
        '--theme <theme>',
        "light, dark, or auto: as the reader's screen is (default: auto; of a chart light)",
      ).choices(['light', 'dark', 'auto']),
    )
    .option('--locale <tag>', 'the language by which numbers are grouped, such as de (default: en)', notBlank)
    .option('--colour <group=#rrggbb>', 'the colour of a group (party); once for each', groupColour)
    .option('--colours <file>', 'JSON with colours by the names of groups: { "Red": "#cc0000" }', notBlank)
    .addHelpText('after', REPORT_HELP)
    .action(async (path: string, options: Options) => {
      refuseBadlyAsked(path, options, [options.colours]);
      const form = reportForm(options, io);
      if (form.kind === 'svg' || form.kind === 'png') refuseUnknownChart(form.chart);
      const settings = await settingsFor(form, options, io);
      await refuseMissingFolder(options.output);
      await refusePictureFolder(options.pictures);
      const input = await reportInput(path, options, io);
      warnOfStrayColours(options.colour ?? [], candidatesOf(input), io);
      const findings = await reportFindings(input, enoughFor(form, options), command, lineOf(path, options, input), io);
      await writeReport(findings, form, settings, options, io);
    });

  function lineOf(path: string, { clean, colour }: Options, { kind }: ReportInput): string {
    const colours = colour?.map(({ group, colour: of }) => `${group}=${of}`);
    return reportLine(command, path, { clean: clean && [clean.id], colour: colours }, ALWAYS_TOLD[kind]);
  }
}

/** Given to ballots, a seed would let their lots fall otherwise; scores take neither. */
const ALWAYS_TOLD: Readonly<Record<ReportInput['kind'], readonly string[]>> = {
  declared: ['rule', 'seed'],
  ballots: ['rule'],
  backtest: [],
};

/** How charts look; a PNG cannot turn dark by itself. */
async function settingsFor({ kind }: ReportForm, options: Options, io: Io): Promise<Settings> {
  const { theme = kind === 'html' ? 'auto' : 'light', locale, width, colours, colour = [] } = options;
  const given = await groupColours(colours, colour, io);
  return settingsOf({
    theme: kind === 'png' && theme === 'auto' ? 'light' : theme,
    ...defined({ locale, width }),
    groupColours: given,
  });
}

/** Which charts there are does not depend on how well chances are known. */
function enoughFor({ kind }: ReportForm, options: Options): FindingsOptions {
  if (kind !== 'list') return options;
  const { untilError: _, workers: __, journal: ___, ...others } = options;
  return { ...others, draws: Math.min(options.draws ?? FEW, FEW) };
}

const FEW = 200;

const WORDS: AskedWords = {
  rule: 'the rule asked about ("psephos rules" lists them); of totals a transferable vote',
  draws: 'of totals: draws from each model (default: 200,000 for up to four candidates, fewer for a larger field)',
};
