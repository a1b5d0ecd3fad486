import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { ballotText } from '../../src/ballots/notation.ts';
import type { Papers, Pile } from '../../src/ballots/papers.ts';
import { rankings } from '../../src/ballots/profile.ts';
import { randomStream } from '../../src/base/random.ts';
import { expectedPapers } from '../../src/synthetic/drawn-papers.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { sum } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';

/** Any model, for candidates A, B, C … of whom the first two have rows where there is a table. */
const anyModel: fc.Arbitrary<BallotModel> = fc.oneof(
  fc.constant(uniform()),
  fc.double({ min: 0, max: 3, noNaN: true }).map((stopping) => plackettLuce({ stopping })),
  fc
    .record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      worthPapers: fc.oneof(fc.constant('certain' as const), fc.double({ min: 0.01, max: 1e6, noNaN: true })),
    })
    .map(({ share, worthPapers }) =>
      transfers({
        rows: [
          { from: 'A', to: { B: share }, nonTransferable: 1 - share },
          { from: 'B', to: { A: 1 - share }, nonTransferable: share },
        ],
        worthPapers,
      }),
    ),
);

const anyVotes = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 500 }), fc.nat({ max: 1e12 })), {
  minLength: 2,
  maxLength: 5,
});

const fixed = { numRuns: 300, seed: 1 } as const;

test('a whole profile holds every total exactly, in rankings of distinct candidates', () => {
  fc.assert(
    fc.property(anyVotes, anyModel, fc.nat(), (votes, model, seed) => {
      const profile = givenFirstPreferences(declared(votes), model).profile(seed);
      expect([...firstPreferences(profile).papers]).toEqual(votes);
      expect(firstPreferences(profile).unclear).toBe(0);
      expect([profile.total, sum(profile.papers)]).toEqual([sum(votes), sum(votes)]);
      for (let ranking = 0; ranking < rankings(profile); ranking += 1) {
        const ranked = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
        expect(new Set(ranked).size).toBe(ranked.length);
      }
    }),
    fixed,
  );
});

/** Excludes in the given order; at every step no paper appears or vanishes. */
function expectConserved(
  { all, candidates, invalid }: Papers,
  votes: readonly number[],
  order: readonly number[],
): void {
  const open = new Uint8Array(candidates).fill(1);
  const first = all.sort(open);
  expect([all.papers, invalid, first.nonTransferable]).toEqual([sum(votes), 0, 0]);
  expect(first.next.map((pile) => pile?.papers ?? 0)).toEqual(votes);
  const held: Pile[][] = first.next.map((pile) => (pile === undefined ? [] : [pile]));
  for (const excluded of order) {
    open[excluded] = 0;
    for (const pile of held[excluded]) {
      const { next, nonTransferable } = pile.sort(open);
      expect(sum(next.map((part) => part?.papers ?? 0)) + nonTransferable).toBe(pile.papers);
      next.forEach((part, candidate) => {
        if (part === undefined) return;
        expect([open[candidate], part.papers > 0]).toEqual([1, true]);
        held[candidate].push(part);
      });
    }
  }
}

const anyOrder = anyVotes.chain((votes) =>
  fc.record({ votes: fc.constant(votes), order: fc.shuffledSubarray([...votes.keys()]) }),
);

test('papers drawn late hold every total exactly, and nothing is lost when they move', () => {
  fc.assert(
    fc.property(anyOrder, anyModel, fc.nat(), ({ votes, order }, model, seed) => {
      const papers = givenFirstPreferences(declared(votes), model).papers(randomStream(seed));
      expectConserved(papers, votes, order);
    }),
    fixed,
  );
});

test('so do expected papers', () => {
  fc.assert(
    fc.property(anyOrder, anyModel, fc.nat(), ({ votes, order }, model, seed) => {
      const result = declared(votes);
      expectConserved(expectedPapers(result, model.given(result)(randomStream(seed))), votes, order);
    }),
    fixed,
  );
});

describe.each([
  ['uniform', uniform()],
  ['plackett-luce', plackettLuce({ stopping: 0.1 })],
  ['transfers', transfers({ rows: [{ from: 'A', to: {}, nonTransferable: 1 }], worthPapers: 3 })],
])('%s', (_, model) => {
  const drawn = (votes: readonly number[]): string =>
    ballotText(givenFirstPreferences(declared(votes), model).profile(1));

  test('no votes at all are no papers', () => {
    expect(drawn([0, 0, 0])).toBe('');
  });

  test('a sole candidate has papers that stop', () => {
    expect(drawn([12])).toBe('12: A\n');
  });

  test('one paper is one ranking', () => {
    expect(drawn([0, 1, 0])).toMatch(/^1: B( > [AC])*\n$/);
  });

  test('the largest total there is is shared out without losing a paper', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const profile = givenFirstPreferences(declared([most - 2, 1, 1]), model).profile(1);
    expect([...firstPreferences(profile).papers]).toEqual([most - 2, 1, 1]);
  });
});
