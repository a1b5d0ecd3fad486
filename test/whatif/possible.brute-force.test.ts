/**
 * The oracle of what can be proved for one place: every completion of the ballots of tiny elections, counted by the rule with
 * every way the lots can fall.
 */
import { describe, expect, test } from 'vitest';
import { type Possibility, possibilities } from '../../src/whatif/possible.ts';
import { declared, provenRules } from './declared.ts';
import { fates, shared, sharedDescending, type Truth, truths } from './every-completion.ts';

/** A possibility in the words of the oracle. */
function told({
  status,
  witness,
  fewestWithLot,
}: Possibility): Omit<Truth, 'status'> & { readonly status: Possibility['status'] } {
  if (witness === undefined) return { status };
  return {
    status,
    fewest: { transfers: witness.transfers, byLot: witness.byLot },
    ...(fewestWithLot === undefined ? {} : { fewestWithLot }),
  };
}

/** One rule of each engine: completions of more papers, which take most of the time, find nothing new in its other rules. */
const ONE_OF_EACH_ENGINE: ReadonlySet<string> = new Set(['instant-runoff', 'instant-runoff-ers', 'ers97']);

/** Numbers of papers that are gone through under every rule; there are more completions of one paper more than of all before. */
const UNDER_EVERY_RULE = [
  { candidates: 2, papers: [0, 1, 2, 3, 4, 5, 6, 7], longest: 2 },
  { candidates: 3, papers: [0, 1, 2, 3, 4, 5], longest: 3 },
  { candidates: 3, papers: [7], longest: 2 },
  // A fourth preference is never reached: the last candidate left is elected without it.
  { candidates: 4, papers: [0, 1, 2, 3], longest: 3 },
  { candidates: 4, papers: [4, 5], longest: 2 },
  { candidates: 5, papers: [0, 1, 2, 3], longest: 2 },
];

const MORE_PAPERS = [
  { candidates: 3, papers: [6, 7], longest: 3 },
  { candidates: 3, papers: [8, 9, 10], longest: 2 },
  { candidates: 4, papers: [4], longest: 3 },
];

test('one rule of each engine is among the rules', () => {
  expect(provenRules.map(({ id }) => id)).toEqual(expect.arrayContaining([...ONE_OF_EACH_ENGINE]));
});

describe.each(provenRules)('under $id', (rule) => {
  test.each(ONE_OF_EACH_ENGINE.has(rule.id) ? [...UNDER_EVERY_RULE, ...MORE_PAPERS] : UNDER_EVERY_RULE)(
    'status, lots and fewest transfers are those of all completions: $candidates candidates, $papers papers, up to $longest preferences',
    ({ candidates, papers, longest }) => {
      for (const votes of papers.flatMap((total) => sharedDescending(total, candidates))) {
        const result = declared(votes);
        const found = possibilities(result, rule).map(told);
        expect(found, `first preferences ${votes}`).toEqual(truths(result, rule, longest));
      }
    },
  );

  test('the order of candidates on the ballot changes nothing', () => {
    for (const votes of [0, 1, 2, 3, 4, 5, 6, 7].flatMap((total) => [...shared(total, 3)])) {
      const order = [0, 1, 2].sort((a, b) => votes[b] - votes[a]);
      const sorted = possibilities(declared(order.map((candidate) => votes[candidate])), rule).map(told);
      const found = possibilities(declared(votes), rule).map(told);
      expect(
        order.map((candidate) => found[candidate]),
        `first preferences ${votes}`,
      ).toEqual(sorted);
    }
  });

  test('every witness has the declared first preferences and elects as it says, whatever the lots or by lot', () => {
    for (const votes of [0, 1, 2, 3, 4, 5].flatMap((total) => [...shared(total, 4)])) {
      for (const [candidate, { status, witness, fewest }] of possibilities(declared(votes), rule).entries()) {
        if (status === 'impossible') {
          expect(witness).toBeUndefined();
          continue;
        }
        if (witness === undefined) throw new Error(`no witness for ${candidate} of ${votes}`);
        const { profile, byLot, transfers } = witness;
        expect(fates(rule, profile, 1)[candidate], `first preferences ${votes}`).toBe(byLot ? 'by-lot' : 'yes');
        expect(fewest).toBe('proved');
        const longer = [...profile.papers].filter((_, at) => profile.starts[at + 1] - profile.starts[at] > 1);
        expect(longer.reduce((sum, papers) => sum + papers, 0)).toBe(transfers);
        const first = votes.map((_, one) =>
          [...profile.papers].reduce((sum, n, at) => sum + (profile.ranked[profile.starts[at]] === one ? n : 0), 0),
        );
        expect(first).toEqual([...votes]);
      }
    }
  });
});
