/**
 * Text that cannot steer a terminal: control characters and direction overrides are shown as escapes, line ends kept. The two joiners
 * stay where they join signs that are not ASCII, since Persian names and many emoji are written with them.
 */
export function safe(text: string): string {
  return text.replace(UNSAFE, (character) =>
    [...character].map((part) => `\\u{${(part.codePointAt(0) ?? 0).toString(16)}}`).join(''),
  );
}

const UNSAFE = /[^\P{C}\n\u200c\u200d]|[\u2028\u2029]|(?<![^\p{ASCII}])[\u200c\u200d]|[\u200c\u200d](?![^\p{ASCII}])/gu;

/** The same on one line. */
export function oneLine(text: string): string {
  // Only from where the blanks begin: else a long row of them is looked at anew from each.
  return safe(text).replace(/(?<!\s)\s*\n\s*/g, '; ');
}

/** Columns of text, the first left-aligned and the rest right-aligned unless said otherwise, two blanks apart. */
export function columns(rows: readonly (readonly string[])[], left: readonly number[] = [0]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, width(cell))));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        left.includes(at) ? cell + ' '.repeat(widths[at] - width(cell)) : ' '.repeat(widths[at] - width(cell)) + cell,
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Breaks text into lines of at most `most` characters at blanks, each begun with `indent`. */
export function wrapped(text: string, indent = '  ', most = 96): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && width(indent + line) + 1 + width(word) > most) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}

/** Characters as a reader sees them, near enough: combining marks take no room. */
function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
