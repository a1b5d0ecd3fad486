import { parseBallots } from '../ballots/notation.ts';
import type { Profile } from '../ballots/profile.ts';
import { optionalKeys, type Reader, readersFor } from '../base/shape.ts';
import type { DonorMatch } from './donor-match.ts';
import { mixture } from './mixture.ts';
import type { BallotModel } from './model.ts';
import type { ModelEntry, ModelMaker } from './model-entry.ts';
import type { Lengths } from './paper-lengths.ts';
import { numbers, parametersOf } from './parameters.ts';
import { resampled, waysWithoutDonor } from './resampled.ts';
import { singlePeaked, singlePeakedLaws } from './single-peaked.ts';
import type { Bloc } from './slate-blocs.ts';
import { slateLaws } from './slate-laws.ts';
import { slates } from './slates.ts';
import { spatial } from './spatial.ts';
import { waysToMeet } from './spatial-options.ts';
import { spreads } from './spatial-points.ts';
import { truncated } from './truncated.ts';

const { text, number, list, record, oneOf } = readersFor('bad-model');

/** The models of spaces, axes, slates and real papers, and those made of other models. */
export const structuredEntries: readonly ModelEntry[] = [
  {
    id: 'spatial',
    title: 'voters rank by nearness in a space of opinions',
    from: (parameters) => {
      const wholes = ['dimensions', 'radius', 'tries', 'pool', 'sampled'] as const;
      const data = parametersOf(parameters, [...wholes, 'spread', 'positions', 'meets']);
      return spatial({
        ...optionalKeys(data, wholes, number),
        ...optionalKeys(data, ['spread'], oneOf(spreads)),
        ...optionalKeys(data, ['positions'], recordOf(numbers)),
        ...optionalKeys(data, ['meets'], oneOf(waysToMeet)),
      });
    },
  },
  {
    id: 'single-peaked',
    title: 'candidates along one axis',
    needs: 'an axis',
    from: (parameters) => {
      const data = parametersOf(parameters, ['axis', 'law']);
      const law = optionalKeys(data, ['law'], oneOf(singlePeakedLaws));
      return singlePeaked({ ...optionalKeys(data, ['axis'], list(text)), ...law });
    },
  },
  {
    id: 'slates',
    title: 'blocs of voters and slates of candidates',
    needs: 'blocs',
    from: (parameters) => {
      const data = parametersOf(parameters, ['blocs', 'law']);
      return slates({ blocs: list(bloc)(data['blocs'], 'blocs'), ...optionalKeys(data, ['law'], oneOf(slateLaws)) });
    },
  },
  {
    id: 'resampled',
    title: 'later preferences of real papers',
    needs: 'donors',
    from: (parameters) => {
      const data = parametersOf(parameters, ['donors', 'match', 'worthPapers', 'withoutDonor']);
      return resampled({
        donors: donors(data['donors'], 'donors'),
        ...optionalKeys(data, ['match'], match),
        ...optionalKeys(data, ['worthPapers'], worth),
        ...optionalKeys(data, ['withoutDonor'], oneOf(waysWithoutDonor)),
      });
    },
  },
  {
    id: 'mixture',
    title: 'one of several models, drawn afresh each time',
    needs: 'models with weights',
    from: (parameters, make) => mixture(list(part(make))(parametersOf(parameters, ['models'])['models'], 'models')),
  },
  {
    id: 'truncated',
    title: 'another model, whose papers stop early',
    needs: 'a model and lengths',
    from: (parameters, make) => {
      const data = parametersOf(parameters, ['model', 'lengths']);
      const model = parametersOf(data['model'], ['id', 'parameters'], 'model');
      return truncated(make(text(model['id'], 'model.id'), model['parameters']), lengths(data['lengths'], 'lengths'));
    },
  },
];

function recordOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(Object.entries(record(value, path)).map(([key, entry]) => [key, read(entry, `${path}.${key}`)]));
}

const bloc: Reader<Bloc> = (value, path) => {
  const data = parametersOf(value, ['name', 'share', 'cohesion', 'weights'], path);
  return {
    name: text(data['name'], `${path}.name`),
    share: number(data['share'], `${path}.share`),
    cohesion: recordOf(number)(data['cohesion'], `${path}.cohesion`),
    ...optionalKeys(data, ['weights'], recordOf(number), path),
  };
};

const donors: Reader<Profile> = (value, path) => {
  const data = parametersOf(value, ['candidates', 'ballots'], path);
  const candidates = list((one, at) => {
    const candidate = parametersOf(one, ['name', 'group'], at);
    return { name: text(candidate['name'], `${at}.name`), ...optionalKeys(candidate, ['group'], text, at) };
  })(data['candidates'], `${path}.candidates`);
  return parseBallots(text(data['ballots'], `${path}.ballots`), candidates);
};

const match: Reader<DonorMatch> = (value, path) =>
  typeof value === 'string' ? oneOf(['name', 'rank', 'group'])(value, path) : recordOf(text)(value, path);

const worth: Reader<number | 'certain'> = (value, path) => (value === 'certain' ? 'certain' : number(value, path));

const part =
  (make: ModelMaker): Reader<{ readonly model: BallotModel; readonly weight: number }> =>
  (value, path) => {
    const data = parametersOf(value, ['id', 'parameters', 'weight'], path);
    const model = make(text(data['id'], `${path}.id`), data['parameters']);
    return { model, weight: number(data['weight'], `${path}.weight`) };
  };

const lengths: Reader<Lengths> = (value, path) => {
  const kind = oneOf(['alike', 'by-first', 'hazard'])(record(value, path)['kind'], `${path}.kind`);
  if (kind === 'hazard') return { kind, chances: numbers(keysOf(['chances'])['chances'], `${path}.chances`) };
  const data = keysOf(kind === 'alike' ? ['shares'] : ['shares', 'others']);
  if (kind === 'alike') return { kind, shares: numbers(data['shares'], `${path}.shares`) };
  return {
    kind,
    shares: recordOf(numbers)(data['shares'], `${path}.shares`),
    others: numbers(data['others'], `${path}.others`),
  };

  function keysOf(keys: readonly string[]): Readonly<Record<string, unknown>> {
    return parametersOf(value, ['kind', ...keys], path);
  }
};
