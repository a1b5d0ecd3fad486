import type { Command } from 'commander';
import type { ModelOptions } from './asked-models.ts';
import { type DrawingOptions, numberOfDraws, withDrawingOptions } from './drawing-options.ts';
import { PARAMETERS_OPTION, refuseLooseParameters } from './model-input.ts';
import { notBlank, onceFromStandardInput, seedOption } from './options.ts';
import { refuseWorthAlone, type SurveyOptions, withSurveyOptions } from './survey-input.ts';

/** What the command line may ask about declared totals. */
export interface AskedOptions extends ModelOptions, DrawingOptions, SurveyOptions {
  readonly rule: string;
  readonly draws?: number;
  readonly claims?: string;
  readonly scenarios?: string;
  readonly sensitivity?: boolean;
}

/** Words of the options that two commands say otherwise. */
export interface AskedWords {
  readonly rule: string;
  readonly draws: string;
}

/** Adds the options by which something is asked about declared totals. */
export function withAskedOptions(command: Command, words: AskedWords): Command {
  const asking = command
    .option('--rule <id>', words.rule, 'ers97')
    .option('--draws <number>', words.draws, numberOfDraws)
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
  return withDrawingOptions(withSurveyOptions(asking));
}

const PRIOR_OPTION =
  'what real elections the model "learned" has seen: blind (no groups), scottish (knows the parties there) or a file of "psephos learn"';

/** @throws PsephosError for options that do not go together, before a file is read; `others` are files of the command itself. */
export function refuseBadlyAsked(
  path: string,
  options: AskedOptions,
  others: readonly (string | undefined)[] = [],
): void {
  refuseWorthAlone(options);
  refuseLooseParameters(options.parameters, [...new Set(options.model ?? [])]);
  const { parameters, claims, scenarios, survey = [] } = options;
  onceFromStandardInput([path, parameters, claims, scenarios, ...survey, ...others]);
}

/** Options that ask about one contest and were given. */
export function studiesGiven({ claims, scenarios, survey, sensitivity }: AskedOptions): readonly string[] {
  const options = { '--claims': claims, '--scenarios': scenarios, '--survey': survey, '--sensitivity': sensitivity };
  return Object.entries(options).flatMap(([option, given]) => (given === undefined ? [] : [option]));
}

/** Options about models that were given, of a command whose prior has a default. */
export function modelsGiven(command: Command): readonly string[] {
  return ['prior', 'model', 'parameters']
    .filter((name) => command.getOptionValueSource(name) === 'cli')
    .map((name) => `--${name}`);
}
