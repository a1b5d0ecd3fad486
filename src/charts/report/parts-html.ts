import { countSheetBodyHtml } from '../../count/sheet-html.ts';
import { type ChartOptions, chartNode, settingsOf } from '../chart.ts';
import type { NamedChart } from '../named/named-chart.ts';
import { svgText } from '../svg-text.ts';
import { xmlText } from '../xml-text.ts';
import type { ReportPart, ReportTable } from './document.ts';
import type { TextHtml } from './text-html.ts';

/** How pictures are drawn into a page. */
export type PictureOptions = Pick<ChartOptions, 'locale' | 'groupColours'>;

/** A part of a report as lines of HTML. */
export function partHtml(part: ReportPart, { prose }: TextHtml, pictures: PictureOptions): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [`<p>${prose(part.text)}</p>`];
    case 'heading':
      return [`<h3>${prose(part.text)}</h3>`];
    case 'list':
      return ['<ul>', ...part.items.map((item) => `<li>${prose(item)}</li>`), '</ul>'];
    case 'table':
      return tableHtml(part.table, prose);
    case 'chart':
      return figureHtml(part.chart, prose, pictures);
    case 'sheet':
      return [
        '<div class="sheet">',
        `<h3>${prose(part.title)}</h3>`,
        countSheetBodyHtml(part.count, { heading: 'h4', signs: SIGNS }),
        '</div>',
      ];
    case 'command':
      return [`<pre><code>${xmlText(part.command)}</code></pre>`];
  }
}

/** Signs of a table of figures that fit on a line of paper and of the page. */
const SIGNS = 62;

/** Units across: one picture for phones, one for everything else. */
const WIDTHS = { narrow: 340, wide: 680 };

/** A picture twice, of which the style sheet shows the one that fits; the other is not there for screen readers either. */
export function figureHtml(chart: NamedChart, prose: TextHtml['prose'], pictures: PictureOptions): readonly string[] {
  const drawn = (width: number, id: string): string => {
    const settings = settingsOf({ ...pictures, theme: 'auto', width, id });
    return svgText(chartNode(chart.draw(settings), settings, 'of the page'));
  };
  return [
    `<figure id="${chart.id}">`,
    `<figcaption>${prose(chart.says)}</figcaption>`,
    `<div class="narrow">${drawn(WIDTHS.narrow, `n-${chart.id}`)}</div>`,
    `<div class="wide-chart">${drawn(WIDTHS.wide, `w-${chart.id}`)}</div>`,
    '</figure>',
  ];
}

function tableHtml(
  { caption, head, rows, of, grouped, summed }: ReportTable,
  prose: TextHtml['prose'],
): readonly string[] {
  const heads = head.map(prose);
  const isHeaded = head.some((title) => title !== '');
  const line = ([first, ...cells]: readonly string[], at: number): string => {
    const sum = summed === true && at === rows.length - 1 ? ' class="sum"' : '';
    const others = cells.map((cell, place) =>
      cellHtml(prose(cell), of === 'words' ? heads[place + 1].replace(/\?$/, '') : ''),
    );
    if (grouped === true && first === '') return `<tr>${others.join('')}</tr>`;
    const spans = grouped === true ? ` rowspan="${groupSize(rows, at)}"` : '';
    return `<tr${sum}><th scope="row"${spans}><bdi>${prose(first)}</bdi></th>${others.join('')}</tr>`;
  };
  const written = [
    of === 'words' ? '<table class="words">' : '<table>',
    `<caption>${prose(caption)}</caption>`,
    ...(isHeaded ? [`<thead><tr>${heads.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`] : []),
    `<tbody>\n${rows.map(line).join('\n')}\n</tbody>`,
    '</table>',
  ];
  // A part that scrolls must be within reach of the keyboard.
  return [`<div class="wide" role="group" aria-label="${xmlText(caption)}" tabindex="0">`, ...written, '</div>'];
}

/** Of a row and those that belong to it. */
function groupSize(rows: ReportTable['rows'], at: number): number {
  const next = rows.findIndex(([first], place) => place > at && first !== '');
  return (next === -1 ? rows.length : next) - at;
}

/** Where there is no room for columns, the head of its column stands before each cell. */
function cellHtml(cell: string, head: string): string {
  return head === '' ? `<td>${cell}</td>` : `<td data-head="${head}">${cell}</td>`;
}
