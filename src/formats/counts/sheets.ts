import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import { countSheet } from '../../count/sheet.ts';
import { countSheetHtml } from '../../count/sheet-html.ts';
import { countSheetMarkdown } from '../../count/sheet-markdown.ts';
import type { CountFormat } from '../format.ts';
import { writeCountCsv } from './count-csv.ts';

/** The count sheet as text, in lines of at most 100 characters. */
export const sheetText: CountFormat = sheet('sheet-text', 'count sheet as text', ['.txt'], (count) =>
  countSheet(count),
);

/** The count sheet as a table for a spreadsheet. */
export const sheetCsv: CountFormat = sheet('sheet-csv', 'count sheet as CSV', ['.csv'], writeCountCsv);

/** The count sheet in Markdown. */
export const sheetMarkdown: CountFormat = sheet(
  'sheet-markdown',
  'count sheet in Markdown',
  ['.md', '.markdown'],
  countSheetMarkdown,
);

/** The count sheet as a page of HTML. */
export const sheetHtml: CountFormat = sheet('sheet-html', 'count sheet as HTML', ['.html', '.htm'], countSheetHtml);

/** A sheet is for people: it rounds and tells in sentences, so that no count can be read from it again. */
function sheet(id: string, title: string, endings: readonly string[], write: (count: Count) => string): CountFormat {
  return {
    id,
    title,
    endings,
    holds: 'count',
    recognises: () => false,
    read() {
      throw new PsephosError({
        code: 'unsupported',
        message: `a ${title} can be written but not read`,
        hint: 'write the count as JSON (count-json), which is read again in full',
      });
    },
    write,
  };
}
