/**
 * A word as a shell reads it back: bash and zsh, and any other where it holds no control characters.
 *
 * @example inShell("Ann's file") // `'Ann'\\''s file'`
 */
export function inShell(word: string): string {
  if (STEERS.test(word)) return `$'${[...word].map(escaped).join('')}'`;
  // A word that begins with = is a command to zsh.
  return /^(?!=)[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** What a page could not show as it is. */
const STEERS = /\p{C}|[\u2028\u2029]/u;

function escaped(sign: string): string {
  if (/[\\']/.test(sign)) return `\\${sign}`;
  if (!STEERS.test(sign)) return sign;
  return [...new TextEncoder().encode(sign)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
