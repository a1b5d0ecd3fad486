import { Command, Option } from 'commander';
import { PsephosError } from '../../base/errors.ts';
import { writeBallots } from '../../formats/ballots-file.ts';
import { readDeclared } from '../../formats/read-contest.ts';
import { modelById, models } from '../../synthetic/catalogue.ts';
import { givenFirstPreferences } from '../../synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { transfers } from '../../synthetic/transfers.ts';
import { checkTransferTable } from '../../synthetic/transfers-shape.ts';
import { inFile, parseJson, readText, writeWhole } from '../files.ts';
import type { Io } from '../io.ts';
import { onceFromStandardInput, seedOption } from '../options.ts';

interface Options {
  readonly model: string;
  readonly transfers?: string;
  readonly seed: string;
  readonly output: string;
}

/** `psephos generate`: ballots that could stand behind a declared result. */
export function generateCommand(io: Io): Command {
  return new Command('generate')
    .summary('draw ballots that hold declared totals exactly')
    .description(
      "Draws one set of ballots in which every candidate's first preferences are exactly as declared and the rest comes from\na model. The file says that the ballots are synthetic, and how they were drawn.",
    )
    .argument('<declared>', 'declared result as JSON or CSV; - for standard input')
    .requiredOption('--model <id>', `the model, required: ${[...models.map(({ id }) => id), 'transfers'].join(', ')}`)
    .option(
      '--transfers <file>',
      'for the model transfers: JSON { "rows": [{ "from", "to": { NAME: SHARE }, "nonTransferable" }], "worthPapers" }',
    )
    .addOption(
      seedOption(
        'required: what the ballots are drawn from; the same seed gives the same ballots',
      ).makeOptionMandatory(),
    )
    .addOption(new Option('-o, --output <file>', 'the file to write; - for standard output').default('-'))
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      onceFromStandardInput([path, options.transfers]);
      const model = await modelFor(options, io);
      const text = await readText(path, io);
      const declared = inFile(path, () => readDeclared(text));
      const profile = givenFirstPreferences(declared, model).profile(options.seed);
      const written = writeBallots({ profile, seats: declared.seats, title: declared.title });
      if (options.output === '-') io.print(written);
      else await writeWhole(options.output, written);
    });
}

async function modelFor({ model, transfers: path }: Options, io: Io): Promise<BallotModel> {
  if (model !== 'transfers') {
    if (path === undefined) return modelById(model);
    throw new PsephosError({
      code: 'bad-argument',
      message: `the model ${model} takes no table`,
      hint: '--transfers goes with --model transfers',
    });
  }
  if (path === undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'the model transfers needs a table',
      hint: 'give it with --transfers FILE',
    });
  }
  const text = await readText(path, io);
  return inFile(path, () => transfers(checkTransferTable(parseJson(text))));
}

const HELP = `
Examples:
  psephos generate result.json --model uniform --seed 1 -o drawn.txt
  psephos generate result.json --model plackett-luce --seed 7 | psephos count - --rule ers97`;
