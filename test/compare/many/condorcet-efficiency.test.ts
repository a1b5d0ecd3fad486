import { describe, expect } from 'vitest';
import { compareDrawn } from '../../../src/compare/many/compare-drawn.ts';
import { black } from '../../../src/rules/condorcet/black.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { impartialCulture } from '../../../src/synthetic/impartial-culture.ts';
import { readSharedText, testWithSharedData } from '../../shared-data.ts';

interface Published {
  readonly candidates: readonly number[];
  readonly 'share of elections with a Condorcet winner': readonly number[];
  readonly [rule: string]: readonly number[] | string;
}

const RULES = [firstPastThePost, twoRound, instantRunoff, borda, coombs, black];
const ELECTIONS = 1500;
const PUBLISHED = 10_000;

/**
 * Merrill 1984, table 1 (DOI 10.2307/2110786), as an independent program found it with 10,000 elections a cell: impartial culture, 25 voters.
 * Black's method elects the Condorcet winner for certain; each of the 30 other figures may be off by four standard errors of both together: were
 * the seed not fixed, one run in 530 would fail by chance. `npx tsx scripts/condorcet-efficiency.ts` makes the whole table with more elections.
 */
describe('the Condorcet efficiency of drawn elections is that of the published table', () => {
  for (const candidates of [3, 4, 5, 7, 10]) {
    testWithSharedData(`for ${candidates} candidates`, () => {
      const published: Published = JSON.parse(readSharedText('reference/condorcet-efficiency.json'));
      const column = published.candidates.indexOf(candidates);
      const request = { model: impartialCulture(), candidates, voters: 25, elections: ELECTIONS, seed: 'merrill' };
      const { headToHead, rules } = compareDrawn(request, RULES).totals;
      const winners = published['share of elections with a Condorcet winner'][column] / 100;
      expectNear(headToHead.condorcetWinner, winners, PUBLISHED);
      for (const { id, condorcetWinner } of rules)
        expectNear(condorcetWinner, Number(published[id][column]) / 100, PUBLISHED * winners);
    });
  }
});

function expectNear(
  found: { readonly mean: number | null; readonly of: number },
  share: number,
  elections: number,
): void {
  const error = Math.sqrt(share * (1 - share) * (1 / found.of + 1 / elections));
  expect(Math.abs((found.mean ?? Number.NaN) - share)).toBeLessThanOrEqual(4 * error);
}
