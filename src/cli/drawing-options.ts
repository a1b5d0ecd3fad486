import { type Command, InvalidArgumentError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { grouped, listed } from '../base/words.ts';
import { MOST_DRAWS } from '../whatif/draw-aim.ts';
import { notBlank, wholeNumber } from './options.ts';

/** What the command line may say of how draws are made. */
export interface DrawingOptions {
  readonly seed: string;
  readonly untilError?: number;
  readonly workers?: number;
  readonly journal?: string;
}

/** Adds the options that say how draws are made; the answer depends on the first alone. */
export function withDrawingOptions(command: Command): Command {
  return command
    .optionsGroup('How draws are made:')
    .option(
      '--until-error <error>',
      'draw until no chance has a larger standard error, such as 0.001; --draws is then a ceiling',
      errorToReach,
    )
    .option(
      '--workers <number>',
      'threads that share the draws; the answer is the same (default: 1 for short work, up to one a core)',
      wholeNumber,
    )
    .option(
      '--journal <file>',
      'keep draws in this file as they are made; the same command then goes on from it',
      journalFile,
    );
}

/** Of many draws, those that were asked for and say how they are made. */
function drawingGiven({ untilError, workers, journal }: DrawingOptions): readonly string[] {
  const options = { '--until-error': untilError, '--workers': workers, '--journal': journal };
  return Object.entries(options).flatMap(([option, given]) => (given === undefined ? [] : [option]));
}

/** @throws PsephosError `unsupported` where the draws of these contests are made in a way of their own. */
export function refuseDrawing(options: DrawingOptions, why: string): void {
  const given = drawingGiven(options);
  if (given.length === 0) return;
  throw new PsephosError({
    code: 'unsupported',
    message: `${listed(given)} cannot be had ${why}`,
    hint: 'leave it out',
  });
}

function journalFile(text: string): string {
  if (text !== '-') return notBlank(text);
  throw new InvalidArgumentError('It must be a file: a journal is read again, which standard output is not.');
}

function errorToReach(text: string): number {
  const error = Number(text);
  if (/^\d*\.?\d+(e-\d+)?$/i.test(text) && error > 0 && error <= 0.5) return error;
  throw new InvalidArgumentError('It must be a number above 0 and at most 0.5, such as 0.001.');
}

/** Reads a number of draws. */
export function numberOfDraws(text: string): number {
  const draws = wholeNumber(text);
  if (draws <= MOST_DRAWS) return draws;
  throw new InvalidArgumentError(`It must be at most ${grouped(MOST_DRAWS)}.`);
}
