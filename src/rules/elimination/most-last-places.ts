import { type Cited, law, reading } from '../decision.ts';
import type { Conduct } from '../ranked/conduct.ts';
import { extreme } from '../ranked/scores.ts';

export const COOMBS = 'C. H. Coombs, A Theory of Data (1964)';

/** What every form of the rule decides alike. */
export const mostLastPlaces: Readonly<Record<'papers' | 'exclude' | 'tie', Cited<unknown>>> = {
  papers: reading(
    '-',
    'those who continue and whom a paper does not rank share its last place in equal parts; so do those level at the end where it ranks all, and those level at the top its first place; a paper that ranks nobody who continues counts no more',
    undefined,
  ),
  exclude: law('Coombs 1964', 'the most last places among those who continue, one at a time', undefined),
  tie: reading('-', 'those level with most last places are decided by lot', undefined),
};

/** Excludes whoever has most last places among those who continue, one at a time, until somebody has won or one is left. */
export function excludeByLastPlaces(count: Conduct, winnerSoFar: (count: Conduct) => number | undefined): void {
  for (;;) {
    const among = count.continuing();
    const winner = winnerSoFar(count);
    if (winner !== undefined) return count.elect([winner], 'more than half of the first places');
    if (among.length === 1) return count.elect(among, 'nobody else is left');
    const last = count.lastPlaces();
    count.decidesBy('last places', last);
    count.exclude([count.lot(extreme('most', last, among), 'exclusion')]);
  }
}
