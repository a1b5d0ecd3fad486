import { PsephosError, shown } from '../base/errors.ts';
import { oneLine } from '../base/text-layout.ts';
import { darkStyles, type Theme } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { svgText } from './svg-text.ts';
import { FONT } from './text-width.ts';

/** Options of every chart. */
export interface ChartOptions {
  /** Units across, which are pixels where nothing scales the picture: 280 to 4,000. Default 640; below about 480 a chart lays itself out for a phone. */
  readonly width?: number;
  /** Default `light`. */
  readonly theme?: Theme;
  /** The language by which numbers are grouped, such as `en` (default) or `de`. */
  readonly locale?: string;
  /** A colour for each group (party) by its name, `#rrggbb`; candidates of one group are told apart by texture. */
  readonly groupColours?: Readonly<Record<string, string>>;
  /** What ids in the picture begin with; needed where several pictures stand in one page. Default `ps`. */
  readonly id?: string;
}

/** A chart before it is written: a tree, its size, and what it says to those who cannot see it. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** What the picture is, in a few words; `title` of the SVG. */
  readonly title: string;
  /** What one would see, in sentences with the figures; `desc` of the SVG. */
  readonly description: string;
  readonly body: readonly SvgNode[];
  /** Patterns, clips and the like that the body names by id. */
  readonly definitions?: readonly SvgNode[];
}

/** Options, filled in and checked. */
export type Settings = Required<Omit<ChartOptions, 'groupColours'>> & Pick<ChartOptions, 'groupColours'>;

/**
 * Options of a chart, checked and filled in.
 *
 * @throws PsephosError `bad-argument` for a width that no chart can be drawn in, a theme or language that is none.
 * @example settingsOf({ locale: 'de' }).width // 640
 */
export function settingsOf({
  width = 640,
  theme = 'light',
  locale = 'en',
  id = 'ps',
  groupColours,
}: ChartOptions): Settings {
  if (!(width >= 280 && width <= 4000)) throw bad('the width of a chart', 'a number from 280 to 4,000', width);
  if (!['light', 'dark', 'auto'].includes(theme)) throw bad('the theme', 'light, dark or auto', theme);
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw bad('the id of a chart', 'a letter, then letters, digits, - or _', id);
  if (!isLocale(locale)) throw bad('the locale', 'a language tag, such as en, de or en-IN', locale);
  return { width, theme, locale, id, ...(groupColours === undefined ? {} : { groupColours }) };
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

function bad(what: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `${what} is not as it should be`,
    expected,
    received: shown(received),
  });
}

/** The root of a chart: `title` and `desc` first, as screen readers want them, and labelled by both. */
export function chartNode(chart: Chart, settings: Settings, styles: 'of its own' | 'of the page'): SvgNode {
  const { width, height, title, description, body, definitions = [] } = chart;
  const { id, theme } = settings;
  const style = styles === 'of its own' && theme === 'auto' ? [node('style', {}, darkStyles())] : [];
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: Math.round(width),
      height: Math.round(height),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONT,
      'font-size': TEXT,
    },
    node('title', { id: `${id}-title` }, oneLine(title)),
    node('desc', { id: `${id}-desc` }, oneLine(description)),
    ...style,
    ...(definitions.length === 0 ? [] : [node('defs', {}, ...definitions)]),
    ...body,
  );
}

/**
 * A chart as the text of an SVG file.
 *
 * @example namedCharts(findings).map(({ draw }) => chartText(draw(settingsOf({})), settingsOf({})))[0] // '<svg …'
 */
export function chartText(chart: Chart, settings: Settings): string {
  return `${svgText(chartNode(chart, settings, 'of its own'))}\n`;
}

/** Sizes of text. */
export const TEXT = 13;
export const SMALL_TEXT = 11;
export const TITLE_TEXT = 16;
