import { Command, InvalidArgumentError } from 'commander';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { grouped, listed } from '../../base/words.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { defaultDraws } from '../../whatif/chances.ts';
import { checkClaims } from '../../whatif/claims.ts';
import { checkScenarios } from '../../whatif/scenario-study.ts';
import { whatIf } from '../../whatif/what-if.ts';
import { type DeclaredOptions, declaredInput, jsonInput } from '../declared-input.ts';
import { drawsShown } from '../draws-shown.ts';
import type { Io } from '../io.ts';
import { drawsAmongMany, MODELS, refuseMisfits, type WhatIfInBrief, whatIfInBrief } from '../many-contests.ts';
import { jsonOption, onceFromStandardInput, seedOption, wholeNumber } from '../options.ts';
import { whatIfPage } from '../pages/what-if-page.ts';
import { whatIfSummary } from '../pages/what-if-summary.ts';
import { withDeclaredOptions } from '../reading-options.ts';
import { WHATIF_HELP } from './whatif-help.ts';

interface Options extends DeclaredOptions {
  readonly rule: string;
  readonly draws?: number;
  readonly seed: string;
  readonly claims?: string;
  readonly scenarios?: string;
  readonly json?: boolean;
}

/** `psephos whatif`: the mission. */
export function whatifCommand(io: Io): Command {
  const command = new Command('whatif')
    .summary('from declared totals: what a transferable vote decides, allows and makes probable')
    .description(
      'Reads declared results (totals, nothing more) and says who won by first-past-the-post, and what a transferable vote decides, allows and makes probable: a page for one contest, a table for many.',
    )
    .argument('<declared>', 'declared results as JSON or CSV, told apart by what is in the file; - for standard input')
    .optionsGroup('What is asked:')
    .option('--rule <id>', 'the transferable vote to count by ("psephos rules" lists them)', 'ers97')
    .option(
      '--draws <number>',
      'draws from each model (default: 200,000 for up to four candidates, fewer for a larger field; 1,000 at most for each of many contests)',
      numberOfDraws,
    )
    .addOption(seedOption('what the draws are drawn from; the same seed gives the same answer').default('1'))
    .option('--claims <file>', 'JSON with things people said about transfers, each to be judged (see below)')
    .option('--scenarios <file>', 'JSON with a printed turnout and switching model, to be recomputed (see below)');
  return withDeclaredOptions(command)
    .addOption(jsonOption('print JSON instead of a page; for many contests one line each'))
    .addHelpText('after', WHATIF_HELP)
    .action(async (path: string, options: Options) => {
      onceFromStandardInput([path, options.claims, options.scenarios]);
      const rule = transferableRule(options.rule);
      const results = await declaredInput(path, options, io);
      if (results.length === 1) await answerOne(results[0], rule, options, io);
      else await answerMany(results, rule, options, io);
    });
}

async function answerOne(declared: DeclaredResult, rule: Rule, options: Options, io: Io): Promise<void> {
  const claims = await jsonInput(options.claims, checkClaims, io, 'claims');
  const scenarios = await jsonInput(options.scenarios, checkScenarios, io);
  const { seed, draws = defaultDraws(declared) } = options;
  const shown = drawsShown(io, draws * MODELS.length);
  try {
    const answer = whatIf(declared, rule, { seed, draws, onDraws: shown.more, ...defined({ claims, scenarios }) });
    shown.stop();
    io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : whatIfPage(answer));
  } finally {
    shown.stop();
  }
}

/** A line of JSON as soon as each contest is answered, or a table of all. */
async function answerMany(results: readonly DeclaredResult[], rule: Rule, options: Options, io: Io): Promise<void> {
  refuseStudies(results.length, options);
  refuseMisfits(results, rule);
  const { seed } = options;
  const total = results.reduce((sum, declared) => sum + drawsAmongMany(declared, options.draws) * MODELS.length, 0);
  const shown = drawsShown(io, total);
  const briefs: WhatIfInBrief[] = [];
  try {
    for (const [index, declared] of results.entries()) {
      const how = { draws: drawsAmongMany(declared, options.draws), seed, onDraws: shown.more };
      if (options.json === true) {
        const answer = inContest(index, declared, () => whatIf(declared, rule, how));
        shown.stop();
        await io.write(`${JSON.stringify(answer)}\n`);
      } else briefs.push(inContest(index, declared, () => whatIfInBrief(declared, rule, how)));
    }
  } finally {
    shown.stop();
  }
  if (options.json !== true) await io.write(whatIfSummary(briefs, { rule, seed }));
}

/** Claims and scenarios are about one contest. */
function refuseStudies(contests: number, { claims, scenarios }: Options): void {
  const given = [claims === undefined ? [] : ['--claims'], scenarios === undefined ? [] : ['--scenarios']].flat();
  if (given.length === 0) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: `${listed(given)} cannot be put to ${contests} contests at once`,
    hint: 'name the contest they are about with --contest',
  });
}

/** Says in which contest something went wrong. */
function inContest<T>(index: number, { title }: DeclaredResult, answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    throw new PsephosError({ code: error.code, message: `contest #${index + 1} ${shown(title)}: ${error.message}` });
  }
}

/** The transferable vote of that id, if the what-if can prove things about it. */
function transferableRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule.promise?.kind === 'lowest-excluded') return rule;
  const provable = rules.filter(({ promise }) => promise?.kind === 'lowest-excluded').map((known) => known.id);
  throw new PsephosError({
    code: 'bad-argument',
    message: `the what-if knows no proofs about ${rule.title} (${rule.id})`,
    hint: `it knows ${listed(provable)}, the first for one place only`,
  });
}

/** More draws tell nothing more: the standard error is then below a hundredth of a percent of the whole. */
const MOST_DRAWS = 100_000_000;

function numberOfDraws(text: string): number {
  const draws = wholeNumber(text);
  if (draws <= MOST_DRAWS) return draws;
  throw new InvalidArgumentError(`It must be at most ${grouped(MOST_DRAWS)}.`);
}
