import type { Findings } from '../findings.ts';
import { backtestDocument } from './backtest-document.ts';
import { ballotsDocument } from './ballots-document.ts';
import { declaredDocument } from './declared-document.ts';
import type { ReportDocument } from './document.ts';
import { marksDocument } from './marks-document.ts';

/** The report on what was found. */
export function documentOf(findings: Findings): ReportDocument {
  switch (findings.kind) {
    case 'declared':
      return declaredDocument(findings);
    case 'marks':
      return marksDocument(findings);
    case 'ballots':
      return ballotsDocument(findings);
    case 'backtest':
      return backtestDocument(findings);
  }
}
