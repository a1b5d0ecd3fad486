import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import { type Contest, checkContest } from '../../../src/ballots/contest.ts';
import { checkDeclared } from '../../../src/ballots/declared-result.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { rankingGroups, rankings as rankingsOf } from '../../../src/ballots/profile.ts';
import { ballots } from '../../../src/laws/arbitraries/ballots.ts';
import { type ContestOptions, contests } from '../../../src/laws/arbitraries/contests.ts';
import { declaredResults } from '../../../src/laws/arbitraries/declared-results.ts';
import type { Range } from '../../../src/laws/arbitraries/limits.ts';
import { profiles } from '../../../src/laws/arbitraries/profiles.ts';
import { rankings } from '../../../src/laws/arbitraries/rankings.ts';
import { letters } from '../../../src/laws/arbitraries/sketch.ts';
import { drawnBySeed42 } from './sampled.ts';

// A draw that changes is a change for everybody who pinned a seed: the file is written by hand, or not at all.
const pinned = readFileSync(new URL('./drawn-by-seed-42.txt', import.meta.url), 'utf8');

describe('what seed 42 draws', () => {
  const texts = new Map(
    pinned
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()] as const),
  );
  const now = Object.entries(drawnBySeed42());

  test('is pinned for every arbitrary and every kind', () => {
    expect(now.map(([name]) => name)).toEqual([...texts.keys()]);
  });

  test.each(now)('is what it was: %s', (name, text) => {
    expect(text.trim()).toBe(texts.get(name));
  });
});

const OPTIONS: readonly (readonly [string, ContestOptions])[] = [
  ['by default', {}],
  ['one candidate', { candidates: 1 }],
  ['complete papers', { short: false }],
  ['equal preferences, skipped ranks and withdrawals', { equal: true, skips: true, withdrawn: true }],
  ['complete papers with equal preferences', { short: false, equal: true }],
  ['no blank papers', { blank: false }],
  ['exactly a hundred papers, at most nine of a ranking', { papers: 100, weights: { max: 9 } }],
  ['no papers', { papers: 0 }],
  ['at most five papers', { papers: { max: 5 } }],
  ['at least seven papers of a ranking', { weights: { min: 7 }, papers: { min: 20, max: 40 } }],
  ['several places', { places: { min: 2, max: 3 }, candidates: { min: 3, max: 7 } }],
  ['forty candidates', { candidates: 40, places: 12 }],
];

describe.each(OPTIONS)('contests drawn with %s', (_, options) => {
  const sample = fc.sample(contests(options), { seed: 7, numRuns: 60 });

  test('can be counted, and keep to the options', () => {
    for (const contest of sample) checkContest(contest);
    expect(sample.filter((contest) => !keepsTo(contest, options))).toEqual([]);
  });

  test('are printed so that they read back', () => {
    expect(
      sample.filter((contest) => !isDeepStrictEqual(parseBallots(fc.stringify(contest)), contest.profile)),
    ).toEqual([]);
  });
});

function keepsTo({ profile, seats, withdrawn = [] }: Contest, options: ContestOptions): boolean {
  const { candidates = {}, places = {}, papers = {}, short = true, blank = short } = options;
  const all = Array.from({ length: rankingsOf(profile) }, (_, ranking) => rankingGroups(profile, ranking));
  return (
    isWithin(profile.candidates.length, candidates) &&
    isWithin(seats, places) &&
    isWithin(profile.total, papers) &&
    (options.withdrawn === true || withdrawn.length === 0) &&
    (blank || all.every((groups) => groups.length > 0)) &&
    (short || all.every((groups) => groups.flat().length === profile.candidates.length)) &&
    (options.equal === true || all.flat().every(({ length }) => length <= 1)) &&
    (options.skips === true || all.flat().every(({ length }) => length > 0))
  );
}

function isWithin(value: number, range: Range): boolean {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = typeof range === 'number' ? { min: range, max: range } : range;
  return value >= min && value <= max;
}

describe('what else is drawn', () => {
  test('profiles are printed so that they read back', () => {
    fc.assert(
      fc.property(profiles({ equal: true, skips: true }), (profile) => {
        expect(isDeepStrictEqual(parseBallots(fc.stringify(profile)), profile)).toBe(true);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  test('ballots make a profile, and are printed in their order and pieces', () => {
    fc.assert(
      fc.property(ballots({ candidates: 3 }), (list) => {
        const profile = buildProfile(letters(3), list);
        const text = fc.stringify(list);
        expect(parseBallots(text, letters(3))).toEqual(profile);
        expect(text.split('\n').filter((line) => line !== '')).toHaveLength(list.length);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  test('ballots come with one ranking in several pieces, and not in the order of a profile', () => {
    const lists = fc.sample(ballots(), { seed: 1, numRuns: 200 });
    const repeats = lists.filter((list) => new Set(list.map((ballot) => String(ballot.ranking))).size < list.length);
    expect(repeats.length).toBeGreaterThan(50);
    expect(
      lists.filter((list) => list.length > 1 && String(list[0].ranking) > String(list[1].ranking)).length,
    ).toBeGreaterThan(50);
  });

  test('rankings make a profile, complete where they must be', () => {
    fc.assert(
      fc.property(rankings({ short: false, equal: true }), (ranking) => {
        expect(ranking.flat().toSorted()).toEqual([0, 1, 2, 3]);
        expect(buildProfile(letters(4), [{ papers: 1, ranking }]).total).toBe(1);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('declared results pass their check, with ties and candidates without a vote among them', () => {
    const sample = fc.sample(declaredResults({ marks: true, groups: true, places: { max: 3 } }), {
      seed: 1,
      numRuns: 500,
    });
    for (const declared of sample) checkDeclared(declared);
    const votes = sample.map(({ candidates }) => candidates.map((candidate) => candidate.votes));
    expect(votes.filter((list) => new Set(list).size < list.length).length).toBeGreaterThan(100);
    expect(votes.filter((list) => list.includes(0)).length).toBeGreaterThan(50);
  });
});

describe('options that nothing meets', () => {
  test.each([
    [{ candidates: 0 }, 'bad-argument'],
    [{ candidates: { min: 4, max: 3 } }, 'bad-argument'],
    [{ candidates: 101 }, 'bad-argument'],
    [{ candidates: 2, places: 3 }, 'bad-argument'],
    [{ papers: -1 }, 'bad-argument'],
    [{ papers: 1.5 }, 'bad-argument'],
    [{ papers: 10, weights: 3 }, 'bad-argument'],
    [{ papers: 10_001, weights: 1 }, 'too-large'],
    [{ kinds: {} }, 'bad-argument'],
    [{ kinds: { cycles: 1 }, candidates: 2 }, 'bad-argument'],
    [{ kinds: { exhausted: 1 }, short: false }, 'bad-argument'],
    [{ kinds: { clones: -1 } }, 'bad-argument'],
    [{ kinds: { clone: 1 } as ContestOptions['kinds'] }, 'bad-argument'],
  ] as const)('%j is refused', (options, code) => {
    expect(() => contests(options as ContestOptions)).toThrow(expect.objectContaining({ code }));
  });
});
