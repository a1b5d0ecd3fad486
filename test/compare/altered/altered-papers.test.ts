import { describe, expect, test } from 'vitest';
import { ballotText, parseBallots } from '../../../src/ballots/notation.ts';
import { alteredPapers } from '../../../src/compare/altered/altered-papers.ts';
import { profileAsRead } from '../../../src/compare/altered/profile-as-read.ts';
import { withPapers } from '../../../src/compare/altered/with-papers.ts';
import { thrown } from '../../thrown.ts';

describe('alteredPapers', () => {
  const profile = parseBallots('3: A > B = C\n2: B');

  test('takes papers of one ranking for several changes, shared ranks in whatever order they are written', () => {
    const altered = alteredPapers(profile, [
      { papers: 2, from: [0, [2, 1]], to: [1] },
      { papers: 1, from: [0, [1, 2]], to: [2, [], 0] },
    ]);
    expect(altered).toEqual(parseBallots('4: B\n1: C > - > A', profile.candidates));
  });

  test('makes all changes at once: papers that one makes are not there for another', () => {
    const chain = [
      { papers: 3, from: [0, [1, 2]], to: [2] },
      { papers: 1, from: [2], to: [0] },
    ];
    expect(thrown(() => alteredPapers(profile, chain)).code).toBe('bad-argument');
  });

  test.each([
    ['a candidate too many', { papers: 1, from: [1], to: [3] }],
    ['half a candidate', { papers: 1, from: [1], to: [0.5] }],
    ['a candidate below none', { papers: 1, from: [-1], to: [1] }],
    ['half a paper', { papers: 0.5, from: [1], to: [0] }],
    ['papers below none', { papers: -1, from: [1], to: [0] }],
    ['more papers than there are', { papers: 3, from: [1], to: [0] }],
  ])('refuses %s', (_, change) => {
    expect(thrown(() => alteredPapers(profile, [change])).code).toBe('bad-argument');
  });

  test('keeps the stamp of ballots that were made up', () => {
    const synthetic = { model: 'made-up', parameters: {}, seed: '1', assumes: 'nothing' };
    const stamped = { ...parseBallots('3: A = B'), synthetic };
    expect(alteredPapers(stamped, []).synthetic).toBe(synthetic);
    expect(profileAsRead(stamped, { gap: 'end', repeat: 'end', equal: 'end' }).synthetic).toBe(synthetic);
  });
});

test('a profile as read keeps unread papers as blank ones, and a plain profile is itself', () => {
  const reading = { gap: 'end', repeat: 'end', equal: 'pass-over' } as const;
  expect(ballotText(profileAsRead(parseBallots('3: A > - > B\n2: A = B\n1: A > B'), reading))).toBe(
    '2:\n3: A\n1: A > B\n',
  );
  const plain = parseBallots('3: A > B\n1:');
  expect(profileAsRead(plain, reading)).toBe(plain);
});

test('other papers have no order of a file', () => {
  const profile = parseBallots('1: A');
  const contest = { profile, seats: 1, fileOrder: { rankings: Uint32Array.of(0), papers: Float64Array.of(1) } };
  const other = withPapers(contest, parseBallots('2: A'));
  expect(Object.keys(other).sort()).toEqual(['profile', 'seats']);
});
