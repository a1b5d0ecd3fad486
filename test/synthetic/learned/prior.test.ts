import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import { learnTransfers } from '../../../src/synthetic/learned/learn-transfers.ts';
import { checkPrior } from '../../../src/synthetic/learned/prior.ts';
import { letters, rankingInputs } from '../../ballots/arbitraries.ts';
import { thrown } from '../../thrown.ts';
import { madePrior, strayless } from './made-priors.ts';

const good = madePrior({ known: ['Red', 'Blue'], strays: [strayless(2), strayless(4)], roughness: 0.1 });

/** The good prior as JSON, with one thing put in the place of another. */
function spoilt(path: readonly (string | number)[], value: unknown): unknown {
  const data = JSON.parse(JSON.stringify(good));
  const last = path[path.length - 1];
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], data);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return data;
}

describe('a prior', () => {
  it('is the same after it was written as JSON and read again', () => {
    expect(checkPrior(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('that was learned from anything is one that is taken', () => {
    fc.assert(
      fc.property(fc.array(rankingInputs(4), { minLength: 1, maxLength: 4 }), fc.boolean(), (elections, grouped) => {
        const groups = ['Red', 'Red', 'Blue', 'Independent'];
        const candidates = letters(4).map(({ name }, at) => (grouped ? { name, group: groups[at] } : { name }));
        const profiles = elections.map((rankings) =>
          buildProfile(candidates, [...rankings, { papers: 2, ranking: [0, 1] }, { papers: 1, ranking: [1] }]),
        );
        const prior = learnTransfers(profiles, { ballots: ['sha256:abc'] });
        expect(checkPrior(JSON.parse(JSON.stringify(prior)))).toEqual(prior);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['format', ['format'], 'psephos-priors'],
    ['version', ['version'], 2],
    ['version', ['version'], '1'],
    ['title', ['title'], ' '],
    ['title', ['title'], undefined],
    ['groups', ['groups'], 'yes'],
    ['learnedFrom', ['learnedFrom'], []],
    ['learnedFrom', ['learnedFrom'], null],
    ['learnedFrom.elections', ['learnedFrom', 'elections'], 1.5],
    ['learnedFrom.papers', ['learnedFrom', 'papers'], -1],
    ['learnedFrom.papers', ['learnedFrom', 'papers'], 2 ** 53],
    ['learnedFrom.ballots[0]', ['learnedFrom', 'ballots', 0], 7],
    ['learnedFrom.names', ['learnedFrom', 'names'], ['Ann']],
    ['kin.target', ['kin', 'target'], Number.NaN],
    ['kin.target', ['kin', 'target'], undefined],
    ['kin.target', ['kin', 'target'], '1'],
    ['kin.target', ['kin', 'target'], 1e300],
    ['kin.targets', ['kin', 'targets'], 1],
    ['other.together', ['other', 'together'], -30.1],
    ['other.field', ['other', 'field'], Number.NEGATIVE_INFINITY],
    ['known', ['known'], 'Red'],
    ['known', ['known'], ['Red', 'Red']],
    ['known[1]', ['known', 1], ''],
    ['stays', ['stays'], [0, 0]],
    ['stays', ['known'], ['Red', 'Blue', 'Green']],
    ['stays', ['known'], Array.from({ length: 100_000 }, (_, at) => `Group ${at}`)],
    ['stays[2]', ['stays', 2], null],
    ['affinities', ['affinities'], [[0, 0, 0]]],
    ['affinities[1]', ['affinities', 1], [0, 0]],
    ['affinities[2][0]', ['affinities', 2, 0], 31],
    ['strays', ['strays'], []],
    ['strays', ['strays'], {}],
    ['strays[0].candidates', ['strays', 0, 'candidates'], 1],
    ['strays[0].candidates', ['strays', 0, 'candidates'], 201],
    ['strays[0].candidates', ['strays', 0, 'candidates'], 1e300],
    ['strays[1].tenths', ['strays', 1, 'candidates'], 3],
    ['strays[1].tenths[3]', ['strays', 1, 'tenths', 3], 0.5],
    ['strays[1].tenths[3]', ['strays', 1, 'tenths', 3], 301],
    ['strays[1].name', ['strays', 1, 'name'], 'a ward'],
    ['roughness', ['roughness'], -0.1],
    ['roughness', ['roughness'], 11],
    ['roughness', ['roughness'], Number.NaN],
    ['ballots', ['ballots'], []],
  ])('is refused for its fault at %s', (path, where, value) => {
    const error = thrown(() => checkPrior(spoilt(where, value)));
    expect(error.code).toBe('bad-model');
    expect(error.detail.place?.path).toBe(path);
  });

  it.each([null, undefined, 3, 'scottish', [], new Map()])(
    'is refused where it is no object of its keys: %s',
    (value) => {
      expect(thrown(() => checkPrior(value)).code).toBe('bad-model');
    },
  );

  it('is refused for keys that would reach behind an object', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const text = JSON.stringify(good).replace('"kin":{', `"kin":{"${key}":1,`);
      const error = thrown(() => checkPrior(JSON.parse(text)));
      expect(error.detail.place?.path).toBe(`kin.${key}`);
    }
  });

  it('tells of faults below the path at which it stands', () => {
    const error = thrown(() => checkPrior(spoilt(['kin', 'target'], null), 'prior'));
    expect(error.detail.place?.path).toBe('prior.kin.target');
  });
});
