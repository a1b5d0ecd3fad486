import { InvalidArgumentError } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import { type Chart, chartText, type Settings } from '../charts/chart.ts';
import { type FontsOf, fontsFor, type Render, undrawable } from './png-fonts.ts';

/** A picture as PNG. */
export interface Png {
  readonly bytes: Uint8Array;
  /** Characters that no font of the machine has; boxes stand for them. */
  readonly undrawable: readonly string[];
}

/** Pixels beyond which a picture is refused: they take 4 bytes each while it is drawn, and nobody can look at more. */
const MOST_PIXELS = 50_000_000;

/** Reads how many pixels a unit of width becomes. */
export function scaleOf(text: string): number {
  const scale = Number(text);
  if (/^\d{1,3}(\.\d{1,3})?$/.test(text) && scale >= 0.1 && scale <= 100) return scale;
  throw new InvalidArgumentError('It must be a number from 0.1 to 100, such as 2.');
}

/**
 * A chart as a PNG, so many pixels a unit.
 *
 * @throws PsephosError `too-large` before anything is drawn, `unsupported` on a machine that cannot draw it or has no font.
 */
export async function pngOf(chart: Chart, settings: Settings, scale: number, fonts: FontsOf = {}): Promise<Png> {
  refuseSize(chart, scale);
  const render = await renderer();
  const font = fontsFor(render, fonts);
  const image = render(chartText(chart, settings), {
    fitTo: { mode: 'zoom', value: scale },
    font,
    logLevel: 'off',
  }).draw();
  return { bytes: new Uint8Array(image.asPng()), undrawable: undrawable(render, chart, font) };
}

function refuseSize({ width, height }: Chart, scale: number): void {
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  if (across * down <= MOST_PIXELS) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the picture would have too many pixels',
    expected: `at most ${grouped(MOST_PIXELS)}`,
    received: `${grouped(across)} × ${grouped(down)}`,
    hint: 'give a smaller --scale or --width, or take --svg, which has no pixels',
  });
}

/** Loaded only for who wants a PNG: it is code of the machine, and may be missing there. */
async function renderer(): Promise<Render> {
  const { Resvg } = await import('@resvg/resvg-js').catch((error: unknown) => {
    throw new PsephosError({
      code: 'unsupported',
      message: `no PNG can be drawn here: @resvg/resvg-js cannot be loaded (${reason(error)})`,
      hint: 'install it again for this machine, or take --svg, which browsers show',
    });
  });
  return (svg, options) => {
    const drawing = new Resvg(svg, options);
    return { box: drawing.getBBox() !== undefined, draw: () => drawing.render() };
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
