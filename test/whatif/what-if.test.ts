import { describe, expect, test } from 'vitest';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { checkClaims } from '../../src/whatif/claims.ts';
import { checkScenarios } from '../../src/whatif/scenario-study.ts';
import { type WhatIfOptions, whatIf } from '../../src/whatif/what-if.ts';
import { thrown } from '../thrown.ts';
import { example, ireland1990, provenRules, unite2017 } from './declared.ts';

const [instantRunoff] = provenRules;
const given: WhatIfOptions = {
  draws: 500,
  seed: 3,
  claims: checkClaims(example('unite-2017-claims.json')),
  scenarios: checkScenarios(example('unite-2017-scenarios.json')),
};
const answer = whatIf(unite2017, ers97, given);

describe('the answer for Unite 2017 keeps the contract', () => {
  test('its keys', () => {
    expect(answer).toEqual({
      format: 'psephos-whatif',
      version: 1,
      rule: { id: 'ers97', title: ers97.title },
      declared: unite2017,
      reconciliation: expect.any(Array),
      quota: { whole: '64878', ofRule: '64877', places: 2 },
      firstPastThePost: { elected: [0] },
      candidates: expect.any(Array),
      tipping: expect.any(Array),
      tippingLine: expect.any(Object),
      models: expect.any(Array),
      claims: expect.any(Array),
      scenarios: expect.any(Object),
      provenance: {
        library: expect.any(String),
        input: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        seed: '3',
        draws: 500,
      },
    });
  });

  test('each printed figure stands beside the computed one, and all agree', () => {
    expect(answer.reconciliation[0]).toMatchObject({
      what: 'total',
      printed: '130071',
      computed: '130071',
      agrees: true,
    });
    expect(answer.reconciliation.map(({ agrees }) => agrees)).toEqual(Array(6).fill(true));
  });

  test('each candidate has a status, its reason, a witness that can be read back, and a chance from each model', () => {
    const shares = { mean: expect.any(Number), standardError: expect.any(Number) };
    const exact = { exact: expect.any(Number), exactInPapers: expect.any(Number) };
    for (const [index, candidate] of answer.candidates.entries()) {
      expect(candidate).toEqual({
        name: unite2017.candidates[index].name,
        status: index === 2 ? 'impossible' : 'possible',
        reason: expect.any(String),
        ...(index === 2
          ? {}
          : { witness: expect.any(String), transfers: index * 5524, fewest: 'proved', byLot: false }),
        ...(index === 2 ? {} : { transfersFrom: index === 0 ? [] : [{ candidate: 2, papers: 5524 }] }),
        chances: [
          { model: 'uniform', draws: 500, ...shares, ...exact },
          { model: 'learned', draws: 500, ...shares },
        ],
      });
      if (candidate.witness === undefined) continue;
      const profile = parseBallots(candidate.witness, unite2017.candidates);
      expect([...firstPreferences(profile).papers]).toEqual(unite2017.candidates.map(({ votes }) => votes));
      expect(ers97.count({ profile, seats: 1 }).elected).toEqual([index]);
    }
  });

  test('the chances are those of the models, in the same words', () => {
    expect(answer.models.map(({ model, assumes }) => [model, assumes.length > 20])).toEqual([
      ['uniform', true],
      ['learned', true],
    ]);
    for (const [place, { candidates }] of answer.models.entries())
      for (const [index, { mean }] of candidates.entries())
        expect(answer.candidates[index].chances[place].mean).toBe(mean);
  });

  test('the tipping points, and what the rule does with a level split, found by counting it', () => {
    expect(answer.tipping[0]).toEqual({
      candidate: 1,
      from: 2,
      least: 11_334,
      share: 11_334 / 17_143,
      ifNonTransferable: 0,
    });
    expect(answer.tippingLine).toMatchObject({
      leader: 0,
      candidate: 1,
      from: 2,
      mostNonTransferable: 11_619,
      level: {
        toCandidate: 11_333,
        toLeader: 5810,
        votes: '64877',
        elected: [0],
        decidedBy: 'earlier-stage',
        clause: '5.6.2',
      },
    });
  });

  test('six claims and four scenarios', () => {
    expect(answer.claims.map(({ elected }) => elected)).toEqual([[0], [0], [0], [0], [0], [1]]);
    expect(answer.scenarios?.rows.length).toBe(4);
  });

  test('it is plain data: JSON gives it back as it was', () => {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  test('the same input and seed give the same bytes', () => {
    expect(JSON.stringify(whatIf(unite2017, ers97, given))).toBe(JSON.stringify(answer));
  });
});

test('under instant runoff a level split goes to a lot', () => {
  const { tippingLine, quota } = whatIf(unite2017, instantRunoff, { draws: 10 });
  expect(tippingLine?.level).toMatchObject({ votes: '64877', decidedBy: 'lot' });
  expect(quota).toEqual({ whole: '64878', ofRule: null, places: 0 });
});

describe('Ireland 1990, where it really happened', () => {
  test.each(provenRules)('the second count elects Robinson with 817,830 to 731,273, under $id', (rule) => {
    const profile = parseBallots(
      [
        '694484: Brian Lenihan',
        '612265: Mary Robinson',
        '205565: Austin Currie > Mary Robinson',
        '36789: Austin Currie > Brian Lenihan',
        '25548: Austin Currie',
      ].join('\n'),
      ireland1990.candidates,
    );
    const { stages, elected } = rule.count({ profile, seats: 1 });
    expect(stages[0].votes).toEqual(['694484', '612265', '267902']);
    const { votes, nonTransferable } = stages[stages.length - 1];
    expect([votes, nonTransferable]).toEqual([['731273', '817830', '0'], '25548']);
    expect(elected).toEqual([1]);
  });

  test('the shape is that of Unite 2017: 76.7% went to the runner-up, where 65.3% would have tied', () => {
    const { firstPastThePost: first, candidates, tipping, reconciliation } = whatIf(ireland1990, ers97, { draws: 10 });
    expect(first.elected).toEqual([0]);
    expect(candidates.map(({ status }) => status)).toEqual(['possible', 'possible', 'impossible']);
    expect(tipping[0]).toMatchObject({ candidate: 1, from: 2, least: 175_061 });
    expect([(205_565 / 267_902).toFixed(3), tipping[0].share.toFixed(3)]).toEqual(['0.767', '0.653']);
    expect(reconciliation.every(({ agrees }) => agrees)).toBe(true);
  });
});

test('a field so huge that the answer would take hours is refused before anything is drawn', () => {
  const candidates = Array.from({ length: 301 }, (_, at) => ({ name: `C${at}`, votes: at }));
  let drawn = 0;
  const error = thrown(() => whatIf({ ...unite2017, candidates }, ers97, { onDraws: () => drawn++ }));
  expect([error.code, drawn]).toEqual(['too-large', 0]);
});
