import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import { countSheet } from '../../count/sheet.ts';
import { countSheetHtml } from '../../count/sheet-html.ts';
import { countSheetMarkdown } from '../../count/sheet-markdown.ts';
import type { CountFormat, CountFormatHead } from '../format.ts';
import { writeCountCsv } from './count-csv.ts';
import { sheetCsvHead, sheetHtmlHead, sheetMarkdownHead, sheetTextHead } from './sheet-heads.ts';

export const sheetText: CountFormat = sheet(sheetTextHead, (count) => countSheet(count));

export const sheetCsv: CountFormat = sheet(sheetCsvHead, writeCountCsv);

export const sheetMarkdown: CountFormat = sheet(sheetMarkdownHead, countSheetMarkdown);

export const sheetHtml: CountFormat = sheet(sheetHtmlHead, countSheetHtml);

/** A sheet is for people: it rounds and tells in sentences, so that no count can be read from it again. */
function sheet(head: CountFormatHead, write: (count: Count) => string): CountFormat {
  return {
    ...head,
    read() {
      throw new PsephosError({
        code: 'unsupported',
        message: `a ${head.title} can be written but not read`,
        hint: 'write the count as JSON (count-json), which is read again in full',
      });
    },
    write,
  };
}
