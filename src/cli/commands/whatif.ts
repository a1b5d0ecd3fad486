import { Command } from 'commander';
import { areMarks } from '../../ballots/declared-marks.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { listed } from '../../base/words.ts';
import type { Rule } from '../../rules/rule.ts';
import { whatIf } from '../../whatif/what-if.ts';
import { answerMarks, refuseMarksAmongMany } from '../answer-marks.ts';
import { askedModels } from '../asked-models.ts';
import { askedWhatIf } from '../asked-what-if.ts';
import { type DeclaredOptions, declaredInput } from '../declared-input.ts';
import { openDrawing } from '../drawing.ts';
import { refuseDrawing } from '../drawing-options.ts';
import type { Io } from '../io.ts';
import { drawsAmongMany, refuseMisfits, type WhatIfInBrief, whatIfInBrief } from '../many-contests.ts';
import { jsonOption } from '../options.ts';
import { whatIfPage } from '../pages/what-if-page.ts';
import { whatIfSummary } from '../pages/what-if-summary.ts';
import { withDeclaredOptions } from '../reading-options.ts';
import { transferableRule } from '../transferable-rule.ts';
import {
  type AskedOptions,
  type AskedWords,
  modelsGiven,
  refuseBadlyAsked,
  studiesGiven,
  withAskedOptions,
} from '../what-if-options.ts';
import { WHATIF_HELP } from './whatif-help.ts';

interface Options extends DeclaredOptions, AskedOptions {
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
    .optionsGroup('What is asked:');
  return withDeclaredOptions(withAskedOptions(command, WORDS))
    .addOption(jsonOption('print JSON instead of a page; for many contests one line each'))
    .addHelpText('after', WHATIF_HELP)
    .action(async (path: string, options: Options) => {
      refuseBadlyAsked(path, options);
      const rule = transferableRule(options.rule);
      const results = await declaredInput(path, options, io);
      if (results.length === 1 && areMarks(results[0])) {
        refuseDrawing(options, 'for totals that are marks, as those of a block vote are');
        const studies = [...studiesGiven(options), ...modelsGiven(command)];
        answerMarks(results[0], rule, options, studies, io);
      } else if (results.length === 1) await answerOne(results[0], rule, options, io);
      else await answerMany(results, rule, options, io);
    });
}

const WORDS: AskedWords = {
  rule: 'the transferable vote to count by ("psephos rules" lists them)',
  draws:
    'draws from each model (default: 200,000 for up to four candidates, fewer for a larger field; 1,000 at most for each of many contests)',
};

async function answerOne(declared: DeclaredResult, rule: Rule, options: Options, io: Io): Promise<void> {
  const answer = whatIf(declared, rule, await askedWhatIf(declared, rule, options, io));
  io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : whatIfPage(answer));
}

/** A line of JSON as soon as each contest is answered, or a table of all. */
async function answerMany(results: readonly DeclaredResult[], rule: Rule, options: Options, io: Io): Promise<void> {
  refuseStudies(results.length, options);
  refuseMarksAmongMany(results);
  refuseMisfits(results, rule);
  const { seed, untilError } = options;
  const draws = results.map((declared) => drawsAmongMany(declared, options));
  const { models, files } = await askedModels(options, io);
  const behind = files.length === 0 ? {} : { files };
  const drawing = openDrawing({ contests: results, rule, models, draws }, options, io);
  const briefs: WhatIfInBrief[] = [];
  try {
    for (const [index, declared] of results.entries()) {
      const drawn = await inContest(index, declared, () => drawing.chances(index));
      if (options.json === true) {
        const asked = { ...defined({ draws: draws[index], untilError }), ...behind };
        const answer = await inContest(index, declared, () => whatIf(declared, rule, { seed, drawn, ...asked }));
        drawing.pause();
        await io.write(`${JSON.stringify(answer)}\n`);
      } else briefs.push(await inContest(index, declared, () => whatIfInBrief(declared, rule, drawn)));
    }
  } finally {
    await drawing.close();
  }
  if (options.json !== true) await io.write(whatIfSummary(briefs, { rule, seed }));
}

/** Claims and scenarios are about one contest. */
function refuseStudies(contests: number, options: Options): void {
  const given = studiesGiven(options);
  if (given.length === 0) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: `${listed(given)} cannot be put to ${contests} contests at once`,
    hint: 'name the contest they are about with --contest',
  });
}

/** Says in which contest something went wrong. */
async function inContest<T>(index: number, { title }: DeclaredResult, answer: () => T | Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    throw new PsephosError({ code: error.code, message: `contest #${index + 1} ${shown(title)}: ${error.message}` });
  }
}
