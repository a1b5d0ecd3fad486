import { type Command, Option } from 'commander';
import type { CleaningPolicy } from '../ballots/cleaning-policy.ts';
import { policyFrom } from '../ballots/cleaning-text.ts';
import { notBlank, wholeNumber } from './options.ts';

/** What the command line may say of how a file is read. */
export interface ReadingOptions {
  readonly format?: string;
  readonly encoding?: string;
  readonly contest?: string;
  readonly seats?: number;
  readonly clean?: CleaningPolicy;
}

/** The same, with the order of papers. */
export interface ContestOptions extends ReadingOptions {
  readonly order?: string;
}

/** What is said of the file that a command reads, in its help. */
export const BALLOTS_ARGUMENT =
  'ballots in any format ("psephos convert --help" lists them); - for standard input, a folder for all files in it; gzip and zip are unpacked';

/** Adds the options that every command has which reads a file; those of the command itself follow under a heading of their own. */
export function withReadingOptions(command: Command, ownHeading = 'The answer:'): Command {
  return withFileOptions(command)
    .option(
      '--clean <policy>',
      'clean the papers first, and say what that did: a policy such as maine, or choices such as skipped=stop,overvotes=skip; "psephos check --help" lists them (default: papers as they are, read as the rule says)',
      policyFrom,
    )
    .optionsGroup(ownHeading);
}

/** The same for commands that read declared results. */
export function withDeclaredOptions(command: Command, ownHeading = 'The answer:'): Command {
  return withFileOptions(command).optionsGroup(ownHeading);
}

function withFileOptions(command: Command): Command {
  return command
    .optionsGroup('How the file is read:')
    .option(
      '--seats <number>',
      'places to fill, whatever the file says (default: as the file says, else 1)',
      wholeNumber,
    )
    .option(
      '--contest <name>',
      'which contest is meant where there are several: its title, # and its number, or its file in a folder or archive',
      notBlank,
    )
    .option('--format <id>', 'the format of the file (default: told from what is in it)', notBlank)
    .option('--encoding <name>', 'how its text was saved, such as windows-1252 (default: UTF-8)', notBlank);
}

/** `--order`: how papers lie, for rules that take whole papers one by one. */
export function orderOption(): Option {
  return new Option(
    '--order <seed>',
    'where a rule takes whole papers: a seed to shuffle them from, or "file" for their order in the file',
  ).argParser(notBlank);
}
