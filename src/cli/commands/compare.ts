import { Command } from 'commander';
import type { Contest } from '../../ballots/contest.ts';
import { rankings } from '../../ballots/profile.ts';
import { PsephosError } from '../../base/errors.ts';
import { counted, listed } from '../../base/words.ts';
import { type Comparison, compareRules } from '../../compare/compare-rules.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ContestOptions, contestInput, orderOption } from '../contest-input.ts';
import type { Io } from '../io.ts';
import { jsonOption, listOfIds, seedOption, wholeNumber } from '../options.ts';
import { comparePage, MOST_WITH_DECISIONS } from '../pages/compare-page.ts';

interface Options extends ContestOptions {
  readonly rules?: readonly string[];
  readonly against?: string;
  readonly seed?: string;
  readonly follow?: number;
  readonly decisions?: boolean;
  readonly json?: boolean;
}

/** Entries of rankings beyond which somebody at a terminal is told which rule is at work. */
const LARGE = 1_000_000;

/** `psephos compare`: one contest, many rules. */
export function compareCommand(io: Io): Command {
  return new Command('compare')
    .summary('count the same ballots by many rules, and say where they part')
    .description(
      'Counts the ballots of a file by many rules: who is elected by each, which rules agree, at which stage each parts from the\nfirst and on which decisions their tables differ there, and whether a lot matters.',
    )
    .argument('<file>', 'ballots: BLT, or the readable notation ("3: Ann > Bob"); - for standard input')
    .option('--rules <ids>', 'the rules, with commas between them (default: all that fill so many places)', listOfIds)
    .option(
      '--against <id>',
      'the rule that the others are held against (default: the first named; else ers97 for several places)',
    )
    .option('--seats <number>', 'places to fill, instead of what the file says', wholeNumber)
    .addOption(seedOption('what lots are drawn from; without it they fall in the order of candidates on the ballot'))
    .addOption(orderOption())
    .option(
      '--follow <number>',
      'counts made to follow how the lots of one rule could fall (default: 2,000, fewer for a larger contest)',
      wholeNumber,
    )
    .option(
      '--decisions',
      'the decisions of the tables that differ where two rules part (default: where at most three are compared)',
    )
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const named = options.rules?.map(ruleById);
      const against = options.against === undefined ? undefined : ruleById(options.against);
      const { contest, papers } = await contestInput(path, options, io);
      const asked = named === undefined ? fitting(contest) : checked(named, contest);
      const withDecisions = options.decisions ?? asked.length <= MOST_WITH_DECISIONS;
      const compared = compareRules(contest, asked, {
        trials: withDecisions,
        against: heldAgainst(against, asked, named === undefined),
        ...papers,
        lot: options.seed === undefined ? lotByOrder() : lotBySeed(options.seed),
        ...(options.follow === undefined ? {} : { mostLots: options.follow }),
        ...(isLarge(contest) ? { onRule: ({ id }) => io.warn(`psephos: counting by ${id}\n`) } : {}),
      });
      const answer = named === undefined ? withMisfits(compared, contest) : compared;
      refuseNothing(answer);
      io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : comparePage(answer, withDecisions));
    });
}

function fitting({ seats }: Contest): readonly Rule[] {
  return rules.filter(({ singleSeat }) => singleSeat !== true || seats === 1);
}

/** The rules that somebody asked for by name, each of which must be able to answer. */
function checked(named: readonly Rule[], { seats }: Contest): readonly Rule[] {
  const misfits = named.filter(({ singleSeat }) => singleSeat === true && seats !== 1).map(({ id }) => id);
  if (misfits.length > 0) {
    throw new PsephosError({
      code: 'bad-argument',
      message: `${listed(misfits)} ${misfits.length === 1 ? 'fills' : 'fill'} one place`,
      received: counted(seats, 'place'),
      hint: 'leave them out, or ask for --seats 1',
    });
  }
  if (new Set(named).size > 1) return named;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'one rule alone has nothing to be compared with',
    expected: 'two or more, such as --rules ers97,instant-runoff',
    hint: '"psephos count" counts by one rule; "psephos rules" lists all',
  });
}

/** Says of the rules that were never asked why they were not. */
function withMisfits(comparison: Comparison, contest: Contest): Comparison {
  const asked = fitting(contest);
  const misfits = rules
    .filter((rule) => !asked.includes(rule))
    .map(({ id, title }) => ({ id, title, why: `fills one place, here are ${contest.seats}` }));
  return { ...comparison, leftOut: [...comparison.leftOut, ...misfits] };
}

/** The rule that others are held against: for several places one with transfers, which tells more than one of a single stage. */
function heldAgainst(wanted: Rule | undefined, asked: readonly Rule[], byDefault: boolean): string {
  if (wanted === undefined) return byDefault && !asked.some(({ singleSeat }) => singleSeat) ? 'ers97' : asked[0].id;
  if (asked.includes(wanted)) return wanted.id;
  throw new PsephosError({
    code: 'bad-argument',
    message: `--against ${wanted.id}: it is not among the rules that count`,
    expected: `one of ${asked.map(({ id }) => id).join(', ')}`,
  });
}

function refuseNothing({ rules: answered, leftOut }: Comparison): void {
  if (answered.length > 0) return;
  throw new PsephosError({
    code: 'bad-contest',
    message: `no rule can count this: ${leftOut.map(({ id, why }) => `${id}: ${why}`).join('; ')}`,
  });
}

function isLarge({ profile }: Contest): boolean {
  return rankings(profile) * profile.candidates.length > LARGE;
}

const HELP = `
Examples:
  psephos compare ward.blt
  psephos compare ward.blt --decisions
  psephos compare ward.blt --rules scotland-local-2007,ers97,meek-reference
  psephos compare ward.blt --rules first-past-the-post,instant-runoff --seats 1 --json`;
