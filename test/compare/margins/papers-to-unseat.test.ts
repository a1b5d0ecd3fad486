import { describe, expect, test } from 'vitest';
import { marginOfVictory } from '../../../src/compare/margins/margin-of-victory.ts';
import { allOutcomes } from './brute-outcomes.ts';
import { transferable } from './margins-of-rules.ts';

/** So few rankings that all contests of nine papers can be counted, and margins are then of several papers. */
const RANKINGS = [
  { seats: 1, rankings: [[0], [1], [2], [0, 1], [2, 1], [1, 2]] },
  { seats: 2, rankings: [[0], [1], [2], [3], [0, 1, 2], [3, 2, 1]] },
];

describe('no fewer papers than the lower bound', () => {
  for (const rule of transferable) {
    test.each(RANKINGS)(`unseat anybody by ${rule.id} (places: $seats)`, async ({ seats, rankings }) => {
      const all = allOutcomes(rule, seats + 2, seats, 9, rankings);
      let severalPapers = 0;
      for (let profile = 0; profile < all.size; profile += 23) {
        const { least, elected } = await marginOfVictory(all.contest(profile), rule, { mostNodes: 0 });
        expect(least).toBeLessThanOrEqual(all.margin(profile, elected, 'tie'));
        if (least > 1) severalPapers += 1;
      }
      expect(severalPapers).toBeGreaterThan(5);
    });
  }
});
