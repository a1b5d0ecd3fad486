import { EXIT_STATUS } from '../help-words.ts';
import { PARAMETERS_HELP } from '../model-input.ts';

/** What `psephos backtest --help` says below the options. */
export const BACKTEST_HELP: string = `
What it does:
  Of each election the model is given what a what-if gets: candidates, their groups, first
  preferences. Each draw is counted in full by the rule. Then the real ballots are counted,
  and what was said is scored against what came:
    Brier         the mean over candidates of (chance - outcome)²
    log loss      the mean of minus the logarithm of the chance given to what happened;
                  k of n draws count as (k + ½)/(n + 1)
    calibration   how far what was said lies from what came true, over ten bins of chances
    winners       how often the most probable set of winners was the true one
    50%, 80%, 95% how often the true set is among the most probable that hold so much
  Beside it, in the same run: the leaders on first preferences, uniform transfers,
  transfers by share (plackett-luce), and logistic regressions on share and rank.

How training and test are kept apart:
  Whatever is learned, by the model or a regression, is learned from elections that it is
  not asked about: those of the other folds, or those of --train. A file is never in two
  folds, nor are equal ballots; the seed and the name of a file decide where it goes.
  Elections that the model has learned from are refused, unless --allow-seen is given.

What is left out:
  Elections in which everybody is elected, candidates withdrew, or ballots were drawn.

${PARAMETERS_HELP}

Examples:
  psephos backtest wards --model uniform
  psephos backtest wards/*.blt --rule ers97 --model plackett-luce --draws 200
  psephos backtest wards --rule instant-runoff --seats 1 --model uniform --each
  psephos backtest wards --model polya-urn --parameters urn.json    urn.json: { "alpha": 0.5 }
  psephos backtest wards --model uniform --json > scores.json

Progress goes to standard error when it takes over a second.

${EXIT_STATUS}`;
