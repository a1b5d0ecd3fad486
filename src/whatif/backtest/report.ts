import { digestOf } from '../../base/digest.ts';
import { VERSION } from '../../base/version.ts';
import type { Rule } from '../../rules/rule.ts';
import type { AnsweredElection, Backtest, TestedModel } from './backtest.ts';
import { doubles } from './folds.ts';
import type { LeftOut, RealElection } from './real-election.ts';
import type { ScoreCard } from './score-card.ts';

/** How what was tested, and the regressions beside it, were kept from the elections they were asked about. */
export type HowTrained =
  | { readonly kind: 'folds'; readonly folds: number }
  | { readonly kind: 'apart'; readonly elections: number; readonly leftOut: readonly LeftOut[] };

/** A backtest as plain data, with all that is needed to make it again. */
export interface BacktestReport extends ScoreCard {
  readonly format: 'psephos-backtest';
  readonly version: 1;
  readonly rule: { readonly id: string; readonly title: string };
  readonly model: TestedModel;
  /** Whether the what-if was told the groups of candidates. */
  readonly groups: 'use' | 'ignore';
  readonly training: HowTrained;
  readonly draws: number;
  readonly seed: string;
  readonly elections: number;
  readonly candidates: number;
  readonly baselines: Backtest['baselines'];
  readonly leftOut: readonly LeftOut[];
  /** Elections whose ballots another one of them has too; they stand in one fold. */
  readonly sameBallots: readonly string[];
  /** Elections that the model had learned from: where there are any, the scores say little. */
  readonly seen: readonly string[];
  readonly each?: readonly AnsweredElection[];
  readonly provenance: {
    readonly library: string;
    /** The digest of the elections, in whatever order they were read. */
    readonly input: string;
    /** The command line that makes the same. */
    readonly command?: string;
  };
}

/** What a report says beyond scores. */
export interface ReportTerms {
  readonly rule: Rule;
  readonly groups: 'use' | 'ignore';
  readonly training: HowTrained;
  readonly draws: number;
  readonly seed: string;
  readonly leftOut: readonly LeftOut[];
  /** Whether to tell what was said of each election. */
  readonly each: boolean;
  readonly command?: string;
}

/**
 * The report of a backtest.
 *
 * @example backtestReport(await backtest(elections, options), elections, terms).format // 'psephos-backtest'
 */
export function backtestReport<Gathered>(
  { model, scores, baselines, seen, each }: Backtest,
  elections: readonly RealElection<Gathered>[],
  terms: ReportTerms,
): BacktestReport {
  const { rule, groups, training, draws, seed, leftOut, command } = terms;
  const names = (which: readonly number[]): readonly string[] => which.map((at) => elections[at].name);
  return {
    format: 'psephos-backtest',
    version: 1,
    rule: { id: rule.id, title: rule.title },
    model,
    groups,
    training,
    draws,
    seed,
    elections: elections.length,
    candidates: elections.reduce((sum, { declared }) => sum + declared.candidates.length, 0),
    ...scores,
    baselines,
    leftOut,
    sameBallots: names(doubles(elections)),
    seen: names(seen),
    ...(terms.each ? { each } : {}),
    provenance: {
      library: VERSION,
      input: digestOf(
        elections
          .map(({ declared, ballots }) => JSON.stringify([declared.seats, declared.candidates, ballots]))
          .sort()
          .join('\n'),
      ),
      ...(command === undefined ? {} : { command }),
    },
  };
}
