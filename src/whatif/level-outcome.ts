import { buildProfile } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { defined } from '../base/shape.ts';
import type { Tie } from '../count/tie.ts';
import type { Rule } from '../rules/rule.ts';
import { levelSplit, type TippingLine } from './tipping.ts';

/** What the rule does when leader and runner-up end level, found by counting it. */
export interface LevelOutcome {
  readonly toCandidate: number;
  readonly toLeader: number;
  /** The votes of each at the end, as exact text. */
  readonly votes: string;
  readonly elected: readonly number[];
  /** How the tie was decided, as the count records it, and the clause. */
  readonly decidedBy: Tie['decidedBy'];
  readonly clause?: string;
}

/** The level split with nothing non-transferable (or one paper, where the numbers are odd), counted by the rule. */
export function levelOutcome(declared: DeclaredResult, rule: Rule, line: TippingLine): LevelOutcome | undefined {
  const nonTransferable = levelSplit(line, 0) === undefined ? 1 : 0;
  const split = levelSplit(line, nonTransferable);
  if (split === undefined) return undefined;
  const { candidate, leader, from } = line;
  const whole = declared.candidates.map(({ votes }, index) => ({
    papers: index === from ? nonTransferable : votes,
    ranking: [index],
  }));
  const profile = buildProfile(declared.candidates, [
    ...whole,
    { papers: split.toCandidate, ranking: [from, candidate] },
    { papers: split.toLeader, ranking: [from, leader] },
  ]);
  const { stages, ties, elected } = rule.count({ profile, seats: 1 });
  const last = stages.at(-1);
  const tie = ties.findLast(({ tied }) => tied.includes(candidate) && tied.includes(leader));
  if (last === undefined || tie === undefined) return undefined;
  const { decidedBy, clause } = tie;
  return { ...split, votes: last.votes[candidate], elected, decidedBy, ...defined({ clause }) };
}
