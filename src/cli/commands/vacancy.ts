import { Command } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { listed } from '../../base/words.ts';
import type { Count } from '../../count/count.ts';
import { lotByOrder, lotBySeed } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { contestInput } from '../contest-input.ts';
import { filled, type Vacancy, vacancyRules } from '../fill-vacancy.ts';
import { EXIT_STATUS, TIES } from '../help-words.ts';
import { type Io, warn } from '../io.ts';
import { type HandLots, type LotText, lotsByHand } from '../lots.ts';
import { candidateAt } from '../names.ts';
import { jsonOption, lotOption, needed, neededRule, seedOption } from '../options.ts';
import { vacancyJson, vacancyPage } from '../pages/vacancy-page.ts';
import { BALLOTS_ARGUMENT, type ReadingOptions, withReadingOptions } from '../reading-options.ts';

interface Options extends ReadingOptions {
  readonly rule?: string;
  readonly vacating?: string;
  readonly unwilling?: readonly string[];
  readonly elected?: readonly string[];
  readonly seed?: string;
  readonly lot?: readonly LotText[];
  readonly countLot?: readonly LotText[];
  readonly json?: boolean;
}

/** `psephos vacancy`: who takes the place of a member who left. */
export function vacancyCommand(io: Io): Command {
  const each = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];
  const command = new Command('vacancy')
    .summary('fill a casual vacancy from the ballots of the election')
    .description(
      'Fills the place of a member who left from the ballots that elected them, and prints who is the new member and the count that says so. ers97: all papers are counted again, those who sit stay. act-hare-clark: a countback of the former member’s papers.',
    )
    .argument('<file>', BALLOTS_ARGUMENT)
    .optionsGroup('The vacancy:')
    .option('--rule <id>', `the rule of the election, required: ${vacancyRules.join(' or ')}`)
    .option('--vacating <name>', 'the member who left, required: a name, or # and the number on the ballot')
    .option('--unwilling <name>', 'somebody who does not wish to take the place; once for each', each)
    .option('--elected <name>', 'who was elected, instead of counting for it; once for each', each)
    .addOption(seedOption('what lots are drawn from (default: none; lots fall in the order of the ballot)'))
    .addOption(lotOption())
    .addOption(lotOption('--count-lot', 'the same, of the count that elected the member'));
  return withReadingOptions(command)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const rule = ruleFor(neededRule(options.rule));
      const vacating = needed(options.vacating, '--vacating', 'name the member who left, or # and the number');
      const { contest } = await contestInput(path, options, io);
      const vacancy = vacancyOf({ ...options, vacating }, rule, contest);
      const lots = lotsOf(options.lot, options.seed, contest);
      const countLots = lotsOf(options.countLot, options.seed, contest, '--count-lot');
      const answer = filled(rule, contest, vacancy, { lot: lots.lot, countLot: countLots.lot });
      warnOfLots(io, answer.before, lots, countLots, options);
      io.print(options.json === true ? vacancyJson(answer) : vacancyPage(answer));
    });
}

function ruleFor(rule: Rule): Rule {
  if (vacancyRules.includes(rule.id)) return rule;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'no way to fill a vacancy is known for this rule',
    expected: listed(vacancyRules, 'or'),
    received: shown(rule.id),
  });
}

function vacancyOf(options: Options & { readonly vacating: string }, rule: Rule, { profile }: Contest): Vacancy {
  const names = profile.candidates.map(({ name }) => name);
  const indices = (texts: readonly string[], option: string): readonly number[] =>
    texts.map((text) => candidateAt(text, names, option));
  const { elected, countLot } = options;
  if (rule.id === 'ers97' && elected !== undefined && countLot !== undefined)
    throw new PsephosError({
      code: 'bad-argument',
      message: '--count-lot has no effect beside --elected, which says who was elected',
      hint: 'leave one of them out',
    });
  return {
    vacating: candidateAt(options.vacating, names, '--vacating'),
    unwilling: indices(options.unwilling ?? [], '--unwilling'),
    ...(elected === undefined ? {} : { elected: indices(elected, '--elected') }),
  };
}

function lotsOf(
  texts: readonly LotText[] | undefined,
  seed: string | undefined,
  contest: Contest,
  option = '--lot',
): HandLots {
  if (texts !== undefined) return lotsByHand(texts, contest, option);
  return { lot: seed === undefined ? lotByOrder() : lotBySeed(seed), unused: () => [] };
}

/** Who sits may hang on a lot that nobody told us of: that must not pass in silence. */
function warnOfLots(
  io: Io,
  before: Count | undefined,
  lots: HandLots,
  countLots: HandLots,
  { seed, countLot }: Options,
): void {
  for (const unused of [...lots.unused(), ...countLots.unused()]) warn(io, `no tie needed the lot of ${unused}`);
  const told: readonly unknown[] = [seed, countLot];
  if (told.some((one) => one !== undefined) || !before?.ties.some(({ decidedBy }) => decidedBy === 'lot')) return;
  warn(
    io,
    'the count that elected the members needed a lot, taken here in the order of the ballot: say how it fell with --count-lot',
  );
}

const HELP = `
What it prints:
  The new member, whose place it is, and the sheet of the count that says so; where nobody
  can take the place, that. Where the count of the election needed a lot, say how it fell
  with --count-lot, or who was elected with --elected: else a warning says what was taken.

Examples:
  psephos vacancy council.txt --rule ers97 --vacating Ann
  psephos vacancy council.txt --rule ers97 --vacating Ann --elected Ann --elected Bob --unwilling Cy
  psephos vacancy electorate.blt --rule act-hare-clark --vacating "#3" --json

${TIES}

${EXIT_STATUS}`;
