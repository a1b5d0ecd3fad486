import type { CountFormatHead } from '../format.ts';

/** The count sheet as text, in lines of at most 100 characters. */
export const sheetTextHead: CountFormatHead = head('sheet-text', 'count sheet as text', ['.txt']);

/** The count sheet as a table for a spreadsheet. */
export const sheetCsvHead: CountFormatHead = head('sheet-csv', 'count sheet as CSV', ['.csv']);

/** The count sheet in Markdown. */
export const sheetMarkdownHead: CountFormatHead = head('sheet-markdown', 'count sheet in Markdown', [
  '.md',
  '.markdown',
]);

/** The count sheet as a page of HTML. */
export const sheetHtmlHead: CountFormatHead = head('sheet-html', 'count sheet as HTML', ['.html', '.htm']);

function head(id: string, title: string, endings: readonly string[]): CountFormatHead {
  return { id, title, endings, holds: 'count', recognises: () => false };
}
