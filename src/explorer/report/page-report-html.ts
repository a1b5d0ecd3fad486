import { digestInBase64 } from '../../base/digest.ts';
import { oneLine } from '../../base/text-layout.ts';
import { VERSION } from '../../base/version.ts';
import type { NamedChart } from '../../charts/named/named-chart.ts';
import { figureHtml } from '../../charts/report/parts-html.ts';
import { textHtml } from '../../charts/report/text-html.ts';
import { xmlText } from '../../charts/xml-text.ts';
import { countSheetBodyHtml } from '../../count/sheet-html.ts';
import type { PageReport } from './page-report.ts';

/**
 * The page's report as one HTML file: no script runs, nothing is loaded, and its content security policy says so. It has one style sheet, which
 * turns the charts dark too.
 *
 * @param style that of all reports for the theme `auto`, which the page keeps beside its script
 */
export function pageReportHtml(report: PageReport, charts: readonly NamedChart[], style: string): string {
  const { prose } = textHtml(report.names);
  const policy = `default-src 'none'; style-src 'sha256-${digestInBase64(style)}'; base-uri 'none'; form-action 'none'`;
  const [key = [], ...others] = charts.map((chart) => figureHtml(chart, prose, {}));
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="psephos ${VERSION}">`,
    `<title>${xmlText(oneLine(`${report.title}: ${report.question}`))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<header class="hero">',
    '<div>',
    `<h1>${prose(report.question)}</h1>`,
    `<p class="about">${prose(report.title)}</p>`,
    `<div class="answer">${report.answer.map((sentence) => `<p>${prose(sentence)}</p>`).join('\n')}</div>`,
    '</div>',
    ...key,
    '</header>',
    ...section('What is supposed', [`<p>${prose(report.supposed)}</p>`, ...tableHtml(report, prose)]),
    ...(others.length === 0 ? [] : section('Pictures', others.flat())),
    ...section(
      'The counts, stage by stage',
      report.counts.flatMap(({ title, count }) => [
        '<div class="sheet">',
        `<h3>${prose(title)}</h3>`,
        countSheetBodyHtml(count, { heading: 'h4', signs: SIGNS }),
        '</div>',
      ]),
    ),
    ...section('To see it again', [
      ...report.again.map((sentence) => `<p>${prose(sentence)}</p>`),
      `<p>Made by psephos ${VERSION}.</p>`,
    ]),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** Signs of a table of figures that fit on a line of paper and of the page. */
const SIGNS = 62;

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['<section>', `<h2>${title}</h2>`, ...lines, '</section>'];
}

function tableHtml({ transfers }: PageReport, prose: (text: string) => string): readonly string[] {
  if (transfers === undefined) return [];
  const head = transfers.head.map((cell) => `<th scope="col">${prose(cell)}</th>`).join('');
  const rows = transfers.rows.map(([name, ...cells]) => {
    const figures = cells.map((cell) => `<td>${prose(cell)}</td>`).join('');
    return `<tr><th scope="row"><bdi>${prose(name)}</bdi></th>${figures}</tr>`;
  });
  return [
    // A part that scrolls must be within reach of the keyboard.
    '<div class="wide" role="region" aria-label="Where papers go next" tabindex="0">',
    `<table><thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
    '</div>',
  ];
}
