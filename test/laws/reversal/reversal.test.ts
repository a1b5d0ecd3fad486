import { describe, expect, test } from 'vitest';
import { reversal } from '../../../src/laws/reversal/reversal.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { kemenyYoung } from '../../../src/rules/condorcet/kemeny-young.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { nanson } from '../../../src/rules/positional/nanson.ts';
import { among, found } from '../witness.ts';

const ruleById = among([firstPastThePost, blockVote, instantRunoff, schulze, borda, copeland, kemenyYoung, nanson]);

describe('reversal', () => {
  test.each([
    ['instant-runoff', '4 BAC 7 CBA 7 ACB', 'A'],
    ['first-past-the-post', '3 ABC 2 BCA 2 CBA', 'A'],
    ['nanson', '20 CAB 6 ABC 20 BCA', 'B'],
  ])('is broken by %s', (rule, papers, winner) => {
    expect(found(ruleById(rule), reversal, papers)).toBe(`${winner} wins, and wins again with every paper reversed`);
  });

  test.each(['borda', 'schulze', 'copeland', 'kemeny-young'])('is kept by %s', (rule) => {
    expect(found(ruleById(rule), reversal, '4 BAC 6 ABC 5 ACB 3 CBA')).toBe('kept');
  });

  test('is silent of short papers and of two places', () => {
    expect(found(ruleById('first-past-the-post'), reversal, '3 ABC 2 BCA 2 CB')).toBe('silent');
    expect(found(ruleById('block-vote'), reversal, '3 ABC 2 BCA 2 CBA', 2)).toBe('silent');
  });
});
