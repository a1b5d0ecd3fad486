import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { papersOf } from '../../src/ballots/papers.ts';
import { randomStream } from '../../src/base/random.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { drawElectorate, type ElectorateModel, lazyElectorate } from '../../src/synthetic/electorate.ts';
import { resampledElectorate } from '../../src/synthetic/resampled.ts';
import { singlePeaked } from '../../src/synthetic/single-peaked.ts';
import { slates } from '../../src/synthetic/slates.ts';
import { truncatedElectorate } from '../../src/synthetic/truncated.ts';
import { limits } from '../base/goodness-of-fit.ts';
import { homogeneityScore, tally } from './laws.ts';

const donors = parseBallots(
  '9: A > B > C\n5: A > C > D\n9: B\n5: B > A\n7: C > D > A\n3: C > B\n5: D > C > B\n4: D > A',
);
const blocs = [
  { name: 'one', share: 1, cohesion: { A: 4, B: 3, C: 1, D: 1 } },
  { name: 'two', share: 3, cohesion: { A: 1, B: 1, C: 4, D: 2 } },
];
const models: readonly (readonly [string, ElectorateModel])[] = [
  ['single-peaked', singlePeaked()],
  ['slates, name by name', slates({ blocs, law: 'name-plackett-luce' })],
  ['slates, slate by slate', slates({ blocs })],
  [
    'slates, name by name, cut',
    truncatedElectorate(slates({ blocs, law: 'name-plackett-luce' }), { kind: 'alike', shares: [1, 1] }),
  ],
  [
    'single-peaked, cut by first',
    truncatedElectorate(singlePeaked(), { kind: 'by-first', shares: { B: [1] }, others: [1, 1] }),
  ],
  ['resampled', resampledElectorate({ donors })],
  ['resampled, worth 5 papers', resampledElectorate({ donors, worthPapers: 5 })],
];
const request = { candidates: ['A', 'B', 'C', 'D'], voters: 25 };

// A false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe.each(models)('electorates by %s', (title, model) => {
  test('elect the same under ERS97, drawn in steps as the count asks or whole', () => {
    const [random, lots] = ['steps', 'lots'].map((label) => randomStream(label).split(title));
    const lot = { ...lotByOrder(), choose: (tied: readonly number[]) => tied[lots.below(tied.length)] };
    const lazy = lazyElectorate(model, request);
    const late = tally(1500, (draw) => [...(ers97.winners?.(lazy(random.split(draw)), 2, lot) ?? [])].sort().join());
    const whole = tally(1500, (seed) => {
      const papers = papersOf(drawElectorate(model, { ...request, seed: `${title} ${seed}` }));
      return [...(ers97.winners?.(papers, 2, lot) ?? [])].sort().join();
    });
    expect(homogeneityScore(late, whole)).toBeLessThan(limits.chiSquared);
  });
});
