import type { Preferences } from '../../ballots/preferences.ts';
import { type Cited, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme, groupsByScore, type Scores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';

/** A rule of one count of points and no exclusion. */
export interface ScoringMethod {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the points are called. */
  readonly of: string;
  /** Default: whoever has most is elected. */
  readonly wins?: 'most' | 'fewest';
  readonly because: string;
  readonly decisions: {
    readonly papers: Cited<undefined>;
    readonly points: Cited<undefined>;
    readonly elect: Cited<undefined>;
  };
  readonly points: (preferences: Preferences) => Scores;
}

/** The rule that elects whoever has most points (or fewest), with everybody in the order of points. */
export function scoringRule({ of, wins = 'most', because, decisions, points, ...head }: ScoringMethod): Rule {
  return rankedRule({
    ...head,
    decisions: { ...decisions, tie: reading('-', 'those level are decided by lot', undefined) },
    conduct: (count) => {
      const among = count.continuing();
      const scores = points(count.preferences);
      const order = groupsByScore(scores, among);
      count.decidesBy(of, scores);
      count.ranks(wins === 'most' ? order : [...order].reverse());
      count.elect(extreme(wins, scores, among), because);
    },
  });
}
