import { oneLine } from '../../base/text-layout.ts';
import { VERSION } from '../../base/version.ts';
import { markdownText } from '../../count/explain/render.ts';
import { countSheetBodyMarkdown } from '../../count/sheet-markdown.ts';
import type { PageReport } from './page-report.ts';

/** The page's report in Markdown, with GitHub's tables; its pictures are files of their own. */
export function pageReportMarkdown(report: PageReport): string {
  const [verdict = '', ...others] = report.answer;
  const blocks = [
    `# ${prose(report.question)}`,
    `*${prose(report.title)}*`,
    `**${prose(verdict)}**`,
    ...others.map(prose),
    '## What is supposed',
    prose(report.supposed),
    ...tableMarkdown(report),
    '## The counts, stage by stage',
    ...report.counts.flatMap(({ title, count }) => [`### ${prose(title)}`, countSheetBodyMarkdown(count).trimEnd()]),
    '## To see it again',
    ...report.again.map(prose),
    `Made by psephos ${VERSION}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function prose(text: string): string {
  return markdownText(oneLine(text));
}

function tableMarkdown({ transfers }: PageReport): readonly string[] {
  if (transfers === undefined) return [];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = transfers.head.map((_, at) => (at === 0 ? ':--' : '--:'));
  return [
    [row(transfers.head.map(prose)), row(rule), ...transfers.rows.map((cells) => row(cells.map(prose)))].join('\n'),
  ];
}
