import { Command, Option } from 'commander';
import { PsephosError } from '../../base/errors.ts';
import { oneLine, wrapped } from '../../base/text-layout.ts';
import type { Count } from '../../count/count.ts';
import { type ExplainOptions, explain } from '../../count/explain.ts';
import { writeCount } from '../../count/json.ts';
import { countSheet } from '../../count/sheet.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../../rules/lot.ts';
import { type ContestOptions, contestInput, orderOption } from '../contest-input.ts';
import type { Io } from '../io.ts';
import { lotsByHand } from '../lots.ts';
import { jsonOption, lotOption, seedOption, wholeNumber } from '../options.ts';
import { checkReserving, reserveOption, reserving } from '../reserved.ts';

interface Options extends ContestOptions {
  readonly rule: string;
  readonly seed?: string;
  readonly lot?: readonly string[];
  readonly reserve?: readonly string[];
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly words?: NonNullable<ExplainOptions['words']>;
  readonly format?: NonNullable<ExplainOptions['format']>;
}

/** `psephos count`: one contest, one rule. */
export function countCommand(io: Io): Command {
  return new Command('count')
    .summary('count ballots by one rule')
    .description(
      'Counts the ballots of a file by one rule and prints a count sheet: every stage, every vote in its place, every tie.\nWith --explain it tells the same count in sentences.',
    )
    .argument('<file>', 'ballots: BLT, or the readable notation ("3: Ann > Bob"); - for standard input')
    .requiredOption('--rule <id>', 'the rule to count by ("psephos rules" lists them)')
    .option('--seats <number>', 'places to fill, instead of what the file says', wholeNumber)
    .addOption(seedOption('what lots are drawn from; without it they fall in the order of candidates on the ballot'))
    .addOption(lotOption())
    .addOption(orderOption())
    .addOption(reserveOption())
    .addOption(jsonOption())
    .addOption(new Option('--explain', 'tell the count in plain sentences instead of a sheet').conflicts('json'))
    .addOption(
      new Option('--words <set>', 'with --explain: British or American words (default: uk)')
        .choices(['uk', 'us'])
        .conflicts('json'),
    )
    .addOption(
      new Option('--format <format>', 'with --explain: how it is written (default: text)').choices([
        'text',
        'markdown',
        'html',
      ]),
    )
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      checkExplaining(options);
      const plain = ruleById(options.rule);
      checkReserving(plain, options.reserve);
      const { contest, papers } = await contestInput(path, options, io);
      const rule = reserving(plain, options.reserve, contest);
      const byHand = options.lot === undefined ? undefined : lotsByHand(options.lot, contest);
      const lot = byHand?.lot ?? (options.seed === undefined ? lotByOrder() : lotBySeed(options.seed));
      const count = rule.count(contest, { lot, ...papers });
      if (options.order !== undefined && count.provenance.order === undefined)
        io.warn(`psephos: ${rule.id} takes papers in no order: --order changes nothing\n`);
      for (const unused of byHand?.unused() ?? [])
        io.warn(`psephos: ${oneLine(`no tie needed the lot of ${unused}`)}\n`);
      io.print(page(count, options));
    });
}

/** Refuses options of an explanation where none was asked for, rather than leave them without effect. */
function checkExplaining({ explain: asked, words, format }: Options): void {
  if (asked === true || (words === undefined && format === undefined)) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `${words === undefined ? '--format' : '--words'} is about an explanation, and none was asked for`,
    hint: 'add --explain',
  });
}

function page(count: Count, { json, explain: asked, words = 'uk', format = 'text' }: Options): string {
  if (json === true) return writeCount(count);
  if (asked !== true) return countSheet(count);
  const told = explain(count, { words, format });
  if (format !== 'text') return told;
  return told
    .split('\n')
    .map((paragraph) => wrapped(paragraph, '').join('\n'))
    .join('\n');
}

const HELP = `
Examples:
  psephos count ward.blt --rule ers97
  psephos count ward.blt --rule instant-runoff --seats 1 --json
  psephos count ward.blt --rule scotland-local-2007 --explain
  psephos count ward.blt --rule minneapolis --explain --words us --format html
  psephos count ward.blt --rule ers97 --lot "5:exclusion:J. Smith" --lot "7:surplus:Ann Lee"
  psephos count ward.blt --rule ireland-dail --order file
  psephos count council.txt --rule ers97 --reserve "Women>=2" --reserve "North: Ann, Cy, Dee <= 2"
  printf '3: Ann > Bob\\n2: Bob\\n' | psephos count - --rule first-past-the-post`;
