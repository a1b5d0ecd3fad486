import { EXIT_STATUS } from '../help-words.ts';

/** What `psephos learn --help` says below the options. */
export const LEARN_HELP: string = `
What it learns:
  Where the papers of each candidate go next when only the strongest candidates are left, and
  how many stop: by strength, by the number of candidates and, unless groups are ignored, by
  who keeps papers within a group and which groups like each other. Then, election by
  election, how far that strays from the mean: a draw of the what-if strays as one of them
  did. A group of 20 candidates or more has affinities of its own. Ballots and names of
  candidates are not kept; digests of the ballots are, so that "psephos backtest" can refuse
  to test a prior on what it was learned from. docs/prior.md tells it all.

What is left out, and told:
  Ballots that were drawn from a model, contests of one candidate, contests from which
  candidates withdrew, and ballots that were there before. Places do not matter.

What it prints:
  What it learned from, on standard error; then a page in words, or with --json the prior.
  The file is written whole or not at all.

Examples:
  psephos learn wards
  psephos learn wards -o prior.json
  psephos learn wards/*.blt --groups ignore --title "Club elections" -o prior.json
  psephos learn wards --json > prior.json
  psephos whatif result.json --prior prior.json

Progress goes to standard error when it takes over a second.

${EXIT_STATUS}`;
