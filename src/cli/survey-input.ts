import { type Command, InvalidArgumentError } from 'commander';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { digestOf } from '../base/digest.ts';
import { PsephosError } from '../base/errors.ts';
import { readCount } from '../count/json.ts';
import { readJson } from '../formats/json/json-shape.ts';
import { checkSurvey, type TransferEvidence } from '../synthetic/evidence/transfer-evidence.ts';
import { canLearn, withEvidence } from '../synthetic/evidence/with-evidence.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { surveyFromCount } from '../whatif/survey-from-count.ts';
import type { FileBehind } from '../whatif/what-if.ts';
import { inFile, readText } from './files.ts';
import type { Io } from './io.ts';

/** What the command line may say of surveys. */
export interface SurveyOptions {
  readonly survey?: readonly string[];
  readonly surveyWorth?: number;
}

/** Adds `--survey` and `--survey-worth`. */
export function withSurveyOptions(command: Command): Command {
  return command
    .option(
      '--survey <file>',
      'JSON with a poll of second preferences, or an earlier count as "psephos count --json" prints it, to learn from; once for each (see below)',
      (path: string, before: readonly string[] = []) => [...before, path],
    )
    .option(
      '--survey-worth <papers>',
      'the most papers drawn at random that a survey, or a transfer of an earlier count, is worth; needed for counts',
      atLeastOne,
    );
}

function atLeastOne(text: string): number {
  const papers = Number(text);
  if (/^\d{1,15}(\.\d{1,9})?$/.test(text) && papers >= 1) return papers;
  throw new InvalidArgumentError('It must be a number of at least 1.');
}

/** @throws PsephosError `bad-argument` for `--survey-worth` without a survey. */
export function refuseWorthAlone({ survey = [], surveyWorth }: SurveyOptions): void {
  if (survey.length > 0 || surveyWorth === undefined) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: '--survey-worth goes with --survey',
    hint: 'give the survey with --survey FILE',
  });
}

/** Models to ask, and the surveys that they learned from. */
export interface SurveyedModels {
  readonly models: readonly BallotModel[];
  readonly files: readonly FileBehind[];
}

/**
 * Models that have learned from the surveys, before those that have not; the same models where there is no survey. A model that cannot
 * bear what a survey says is left out with a warning, as long as another can.
 */
export async function surveyedModels(
  models: readonly BallotModel[],
  declared: DeclaredResult,
  options: SurveyOptions,
  io: Io,
): Promise<SurveyedModels> {
  const { evidence, files } = await readSurveys(declared, options, io);
  if (evidence.length === 0) return { models, files };
  const refused: { readonly id: string; readonly error: PsephosError }[] = [];
  const learning = models.filter((model) => canLearn(model, declared, evidence));
  const learned = learning.flatMap((model) => {
    const updated = withEvidence(model, evidence);
    try {
      // Weighs what there is to weigh.
      updated.given(declared);
      return [updated];
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      refused.push({ id: model.id, error });
      return [];
    }
  });
  if (learned.length === 0 && refused.length > 0) throw refused[0].error;
  for (const { id, error } of refused)
    io.warn(`psephos: the model ${id} cannot learn from the survey, and is asked without it: ${error.message}\n`);
  return { models: [...learned, ...models], files };
}

async function readSurveys(
  declared: DeclaredResult,
  { survey = [], surveyWorth }: SurveyOptions,
  io: Io,
): Promise<{ readonly evidence: readonly TransferEvidence[]; readonly files: readonly FileBehind[] }> {
  const evidence: TransferEvidence[] = [];
  const files: FileBehind[] = [];
  for (const path of survey) {
    const text = await readText(path, io);
    evidence.push(...inFile(path, () => readJson(text, (value) => evidenceIn(value, declared, surveyWorth), 'survey')));
    files.push({ as: 'survey', digest: digestOf(text) });
  }
  return { evidence, files };
}

function evidenceIn(value: unknown, { candidates }: DeclaredResult, most?: number): readonly TransferEvidence[] {
  if (!isCount(value)) {
    const found = checkSurvey(value);
    return most === undefined ? found : found.map((one) => ({ ...one, worth: Math.min(most, one.worth) }));
  }
  if (most !== undefined) {
    const standing = candidates.map(({ name }) => name);
    return surveyFromCount(readCount(JSON.stringify(value)), { worthAtMost: most, standing });
  }
  throw new PsephosError({
    code: 'bad-argument',
    message: 'a count of another election is worth less than its papers',
    hint: 'say how much with --survey-worth, such as --survey-worth 200',
  });
}

function isCount(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'psephos-count';
}
