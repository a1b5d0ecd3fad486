import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { rankingGroups } from '../../../src/ballots/profile.ts';
import { struckOff } from '../../../src/compare/spoilers/struck-off.ts';
import { withoutEach } from '../../../src/compare/spoilers/without-each.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { contest } from '../../rules/contests.ts';
import { scottishContest } from '../../rules/scottish.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';
import { pluralityWinners, runoffWinners } from './brute-force.ts';

describe('withoutEach', () => {
  it('finds who splits the vote by first-past-the-post', () => {
    const split = contest('4: A\n3: B > C\n2: C > B', 1);
    const { elected, spoilers, without, removedUpTo, complete } = withoutEach(split, firstPastThePost);
    expect(elected).toEqual([[0]]);
    expect(spoilers).toEqual(
      [
        {
          spoilers: [2],
          against: [1],
          for: [0],
          says: 'C spoils by First-past-the-post: had they not stood, B would have been elected instead of A.',
        },
        {
          spoilers: [1],
          against: [2],
          for: [0],
          says: 'B spoils by First-past-the-post: had they not stood, C would have been elected instead of A.',
        },
      ].sort((a, b) => a.spoilers[0] - b.spoilers[0]),
    );
    expect(without.map(({ removed }) => removed)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]]);
    expect([removedUpTo, complete]).toEqual([2, true]);
    expect(withoutEach(split, instantRunoff).spoilers).toEqual([]);
  });

  it('finds two who spoil only together, and no larger set around a spoiler', () => {
    const three = contest('6: A\n4: B\n2: C > B\n2: D > B\n1: E', 1);
    // Without C alone B has as many as A; without C and D more.
    const { spoilers, without } = withoutEach(three, firstPastThePost, { mostRemoved: 3 });
    expect(spoilers.map((found) => found.spoilers)).toEqual([[2, 3]]);
    expect(spoilers[0].says).toBe(
      'C and D together spoil by First-past-the-post: had they not stood, B would have been elected instead of A.',
    );
    expect(without.find(({ removed }) => String(removed) === '2')).toMatchObject({
      elected: [[0], [1]],
      change: 'by-lot',
      says: 'Without C, A, or B, by lot would have been elected; whether that is a change depends on lots.',
    });
  });

  it('works for several places', () => {
    // With C, B is the first to be excluded; without C, B passes D.
    const found = withoutEach(contest('10: A\n3: B\n4: C > B\n5: D', 2), scotlandLocal2007, { mostRemoved: 1 });
    expect(found.elected).toEqual([[0, 3]]);
    expect(found.spoilers).toMatchObject([{ spoilers: [2], against: [1], for: [3] }]);
  });

  it('names no spoiler where the change is only a lot, or a winner goes', () => {
    const level = withoutEach(contest('3: A\n3: B\n1: C', 1), firstPastThePost);
    expect(level.elected).toEqual([[0], [1]]);
    expect(level.spoilers).toEqual([]);
    expect(level.without.find(({ removed }) => String(removed) === '0')?.change).toBe('by-lot');
    expect(level.without.find(({ removed }) => String(removed) === '2')?.change).toBe('none');
  });

  it('says how far it came when the bound on counts is first', () => {
    const { profile } = contest('3: A > B\n2: B\n2: C > B\n1: D', 1);
    const short = withoutEach({ profile, seats: 1 }, instantRunoff, { mostCounts: 7, mostRemoved: 3 });
    expect(short).toMatchObject({ removedUpTo: 1, complete: false, counts: 7 });
    expect(short.says).toContain('The bound on counts came before');
    expect(withoutEach({ profile, seats: 1 }, instantRunoff, { mostCounts: 2 })).toMatchObject({ removedUpTo: 0 });
    expect(thrown(() => withoutEach({ profile, seats: 1 }, instantRunoff, { mostCounts: 0 }))).toMatchObject({
      code: 'bad-argument',
    });
  });

  it('never takes everybody away, nor anybody twice', () => {
    const one = { ...contest('2: A > B\n1: B', 1), withdrawn: [1] };
    expect(withoutEach(one, instantRunoff)).toMatchObject({ without: [], spoilers: [], complete: true });
  });

  it('shows names on one line', () => {
    const profile = buildProfile(
      [{ name: 'A' }, { name: 'B' }, { name: 'C\u001b[31m' }],
      [
        { papers: 4, ranking: [0] },
        { papers: 3, ranking: [1] },
        { papers: 2, ranking: [2, 1] },
      ],
    );
    expect(withoutEach({ profile, seats: 1 }, firstPastThePost).spoilers[0].says).toContain('C\\u{1b}[31m spoils');
  });

  it('agrees with trying every set by hand', () => {
    const ballot = fc.record({ papers: fc.integer({ min: 1, max: 4 }), ranking: fc.shuffledSubarray([0, 1, 2, 3]) });
    const rules = [
      { rule: firstPastThePost, winners: pluralityWinners },
      { rule: instantRunoff, winners: runoffWinners },
    ];
    fc.assert(
      fc.property(
        fc.array(ballot, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...rules),
        (ballots, { rule, winners }) => {
          const found = withoutEach({ profile: buildProfile(letters(4), ballots), seats: 1 }, rule, {
            mostRemoved: 3,
            mostLots: 500,
          });
          expect(found.complete).toBe(true);
          const everybody = [0, 1, 2, 3];
          const real = winners(ballots, everybody);
          const changes = (removed: readonly number[]): boolean =>
            [
              ...winners(
                ballots,
                everybody.filter((one) => !removed.includes(one)),
              ),
            ].every((one) => !real.has(one));
          for (const { removed, elected } of found.without)
            expect(new Set(elected.flat())).toEqual(
              winners(
                ballots,
                everybody.filter((one) => !removed.includes(one)),
              ),
            );
          const spoiling = found.without
            .map(({ removed }) => removed)
            .filter((removed) => !removed.some((one) => real.has(one)) && changes(removed));
          const minimal = spoiling.filter(
            (set) => !spoiling.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
          );
          expect(found.spoilers.map(({ spoilers }) => spoilers)).toEqual(minimal);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });

  testWithSharedData('finds the spoiler of Falkirk 2017, ward 7, for one place', () => {
    const ward = { ...scottishContest('4_cands/falkirk_2017_ward7.blt'), seats: 1 };
    expect(withoutEach(ward, instantRunoff).spoilers.map(({ says }) => says)).toEqual([
      'John PATRICK (C) spoils by Instant runoff (alternative vote): had they not stood, Pat REID (Lab) would have been elected instead of Lorna Catherine BINNIE (SNP).',
    ]);
  });
});

describe('struckOff', () => {
  it('closes up ranks and leaves equals their rank', () => {
    const profile = parseBallots('3: A > B = C > D\n2: B = C = A\n1: A\n1: D > - > B');
    const struck = struckOff({ profile, seats: 1, withdrawn: [3] }, [0]);
    const groups = [...struck.profile.papers.keys()].map((at) => rankingGroups(struck.profile, at));
    expect(groups).toContainEqual([[1, 2], [3]]);
    expect(groups).toContainEqual([[1, 2]]);
    expect(groups).toContainEqual([]);
    expect(groups).toContainEqual([[3], [], [1]]);
    expect(struck.profile.total).toBe(profile.total);
    expect(struck.withdrawn).toEqual([3, 0]);
  });
});
