import { chartText, settingsOf } from '../charts/chart.ts';
import type { NamedChart } from '../charts/named/named-chart.ts';
import type { ExplorerAnswer } from './answer.ts';
import type { Download } from './downloads-shape.ts';
import { pageReport } from './report/page-report.ts';
import { pageReportHtml } from './report/page-report-html.ts';
import { pageReportMarkdown } from './report/page-report-markdown.ts';
import type { ExplorerState } from './state.ts';
import { totalsOf } from './totals.ts';

export type { Download } from './downloads-shape.ts';

/**
 * The files that a visitor can save of what is shown: the report as one HTML file that needs nothing else and as Markdown, each chart, and
 * the counts as JSON.
 *
 * @example downloads(state, answer, [], '').map(({ name }) => name) // ['psephos-report.html', 'psephos-report.md', 'psephos-counts.json']
 */
export function downloads(
  state: ExplorerState,
  answer: ExplorerAnswer,
  charts: readonly NamedChart[],
  reportStyle: string,
): readonly Download[] {
  const report = pageReport(state, answer);
  return [
    { name: 'psephos-report.html', type: 'text/html', text: pageReportHtml(report, charts, reportStyle) },
    { name: 'psephos-report.md', type: 'text/markdown', text: pageReportMarkdown(report) },
    ...charts.map(svgOf),
    { name: 'psephos-counts.json', type: 'application/json', text: countsJson(state, answer) },
  ];
}

/** A chart as a file: wide, and dark where the reader's screen is. */
function svgOf({ id, draw }: NamedChart): Download {
  const settings = settingsOf({ id, width: 640, theme: 'auto' });
  return { name: `psephos-${id}.svg`, type: 'image/svg+xml', text: chartText(draw(settings), settings) };
}

/** What was counted and what came of it: the counts are as `psephos count --json` writes them. */
function countsJson(state: ExplorerState, { firstPastThePost, count, against, says }: ExplorerAnswer): string {
  const { papers, transfers } = state;
  const data = {
    format: 'psephos-explorer',
    version: 1,
    says,
    totals: totalsOf(state),
    papers,
    transfers,
    firstPastThePost,
    count: count ?? null,
    against: against ?? null,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
