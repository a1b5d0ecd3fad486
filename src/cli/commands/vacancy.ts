import { Command, Option } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { oneLine } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { Count } from '../../count/count.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { type Lot, lotByOrder, lotBySeed } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ContestOptions, contestInput } from '../contest-input.ts';
import { filled, type Vacancy, vacancyRules } from '../fill-vacancy.ts';
import type { Io } from '../io.ts';
import { type HandLots, lotsByHand } from '../lots.ts';
import { candidateAt } from '../names.ts';
import { jsonOption, lotOption, seedOption, wholeNumber } from '../options.ts';
import { vacancyJson, vacancyPage } from '../pages/vacancy-page.ts';

interface Options extends ContestOptions {
  readonly rule: string;
  readonly vacating: string;
  readonly unwilling?: readonly string[];
  readonly elected?: readonly string[];
  readonly seed?: string;
  readonly lot?: readonly string[];
  readonly countLot?: readonly string[];
  readonly json?: boolean;
}

/** `psephos vacancy`: who takes the place of a member who left. */
export function vacancyCommand(io: Io): Command {
  const each = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];
  return new Command('vacancy')
    .summary('fill a casual vacancy from the ballots of the election')
    .description(
      'Fills the place of a member who left from the ballots that elected them, and prints who is the new member and the count\nthat says so. ers97: all papers are counted again, those who sit stay. act-hare-clark: a countback of the former member’s papers.',
    )
    .argument('<file>', 'the ballots of the election: BLT, or the readable notation; - for standard input')
    .requiredOption('--rule <id>', `the rule of the election: ${vacancyRules.join(' or ')}`)
    .requiredOption('--vacating <name>', 'the member who left: a name, or # and the number on the ballot')
    .option('--unwilling <name>', 'somebody who does not wish to take the place; once for each', each)
    .option('--elected <name>', 'who was elected, instead of counting for it; once for each', each)
    .option('--seats <number>', 'places of the election, instead of what the file says', wholeNumber)
    .addOption(seedOption('what lots are drawn from; without it they fall in the order of candidates on the ballot'))
    .addOption(lotOption())
    .addOption(
      new Option('--count-lot <stage:over:name>', 'the same, of the count that elected the member')
        .argParser(each)
        .conflicts('seed'),
    )
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const rule = ruleFor(options.rule);
      const { contest } = await contestInput(path, options, io);
      const vacancy = vacancyOf(options, rule, contest);
      const lots = lotsOf(options.lot, options.seed, contest);
      const countLots = countLotsOf(options, contest);
      const answer = filled(rule, contest, vacancy, { lot: lots.lot, countLot: countLots.lot });
      warnOfLots(io, answer.before, lots, countLots, options);
      io.print(options.json === true ? vacancyJson(answer) : vacancyPage(answer));
    });
}

function ruleFor(id: string): Rule {
  const rule = ruleById(id);
  if (vacancyRules.includes(rule.id)) return rule;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'no way to fill a vacancy is known for this rule',
    expected: listed(vacancyRules, 'or'),
    received: shown(id),
  });
}

function vacancyOf(options: Options, rule: Rule, { profile }: Contest): Vacancy {
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

function lotsOf(texts: readonly string[] | undefined, seed: string | undefined, contest: Contest): HandLots {
  if (texts !== undefined) return lotsByHand(texts, contest);
  return { lot: seed === undefined ? lotByOrder() : lotBySeed(seed), unused: () => [] };
}

/** The same for the count of the election, with errors that name its own option. */
function countLotsOf({ countLot, seed }: Options, contest: Contest): HandLots {
  const named = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      throw new PsephosError({ code: error.code, message: error.message.replaceAll('--lot', '--count-lot') });
    }
  };
  const { lot, unused } = named(() => lotsOf(countLot, seed, contest));
  return { lot: { ...lot, choose: (tied, occasion) => named(() => lot.choose(tied, occasion)) }, unused };
}

/** Who sits may hang on a lot that nobody told us of: that must not pass in silence. */
function warnOfLots(
  io: Io,
  before: Count | undefined,
  lots: HandLots,
  countLots: HandLots,
  { seed, countLot }: Options,
): void {
  const warn = (text: string): void => io.warn(`psephos: ${oneLine(text)}\n`);
  for (const unused of [...lots.unused(), ...countLots.unused()]) warn(`no tie needed the lot of ${unused}`);
  const told: readonly (Lot['seed'] | readonly string[] | undefined)[] = [seed, countLot];
  if (told.some((one) => one !== undefined) || !before?.ties.some(({ decidedBy }) => decidedBy === 'lot')) return;
  warn(
    'the count that elected the members needed a lot, taken here in the order of the ballot: say how it fell with --count-lot',
  );
}

const HELP = `
Examples:
  psephos vacancy council.txt --rule ers97 --vacating "Ann Lee"
  psephos vacancy council.txt --rule ers97 --vacating Ann --elected Ann --elected Bob --unwilling Cy
  psephos vacancy electorate.blt --rule act-hare-clark --vacating "#3" --json`;
