import { type Contest, checkContest } from '../ballots/contest.ts';
import { readingFor } from '../ballots/overvotes.ts';
import { type Papers, papersOf } from '../ballots/papers.ts';
import type { BallotReading } from '../ballots/read-ballots.ts';
import type { Count } from '../count/count.ts';
import { type Cited, listDecisions } from './decision.ts';
import type { CountOptions, Rule } from './rule.ts';

/** What every statute says of itself, whatever counts by it; `papers` is how it reads them. */
export interface CitedTable {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly promise?: Rule['promise'];
  readonly approximate?: readonly string[];
  readonly decisions: Readonly<Record<string, Cited<unknown>>> & { readonly papers: Cited<BallotReading> };
}

/** The part of a rule that follows from its table, where papers are counted pile by pile. */
export function tableRule(
  { id, title, source, promise, approximate, decisions }: CitedTable,
  countInFull: (contest: Contest, papers: Papers, options: CountOptions | undefined) => Count,
): Rule & Required<Pick<Rule, 'countPapers' | 'decisions' | 'reads'>> {
  return {
    id,
    title,
    source,
    ...(promise === undefined ? {} : { promise }),
    ...(approximate === undefined ? {} : { approximate }),
    decisions: listDecisions(decisions),
    reads: decisions.papers.choice,
    count: (contest, options) => {
      checkContest(contest);
      const reading = readingFor(contest, decisions.papers.choice, { asksWhoContinues: true });
      return countInFull(contest, papersOf(contest.profile, reading), options);
    },
    countPapers: countInFull,
  };
}
