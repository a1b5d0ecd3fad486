import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counters, takeLast } from './australian-counters.ts';
import { compare, fraction, sum, textOf } from './fraction.ts';

describe('every naive count', () => {
  const election = fc.integer({ min: 1, max: 7 }).chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      seats: fc.integer({ min: 1, max: candidates }),
      ballots: fc.array(
        fc.record({
          papers: fc.integer({ min: 1, max: 40 }),
          ranking: fc.shuffledSubarray(
            Array.from({ length: candidates }, (_, number) => number),
            { minLength: 1 },
          ),
        }),
        { maxLength: 25 },
      ),
    }),
  );
  const read = (text: string) => {
    const [whole = '0', decimals = ''] = text.split('.');
    return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  };

  test.each(Object.entries(counters))(
    'of %s fills all places and accounts for every vote at every row',
    (_, counter) => {
      fc.assert(
        fc.property(election, ({ candidates, seats, ballots }) => {
          const count = counter(ballots, candidates, seats, takeLast);
          expect(new Set(count.elected).size).toBe(seats);
          expect(count.stages.flatMap((stage) => stage.elected)).toEqual(count.elected);
          const valid = ballots.reduce((total, ballot) => total + ballot.papers, 0);
          for (const row of count.stages.flatMap((stage) => [...(stage.batches ?? []), stage])) {
            const parts = [...row.votes, row.nonTransferable, row.lost].map(read);
            expect(textOf(sum(parts))).toBe(`${valid}`);
            expect(parts.every((part) => compare(part, fraction(0)) >= 0)).toBe(true);
          }
        }),
      );
    },
  );

  test.each(Object.entries(counters))('of %s is the same for single papers in the reverse order', (_, counter) => {
    fc.assert(
      fc.property(election, ({ candidates, seats, ballots }) => {
        const single = ballots.flatMap(({ papers: howMany, ranking }) =>
          Array.from({ length: howMany }, () => ({ papers: 1, ranking })),
        );
        expect(counter(single.reverse(), candidates, seats, takeLast)).toEqual(
          counter(ballots, candidates, seats, takeLast),
        );
      }),
      { numRuns: 30 },
    );
  });
});
