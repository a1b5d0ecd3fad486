import { cannotHold } from '../refuse-to-write.ts';

/**
 * A text as one cell of a CSV file between commas, safe to open in a spreadsheet: what a spreadsheet would take for a formula
 * gets an apostrophe before it, and `readableText` takes it off again.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example csvCell('=1+1') // "'=1+1"
 */
export function csvCell(text: string): string {
  return quotedCell(guarded(text));
}

/** A text that no spreadsheet runs. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell in quotes where it needs them: for signs that part cells in any country, and blanks at its ends. */
export function quotedCell(text: string): string {
  return /[",;|\t\n]/.test(text) || text !== text.trim() ? inQuotes(text) : text;
}

/** A cell in quotes in any case. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What a cell says, without the apostrophe that keeps spreadsheets from running it. */
export function readableText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/**
 * How a formula begins, the wide signs of Japanese spreadsheets among them. Apostrophes before it belong to the pattern, so that a
 * text that has one of its own comes back with it.
 */
export const FORMULA: RegExp = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Refuses a text that would not come back the same.
 *
 * @throws PsephosError `unsupported`.
 */
export function checkCsvText(text: string, format: string, path: string, lines: 'one line' | 'any lines'): void {
  if (/\p{Surrogate}/u.test(text))
    throw cannotHold(format, path, 'well-formed Unicode, with no half of a pair of surrogates', text);
  if (lines === 'one line' ? /[\r\n]/.test(text) : text.includes('\r'))
    throw cannotHold(format, path, lines === 'one line' ? 'a text on one line' : 'line breaks as LF', text);
}
