import type { Count } from './count.ts';
import { htmlText } from './explain/render.ts';
import { headToHeadHtml, scoreTablesHtml } from './sheet-html-comparison.ts';
import { ROUNDED, type SheetParts, type SheetRow, sheetParts, shownValue } from './sheet-parts.ts';

/**
 * The sheet of a count as a page of its own in HTML, to print or to put on the web: nothing is loaded, nothing runs. Below each
 * number of votes stands what the candidate gained or lost at the stage.
 *
 * @example countSheetHtml(count).startsWith('<!doctype html>') // true
 */
export function countSheetHtml(count: Count): string {
  const parts = sheetParts(count);
  const heading = htmlText(parts.title ?? 'Count sheet');
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${heading}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${heading}</h1>`,
    ...bodyLines(parts, 'h2', SIGNS_ACROSS),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** How a sheet is set into a page of others. */
export interface SheetPlace {
  /** The heading above the stages. */
  readonly heading: 'h2' | 'h3' | 'h4' | 'h5';
  /** Signs that fit on a line of the page. */
  readonly signs: number;
}

/** What stands on the sheet of a count below its title, for a page that has other things as well. */
export function countSheetBodyHtml(count: Count, { heading, signs }: SheetPlace): string {
  return bodyLines(sheetParts(count), heading, signs).join('\n');
}

function bodyLines(parts: SheetParts, heading: SheetPlace['heading'], signs: number): readonly string[] {
  const { rule, figures, notes, elected, order, scores, headToHead, stages, shortfall, rounded } = parts;
  return [
    paragraph(rule),
    paragraph(figures),
    ...notes.map((note) => `<p class="note">${htmlText(note)}</p>`),
    `<p><strong>${htmlText(elected)}</strong></p>`,
    ...order.map(paragraph),
    ...tables(parts, signs),
    ...(rounded ? [paragraph(ROUNDED)] : []),
    ...scoreTablesHtml(scores, signs),
    ...(headToHead === undefined ? [] : headToHeadHtml(headToHead)),
    `<${heading}>Stages</${heading}>`,
    '<ul>',
    ...stages.map((line) => `<li>${htmlText(line)}</li>`),
    '</ul>',
    ...shortfall.map(paragraph),
  ];
}

function paragraph(text: string): string {
  return `<p>${htmlText(text)}</p>`;
}

/** As many stages side by side as fit on a page when it is printed; on a small screen each table scrolls. */
function tables(parts: SheetParts, signs: number): readonly string[] {
  const { candidates, nobody, places } = parts;
  const rows = [...candidates, ...nobody];
  const stages = rows[0]?.values.length ?? 0;
  let longest = 0;
  for (const { values } of rows)
    for (const value of values) longest = Math.max(longest, shownValue(value, places).length);
  const across = Math.max(1, Math.floor(signs / (longest + 3)));
  const firsts = Array.from({ length: Math.ceil(stages / across) }, (_, panel) => panel * across);
  return firsts.flatMap((first) => table(parts, first, Math.min(stages, first + across), stages));
}

function table(
  { candidates, nobody, places }: SheetParts,
  first: number,
  end: number,
  stages: number,
): readonly string[] {
  const last = end === stages;
  const columns = Array.from({ length: end - first }, (_, index) => `Stage ${first + index + 1}`);
  const head = ['Candidate', ...columns].map((text) => `<th scope="col">${text}</th>`);
  const outcomes = last ? '<th scope="col" class="outcome">Outcome</th>' : '';
  const which =
    end - first === stages ? 'each stage' : end - first === 1 ? `stage ${end}` : `stages ${first + 1} to ${end}`;
  const line = (row: SheetRow): string => {
    const mark = row.outcome.startsWith('elected') ? ' class="elected"' : '';
    const cells = row.values.slice(first, end).map((_, index) => cell(row, first + index, places));
    const outcome = last ? `<td class="outcome">${row.outcome}</td>` : '';
    // A name written from right to left must not turn the figures beside it.
    return `<tr${mark}><th scope="row"><bdi>${htmlText(row.label)}</bdi></th>${cells.join('')}${outcome}</tr>`;
  };
  return [
    // A part that scrolls must be within reach of the keyboard.
    `<div class="wide" role="group" aria-label="Votes after ${which}" tabindex="0">`,
    '<table>',
    `<caption>Votes after ${which}, and below them what was gained or lost</caption>`,
    `<thead><tr>${head.join('')}${outcomes}</tr></thead>`,
    `<tbody>\n${candidates.map(line).join('\n')}\n</tbody>`,
    `<tbody class="nobody">\n${nobody.map(line).join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ];
}

function cell({ values, changes }: SheetRow, stage: number, places: number): string {
  const change = stage === 0 ? '0' : changes[stage - 1];
  const sign = change.startsWith('-') ? '\u2212' : '+';
  const below = change === '0' ? '' : `<small>${sign}${shownValue(change.replace('-', ''), places)}</small>`;
  return `<td>${shownValue(values[stage], places)}${below}</td>`;
}

/** Signs that fit on a line of a page that lies on its side. */
const SIGNS_ACROSS = 110;

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:75rem;margin:2rem auto;padding:0 1rem}',
  'h1{font-size:1.5rem}h2{font-size:1.2rem}h1,p,li,bdi{overflow-wrap:anywhere}',
  '.note{border-left:4px solid #b45309;padding-left:.75rem}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;font-variant-numeric:tabular-nums}',
  'caption{text-align:left;color:#555;padding:.5rem 0}',
  'th,td{padding:.3rem .7rem;border-bottom:1px solid #ccc;text-align:right;vertical-align:top;white-space:nowrap}',
  'thead th{border-bottom:2px solid #333}',
  'th:first-child{text-align:left;position:sticky;left:0;background:#fff;min-width:9rem;max-width:18rem;white-space:normal}',
  'td.outcome,th.outcome{text-align:left;white-space:normal;min-width:6rem}',
  'small{display:block;color:#555}',
  'tbody th{font-weight:normal}.elected th,.elected .outcome{font-weight:bold}',
  '.nobody th,.nobody td{color:#555}',
  '@page{size:landscape}',
  '@media print{body{font-size:9pt;margin:0;max-width:none}.wide{overflow:visible;break-inside:avoid}th:first-child{position:static}th,td{padding:.15rem .35rem}tr{break-inside:avoid}}',
].join('\n');
