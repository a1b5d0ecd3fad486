import { Command } from 'commander';
import { PsephosError } from '../../base/errors.ts';
import { listed } from '../../base/words.ts';
import { readDeclared } from '../../formats/read-contest.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { checkClaims } from '../../whatif/claims.ts';
import { checkScenarios } from '../../whatif/scenario-study.ts';
import { whatIf } from '../../whatif/what-if.ts';
import { inFile, parseJson, readText } from '../files.ts';
import type { Io } from '../io.ts';
import { jsonOption, onceFromStandardInput, seedOption, wholeNumber } from '../options.ts';
import { whatIfPage } from '../pages/what-if-page.ts';

interface Options {
  readonly rule: string;
  readonly draws?: number;
  readonly seed: string;
  readonly claims?: string;
  readonly scenarios?: string;
  readonly json?: boolean;
}

/** `psephos whatif`: the mission. */
export function whatifCommand(io: Io): Command {
  return new Command('whatif')
    .summary('from declared totals: what a transferable vote decides, allows and makes probable')
    .description(
      'Reads a declared result (totals, nothing more) and says who won by first-past-the-post, and what a transferable vote\ndecides, allows and makes probable.',
    )
    .argument(
      '<declared>',
      'declared result as JSON, or as CSV with columns candidate,group,votes; - for standard input',
    )
    .option('--rule <id>', 'the transferable vote to count by ("psephos rules" lists them)', 'ers97')
    .option(
      '--draws <number>',
      'draws from each model (default: 200,000 for up to four candidates, fewer for a larger field)',
      wholeNumber,
    )
    .addOption(seedOption('what the draws are drawn from; the same seed gives the same answer').default('1'))
    .option('--claims <file>', 'JSON with things people said about transfers, each to be judged')
    .option('--scenarios <file>', 'JSON with a printed turnout and switching model, to be recomputed')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      onceFromStandardInput([path, options.claims, options.scenarios]);
      const rule = transferableRule(options.rule);
      const text = await readText(path, io);
      const declared = inFile(path, () => readDeclared(text));
      const claims = await readJson(options.claims, checkClaims, io);
      const scenarios = await readJson(options.scenarios, checkScenarios, io);
      const answer = whatIf(declared, rule, {
        seed: options.seed,
        ...(options.draws === undefined ? {} : { draws: options.draws }),
        ...(claims === undefined ? {} : { claims }),
        ...(scenarios === undefined ? {} : { scenarios }),
      });
      io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : whatIfPage(answer));
    });
}

/** The rule, if it transfers votes and the what-if can prove things about it. */
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

async function readJson<T>(path: string | undefined, check: (value: unknown) => T, io: Io): Promise<T | undefined> {
  if (path === undefined) return undefined;
  const text = await readText(path, io);
  return inFile(path, () => check(parseJson(text)));
}

const HELP = `
A declared result:
  { "title": "Club chair", "seats": 1,
    "candidates": [ { "name": "Ann", "votes": 41, "printedShare": "53.2%" },
                    { "name": "Bob", "votes": 36 } ],
    "spoiled": 2, "printedTotal": 79, "papersIssued": 100, "printedTurnout": "79%" }

Examples:
  psephos whatif result.json
  psephos whatif result.json --rule instant-runoff --draws 1000000 --seed 2017
  psephos whatif result.csv --json > answer.json`;
