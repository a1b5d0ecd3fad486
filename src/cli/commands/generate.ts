import { Command } from 'commander';
import { PsephosError } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { onlyDeclared } from '../../formats/read-declared.ts';
import { BLOCK_MARKS, blockMarks } from '../../synthetic/block-votes/block-marks.ts';
import { refuseMarks } from '../../synthetic/block-votes/refuse-marks.ts';
import { modelById, models } from '../../synthetic/catalogue.ts';
import { givenFirstPreferences } from '../../synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { transfers } from '../../synthetic/transfers.ts';
import { checkTransferTable } from '../../synthetic/transfers-shape.ts';
import { type DeclaredOptions, declaredInput, jsonInput } from '../declared-input.ts';
import { EXIT_STATUS } from '../help-words.ts';
import type { Io } from '../io.ts';
import { modelInput, PARAMETERS_HELP, PARAMETERS_OPTION } from '../model-input.ts';
import { needed, notBlank, onceFromStandardInput, outputOption, seedOption } from '../options.ts';
import { refuseMissingFolder, writeContest } from '../output.ts';
import { withDeclaredOptions } from '../reading-options.ts';

interface Options extends DeclaredOptions {
  readonly model?: string;
  readonly transfers?: string;
  readonly parameters?: string;
  readonly seed?: string;
  readonly output?: string;
  readonly to?: string;
}

/** `psephos generate`: ballots that could stand behind a declared result. */
export function generateCommand(io: Io): Command {
  const command = new Command('generate')
    .summary('draw ballots that hold declared totals exactly')
    .description(
      "Draws one set of ballots in which every candidate's first preferences are exactly as declared and the rest comes from a model. The file says that the ballots are synthetic, and how they were drawn.",
    )
    .argument('<declared>', 'declared result as JSON or CSV; - for standard input')
    .optionsGroup('The model:')
    .option(
      '--model <id>',
      `the model, required: ${[...models.map(({ id }) => id), 'transfers', BLOCK_MARKS].join(', ')}`,
    )
    .option('--transfers <file>', 'JSON with a table of next preferences, for the model transfers (see below)')
    .option('--parameters <file>', PARAMETERS_OPTION, notBlank)
    .addOption(seedOption('required: what the ballots are drawn from; the same seed gives the same ballots'));
  return withDeclaredOptions(command)
    .addOption(outputOption('the file to write, its format told by its ending; - for standard output'))
    .option('--to <id>', 'the format to write (default: as the ending says; ballots on standard output)', notBlank)
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      onceFromStandardInput([path, options.transfers, options.parameters]);
      const { output = '-', to: format } = options;
      await refuseMissingFolder(output);
      const seed = needed(options.seed, '--seed', 'give one, such as --seed 1: nothing is drawn by chance');
      const named = needed(options.model, '--model', `say which, such as --model ${models[0].id}`);
      const model = await modelFor(named, options, io);
      const declared = onlyDeclared(await declaredInput(path, options, io));
      refuseMarks(declared, model);
      const profile = givenFirstPreferences(declared, model).profile(seed);
      const contest = { profile, seats: declared.seats, title: declared.title };
      await writeContest(contest, { path: output, fallback: 'ballots', ...defined({ format }) }, io);
    });
}

async function modelFor(model: string, { transfers: path, parameters }: Options, io: Io): Promise<BallotModel> {
  if (path === undefined && parameters !== undefined) return (await modelInput(model, parameters, io)).model;
  if (model !== 'transfers') {
    if (path === undefined) return model === BLOCK_MARKS ? blockMarks() : modelById(model);
    throw new PsephosError({
      code: 'bad-argument',
      message: `the model ${model} takes no table`,
      hint: '--transfers goes with --model transfers',
    });
  }
  if (parameters !== undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: '--transfers and --parameters both say how papers go on',
      hint: 'leave one out',
    });
  }
  const drawn = await jsonInput(path, (value) => transfers(checkTransferTable(value)), io);
  if (drawn !== undefined) return drawn;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'the model transfers needs a table',
    hint: 'give it with --transfers FILE',
  });
}

const HELP = `
What it reads
  A declared result, as "psephos whatif" does (psephos whatif --help shows it):
    { "title": "Club chair", "seats": 1, "candidates": [ { "name": "Ann", "votes": 41 }, { "name": "Bob", "votes": 36 } ] }

  --transfers: how the papers of a candidate go on; shares are from 0 to 1, and those of a row add up to 1:
    { "rows": [ { "from": "Cy", "to": { "Ann": 0.45, "Bob": 0.35 }, "nonTransferable": 0.2 } ], "worthPapers": 400 }
  "worthPapers" says how sure the table is: as a sample of so many papers, or "certain". The papers of candidates without a
  row go on in any way, every split being equally likely.

${PARAMETERS_HELP}

  Totals of a block vote are marks, several a paper, and no first preferences; a result that says so is drawn by the model
  block-marks, which holds the marks exactly:
    { "title": "Council", "seats": 2, "marks": { "kind": "block", "atMost": 2 }, "candidates": [ ... ] }

What it writes
  A file of ballots in any format that psephos writes, told by the ending of the file: .ballots, .blt, .csv and so on; to
  standard output the format "ballots". A format with no place for the words that say that the ballots were drawn is refused.
  The title of the contest is that of the declared result.

Examples:
  psephos generate result.json --model uniform --seed 1 -o drawn.ballots
  psephos generate result.json --model plackett-luce --seed 7 | psephos count - --rule ers97
  psephos generate result.json --model transfers --transfers table.json --seed 1 --to blt -o drawn.txt
  psephos generate result.json --model polya-urn --parameters urn.json --seed 1       urn.json: { "alpha": 0.5 }
  psephos generate constituencies.csv --contest "North Antrim" --model uniform --seed 1 -o drawn.ballots

The same seed gives the same bytes.

${EXIT_STATUS}`;
