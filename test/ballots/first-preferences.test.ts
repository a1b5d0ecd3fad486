import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { papersOf } from '../../src/ballots/papers.ts';
import { bareProfile } from '../../src/ballots/transform.ts';
import { letters, rankingInputs } from './arbitraries.ts';
import { unite2017 } from './unite-2017.ts';

describe('firstPreferences', () => {
  it('are the votes of Unite 2017 when its papers show nothing more', () => {
    expect(firstPreferences(bareProfile(unite2017.candidates))).toEqual({
      papers: new Float64Array([59_067, 53_544, 17_143]),
      unclear: 0,
    });
  });

  it('leave out papers that are blank or put two first, and heed no later preference', () => {
    expect(firstPreferences(parseBallots('3: A > B\n2: B\n1: A = B\n4: A > B = C\n5:\n7: B = C > A'))).toEqual({
      papers: new Float64Array([7, 2, 0]),
      unclear: 13,
    });
  });

  it('add up to all papers, and are where a count first puts them', () => {
    fc.assert(
      fc.property(rankingInputs(4), (inputs) => {
        const profile = buildProfile(letters(4), inputs);
        const { papers, unclear } = firstPreferences(profile);
        expect(papers.reduce((sum, next) => sum + next, unclear)).toBe(profile.total);
        const counted = papersOf(profile);
        const sorted = counted.all.sort(new Uint8Array(4).fill(1));
        expect(counted.invalid).toBe(unclear);
        expect(sorted.next.map((pile) => pile?.papers ?? 0)).toEqual([...papers]);
      }),
    );
  });

  it('take a card vote of 170,000 as 170,000 papers', () => {
    expect([...firstPreferences(parseBallots('170000: A > B\n41: B\n36: A')).papers]).toEqual([170_036, 41]);
  });
});
