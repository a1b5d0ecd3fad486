import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { standingIn } from '../../../src/laws/changes/lines.ts';
import { type PlainPapers, plainPapers } from '../../../src/laws/changes/plain-papers.ts';
import { cloneIndependence } from '../../../src/laws/independence/clone-independence.ts';
import { clonesIn } from '../../../src/laws/independence/sets-of-clones.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { contest, contests } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

describe('clone independence', () => {
  test('is broken by Borda, of which a clone can make the other win', () => {
    const cloned = contest('7: A > B > b > C\n1: C > B > b > A\n4: B > b > A > C', 1);
    expect(brokenBy(borda, cloneIndependence, cloned)).toBe('B is elected; without B, a clone of b, A is');
  });

  test.each([
    ['first-past-the-post', '3: A > B > C\n3: B > A > C\n4: C > A > B'],
    ['instant-runoff-all-tied', '3: A > B > C\n3: B > A > C\n4: C > A > B'],
    ['anti-plurality', '3: A > C > B\n2: B > C > A'],
    ['borda', '3: A > B > C\n2: B > C > A'],
    ['dowdall', '4: B > C > D > A > E\n4: D > C > E > A > B\n3: E > A > B > C > D'],
    ['bucklin', '2: A > E > B > C > D\n3: B > D > E > A > C\n1: D > C > B > E > A'],
    [
      'two-round',
      '4: A > E > C > D > B\n3: B > C > E > A > D\n4: B > D > E > A > C\n5: C > E > A > D > B\n2: E > A > C > D > B',
    ],
    ['contingent-vote', '3: A > B > D > C\n2: B > D > C > A\n4: C > A > B > D\n2: D > B > A > C'],
    [
      'coombs',
      '13: A > E > C > D > B\n17: A > E > D > B > C\n20: C > D > B > A > E\n14: C > D > B > E > A\n17: D > A > E > C > B',
    ],
    ['coombs-no-majority', '2: B > A > C\n5: B > C > A\n6: C > A > B'],
    ['copeland', '1: B > D > C > A > E\n1: C > E > A > B > D'],
    ['black', '1: B > D > C > A > E\n1: C > E > A > B > D'],
    [
      'minimax',
      '3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D\n2: D > A > B > C\n2: D > B > C > A\n2: D > C > A > B',
    ],
    [
      'minimax-winning-votes',
      '3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D\n2: D > A > B > C\n2: D > B > C > A\n2: D > C > A > B',
    ],
    ['kemeny-young', '27: B\n16: C > D > B\n29: E > A > D > B'],
    ['baldwin', '2: A > D > B > C > E\n3: C > B > E > A > D\n2: E > A > D > B > C'],
    ['nanson', '4: B > C > D > A > E\n4: D > C > E > A > B\n3: E > A > B > C > D'],
    ['stable-voting', '1: B > D > C > A > E\n1: C > E > A > B > D'],
  ])('is broken by %s', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), cloneIndependence, contest(ballots, 1))).toMatch(
      /is elected; without .*a clone of/,
    );
  });

  test('is broken where ties are decided by an earlier stage, which clones share votes at', () => {
    const level = contest(
      '2: A > D > C > B\n1: B > C > D > A\n3: B > D > A > C\n1: C > B > D > A\n3: D > A > C > B',
      1,
    );
    expect(brokenBy(ruleById('instant-runoff-ers'), cloneIndependence, level)).toBe(
      'B is elected; without A, a clone of D, D is',
    );
    expect(brokenBy(instantRunoff, cloneIndependence, level)).toBe('silent');
  });

  test.each(['instant-runoff', 'schulze', 'ranked-pairs', 'benham', 'tideman-alternative', 'split-cycle'])(
    'is kept by %s',
    (rule) => {
      expectKept(ruleById(rule), cloneIndependence, { runs: 150 });
    },
  );

  test('is silent of contests without clones, of lots, of several places and of equal preferences', () => {
    const elected = electing(() => [0]);
    expect(brokenBy(elected, cloneIndependence, contest('1: A > B > C\n1: B > C > A\n1: C > A > B', 1))).toBe('silent');
    expect(brokenBy(instantRunoff, cloneIndependence, contest('1: A > B > C\n1: C > B > A', 1))).toBe('silent');
    expect(brokenBy(elected, cloneIndependence, contest('2: A > B > C > D', 2))).toBe('silent');
    expect(brokenBy(elected, cloneIndependence, contest('2: A > B > C = D', 1))).toBe('silent');
  });

  test('is kept where one clone wins in the place of another', () => {
    const cloned = contest('2: A > B > C\n1: C > A > B', 1);
    expect(
      brokenBy(
        electing(() => [0]),
        cloneIndependence,
        cloned,
      ),
    ).toBe('kept');
  });
});

function setsWith(candidate: number, ballots: string, names?: string): readonly (readonly number[])[] {
  const of = contest(ballots, 1, names);
  return clonesIn(of, plainPapers(of) ?? [])
    .filter((clone) => clone.candidate === candidate)
    .map(({ set }) => set);
}

describe('clonesIn', () => {
  test('finds two who are neighbours on every paper', () => {
    expect(setsWith(1, '2: A > B > C\n1: C > B > A')).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(setsWith(1, '2: A > B > C\n1: C > A > B')).toEqual([[0, 1]]);
  });

  test('does not take all who stand for clones, nor one whom a paper ranks without the other', () => {
    expect(setsWith(0, '2: A > B > C\n1: B > C > A\n1: C > A > B')).toEqual([]);
    expect(setsWith(0, '1: C > A\n1: D > C', 'ABCD')).toEqual([]);
  });

  test('takes those for clones whom a paper leaves out together', () => {
    expect(setsWith(0, '1: C > A > B\n1: C', 'ABCD')).toEqual([[0, 1]]);
  });

  test('finds the same smallest sets as a look at every set of candidates', () => {
    const drawn = contests({ withdrawals: true, mostCandidates: 5 }).map((each) => each.contest);
    fc.assert(
      fc.property(drawn, (of) => {
        const lines = plainPapers(of) ?? [];
        fc.pre(lines.length > 0);
        const found = clonesIn(of, lines).map(({ candidate, set }) => `${candidate}: ${set}`);
        expect([...found].sort()).toEqual(smallestByEverySet(of, lines));
      }),
      { seed: 7, numRuns: 120 },
    );
  });
});

/** The definition, word by word. */
function smallestByEverySet(of: Contest, lines: readonly PlainPapers[]): readonly string[] {
  const standing = standingIn(of);
  const sets = Array.from({ length: 2 ** standing.length }, (_, bits) =>
    standing.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  ).filter((set) => set.length >= 2 && set.length < standing.length && areClones(set, standing, lines));
  return standing
    .flatMap((candidate) => {
      const own = sets.filter((set) => set.includes(candidate));
      return own
        .filter((set) => !own.some((less) => less.length < set.length && less.every((one) => set.includes(one))))
        .map((set) => `${candidate}: ${set}`);
    })
    .sort();
}

function areClones(set: readonly number[], standing: readonly number[], lines: readonly PlainPapers[]): boolean {
  const outside = standing.filter((candidate) => !set.includes(candidate));
  return lines.every(({ ranking }) => {
    const isAbove = (a: number, b: number): boolean =>
      ranking.includes(a) && (!ranking.includes(b) || ranking.indexOf(a) < ranking.indexOf(b));
    return outside.every(
      (other) =>
        set.every((clone) => isAbove(other, clone)) ||
        set.every((clone) => isAbove(clone, other)) ||
        set.every((clone) => !isAbove(other, clone) && !isAbove(clone, other)),
    );
  });
}
