import type { BacktestFindings, Findings } from './findings.ts';
import { ballotCharts } from './named/ballot-charts.ts';
import { declaredCharts } from './named/declared-charts.ts';
import type { NamedChart } from './named/named-chart.ts';
import { drawReliability } from './reliability.ts';

export type { NamedChart } from './named/named-chart.ts';

/**
 * The charts that findings have, the most telling first; none of totals that are marks. Nothing is drawn yet.
 *
 * @example namedCharts(findings).map(({ id }) => id) // ['ternary', 'tipping', 'chances', 'flow', 'votes', 'count']
 */
export function namedCharts(findings: Findings): readonly NamedChart[] {
  switch (findings.kind) {
    case 'declared':
      return declaredCharts(findings);
    case 'ballots':
      return ballotCharts(findings);
    case 'marks':
      return [];
    case 'backtest':
      return [reliabilityChart(findings)];
  }
}

function reliabilityChart({ report }: BacktestFindings): NamedChart {
  return {
    id: 'reliability',
    title: 'What was said, and what came true',
    says: 'Each dot is a tenth of the chances that were said: on the line, as many were elected as was said; above it more, below it fewer.',
    draw: (settings) => drawReliability(report, settings),
  };
}
