import { PsephosError } from '../base/errors.ts';
import { type GatheredTransfers, gatherTransfers } from '../synthetic/learned/gather.ts';
import { learnFromGathered } from '../synthetic/learned/learn-transfers.ts';
import { learned } from '../synthetic/learned/learned.ts';
import { always, type Learner } from '../whatif/backtest/learner.ts';
import type { Io } from './io.ts';
import { modelInput } from './model-input.ts';
import { priorInput } from './prior-input.ts';

/** What is tested: who learns it, and the ballots it has learned from before (their digests, cut as a prior has them). */
export interface Tested {
  readonly learner: Learner<unknown>;
  readonly seenBefore: ReadonlySet<string>;
}

/** What is asked for. */
export interface TestedOptions {
  readonly model: string;
  readonly groups: 'use' | 'ignore';
  /** A file with the parameters of the model. */
  readonly parameters?: string;
  /** A prior to be tested as it is: the name of one that comes with psephos, or a file. */
  readonly prior?: string;
}

/**
 * The model to test: one that is learned from the training elections, one with a prior learned before, or one that learns nothing.
 *
 * @throws PsephosError `bad-model` where there is none, `bad-argument` for a prior with a model that has none.
 */
export async function testedModel({ model, groups, prior, parameters }: TestedOptions, io: Io): Promise<Tested> {
  if (model !== 'learned') {
    if (prior === undefined) {
      const asked = await modelInput(model, parameters, io);
      return { learner: always(asked.model), seenBefore: new Set() };
    }
    throw new PsephosError({
      code: 'bad-argument',
      message: `the model ${model} takes no prior`,
      hint: '--prior goes with --model learned',
    });
  }
  if (parameters !== undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'the model learned is tested with what it learns, or with a prior',
      hint: 'give the prior with --prior',
    });
  }
  if (prior === undefined) return { learner: learning(groups), seenBefore: new Set() };
  const found = await priorInput(prior, io);
  return { learner: always(learned(found.model)), seenBefore: new Set(found.prior.learnedFrom.ballots) };
}

/** Learns a prior anew from every set of training elections. */
function learning(groups: 'use' | 'ignore'): Learner<unknown> {
  const learner: Learner<GatheredTransfers> = {
    id: 'learned',
    learns: true,
    gather: ({ profile }) => gatherTransfers(profile),
    learn: (gathered) => learned(learnFromGathered(gathered, { groups, title: 'the training elections' })),
  };
  // What a learner gathers goes to nobody but itself.
  return learner as Learner<unknown>;
}
