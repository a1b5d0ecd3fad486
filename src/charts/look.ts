import { PsephosError, shown } from '../base/errors.ts';

/** Light, dark, or light that turns dark where the reader's screen is (`auto`); on paper always light. */
export type Theme = 'light' | 'dark' | 'auto';

/**
 * What a colour is for. `series-0` to `series-6` tell candidates, groups or rules apart, `nobody` is for votes that nobody holds;
 * `ahead-1` to `ahead-3` and `behind-1` to `behind-3` lie behind text and say by how much something is more or less than its other side.
 */
export type Role =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'line'
  | 'faint'
  | 'accent'
  | 'nobody'
  | `series-${0 | 1 | 2 | 3 | 4 | 5 | 6}`
  | `${'ahead' | 'behind'}-${1 | 2 | 3}`;

/**
 * The colours of every role, light and dark. The seven of the series stand at least 3 to 1 off the background (WCAG 2.2, 1.4.11) and
 * apart from each other for readers with protanopia, deuteranopia and tritanopia too, which a test works out.
 */
export const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<Role, string>>>> = {
  light: {
    paper: '#ffffff',
    ink: '#1b1d21',
    muted: '#55595f',
    line: '#9a9ea6',
    faint: '#e6e8eb',
    accent: '#b3261e',
    nobody: '#80858d',
    'series-0': '#7168cf',
    'series-1': '#a63609',
    'series-2': '#2ca2ae',
    'series-3': '#58328f',
    'series-4': '#d07750',
    'series-5': '#2d686a',
    'series-6': '#5a231e',
    'ahead-1': '#d7e8f7',
    'ahead-2': '#9fc9ec',
    'ahead-3': '#5ea3d9',
    'behind-1': '#fce6d2',
    'behind-2': '#f5c08d',
    'behind-3': '#e58e3f',
  },
  dark: {
    paper: '#12151a',
    ink: '#eceef1',
    muted: '#b0b5bd',
    line: '#6d737c',
    faint: '#2a2f37',
    accent: '#ff8f85',
    nobody: '#8d939c',
    'series-0': '#bda9ff',
    'series-1': '#c88500',
    'series-2': '#13b098',
    'series-3': '#9468ce',
    'series-4': '#fdc449',
    'series-5': '#a0eee3',
    'series-6': '#a94b4d',
    'ahead-1': '#1c3045',
    'ahead-2': '#20507f',
    'ahead-3': '#2a6cad',
    'behind-1': '#40301f',
    'behind-2': '#6d4718',
    'behind-3': '#925b12',
  },
};

/** Hues before they come again with another texture. */
export const HUES = 7;

/** A colour of the reader's own, such as a group's: the same, light and dark. */
export interface OwnColour {
  readonly own: string;
}

/** What something is painted with. */
export type Paint = Role | OwnColour;

/** Attributes that paint: the colour itself, and classes by which a style sheet turns it dark. */
export type Painted = { readonly class?: string; readonly fill?: string; readonly stroke?: string };

/** Paints the parts of a picture in one theme. */
export interface Look {
  readonly theme: Theme;
  /**
   * Attributes to spread into a node.
   *
   * @example look.paint({ fill: 'ink' }) // { fill: '#1b1d21', class: 'ps-fill-ink' }
   */
  paint(of: { readonly fill?: Paint | 'none'; readonly stroke?: Paint | 'none' }): Painted;
}

/** The look of a theme. */
export function lookOf(theme: Theme): Look {
  const colours = COLOURS[theme === 'dark' ? 'dark' : 'light'];
  const colour = (paint: Paint | 'none'): string =>
    paint === 'none' ? 'none' : typeof paint === 'string' ? colours[paint] : paint.own;
  return {
    theme,
    paint: ({ fill, stroke }) => {
      const classes = [classOf('fill', fill), classOf('stroke', stroke)].filter((name) => name !== undefined);
      return {
        ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
        ...(fill === undefined ? {} : { fill: colour(fill) }),
        ...(stroke === undefined ? {} : { stroke: colour(stroke) }),
      };
    },
  };
}

function classOf(what: 'fill' | 'stroke', paint: Paint | 'none' | undefined): string | undefined {
  return typeof paint === 'string' && paint !== 'none' ? `ps-${what}-${paint}` : undefined;
}

/**
 * The style sheet that turns pictures dark on a dark screen, never on paper: in a picture of its own, or once in a page that holds
 * pictures.
 */
export function darkStyles(): string {
  const rules = Object.entries(COLOURS.dark).flatMap(([role, colour]) => [
    `.ps-fill-${role}{fill:${colour}}`,
    `.ps-stroke-${role}{stroke:${colour}}`,
  ]);
  return `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`;
}

/**
 * A colour as people give it, such as `#c00` or `#cc0000`.
 *
 * @throws PsephosError `bad-argument` for anything else, since a colour goes into pages as it is.
 */
export function ownColour(text: string, where: string): OwnColour {
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return { own: text.toLowerCase() };
  throw new PsephosError({
    code: 'bad-argument',
    message: `${where} is no colour`,
    expected: 'a # with 3 or 6 hexadecimal digits, such as #cc0000',
    received: shown(text),
  });
}
