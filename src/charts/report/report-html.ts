import { digestInBase64 } from '../../base/digest.ts';
import { oneLine } from '../../base/text-layout.ts';
import { VERSION } from '../../base/version.ts';
import { type ChartOptions, settingsOf } from '../chart.ts';
import { figuresIn } from '../figures.ts';
import type { Findings } from '../findings.ts';
import { xmlText } from '../xml-text.ts';
import { documentOf } from './document-of.ts';
import { figureHtml, partHtml } from './parts-html.ts';
import { reportStyle } from './report-style.ts';
import { textHtml } from './text-html.ts';

/** Options of {@link reportHtml}: the theme is `auto` where nobody says, which follows the reader's screen; paper is always light. */
export type ReportOptions = Pick<ChartOptions, 'theme' | 'locale' | 'groupColours'>;

/**
 * The report as one HTML file that needs nothing else: no script runs, nothing is loaded, and its content security policy says so.
 *
 * @throws PsephosError `bad-argument` for a theme, language or colour that is none, `too-large` for a count of more figures than a picture can
 * hold.
 * @example reportHtml(findings).startsWith('<!doctype html>') // true
 */
export function reportHtml(findings: Findings, { theme = 'auto', ...pictures }: ReportOptions = {}): string {
  settingsOf({ theme, ...pictures });
  const { question, title, answer, terms, key, sections, names } = documentOf(findings);
  const text = textHtml(names);
  const { prose } = text;
  const style = reportStyle(theme);
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="psephos ${VERSION}">`,
    `<title>${xmlText(oneLine(`${title}: ${question}`))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<header class="hero">',
    '<div>',
    `<h1>${prose(question)}</h1>`,
    `<p class="about">${prose(title)}</p>`,
    `<div class="answer">${answer.map((sentence) => `<p>${prose(sentence)}</p>`).join('\n')}</div>`,
    ...(terms === undefined ? [] : [`<p class="about">${prose(terms)}</p>`]),
    '</div>',
    ...(key === undefined ? [] : figureHtml(key, prose, pictures)),
    '</header>',
    ...groupingNote(pictures.locale ?? 'en'),
    ...sections.flatMap(({ id, title: heading, parts }) => [
      `<section aria-labelledby="about-${id}">`,
      `<h2 id="about-${id}">${prose(heading)}</h2>`,
      ...parts.flatMap((part) => partHtml(part, text, pictures)),
      '</section>',
    ]),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The text is English; a reader must not take a point of the pictures for a decimal one. */
function groupingNote(locale: string): readonly string[] {
  const [here, there] = ['en', locale].map((language) => figuresIn(language).number(SAMPLE));
  if (here === there) return [];
  return [`<p class="about">The pictures write ${xmlText(there)} where the text writes ${here}.</p>`];
}

const SAMPLE = 12345.6;

/** Nothing may be loaded, run or sent; of styles only the one that stands in the page. */
function policyFor(style: string): string {
  return `default-src 'none'; style-src 'sha256-${digestInBase64(style)}'; img-src 'none'; base-uri 'none'; form-action 'none'`;
}
