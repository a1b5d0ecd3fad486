import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeclared, type DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { type Papers, papersOf } from '../../../src/ballots/papers.ts';
import { rankings } from '../../../src/ballots/profile.ts';
import { randomStream } from '../../../src/base/random.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { modelById, modelFrom } from '../../../src/synthetic/catalogue.ts';
import { givenFirstPreferences } from '../../../src/synthetic/given-first-preferences.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import type { BallotModel } from '../../../src/synthetic/model.ts';
import { chances } from '../../../src/whatif/chances.ts';
import { limits, sum } from '../../base/goodness-of-fit.ts';
import { thrown } from '../../thrown.ts';
import { declared } from '../../whatif/declared.ts';
import { homogeneityScore, tally } from '../laws.ts';
import { madePrior, strayless } from './made-priors.ts';

const GROUPS = [
  'Labour (Lab)',
  'Scottish National Party (SNP)',
  'A party nobody knows',
  'Independent (Ind)',
  undefined,
];

/** A result with groups, known and unknown, in turn. */
function grouped(votes: readonly number[], seats = 1): DeclaredResult {
  const made = declared(votes, seats);
  return {
    ...made,
    candidates: made.candidates.map((candidate, at) => {
      const group = GROUPS[at % GROUPS.length];
      return group === undefined ? candidate : { ...candidate, group };
    }),
  };
}

const models: readonly (readonly [string, BallotModel])[] = [
  ['scottish', learned('scottish')],
  ['blind', learned('blind')],
  ['a prior of one election', learned(madePrior({ roughness: 0.5, strays: [strayless(4)] }))],
];

describe.each(models)('papers of the learned model (%s)', (_, model) => {
  test('hold every total and name nobody twice, whatever the field', () => {
    const votes = fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(votes, fc.nat(), (totals, seed) => {
        const profile = givenFirstPreferences(grouped(totals), model).profile(seed);
        const first = totals.map(() => 0);
        for (let ranking = 0; ranking < rankings(profile); ranking++) {
          const ranked = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
          first[ranked[0]] += profile.papers[ranking];
          expect(new Set(ranked).size).toBe(ranked.length);
        }
        expect(first).toEqual(totals);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['one candidate', [7]],
    ['two', [7, 6]],
    ['three, one of them without a vote', [7, 0, 6]],
    ['nobody with a vote but one', [9, 0, 0, 0]],
    ['sixty', Array.from({ length: 60 }, (_, at) => 10 * (at % 9) + 1)],
    ['papers by the million', [4_000_000, 3_500_000, 1_200_000, 900_000]],
  ])('are drawn for %s', (_, votes) => {
    const result = grouped(votes);
    const pattern = model.given(result)(randomStream('shapes'));
    if (pattern.kind !== 'luce') throw new Error('no Luce pattern');
    votes.forEach((_, from) => {
      const row = pattern.row(from, 0);
      expect(row).toHaveLength(votes.length + 1);
      expect(row[from]).toBe(0);
      expect(row[votes.length]).toBe(1);
      for (const weight of row) expect(Number.isFinite(weight) && weight >= 0).toBe(true);
    });
    const { all } = givenFirstPreferences(result, model).papers(randomStream('papers'));
    const open = new Uint8Array(votes.length).fill(1);
    open[0] = 0;
    const { next, nonTransferable } = all.sort(open);
    expect(sum(next.map((pile) => pile?.papers ?? 0)) + nonTransferable).toBe(sum(votes));
  });

  // Each of these raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
  test('elect under ERS97 as often when drawn as the count asks as when whole ballots are drawn first', () => {
    const ballots = givenFirstPreferences(grouped([70, 65, 60, 55, 20], 2), model);
    const random = randomStream('lazy');
    const elected = (papers: Papers): string => [...(ers97.winners?.(papers, 2, lotByOrder()) ?? [])].sort().join();
    const late = tally(4000, () => elected(ballots.papers(random)));
    const first = tally(4000, (seed) => elected(papersOf(ballots.profile(`first ${seed}`))));
    expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
  });

  test('go where whole ballots go when two are out one after the other, and as many stop', () => {
    const ballots = givenFirstPreferences(grouped([4, 3, 3, 2]), model);
    const random = randomStream('exclusions');
    const late = tally(4000, () => afterTwo(ballots.papers(random)));
    const first = tally(4000, (seed) => afterTwo(papersOf(ballots.profile(`out ${seed}`))));
    expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
  });
});

/** What the first two hold after the fourth and then the third of four is out. */
function afterTwo({ all }: Papers): string {
  const start = all.sort(Uint8Array.of(1, 1, 1, 1)).next;
  const fourth = start[3]?.sort(Uint8Array.of(1, 1, 1, 0)).next ?? [];
  const third = [start[2], fourth[2]].map((pile) => pile?.sort(Uint8Array.of(1, 1, 0, 0)).next ?? []);
  return [0, 1].map((at) => sum([start, fourth, ...third].map((piles) => piles[at]?.papers ?? 0))).join();
}

describe('the learned model', () => {
  test.each([
    ['the name of a prior', learned('scottish')],
    ['a prior itself', learned(madePrior({ roughness: 0.2, known: ['Labour (Lab)'] }))],
  ])('is made again from its id and its parameters, with %s', (_, model) => {
    const again = modelFrom(model.id, JSON.parse(JSON.stringify(model.parameters)));
    const answer = (one: BallotModel): string =>
      JSON.stringify(chances(grouped([40, 30, 20, 10], 2), scotlandLocal2007, one, { draws: 500, seed: 'again' }));
    expect(answer(again)).toBe(answer(model));
    expect(again.assumes).toBe(model.assumes);
  });

  test('takes the prior that knows no groups where none is named', () => {
    expect(modelById('learned').assumes).toBe(learned('blind').assumes);
  });

  test('refuses parameters that are no prior, with the path of the fault', () => {
    const prior = { ...madePrior(), kin: { ...madePrior().kin, target: 'much' } };
    const path = (parameters: unknown): string | undefined =>
      thrown(() => modelFrom('learned', parameters)).detail.place?.path;
    expect(path({ prior })).toBe('prior.kin.target');
    expect(path({ priors: 'blind' })).toBe('priors');
    expect(thrown(() => modelFrom('learned', { prior: 'irish' })).code).toBe('bad-model');
  });

  test('says what it assumes, and whether it knows groups', () => {
    expect(learned('scottish').assumes).toMatch(/^papers go on as in 638 real elections \(Scottish council elections/);
    expect(learned('scottish').assumes).not.toContain('groups');
    expect(learned('blind').assumes).toContain('groups');
  });

  test('does not look at groups with a blind prior, and does with another', () => {
    const answer = (result: DeclaredResult, prior: 'blind' | 'scottish'): string =>
      JSON.stringify(chances(result, ers97, learned(prior), { draws: 2000 }).candidates.map(({ mean }) => mean));
    const [with_, without] = [grouped([40, 30, 20, 15, 10]), declared([40, 30, 20, 15, 10])];
    expect(answer(with_, 'blind')).toBe(answer(without, 'blind'));
    expect(answer(with_, 'scottish')).not.toBe(answer(without, 'scottish'));
  });

  test('sends papers to a candidate of the same party, where the prior knows groups', () => {
    // Three of one party against one of another who leads: without groups he wins mostly, with them seldom.
    const result = checkDeclared({
      title: 'made up',
      seats: 1,
      candidates: [40, 25, 20, 15].map((votes, at) => ({
        name: `Candidate ${at + 1}`,
        votes,
        group: at === 0 ? 'Conservative and Unionist Party (Con)' : 'Labour (Lab)',
      })),
    });
    const leader = (prior: 'blind' | 'scottish'): number =>
      chances(result, ers97, learned(prior), { draws: 4000 }).candidates[0].mean;
    expect(leader('blind')).toBeGreaterThan(0.6);
    expect(leader('scottish')).toBeLessThan(0.2);
  });

  test('gives numbers even with a prior that no election could have made', () => {
    const base = madePrior({ roughness: 10, strays: [{ candidates: 2, tenths: [300, -300] }] });
    for (const log of [30, -30]) {
      const prior = { ...base, other: { ...base.other, constant: log, together: log, field: log, target: log } };
      const { next, nonTransferable } = givenFirstPreferences(declared([1e9, 1, 0, 5e8]), learned(prior))
        .papers(randomStream('far'))
        .all.sort(Uint8Array.of(0, 1, 1, 1));
      const held = sum(next.map((pile) => pile?.papers ?? 0)) + nonTransferable;
      expect(held).toBe(1.5e9 + 1);
    }
  });
});

test('data that are no prior are refused at once', () => {
  for (const none of [{}, undefined, null, 7]) expect(thrown(() => learned(none as never)).code).toBe('bad-model');
});
