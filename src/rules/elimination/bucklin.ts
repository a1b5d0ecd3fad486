import { type Places, placesFromFirst } from '../../ballots/places.ts';
import { law, reading } from '../decision.ts';
import type { Conduct } from '../ranked/conduct.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme, type Scores, sharedScores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';

/**
 * Bucklin: first preferences are counted, then second ones beside them, and so on, until somebody is ranked on more than half of all valid
 * papers; whoever is ranked on most is elected.
 *
 * As the plan of Grand Junction, Colorado (1909), without its exclusions; C. G. Hoag and G. H. Hallett, Proportional Representation (1926).
 *
 * @example bucklin.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const bucklin: Rule = rankedRule({
  id: 'bucklin',
  title: 'Bucklin',
  source: 'C. G. Hoag and G. H. Hallett, Proportional Representation (1926), on the plan of Grand Junction',
  decisions: {
    papers: reading(
      '-',
      'a paper gives each candidate at most one vote; those ranked level share the places they stand in, so that a paper never gives more votes than the preferences counted',
      undefined,
    ),
    rounds: law(
      'Hoag and Hallett 1926',
      'first preferences are counted, then second ones beside them, and so on, until somebody has votes from more than half of all valid papers; short papers still count in what half is',
      undefined,
    ),
    elect: law('Hoag and Hallett 1926', 'the most votes then, not the first to pass the half', undefined),
    complete: reading('-', 'when all preferences are counted and nobody has a majority, the most votes', undefined),
    tie: reading('-', 'those level are decided by their votes one stage before, and if still level by lot', undefined),
  },
  conduct: (count) => {
    const places = placesFromFirst(count.preferences);
    const among = count.continuing();
    let before: Scores | undefined;
    for (let counted = 1; ; counted++) {
      const votes = together(before, votesFrom(places, counted - 1));
      count.decidesBy('votes from all preferences counted so far', votes);
      const best = extreme('most', votes, among);
      const majority = isMajority(votes, best[0], count.preferences.valid);
      if (majority || counted >= places.filled) {
        const because = majority ? 'the most votes, from more than half of the papers' : 'the most votes, all counted';
        return count.elect(lookBack(count, best, before), because);
      }
      before = votes;
      count.countNext();
    }
  },
});

/** Votes from one place of the papers, the first being 0; the denominator is the same for all. */
function votesFrom({ candidates, shared }: Places, place: number): Scores {
  const those = [...shared].map(
    ([size, papers]) => [size, papers.subarray(place * candidates, (place + 1) * candidates)] as const,
  );
  return sharedScores(new Map(those), candidates);
}

function together(a: Scores | undefined, b: Scores): Scores {
  if (a === undefined) return b;
  return { ...b, numerators: b.numerators.map((votes, candidate) => votes + a.numerators[candidate]) };
}

function isMajority({ numerators, denominator }: Scores, candidate: number, valid: number): boolean {
  return 2n * numerators[candidate] > BigInt(valid) * denominator;
}

/** Those of the level who had most one stage before. */
function lookBack(count: Conduct, level: readonly number[], before: Scores | undefined): readonly number[] {
  if (level.length === 1 || before === undefined) return level;
  const ahead = extreme('most', before, level);
  if (ahead.length < level.length) count.lookedBack(level, ahead);
  return ahead;
}
