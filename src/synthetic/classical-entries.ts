import { optionalKeys, readersFor } from '../base/shape.ts';
import { bradleyTerry } from './bradley-terry.ts';
import { impartialCulture } from './impartial-culture.ts';
import { type MallowsOptions, mallows } from './mallows.ts';
import { type MallowsKind, mallowsMixture } from './mallows-mixture.ts';
import type { ModelEntry } from './model-entry.ts';
import { numbers, parametersOf } from './parameters.ts';
import { plackettLuce } from './plackett-luce.ts';
import { impartialAnonymousCulture, polyaUrn } from './urn.ts';

const { text, number, list } = readersFor('bad-model');

/** The models of the textbooks. */
export const classicalEntries: readonly ModelEntry[] = [
  {
    id: 'plackett-luce',
    title: 'next preferences in proportion to first preferences, or to weights',
    from: (parameters) => {
      const data = parametersOf(parameters, ['stopping', 'weights']);
      return plackettLuce({ ...optionalKeys(data, ['stopping'], number), ...optionalKeys(data, ['weights'], numbers) });
    },
  },
  {
    id: 'bradley-terry',
    title: 'every two candidates in proportion to first preferences, or to strengths',
    from: (parameters) => bradleyTerry(optionalKeys(parametersOf(parameters, ['strengths']), ['strengths'], numbers)),
  },
  {
    id: 'impartial-culture',
    title: 'every ranking equally likely for each voter alone',
    from: (parameters) => {
      parametersOf(parameters, []);
      return impartialCulture();
    },
  },
  {
    id: 'impartial-anonymous-culture',
    title: 'every way of sharing out the papers over the rankings equally likely',
    from: (parameters) => {
      parametersOf(parameters, []);
      return impartialAnonymousCulture();
    },
  },
  {
    id: 'polya-urn',
    title: 'voters who follow earlier voters',
    needs: 'alpha',
    from: (parameters) => polyaUrn({ alpha: number(parametersOf(parameters, ['alpha'])['alpha'], 'alpha') }),
  },
  {
    id: 'mallows',
    title: 'voters who stray from one order',
    needs: 'a dispersion',
    from: (parameters) => mallows(mallowsOptions(parametersOf(parameters, SPREAD_KEYS))),
  },
  {
    id: 'mallows-mixture',
    title: 'kinds of voter who stray from an order each',
    needs: 'kinds of voter',
    from: (parameters) => mallowsMixture(list(mallowsKind)(parametersOf(parameters, ['kinds'])['kinds'], 'kinds')),
  },
];

const SPREAD_KEYS = ['dispersion', 'normalised', 'order'];

function mallowsKind(value: unknown, path: string): MallowsKind {
  const data = parametersOf(value, ['weight', ...SPREAD_KEYS], path);
  return { weight: number(data['weight'], `${path}.weight`), ...mallowsOptions(data, path) };
}

/** A dispersion of one kind or the other, and an order if there is one. */
function mallowsOptions(data: Readonly<Record<string, unknown>>, path = ''): MallowsOptions {
  const inside = path === '' ? '' : `${path}.`;
  const order = optionalKeys(data, ['order'], list(text), path);
  if (data['normalised'] === undefined)
    return { dispersion: number(data['dispersion'], `${inside}dispersion`), ...order };
  parametersOf(
    data,
    Object.keys(data).filter((key) => key !== 'dispersion'),
    path,
  );
  return { normalised: number(data['normalised'], `${inside}normalised`), ...order };
}
