import { oddities } from '../ballots/cleaning-oddities.ts';
import type { CleaningReport, Oddities } from '../ballots/cleaning-report.ts';
import { writeInsOf } from '../ballots/cleaning-write-ins.ts';
import type { Contest } from '../ballots/contest.ts';
import { rankingGroups, rankings, type SyntheticStamp } from '../ballots/profile.ts';
import { type Agreement, reconcile } from '../ballots/reconcile.ts';
import type { Fault } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { Warning } from '../formats/report.ts';
import type { AnyInput } from './any-input.ts';

/** What is in one contest, in figures. */
export interface ContestSummary {
  /** Its file in a folder or archive. */
  readonly file?: string;
  readonly title?: string;
  readonly seats: number;
  readonly candidates: readonly { readonly name: string; readonly group?: string }[];
  readonly withdrawn: readonly number[];
  readonly papers: number;
  readonly blank: number;
  readonly distinctRankings: number;
  /** Papers that rank so many candidates, from none on. */
  readonly lengths: readonly number[];
  readonly oddities: Oddities;
  readonly cleaning?: CleaningReport;
  readonly synthetic?: SyntheticStamp;
}

/** What is in a file, or what is wrong with it. */
export type Checked =
  | {
      readonly file: string;
      readonly holds: 'ballots';
      readonly format: string;
      readonly contests: readonly ContestSummary[];
      readonly warnings: readonly Warning[];
    }
  | {
      readonly file: string;
      readonly holds: 'declared result';
      readonly format: string;
      readonly results: readonly {
        readonly title: string;
        readonly seats: number;
        readonly candidates: number;
        readonly votes: number;
        readonly reconciliation: readonly Agreement[];
      }[];
    }
  | {
      readonly file: string;
      readonly holds: 'count';
      readonly format: string;
      readonly rule: string;
      readonly title?: string;
      readonly seats: number;
      readonly candidates: number;
      readonly stages: number;
      readonly valid: number;
      readonly elected: readonly string[];
    }
  | { readonly file: string; readonly faults: readonly Fault[]; readonly hint?: string };

/** What a file holds, in figures. */
export function checked(file: string, input: AnyInput): Checked {
  const head = { file, format: input.holds === 'ballots' ? input.read.format : input.format.id };
  switch (input.holds) {
    case 'ballots': {
      const { contests, files, warnings } = input.read;
      return {
        ...head,
        holds: input.holds,
        contests: contests.map((contest, at) => ({ ...defined({ file: files[at] }), ...contestSummary(contest) })),
        warnings,
      };
    }
    case 'declared result':
      return {
        ...head,
        holds: input.holds,
        results: input.results.map((result) => ({
          title: result.title,
          seats: result.seats,
          candidates: result.candidates.length,
          votes: result.candidates.reduce((sum, { votes }) => sum + votes, 0),
          reconciliation: reconcile(result),
        })),
      };
    case 'count': {
      const { rule, contest, stages, papers, elected } = input.count;
      return {
        ...head,
        holds: input.holds,
        rule: rule.id,
        ...(contest.title === undefined ? {} : { title: contest.title }),
        seats: contest.seats,
        candidates: contest.candidates.length,
        stages: stages.length,
        valid: papers.valid,
        elected: elected.map((candidate) => contest.candidates[candidate]),
      };
    }
  }
}

/** The figures of a contest. */
function contestSummary({ profile, seats, title, withdrawn = [], cleaning }: Contest): ContestSummary {
  const lengths: number[] = [0];
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    // Where no paper is irregular, nobody stands twice on one.
    const length =
      profile.irregular === true
        ? new Set(rankingGroups(profile, ranking).flat()).size
        : profile.starts[ranking + 1] - profile.starts[ranking];
    while (lengths.length <= length) lengths.push(0);
    lengths[length] += profile.papers[ranking];
  }
  return {
    ...(title === undefined ? {} : { title }),
    seats,
    candidates: profile.candidates,
    withdrawn,
    papers: profile.total,
    blank: lengths[0],
    distinctRankings: rankings(profile),
    lengths,
    oddities: oddities(profile, writeInsOf(profile.candidates)),
    ...(cleaning === undefined ? {} : { cleaning }),
    ...(profile.synthetic === undefined ? {} : { synthetic: profile.synthetic }),
  };
}
