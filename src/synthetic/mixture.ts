import { weightedChoice } from '../base/distributions.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import type { ElectorateModel } from './electorate.ts';
import type { BallotModel } from './model.ts';

/** One of several models, and how likely it is to be the right one. */
export interface MixturePart<Model> {
  readonly model: Model;
  /** Relative, above 0. */
  readonly weight: number;
}

/**
 * Not one model but several, each with a chance of being right: each draw takes one of them for all its papers, and draws its assumption
 * afresh. For doubt about the model, not for voters of several sorts (those are blocs: `slates`, or sorts of a Luce pattern).
 *
 * The weights are what is believed before the totals are seen; totals that fit one model better than another do not change them.
 *
 * @throws PsephosError `bad-model` for no models or a weight of 0 or less.
 * @example mixture([{ model: uniform(), weight: 1 }, { model: plackettLuce(), weight: 3 }])
 */
export function mixture(parts: readonly MixturePart<BallotModel>[]): BallotModel {
  const choose = chooser(parts);
  return {
    ...described(parts),
    given: (declared) => {
      const patterns = parts.map(({ model }) => model.given(declared));
      return (random) => patterns[choose(random)](random);
    },
  };
}

/**
 * The same of whole electorates: each electorate is drawn from one of the models.
 *
 * @throws PsephosError as {@link mixture} does.
 */
export function mixtureOfElectorates(parts: readonly MixturePart<ElectorateModel>[]): ElectorateModel {
  const choose = chooser(parts);
  return {
    ...described(parts),
    draw: (candidates, voters, random) => parts[choose(random)].model.draw(candidates, voters, random),
  };
}

type Described = Pick<BallotModel, 'id' | 'parameters' | 'assumes'>;

function chooser(parts: readonly MixturePart<unknown>[]): (random: RandomStream) => number {
  const weights = parts.map(({ weight }) => weight);
  const fit = weights.length > 0 && weights.every((weight) => weight > 0 && Number.isFinite(weight));
  if (fit) return (random) => weightedChoice(random, weights);
  throw new PsephosError({
    code: 'bad-model',
    message: 'a mixture takes models with weights',
    expected: 'at least one, and numbers above 0',
    received: shown(weights),
    place: { path: 'models' },
  });
}

function described(parts: readonly MixturePart<Described>[]): Described {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const says = parts.map(
    ({ model, weight }) => `with chance ${Number((weight / all).toPrecision(3))} ${model.id}: ${model.assumes}`,
  );
  return {
    id: 'mixture',
    parameters: { models: parts.map(({ model: { id, parameters }, weight }) => ({ id, parameters, weight })) },
    assumes: `one of several models, drawn afresh each time: ${says.join('; ')}`,
  };
}
