import { Command, Option } from 'commander';
import { defined } from '../../base/shape.ts';
import { instantRunoff } from '../../rules/elimination/instant-runoff.ts';
import { type GatheredTransfers, gatherTransfers } from '../../synthetic/learned/gather.ts';
import { learnFromGathered } from '../../synthetic/learned/learn-transfers.ts';
import { learned } from '../../synthetic/learned/learned.ts';
import { doubles } from '../../whatif/backtest/folds.ts';
import type { Learner } from '../../whatif/backtest/learner.ts';
import type { LeftOut, RealElection } from '../../whatif/backtest/real-election.ts';
import { realElections } from '../backtest-input.ts';
import { refuseFailures } from '../each-contest.ts';
import { type Io, warn } from '../io.ts';
import { jsonOption, notBlank, onceFromStandardInput } from '../options.ts';
import { refuseMissingFolder, writePieces } from '../output.ts';
import { learnedFromWords, learnPage } from '../pages/learn-page.ts';
import { BALLOTS_ARGUMENT, type ContestOptions, withReadingOptions } from '../reading-options.ts';
import { LEARN_HELP } from './learn-help.ts';

interface Options extends ContestOptions {
  readonly output?: string;
  readonly groups: 'use' | 'ignore';
  readonly title?: string;
  readonly json?: boolean;
}

/** `psephos learn`: a prior from real ballots. */
export function learnCommand(io: Io): Command {
  const command = new Command('learn')
    .summary('learn from real ballots how papers go on')
    .description(
      'Reads ballots that were cast and learns from them how papers go on after the first preference: a prior, from which "psephos whatif" and "psephos backtest" draw the preferences that totals do not tell.',
    )
    .argument('<paths...>', `${BALLOTS_ARGUMENT}; folders in a folder are read too`)
    .optionsGroup('What is learned:')
    .addOption(
      new Option('--groups <how>', 'whether groups (parties, slates) are looked at')
        .choices(['use', 'ignore'])
        .default('use'),
    )
    .option('--title <text>', 'what the prior is called wherever it is used', notBlank);
  return withReadingOptions(command)
    .addOption(new Option('-o, --output <file>', 'keep the prior in this file, as JSON').argParser(notBlank))
    .addOption(jsonOption('print the prior as JSON instead of a page'))
    .addHelpText('after', LEARN_HELP)
    .action(async (paths: readonly string[], options: Options) => {
      onceFromStandardInput(paths);
      await refuseMissingFolder(options.output);
      await learn(paths, options, io);
    });
}

async function learn(paths: readonly string[], options: Options, io: Io): Promise<void> {
  const { output, json = false } = options;
  // Places do not matter: one can be told of any contest.
  const asked = { rule: instantRunoff, learner: gathering, seed: '1', groups: options.groups };
  const found = await realElections(paths, { ...asked, reading: { ...options, seats: 1 } }, io);
  const elections = withoutDoubles(found.elections, found.leftOut, io);
  const prior = learnFromGathered(
    elections.map((election) => election.gathered),
    { groups: options.groups, ballots: elections.map(({ ballots }) => ballots), ...defined({ title: options.title }) },
  );
  const text = `${JSON.stringify(prior)}\n`;
  if (output !== undefined && output !== '-') await writePieces([text], output, io);
  io.warn(`psephos: ${learnedFromWords(prior)}\n`);
  await io.write(json || output === '-' ? text : learnPage(prior, output));
  refuseFailures(found.failed, 'read');
}

/** Gathers what is learned from; what it would learn is learned here. */
const gathering: Learner<GatheredTransfers> = {
  id: 'learned',
  learns: true,
  gather: ({ profile }) => gatherTransfers(profile),
  learn: (gathered) => learned(learnFromGathered(gathered)),
};

type Gathered = RealElection<GatheredTransfers>;

/** Tells what is left out, and leaves out ballots that are there twice: they would count twice. */
function withoutDoubles(elections: readonly Gathered[], leftOut: readonly LeftOut[], io: Io): readonly Gathered[] {
  const twice = new Set(doubles(elections));
  const doubled = [...twice].map((at) => ({ name: elections[at].name, why: 'its ballots were there before' }));
  for (const { name, why } of [...leftOut, ...doubled]) warn(io, `${name} is left out: ${why}`);
  return elections.filter((_, at) => !twice.has(at));
}
