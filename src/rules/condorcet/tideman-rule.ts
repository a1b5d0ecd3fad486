import type { Pairwise } from '../../ballots/pairwise.ts';
import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparingAndFirstPlaces } from './comparing.ts';

/** Which set Tideman's alternative keeps. */
export interface KeptSet {
  readonly name: string;
  readonly says: string;
  readonly of: (table: Pairwise, among: readonly number[]) => readonly number[];
}

/** Tideman's alternative method with one set of candidates kept. */
export function tidemanRule(id: string, title: string, kept: KeptSet): Rule {
  return rankedRule({
    id,
    title,
    source:
      'T. N. Tideman, Collective decisions and voting, Ashgate (2006), 232; J. Green-Armytage, Four Condorcet-Hare hybrid methods, Voting matters 29 (2011)',
    decisions: {
      ...comparingAndFirstPlaces,
      elect: law('Tideman 2006', `whoever alone is left in the ${kept.name} of those who continue`, undefined),
      exclude: law(
        'Tideman 2006',
        `everybody outside the ${kept.name} (${kept.says}); where several are left, then the one with fewest first places, and again`,
        undefined,
      ),
      tie: reading('-', 'those level with fewest are decided by lot', undefined),
    },
    conduct: (count) => {
      for (;;) {
        const among = count.continuing();
        const set = kept.of(count.pairwise(), among);
        const outside = among.filter((candidate) => !set.includes(candidate));
        if (outside.length > 0) count.exclude(outside, `Tideman 2006: outside the ${kept.name}`);
        if (set.length === 1) return count.elect(set, `alone in the ${kept.name}`);
        count.exclude([count.lot(extreme('fewest', count.firstPlaces(), set), 'exclusion')]);
      }
    },
  });
}
