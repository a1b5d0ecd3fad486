import type { RenderedImage, ResvgRenderOptions } from '@resvg/resvg-js';
import { PsephosError } from '../base/errors.ts';
import type { Chart } from '../charts/chart.ts';
import { everyNode, type SvgNode } from '../charts/node.ts';

/** Makes a picture ready to be drawn, and says whether anything of it would be seen. */
export type Render = (svg: string, options: ResvgRenderOptions) => { readonly box: boolean; draw(): RenderedImage };

/** Which fonts there are; nothing said means those of the system. */
export type FontsOf = NonNullable<ResvgRenderOptions['font']>;

/**
 * Families that read well, those that pictures name before those that most servers have. What draws a PNG knows no `system-ui` and
 * would take the first family it finds, which may have serifs.
 */
const PLAIN = [
  ...['Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', 'Ubuntu'],
  ...['Cantarell', 'Open Sans', 'FreeSans', 'Verdana'],
];

const NO_FAMILY = 'no such family';
/** In no font: what is drawn for it is what is drawn for whatever a font has not. */
const NO_CHARACTER = '\u{10fffd}';

/**
 * Fonts to draw with: the first plain family that is installed, else whatever there is.
 *
 * @throws PsephosError `unsupported` where there is no font at all.
 */
export function fontsFor(render: Render, fonts: FontsOf): FontsOf {
  const options = { font: fonts, logLevel: 'off' } as const;
  if (!render(column([cell('Mag', NO_FAMILY)]), options).box) throw noFont();
  const [unknown, ...found] = drawn(
    render,
    [NO_FAMILY, ...PLAIN].map((family) => cell('Mag', family)),
    fonts,
  );
  const plain = PLAIN.find((_, at) => found[at] !== unknown);
  return plain === undefined ? fonts : { ...fonts, defaultFontFamily: plain };
}

function noFont(): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'this machine has no font, so a PNG would have no words',
    hint: 'install one, such as DejaVu Sans (the package fonts-dejavu of many systems), or take --svg',
  });
}

/** Characters looked at: more than a chart has room for. */
const MOST_CHARACTERS = 1000;

/** The characters of a chart that no font has; `fonts` as {@link fontsFor} gives them. */
export function undrawable(render: Render, { body }: Chart, fonts: FontsOf): readonly string[] {
  const written = body.flatMap((root) => [...everyNode(root)].flatMap(wordsOf)).join('');
  const characters = [...new Set(written)]
    .filter((character) => !/[ -~\p{M}\p{Z}\p{C}]/u.test(character))
    .slice(0, MOST_CHARACTERS);
  if (characters.length === 0) return [];
  const cells = [NO_CHARACTER, ' ', ...characters].map((character) => cell(character, NO_FAMILY));
  const [unknown, nothing, ...found] = drawn(render, cells, fonts);
  return characters.filter((_, at) => found[at] === unknown || found[at] === nothing);
}

function wordsOf({ tag, children }: SvgNode): readonly string[] {
  return tag === 'text' || tag === 'tspan' ? children.filter((child) => typeof child === 'string') : [];
}

const CELL = 64;

/** A few characters, each by its number: one that no font has is none that text may hold as it is. */
function cell(characters: string, family: string): string {
  const numbers = [...characters].map((character) => `&#${character.codePointAt(0)};`).join('');
  return `<text x="4" y="40" font-size="20" font-family="${family}">${numbers}</text>`;
}

/** Cells below each other. */
function column(cells: readonly string[]): string {
  const placed = cells.map((one, at) => `<g transform="translate(0 ${at * CELL})">${one}</g>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CELL * cells.length}">${placed}</svg>`;
}

/** What is drawn in each cell, as text to be compared. */
function drawn(render: Render, cells: readonly string[], fonts: FontsOf): readonly string[] {
  const { pixels } = render(column(cells), { font: fonts, logLevel: 'off' }).draw();
  const size = 4 * CELL * CELL;
  return cells.map((_, at) => pixels.subarray(at * size, (at + 1) * size).toString('latin1'));
}
