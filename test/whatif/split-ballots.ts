import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type Fate, fates } from './every-completion.ts';

/** Where the papers of one candidate go; the rest of them stop. */
export interface PaperSplit {
  readonly from: number;
  /** Papers by the index of the next preference. */
  readonly to: Readonly<Record<number, number>>;
}

/** The fate of each candidate when one candidate's papers split so and everybody else's stop, with every lot. */
export function fatesWhen({ candidates, seats }: DeclaredResult, rule: Rule, { from, to }: PaperSplit): Fate[] {
  const moving = Object.entries(to).map(([next, papers]) => ({ papers, ranking: [from, Number(next)] }));
  const left = candidates[from].votes - moving.reduce((sum, { papers }) => sum + papers, 0);
  const stopping = candidates.map(({ votes }, one) => ({ papers: one === from ? left : votes, ranking: [one] }));
  return fates(rule, buildProfile(candidates, [...stopping, ...moving]), seats);
}
