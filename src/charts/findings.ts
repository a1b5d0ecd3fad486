import type { BallotFindings } from '../compare/findings.ts';
import type { BacktestReport } from '../whatif/backtest/report.ts';
import type { DeclaredFindings, MarksFindings } from '../whatif/findings.ts';

/** All that a report shows, as plain data. */
export type Findings = DeclaredFindings | MarksFindings | BallotFindings | BacktestFindings;

/** What a report on a backtest shows. */
export interface BacktestFindings {
  readonly kind: 'backtest';
  readonly report: BacktestReport;
  /** The command line that makes the report again. */
  readonly command: string;
}
