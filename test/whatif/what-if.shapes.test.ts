import { describe, expect, test } from 'vitest';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { checkClaims } from '../../src/whatif/claims.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { thrown } from '../thrown.ts';
import { declared, example, provenRules, unite2017 } from './declared.ts';

const [instantRunoff] = provenRules;

describe('other shapes of contest', () => {
  test('more than three candidates: directions instead of a line', () => {
    const found = whatIf(declared([41, 33, 16, 10]), ers97, { draws: 10 });
    expect([found.tipping, found.tippingLine]).toEqual([[], undefined]);
    expect(found.directions?.map(({ towards }) => towards)).toEqual([1]);
    expect(found.directions?.[0].turns[0]).toMatchObject({ before: [0], after: [1] });
  });

  test('several places', () => {
    const found = whatIf(declared([41, 33, 16, 10], 2), ers97, { draws: 10, models: [uniform()] });
    expect(found.firstPastThePost.elected).toEqual([0, 1]);
    expect(found.quota).toEqual({ whole: '34', ofRule: '33.34', places: 2 });
    expect(found.models.map(({ model }) => model)).toEqual(['uniform']);
  });

  test('a first-past-the-post answer is that nothing else was possible', () => {
    const { candidates } = whatIf(unite2017, firstPastThePost, { draws: 10 });
    expect(candidates.map(({ status, chances }) => [status, chances[0].mean])).toEqual([
      ['certain', 1],
      ['impossible', 0],
      ['impossible', 0],
    ]);
  });

  test('one candidate, and two', () => {
    const [sole] = whatIf(declared([7]), ers97, { draws: 10 }).candidates;
    expect([sole.status, sole.reason, sole.witness]).toEqual(['certain', 'nobody else stands', '7: A\n']);
    const two = whatIf(declared([7, 5]), ers97, { draws: 10 });
    expect([two.candidates.map(({ status }) => status), two.claims]).toEqual([['certain', 'impossible'], []]);
    expect(two.directions).toBeUndefined();
  });

  test('no votes at all: everybody is possible, by lot', () => {
    const { candidates } = whatIf(declared([0, 0, 0]), ers97, { draws: 10 });
    expect(candidates.map(({ status, reason }) => [status, reason])).toEqual(
      Array(3).fill(['possible', 'by lot, without any transfer']),
    );
  });
});

describe('what cannot be answered is refused', () => {
  test('several places for a rule that fills one', () => {
    expect(thrown(() => whatIf(declared([3, 2, 1], 2), instantRunoff)).code).toBe('bad-contest');
  });

  test('no draws', () => {
    expect(thrown(() => whatIf(unite2017, ers97, { draws: 0 })).code).toBe('bad-argument');
  });

  test('a claim about turnout without scenarios', () => {
    const claims = checkClaims(example('unite-2017-claims.json'));
    expect(thrown(() => whatIf(unite2017, ers97, { draws: 1, claims })).code).toBe('bad-argument');
  });
});
