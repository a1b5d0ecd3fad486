import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wastedVotes } from '../../../src/compare/measures/wasted-votes.ts';
import { sumExact } from '../../../src/numbers/decimal-text.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { irelandSeanad } from '../../../src/rules/stv/statutes/ireland-seanad.ts';
import { qpq } from '../../../src/rules/stv/statutes/qpq.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { contest, contests } from '../../rules/contests.ts';

describe('wasted votes and surpluses', () => {
  test('of first-past-the-post: the votes of the others, and what is above the second and one more', () => {
    expect(wastedVotes(firstPastThePost.count(contest('6: A\n3: B\n1: C', 1)))).toEqual({
      cast: '10',
      heldByElected: { votes: '6', share: 0.6 },
      heldByOthers: { votes: '4', share: 0.4 },
      nonTransferable: { votes: '0', share: 0 },
      lostToRounding: { votes: '0', share: 0 },
      needed: 'most',
      surplus: { votes: '2', share: 0.2 },
    });
  });

  test('of two level first, taken by lot: nobody holds more than was needed', () => {
    expect(wastedVotes(firstPastThePost.count(contest('3: A\n3: B', 1)))?.surplus?.votes).toBe('0');
  });

  test('of several places: each of the elected against the highest who is not', () => {
    // Needed: 3. Surpluses 5 and 1.
    expect(wastedVotes(singleNonTransferableVote.count(contest('8: A\n4: B\n2: C', 2)))?.surplus?.votes).toBe('6');
  });

  test('of the block vote: of all votes the papers carry, with those not given among the non-transferable', () => {
    const found = wastedVotes(blockVote.count(contest('3: A > B\n2: C', 2)));
    expect(found).toMatchObject({
      cast: '10',
      heldByElected: { votes: '6', share: 0.6 },
      heldByOthers: { votes: '2' },
      nonTransferable: { votes: '2', share: 0.2 },
      surplus: { votes: '0' },
    });
  });

  test('of a run-off: what the winner holds above all others together, and papers that ended', () => {
    const found = wastedVotes(instantRunoff.count(contest('9: A\n4: B\n3: C > A\n1: D', 1)));
    expect(found).toMatchObject({ needed: 'majority', heldByOthers: { votes: '8' }, surplus: { votes: '0' } });
    const last = wastedVotes(instantRunoff.count(contest('6: A\n5: B\n3: C > A\n1: C', 1)));
    expect(last).toMatchObject({
      heldByElected: { votes: '9', share: 0.6 },
      heldByOthers: { votes: '5' },
      nonTransferable: { votes: '1' },
      surplus: { votes: '3' },
    });
  });

  test('of a transferable vote: what is still held above the quota at the end', () => {
    // Quota 6: both are elected at once, so the surplus of A never moves.
    const found = wastedVotes(scotlandLocal2007.count(contest('9: A\n6: B\n1: C', 2)));
    expect(found).toMatchObject({ needed: 'quota', heldByOthers: { votes: '1' } });
    expect(found?.surplus).toEqual({ votes: '3', share: 3 / 16 });
  });

  test('come in the votes of the count, as shares of those cast: a Seanad paper is worth a thousand', () => {
    const found = wastedVotes(irelandSeanad.count(contest('9: A\n5: B\n1: C', 2)));
    expect([found?.cast, found?.heldByOthers]).toEqual(['15000', { votes: '1000', share: expect.closeTo(1 / 15, 15) }]);
  });

  test('are not made up: for quotients, for comparisons, for a rule unknown, for no votes, for nobody to stand against', () => {
    const small = contest('3: A > B\n2: B', 1);
    expect(wastedVotes(qpq.count(small))).toBeNull();
    expect(wastedVotes(copeland.count(small))).toBeNull();
    const unknown = { ...firstPastThePost.count(small), rule: { id: 'mine', title: 'Mine' } };
    expect(wastedVotes(unknown)).toBeNull();
    expect(wastedVotes(unknown, 'most')?.surplus?.votes).toBe('0');
    expect(wastedVotes(firstPastThePost.count(contest('2:', 1, 'AB')))).toBeNull();
    expect(wastedVotes(firstPastThePost.count(contest('2: A', 1)))).toMatchObject({ surplus: null });
  });

  test('add up to the votes cast, and a surplus is part of what the elected hold, by every rule', () => {
    for (const rule of rules) {
      const mostSeats = rule.singleSeat === true ? 1 : 4;
      fc.assert(
        fc.property(contests({ papers: fc.integer({ min: 1, max: 12 }), mostSeats }), ({ contest: drawn }) => {
          const found = wastedVotes(rule.count(drawn));
          if (found === null) return;
          const { cast, heldByElected, heldByOthers, nonTransferable, lostToRounding, surplus } = found;
          const parts = [heldByElected, heldByOthers, nonTransferable, lostToRounding];
          expect(sumExact(parts.map(({ votes }) => votes))).toEqual(sumExact([cast]));
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
          if (surplus !== null) expect(surplus.share).toBeLessThanOrEqual(heldByElected.share);
        }),
        { seed: 42, numRuns: 40 },
      );
    }
  });
});
