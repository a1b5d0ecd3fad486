import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { standingIn } from '../../../src/laws/changes/lines.ts';
import { type PlainPapers, plainPapers } from '../../../src/laws/changes/plain-papers.ts';
import { clonesIn } from '../../../src/laws/independence/sets-of-clones.ts';
import { contest, contests } from '../../rules/contests.ts';

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
