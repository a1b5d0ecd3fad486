import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { candidateNamed } from '../../src/ballots/candidate.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { bareProfile, truncate } from '../../src/ballots/transform.ts';
import { thrown } from '../thrown.ts';
import { letters, rankingInputs } from './arbitraries.ts';
import { unite2017 } from './unite-2017.ts';

describe('truncate', () => {
  const profile = parseBallots('3: A > B > C\n2: A > B\n1: A = B > C\n4: C > A = B\n5:', letters(3));

  it('keeps the first entries of each ranking and merges what has become equal', () => {
    expect(ballotText(truncate(profile, 2))).toBe('5:\n5: A > B\n1: A = B\n4: C\n');
  });

  it('never turns an equal preference into a strict one: a group that does not fit goes as a whole', () => {
    expect(ballotText(truncate(profile, 1))).toBe('6:\n5: A\n4: C\n');
  });

  it('leaves blank papers when nothing is kept', () => {
    expect(ballotText(truncate(profile, 0))).toBe('15:\n');
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses to cut at %d', (most) => {
    const error = thrown(() => truncate(profile, most));
    expect({ code: error.code, message: error.message }).toEqual({
      code: 'bad-argument',
      message: `rankings cannot be cut there: expected a whole number of at least 0, received ${most}`,
    });
  });

  it('keeps every paper, and cut twice is cut at the lesser', () => {
    fc.assert(
      fc.property(rankingInputs(5), fc.nat({ max: 6 }), fc.nat({ max: 6 }), (inputs, most, other) => {
        const whole = buildProfile(letters(5), inputs);
        expect(truncate(whole, most).total).toBe(whole.total);
        expect(truncate(truncate(whole, most), other)).toEqual(truncate(whole, Math.min(most, other)));
        expect(truncate(whole, 5)).toEqual(whole);
        if (most > 0) expect(firstPreferences(truncate(whole, most)).papers).toEqual(firstPreferences(whole).papers);
      }),
    );
  });

  it('keeps the stamp of a drawn profile', () => {
    const synthetic = { model: 'uniform', parameters: {}, seed: '42', assumes: 'every split alike' };
    expect(truncate(buildProfile(letters(2), [], synthetic), 1).synthetic).toEqual(synthetic);
  });
});

describe('bareProfile', () => {
  it('holds the votes of Unite 2017 and no later preference', () => {
    const profile = bareProfile(unite2017.candidates);
    expect(ballotText(profile)).toBe('59067: Len McCluskey\n53544: Gerard Coyne\n17143: Ian Allinson\n');
    expect(profile.candidates.map(({ name }) => name)).toEqual(['Len McCluskey', 'Gerard Coyne', 'Ian Allinson']);
  });

  it('keeps candidates without votes', () => {
    expect(
      bareProfile([
        { name: 'A', votes: 0 },
        { name: 'B', votes: 1 },
      ]).candidates,
    ).toEqual(letters(2));
  });
});

describe('candidateNamed', () => {
  it('finds the index by the exact name', () => {
    const candidates = [{ name: 'Ann' }, { name: 'constructor' }];
    expect(['Ann', 'constructor', 'ann', '__proto__'].map((name) => candidateNamed(candidates, name))).toEqual([
      0,
      1,
      undefined,
      undefined,
    ]);
  });
});
