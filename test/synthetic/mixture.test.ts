import { describe, expect, test } from 'vitest';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { randomStream } from '../../src/base/random.ts';
import { drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { mixture, mixtureOfElectorates } from '../../src/synthetic/mixture.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { singlePeaked } from '../../src/synthetic/single-peaked.ts';
import { spatial } from '../../src/synthetic/spatial.ts';
import { chiSquaredScore, limits } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { allPapers } from './ranking-laws.ts';

const left = singlePeaked({ axis: ['A', 'B', 'C'] });
const right = singlePeaked({ axis: ['B', 'A', 'C'] });
const whole = spatial({ positions: { A: [0], B: [2], C: [-1] }, pool: 100 });
const parts = [
  { model: left, weight: 2 },
  { model: right, weight: 1 },
  { model: whole, weight: 3 },
];

/** On the left axis papers of A go on to B, on the right one to B or C, in space to C first from most places. */
function kindOf(rankings: ReadonlySet<string>): 'left' | 'right' | 'other' {
  if ([...rankings].every((ranking) => ranking.startsWith('0,1'))) return 'left';
  return rankings.has('0,1,2') && rankings.has('0,2,1') ? 'right' : 'other';
}

describe('a mixture', () => {
  test('takes one model for all papers of a draw, as often as its weight says', () => {
    const model = mixture([
      { model: left, weight: 2 },
      { model: right, weight: 1 },
    ]);
    const ballots = givenFirstPreferences(declared([100, 5, 5]), model);
    const found = { left: 0, right: 0, other: 0 };
    for (let seed = 0; seed < 1500; seed += 1) {
      const ofA = [...allPapers(ballots.profile(seed)).keys()].filter((ranking) => ranking.startsWith('0'));
      found[kindOf(new Set(ofA))] += 1;
    }
    expect(found.other).toBe(0);
    // A false alarm for 1 seed in 100,000; the seeds are fixed.
    expect(chiSquaredScore([found.left, found.right], [2 / 3, 1 / 3])).toBeLessThan(limits.chiSquared);
  });

  test('holds the totals whatever kinds of model it is made of', () => {
    const votes = [30, 20, 10];
    const ballots = givenFirstPreferences(declared(votes), mixture(parts));
    const kinds = new Set<string>();
    const pattern = mixture(parts).given(declared(votes));
    for (let seed = 0; seed < 30; seed += 1) {
      expect([...firstPreferences(ballots.profile(seed)).papers]).toEqual(votes);
      kinds.add(pattern(randomStream(seed)).kind);
    }
    expect([...kinds].sort()).toEqual(['path', 'whole']);
  });

  test('says what each model assumes and how likely it is', () => {
    const { assumes, parameters } = mixture(parts);
    expect(assumes).toContain(`with chance 0.333 single-peaked: ${left.assumes}`);
    expect(assumes).toContain(`with chance 0.5 spatial: ${whole.assumes}`);
    expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters);
  });

  test('of whole electorates draws each from one of them', () => {
    const model = mixtureOfElectorates([
      { model: left, weight: 1 },
      { model: right, weight: 1 },
    ]);
    const drawn = (seed: number): string => {
      const rankings = [...allPapers(drawElectorate(model, { candidates: ['A', 'B', 'C'], voters: 40, seed })).keys()];
      return `${rankings.includes('1,2,0')} ${rankings.includes('0,2,1')}`;
    };
    expect([...new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed)))].sort()).toEqual([
      'false true',
      'true false',
    ]);
  });

  test.each([[[]], [[{ model: plackettLuce(), weight: 0 }]], [[{ model: plackettLuce(), weight: Number.NaN }]]])(
    'of nothing, or of weights that are none, is refused: %j',
    (bad) => {
      const error = thrown(() => mixture(bad));
      expect([error.code, error.detail.place?.path]).toEqual(['bad-model', 'models']);
    },
  );
});
