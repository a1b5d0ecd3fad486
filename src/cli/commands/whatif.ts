import { Command } from 'commander';
import { areMarks } from '../../ballots/declared-marks.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { listed } from '../../base/words.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { onlyOnePlace } from '../../rules/single-place.ts';
import { modelById } from '../../synthetic/catalogue.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { checkClaims } from '../../whatif/claims.ts';
import { checkScenarios } from '../../whatif/scenario-study.ts';
import { usualModels } from '../../whatif/usual-models.ts';
import { type FileBehind, whatIf } from '../../whatif/what-if.ts';
import { answerMarks, refuseMarksAmongMany } from '../answer-marks.ts';
import { askedSensitivity } from '../asked-sensitivity.ts';
import { type DeclaredOptions, declaredInput, jsonInput } from '../declared-input.ts';
import { openDrawing } from '../drawing.ts';
import { type DrawingOptions, numberOfDraws, refuseDrawing, withDrawingOptions } from '../drawing-options.ts';
import type { Io } from '../io.ts';
import { drawsAmongMany, refuseMisfits, type WhatIfInBrief, whatIfInBrief } from '../many-contests.ts';
import { modelInput, PARAMETERS_OPTION, refuseLooseParameters } from '../model-input.ts';
import { jsonOption, notBlank, onceFromStandardInput, seedOption } from '../options.ts';
import { whatIfPage } from '../pages/what-if-page.ts';
import { whatIfSummary } from '../pages/what-if-summary.ts';
import { priorInput } from '../prior-input.ts';
import { withDeclaredOptions } from '../reading-options.ts';
import { refuseWorthAlone, type SurveyOptions, surveyedModels, withSurveyOptions } from '../survey-input.ts';
import { WHATIF_HELP } from './whatif-help.ts';

interface Options extends DeclaredOptions, DrawingOptions, SurveyOptions {
  readonly rule: string;
  readonly draws?: number;
  readonly model?: readonly string[];
  readonly parameters?: string;
  readonly prior: string;
  readonly claims?: string;
  readonly scenarios?: string;
  readonly sensitivity?: boolean;
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
    .option(
      '--model <id>',
      'ask this model; may be given several times (default: uniform and learned)',
      (id: string, before: readonly string[] = []) => [...before, id],
    )
    .option('--parameters <file>', PARAMETERS_OPTION, notBlank)
    .option('--prior <name>', PRIOR_OPTION, 'blind')
    .option('--claims <file>', 'JSON with things people said about transfers, each to be judged (see below)')
    .option('--scenarios <file>', 'JSON with a printed turnout and switching model, to be recomputed (see below)')
    .option(
      '--sensitivity',
      'also which assumption moves the answer most, and how little it takes to change who is elected',
    );
  return withDeclaredOptions(withDrawingOptions(withSurveyOptions(command)))
    .addOption(jsonOption('print JSON instead of a page; for many contests one line each'))
    .addHelpText('after', WHATIF_HELP)
    .action(async (path: string, options: Options) => {
      refuseWorthAlone(options);
      refuseLooseParameters(options.parameters, [...new Set(options.model ?? [])]);
      onceFromStandardInput([path, options.parameters, options.claims, options.scenarios, ...(options.survey ?? [])]);
      const rule = transferableRule(options.rule);
      const results = await declaredInput(path, options, io);
      if (results.length === 1 && areMarks(results[0])) {
        refuseDrawing(options, 'for totals that are marks, as those of a block vote are');
        const modelled = ['prior', 'model', 'parameters'].filter(
          (name) => command.getOptionValueSource(name) === 'cli',
        );
        const studies = [...studiesGiven(options), ...modelled.map((name) => `--${name}`)];
        answerMarks(results[0], rule, options, studies, io);
      } else if (results.length === 1) await answerOne(results[0], rule, options, io);
      else await answerMany(results, rule, options, io);
    });
}

async function answerOne(declared: DeclaredResult, rule: Rule, options: Options, io: Io): Promise<void> {
  const claims = await jsonInput(options.claims, checkClaims, io, 'claims');
  const scenarios = await jsonInput(options.scenarios, checkScenarios, io);
  const { seed, draws, untilError } = options;
  if (rule.singleSeat === true) onlyOnePlace(rule, declared.seats);
  const asked = await askedModels(options, io);
  const surveyed = await surveyedModels(asked.models, declared, options, io);
  const { models } = surveyed;
  const files = [...asked.files, ...surveyed.files];
  const drawing = openDrawing({ contests: [declared], rule, models, draws: [draws] }, options, io);
  try {
    const drawn = await drawing.chances(0);
    drawing.pause();
    const sensitivity = askedSensitivity(declared, rule, models, options, io);
    const studies = defined({ claims, scenarios, sensitivity, files: files.length === 0 ? undefined : files });
    const how = { seed, drawn, models, ...defined({ draws, untilError }) };
    const answer = whatIf(declared, rule, { ...how, polls: true, ...studies });
    io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : whatIfPage(answer));
  } finally {
    await drawing.close();
  }
}

async function askedModels(
  { model, parameters, prior }: Options,
  io: Io,
): Promise<{ readonly models: readonly BallotModel[]; readonly files: readonly FileBehind[] }> {
  if (model !== undefined && parameters !== undefined) {
    const made = await modelInput(model[0], parameters, io);
    return {
      models: [made.model],
      files: made.digest === undefined ? [] : [{ as: 'parameters', digest: made.digest }],
    };
  }
  const asked = await priorInput(prior, io);
  const usual = usualModels(asked.model);
  const files = asked.digest === undefined ? [] : [{ as: 'prior', digest: asked.digest }];
  if (model === undefined) return { models: usual, files };
  return { models: [...new Set(model)].map((id) => usual.find((known) => known.id === id) ?? modelById(id)), files };
}

const PRIOR_OPTION =
  'what real elections the model "learned" has seen: blind (no groups), scottish (knows the parties there) or a file of "psephos learn"';

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

function studiesGiven({ claims, scenarios, survey, sensitivity }: Options): readonly string[] {
  const options = { '--claims': claims, '--scenarios': scenarios, '--survey': survey, '--sensitivity': sensitivity };
  return Object.entries(options).flatMap(([option, given]) => (given === undefined ? [] : [option]));
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

/** The transferable vote of that id, if the what-if can prove things about it. */
function transferableRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule.promise?.kind === 'lowest-excluded') return rule;
  const provable = rules.filter(({ promise }) => promise?.kind === 'lowest-excluded');
  const ids = (some: readonly Rule[]): string => listed(some.map((known) => known.id));
  const ofOnePlace = provable.filter(({ singleSeat }) => singleSeat === true);
  const ofSeveral = provable.filter(({ singleSeat }) => singleSeat !== true);
  throw new PsephosError({
    code: 'bad-argument',
    message: `the what-if knows no proofs about ${rule.title} (${rule.id})`,
    hint: `for one place or several it knows ${ids(ofSeveral)}; for one place also ${ids(ofOnePlace)}`,
  });
}
