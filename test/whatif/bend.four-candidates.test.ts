import { expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { fixedTransfers } from '../../src/whatif/assumption.ts';
import { leastBend } from '../../src/whatif/bend.ts';
import { declared } from './declared.ts';

test('one paper bent does not carry with it the papers that stand behind an excluded candidate', () => {
  const result = declared([400, 350, 200, 150]);
  const rows = [{ from: 'D', to: { C: 1 }, nonTransferable: 0 }];
  const bend = leastBend(result, ers97, fixedTransfers(result, rows), 3);
  expect(bend?.papers).toBeGreaterThan(1);
  // By hand: 149 papers D > C and one D > B; the papers of C split evenly between A, B and nobody.
  const count = ers97.count({
    profile: buildProfile(result.candidates, [
      { papers: 400, ranking: [0] },
      { papers: 350, ranking: [1] },
      { papers: 67, ranking: [2, 0] },
      { papers: 67, ranking: [2, 1] },
      { papers: 66, ranking: [2] },
      { papers: 50, ranking: [3, 2, 0] },
      { papers: 50, ranking: [3, 2, 1] },
      { papers: 49, ranking: [3, 2] },
      { papers: 1, ranking: [3, 1] },
    ]),
    seats: 1,
  });
  expect(count.elected).toEqual([0]);
});
