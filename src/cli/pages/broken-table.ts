import { columns, wrapped } from '../../base/text-layout.ts';

/** A table whose texts go on below themselves where they are longer than `widths` says of their column; the other columns are figures. */
export function brokenTable(
  rows: readonly (readonly string[])[],
  widths: Readonly<Record<number, number>>,
  indent = '    ',
): readonly string[] {
  const lines = rows.flatMap((row) => {
    const cells = row.map((text, at) => (widths[at] === undefined ? [text] : wrapped(text, '', widths[at])));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
  return columns(lines, Object.keys(widths).map(Number)).map((line) => (indent + line).trimEnd());
}
