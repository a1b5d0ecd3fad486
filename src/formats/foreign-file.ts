import { tableBelow } from './csv/csv-ballots-above.ts';
import { HOW_SAVED } from './how-saved.ts';

/** Why a text is none of ours, and what to do about it. */
export interface ForeignFile {
  readonly message: string;
  readonly hint: string;
}

/** What a text is that people send by mistake: an empty file, a spreadsheet, a page of the web; else `undefined`. */
export function foreignFile(text: string): ForeignFile | undefined {
  const head = text.slice(0, 4096).replace(/^\uFEFF/, '');
  if (head.trim() === '' && text.trim() === '') return { message: 'the file is empty', hint: 'is it the right file?' };
  if (/^"?StartDate"?[,;\t]/.test(head) && text.includes('ImportId'))
    return {
      message: 'this is an export of Qualtrics, whose columns are named in three lines',
      hint: 'take two of them out, and name the columns of the ranking question after the candidates',
    };
  const known = SIGNS.find(({ begins }) => begins.test(head));
  if (known !== undefined) return { message: `this is ${known.what}`, hint: known.hint };
  // A text in UTF-16 that was read as UTF-8 has a NUL in every other place.
  if (/\0/.test(head)) return { message: NOT_UTF8, hint: HOW_SAVED };
  return /[\x01-\x08\x0e-\x1f]/.test(head)
    ? { message: 'this is not a text', hint: 'is it the right file?' }
    : undefined;
}

/** What may be wrong with the beginning of a text that no format recognises. */
export function garbledText(head: string): ForeignFile | undefined {
  // The last character may be cut.
  return /\uFFFD[^]/.test(head) ? { message: NOT_UTF8, hint: HOW_SAVED } : undefined;
}

const NOT_UTF8 = 'this is not a text in UTF-8';

const SIGNS: readonly { readonly begins: RegExp; readonly what: string; readonly hint: string }[] = [
  { begins: /^PK[\x03\x05\x07]/, what: 'a zip file or a spreadsheet', hint: 'unpack it, or save the sheet as CSV' },
  { begins: /^\x1f(?:\x8b|\uFFFD)/, what: 'a gzip file', hint: 'unpack it first' },
  {
    begins: /^(?:\uFFFD|\xd0\xcf)/,
    what: 'not a text in UTF-8',
    hint: `${HOW_SAVED}; save a spreadsheet as CSV`,
  },
  {
    begins: /^%PDF/,
    what: 'a PDF file',
    hint: 'copy its figures into a CSV that begins with candidate,group,votes for totals, papers,rank1,rank2 for ballots',
  },
  { begins: /^\s*</, what: 'a page of the web (HTML) or XML', hint: 'download the file itself, not the page about it' },
];

/** What to do with a text that looks like a table of ballots, and is none that can be read; `undefined` for any other. */
export function tableHint(text: string): string | undefined {
  const lines = text.slice(0, 4096).split(/\r\n?|\n/);
  const [first = '', second = ''] = lines;
  if (/^\uFEFF?"?ID"?[,;\t]"?Start time"?[,;\t]"?Completion time/i.test(first) && /[^;]+;[^;]+;/.test(second))
    return 'Microsoft Forms puts a whole ranking into one cell: part that cell at its semicolons, and name the columns rank1, rank2, rank3';
  const headings = first
    .toLowerCase()
    .split(/[,;\t]/)
    .map((name) => name.replace(/["\s\uFEFF]+/g, ''));
  if (headings.some((name) => /^(?:rank|preference|choice)$/.test(name)) && headings.length > 1)
    return 'a table with one preference a line cannot be read: give each ballot a line, with columns rank1, rank2, rank3 above the names';
  const table = tableBelow(lines);
  return table === -1 ? undefined : `delete the lines above the header (line ${table + 1})`;
}
