import { describe, expect, it } from 'vitest';
import { UNITE_2017 } from '../../src/explorer/example.ts';
import { provedStatuses, type Status } from '../../src/explorer/proved.ts';
import { schulze } from '../../src/rules/condorcet/schulze.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { possibilities } from '../../src/whatif/possible.ts';
import { totals } from './states.ts';

/** Draws of which these shares elected each candidate. */
function statuses(votes: readonly number[], seats: number, rule: Rule, shares: readonly number[]): readonly Status[] {
  const drawn = shares.map((mean) => ({ mean, standardError: 0 }));
  return provedStatuses(totals(votes, seats), rule, drawn);
}

describe('what is known of a candidate beside the chance', () => {
  it('is what the totals prove, as the library has it', () => {
    const none = UNITE_2017.candidates.map(() => ({ mean: 0, standardError: 0 }));
    expect(provedStatuses(UNITE_2017, ers97, none)).toEqual(
      possibilities(UNITE_2017, ers97).map(({ status }) => status),
    );
    expect(statuses([60, 30, 10], 1, ers97, [1, 0, 0])).toEqual(['certain', 'impossible', 'impossible']);
    expect(statuses([50, 30, 20], 2, scotlandLocal2007, [1, 0.6, 0.4])).toEqual(['certain', 'possible', 'possible']);
  });

  it('is that whoever a draw elects can be elected; what is neither drawn nor proved stays open', () => {
    expect(statuses([5, 4, 3], 1, schulze, [0.5, 0.5, 0])).toEqual(['possible', 'possible', 'undecided']);
    expect(statuses([30, 29, 28, 27, 26], 2, scotlandLocal2007, [1, 1, 0, 0, 0])[2]).toBe('undecided');
  });

  it('is what the count says where later preferences never matter, but for lots', () => {
    expect(statuses([5, 4, 3], 1, firstPastThePost, [1, 0, 0])).toEqual(['certain', 'impossible', 'impossible']);
    expect(statuses([5, 5, 3], 1, firstPastThePost, [0.5, 0.5, 0])).toEqual(['possible', 'possible', 'impossible']);
  });
});
