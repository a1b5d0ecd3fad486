import { oneLine } from '../../base/text-layout.ts';
import { markdownText } from '../../count/explain/render.ts';
import { countSheetBodyMarkdown } from '../../count/sheet-markdown.ts';
import { settingsOf } from '../chart.ts';
import type { Findings } from '../findings.ts';
import type { NamedChart } from '../named/named-chart.ts';
import type { ReportPart, ReportTable } from './document.ts';
import { documentOf } from './document-of.ts';

/** Options of {@link reportMarkdown}. */
export interface ReportMarkdownOptions {
  /** Where the picture of a chart lies, by the id of the chart; charts without one are described in words. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/**
 * The report in Markdown (with GitHub's tables), for a wiki, a mail or a repository.
 *
 * @throws PsephosError `too-large` for a count of more figures than a picture can hold, unless its pictures are given.
 * @example reportMarkdown(findings).split('\n')[0] // '# Would a transferable vote have changed the result?'
 */
export function reportMarkdown(findings: Findings, { pictures = {} }: ReportMarkdownOptions = {}): string {
  const { question, title, answer, terms, key, sections } = documentOf(findings);
  const [verdict, ...others] = answer;
  const blocks = [
    `# ${prose(question)}`,
    `*${prose(title)}*`,
    ...(verdict === undefined ? [] : [`**${prose(verdict)}**`]),
    ...others.map(prose),
    ...(terms === undefined ? [] : [`*${prose(terms)}*`]),
    ...(key === undefined ? [] : pictured(key, pictures)),
    ...sections.flatMap(({ title: heading, parts }) => [
      `## ${prose(heading)}`,
      ...parts.flatMap((part) => partMarkdown(part, pictures)),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function prose(text: string): string {
  return markdownText(oneLine(text));
}

function partMarkdown(part: ReportPart, pictures: Readonly<Record<string, string>>): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [prose(part.text)];
    case 'heading':
      return [`### ${prose(part.text)}`];
    case 'list':
      return [part.items.map((item) => `- ${prose(item)}`).join('\n')];
    case 'table':
      return tableMarkdown(part.table);
    case 'chart':
      return pictured(part.chart, pictures);
    case 'sheet':
      return [`### ${prose(part.title)}`, countSheetBodyMarkdown(part.count).trimEnd()];
    case 'command':
      return [fenced(oneLine(part.command))];
  }
}

function pictured(
  { id, title, says, draw }: NamedChart,
  pictures: Readonly<Record<string, string>>,
): readonly string[] {
  const path = Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  if (path !== undefined) return [`![${prose(title)}](<${pathText(path)}>)`, prose(says)];
  const { description } = draw(settingsOf({}));
  return [`**${prose(title)}.** ${prose(description)}`];
}

/** A path between angle brackets: what would end it, or the line, is written as a web address writes it. */
function pathText(path: string): string {
  return path.replace(/[<>\\\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** Code between more backticks than stand in it. */
function fenced(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}sh\n${code}\n${fence}`;
}

function tableMarkdown({ caption, head, rows, of }: ReportTable): readonly string[] {
  const right = of === 'figures' ? '--:' : ':--';
  return [
    prose(caption),
    [
      row(head.map(cell)),
      row([':--', ...head.slice(1).map(() => right)]),
      ...rows.map((cells) => row(cells.map(cell))),
    ].join('\n'),
  ];
}

/** Figures stand as they are: within a table no number begins a list. */
function cell(text: string): string {
  return /^[\d.,%± ]*$/.test(text) ? text : prose(text);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
