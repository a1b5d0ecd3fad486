import { type Command, InvalidArgumentError } from 'commander';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import { readCount } from '../count/json.ts';
import { checkSurvey, papersSeen, type TransferEvidence } from '../synthetic/evidence/transfer-evidence.ts';
import { canLearn, evidenceStrength, withEvidence } from '../synthetic/evidence/with-evidence.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { surveyFromCount } from '../whatif/survey-from-count.ts';
import { jsonInput } from './declared-input.ts';
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
      aboveZero,
    );
}

function aboveZero(text: string): number {
  const papers = Number(text);
  if (/^\d{1,15}(\.\d{1,9})?$/.test(text) && papers > 0) return papers;
  throw new InvalidArgumentError('It must be a number above 0.');
}

/** Models that have learned from the surveys, before those that have not; the same models where there is no survey. */
export async function surveyedModels(
  models: readonly BallotModel[],
  declared: DeclaredResult,
  options: SurveyOptions,
  io: Io,
): Promise<readonly BallotModel[]> {
  const evidence = await readSurveys(declared, options, io);
  if (evidence.length === 0) return models;
  const learned = models
    .filter((model) => canLearn(model, declared, evidence))
    .map((model) => {
      warnOfFew(model, declared, evidence, io);
      return withEvidence(model, evidence);
    });
  return [...learned, ...models];
}

async function readSurveys(
  declared: DeclaredResult,
  { survey = [], surveyWorth }: SurveyOptions,
  io: Io,
): Promise<readonly TransferEvidence[]> {
  if (survey.length === 0 && surveyWorth !== undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: '--survey-worth goes with --survey',
      hint: 'give the survey with --survey FILE',
    });
  }
  const found: TransferEvidence[] = [];
  for (const path of survey)
    found.push(...((await jsonInput(path, (value) => evidenceIn(value, declared, surveyWorth), io, 'survey')) ?? []));
  return found;
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

/** Below so many, the noise of the patterns is more than a few parts in a hundred. */
const FEW = 400;

function warnOfFew(model: BallotModel, declared: DeclaredResult, evidence: readonly TransferEvidence[], io: Io): void {
  const strength = evidenceStrength(model, declared, evidence);
  if (strength === undefined || strength.effective >= FEW) return;
  const seen = evidence.reduce((sum, one) => sum + papersSeen(one), 0);
  io.warn(
    `psephos: the model ${model.id} with what ${grouped(seen)} papers show rests on ${Math.floor(strength.effective)} patterns of ${grouped(strength.drawn)} drawn: its chances may be off by ${Math.ceil(50 / Math.sqrt(strength.effective))} in a hundred beyond their standard errors\n`,
  );
}
