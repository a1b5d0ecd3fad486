/** One paragraph of an explanation, as plain data; texts are on one line each and not yet escaped. */
export interface Paragraph {
  readonly kind: 'title' | 'warning' | 'summary' | 'stage';
  /** What stands out before the text, such as `Stage 3`. */
  readonly heading?: string;
  readonly text: string;
}

/** How an explanation is written down. */
export type ExplanationFormat = 'text' | 'markdown' | 'html';

/** Paragraphs in a format, with everything escaped that the format would take for more than text. */
export function rendered(paragraphs: readonly Paragraph[], format: ExplanationFormat): string {
  return { text: asText, markdown: asMarkdown, html: asHtml }[format](paragraphs);
}

function asText(paragraphs: readonly Paragraph[]): string {
  return `${paragraphs.map(({ heading, text }) => (heading === undefined ? text : `${heading}: ${text}`)).join('\n\n')}\n`;
}

function asMarkdown(paragraphs: readonly Paragraph[]): string {
  const written = paragraphs.map(({ kind, heading, text }) => {
    const body = markdownText(text);
    if (kind === 'title') return `## ${body}`;
    if (heading !== undefined) return `**${markdownText(heading)}.** ${body}`;
    return kind === 'warning' ? `> ${body}` : body;
  });
  return `${written.join('\n\n')}\n`;
}

function asHtml(paragraphs: readonly Paragraph[]): string {
  const written = paragraphs.map(({ kind, heading, text }) => {
    const body = htmlText(text);
    if (kind === 'title') return `<h2>${body}</h2>`;
    const strong = heading === undefined ? '' : `<strong>${htmlText(heading)}.</strong> `;
    return `<p class="${kind}">${strong}${body}</p>`;
  });
  return `${written.join('\n')}\n`;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it is, in an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character]);
}

/**
 * Text that Markdown shows as it is. Besides the signs of its own, web addresses that some renderers turn into links are broken, and
 * what begins a list, a heading or a rule where it opens a line.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&|~#!$^]/g, '\\$&')
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
