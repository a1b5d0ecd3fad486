/**
 * A word as a shell reads it back.
 *
 * @example inShell("Ann's file") // `'Ann'\\''s file'`
 */
export function inShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
