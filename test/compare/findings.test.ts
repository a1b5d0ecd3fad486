import { expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { ballotFindings } from '../../src/compare/findings.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';

const profile = parseBallots('8: A > B\n7: B > C\n6: C > B');

it('has both counts, and the rule that is asked about first among those compared', () => {
  const found = ballotFindings({ profile, seats: 1 }, instantRunoff, firstPastThePost, { command: 'c' });
  expect(found.count.elected).toEqual([1]);
  expect(found.against.elected).toEqual([0]);
  expect(found.comparison.rules[0].id).toBe('instant-runoff');
  expect(found.comparison.partings.every(({ a }) => a === 'instant-runoff')).toBe(true);
  expect(new Set(found.comparison.rules.map(({ id }) => id)).size).toBe(found.comparison.rules.length);
  expect(found.comparison.rules.map(({ id }) => id)).toContain('schulze');
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

it('compares with rules for several places where there are several, and knows groups', () => {
  const grouped = {
    ...profile,
    candidates: profile.candidates.map((one, at) => (at === 0 ? { ...one, group: 'G' } : one)),
  };
  const found = ballotFindings({ profile: grouped, seats: 2 }, ers97, blockVote, { command: 'c' });
  expect(found.groups).toEqual(['G', null, null]);
  expect(found.comparison.leftOut).toEqual([]);
  expect(found.comparison.rules.map(({ id }) => id)).toContain('meek-reference');
});

it('throws where the rule that is asked about cannot count so many places', () => {
  expect(() => ballotFindings({ profile, seats: 2 }, instantRunoff, blockVote, { command: 'c' })).toThrow(/one place/);
});
