/** A section of a page under its title, with a line below it; nothing where there is nothing to say. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, '-'.repeat(title.length), ...lines];
}

/** Sections as one page, a blank line between them; those without lines are left out. */
export function pageOf(sections: readonly (readonly string[])[]): string {
  const told = sections.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
