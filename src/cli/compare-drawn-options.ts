import type { Command } from 'commander';
import { candidatesAsked, type DrawnOptions, refuseGiven } from './compare-drawn.ts';
import { PARAMETERS_OPTION } from './model-input.ts';
import { notBlank, wholeNumber } from './options.ts';

/** Adds the options of drawn elections, under a heading of their own. */
export function withDrawnOptions(command: Command): Command {
  return command
    .optionsGroup('Drawn elections, instead of ballots:')
    .option(
      '--model <id>',
      'what elections are drawn from: a model of whole electorates, such as impartial-culture, spatial or random-society; with a declared result as the file, any model of ballots behind it',
      notBlank,
    )
    .option('--parameters <file>', PARAMETERS_OPTION, notBlank)
    .option('--candidates <number>', 'how many stand, or their names with commas between them', candidatesAsked)
    .option('--voters <number>', 'how many vote', wholeNumber)
    .option('--elections <number>', 'how many elections are drawn', wholeNumber);
}

/** Refuses what goes with drawn elections alone, where none are drawn. */
export function refuseDrawnOptions({ parameters, candidates, voters, elections }: DrawnOptions): void {
  const hint = 'say what to draw from, such as --model impartial-culture';
  refuseGiven({ parameters, candidates, voters, elections }, '--model', hint);
}

/** Refuses what goes with real ballots alone, where elections are drawn. */
export function refuseBallotOptions(asked: Readonly<Record<string, unknown>>): void {
  refuseGiven(asked, 'ballots of a file', 'leave it out, or leave out --model');
}
