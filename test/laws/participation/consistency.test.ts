import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { consistency } from '../../../src/laws/participation/consistency.ts';
import { splittings } from '../../../src/laws/participation/splittings.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { antiPlurality } from '../../../src/rules/positional/anti-plurality.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { contests } from '../../rules/contests.ts';
import { among, elections, found } from '../witness.ts';

const ruleById = among([firstPastThePost, schulze, antiPlurality, borda]);

const cycle = '23 BCA 21 ABC 9 CAB 26 ABC 12 BAC 18 CBA';

describe('consistency', () => {
  test('is broken by Schulze', () => {
    expect(found(ruleById('schulze'), consistency, cycle)).toBe('B of both parts, and A of the whole');
  });

  test.each(['first-past-the-post', 'borda', 'anti-plurality'])('is kept by %s', (rule) => {
    expect(found(ruleById(rule), consistency, '5 BCA 3 ABC 1 CAB 2 BAC')).toBe('kept');
  });

  test('is silent of one paper, which cannot be divided', () => {
    expect(found(ruleById('borda'), consistency, '1 ABC')).toBe('silent');
  });
});

describe('splittings', () => {
  test('are all of them, each once, where they are few', () => {
    const splits = splittings(elections('2 AB 1 BA 2 B'));
    const seen = new Set<string>();
    for (let at = 0; at < splits.total; at++)
      seen.add(
        splits
          .at(at)
          .map((part) => ballotText(part.profile))
          .sort()
          .join('|'),
      );
    expect(seen.size).toBe(splits.total);
    // 3 * 2 * 3 shares, less those of nothing and of everything, each part named once.
    expect(splits.total).toBe((18 - 2) / 2);
  });

  test('put every paper that says something in one of the parts', () => {
    const limits = { withdrawals: false, papers: fc.constantFrom(1, 2, 3, 2 ** 45) };
    fc.assert(
      fc.property(contests(limits), fc.nat(), ({ contest }, any) => {
        const splits = splittings(contest);
        if (splits.total === 0) return;
        const blank = contest.profile.starts[1] === 0 ? contest.profile.papers[0] : 0;
        const [one, other] = splits.at(any % splits.total);
        expect(one.profile.total + other.profile.total).toBe(contest.profile.total - blank);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
