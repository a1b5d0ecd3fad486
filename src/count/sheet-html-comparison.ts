import { htmlText } from './explain/render.ts';
import type { HeadToHeadTable, ScoreTable } from './sheet-comparison.ts';
import { decidedBy, ROUNDED } from './sheet-parts.ts';

/** The tables of what a rule decides by, with so many stages side by side as have room for so many signs. */
export function scoreTablesHtml(tables: readonly ScoreTable[], signs: number): readonly string[] {
  return tables.flatMap((scores) => [
    ...panelsOf(scores, signs).flatMap((panel) => scoreTableHtml(panel)),
    ...(scores.rounded ? [`<p>${htmlText(ROUNDED)}</p>`] : []),
  ]);
}

/** The head-to-head table. */
export function headToHeadHtml({ says, columns, rows }: HeadToHeadTable): readonly string[] {
  return tableHtml({
    label: 'Head to head',
    caption: says,
    columns,
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map(({ text, isAhead }) => (isAhead ? `<strong>${htmlText(text)}*</strong>` : htmlText(text))),
    })),
  });
}

function scoreTableHtml({ of, stages, rows }: ScoreTable): readonly string[] {
  return tableHtml({
    label: 'What decides',
    caption: decidedBy(of),
    columns: stages.map((stage) => `Stage ${stage}`),
    rows: rows.map(({ label, values }) => ({ label, cells: values.map(htmlText) })),
  });
}

function panelsOf(scores: ScoreTable, signs: number): readonly ScoreTable[] {
  const longest = scores.rows.flatMap(({ values }) => values).reduce((most, text) => Math.max(most, text.length), 0);
  const across = Math.max(1, Math.floor(signs / (longest + 3)));
  return Array.from({ length: Math.ceil(scores.stages.length / across) }, (_, panel) => {
    const [first, end] = [panel * across, (panel + 1) * across];
    return {
      ...scores,
      stages: scores.stages.slice(first, end),
      rows: scores.rows.map(({ label, values }) => ({ label, values: values.slice(first, end) })),
    };
  });
}

interface Table {
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** The cells are escaped already. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

function tableHtml({ label, caption, columns, rows }: Table): readonly string[] {
  const head = ['Candidate', ...columns].map((text) => `<th scope="col">${htmlText(text)}</th>`);
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) => `<td>${cell}</td>`);
    // A name written from right to left must not turn the figures beside it.
    return `<tr><th scope="row"><bdi>${htmlText(row.label)}</bdi></th>${cells.join('')}</tr>`;
  });
  return [
    `<div class="wide" role="group" aria-label="${label}" tabindex="0">`,
    '<table>',
    `<caption>${htmlText(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ];
}
