import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { lookOf } from '../../src/charts/look.ts';
import { group } from '../../src/charts/node.ts';
import { background, textAt } from '../../src/charts/parts.ts';
import { pngOf, scaleOf } from '../../src/cli/png.ts';
import { fontsFor, type Render, undrawable } from '../../src/cli/png-fonts.ts';

const settings = settingsOf({});
const look = lookOf('light');

function chartOf(text: string, height = 100): Chart {
  const body = [background(look, 300, height), group({}, [textAt(look, 10, 50, text)])];
  return { width: 300, height, title: 'A chart', description: 'A text.', body };
}

async function thrownBy(work: Promise<unknown>): Promise<PsephosError> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof PsephosError) return error;
  throw new Error('no error of ours was thrown');
}

/** What stands in the head of a PNG. */
function sizeOf(png: Uint8Array): { readonly signature: string; readonly across: number; readonly down: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return {
    signature: Buffer.from(png.subarray(1, 4)).toString(),
    across: view.getUint32(16),
    down: view.getUint32(20),
  };
}

/** Whether there is a font on this machine: a bare one, such as a container, may have none. */
const HAS_FONTS = process.platform !== 'linux' || existsSync('/usr/share/fonts/truetype');

describe('a chart as PNG', () => {
  it.skipIf(!HAS_FONTS).each([
    [1, 300, 100],
    [2, 600, 200],
    [1.5, 450, 150],
  ])('is %d pixels a unit', async (scale, across, down) => {
    const { bytes } = await pngOf(chartOf('Ann'), settings, scale);
    expect(sizeOf(bytes)).toEqual({ signature: 'PNG', across, down });
  });

  it('is refused where there is no font, since it would have no words', async () => {
    const error = await thrownBy(pngOf(chartOf('Ann'), settings, 2, { loadSystemFonts: false }));
    expect(error).toMatchObject({ code: 'unsupported' });
    expect(error.message).toContain('this machine has no font');
  });

  it.each([
    ['tall', chartOf('Ann', 1e6), 1],
    ['large', chartOf('Ann'), 100],
  ])('is refused before it is drawn where it would be too %s', async (_, chart, scale) => {
    const before = process.memoryUsage().rss;
    const error = await thrownBy(pngOf(chart, settings, scale, { loadSystemFonts: false }));
    expect(error).toMatchObject({ code: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  it('takes a scale that is a plain number', () => {
    expect(['1', '0.5', '2.25', '100'].map(scaleOf)).toEqual([1, 0.5, 2.25, 100]);
    for (const text of ['0', '-1', '1e3', '101', 'big', '', 'NaN', 'Infinity', '0x2'])
      expect(() => scaleOf(text)).toThrow();
  });
});

/** Draws a cell full of one byte: of the family or the character where it has that, else of what it has for all others. */
function drawing(known: readonly string[], families: readonly string[] = []): Render {
  return (svg) => ({
    box: families.length + known.length > 0,
    draw: () => {
      const cells = [...svg.matchAll(/font-family="([^"]*)">([^<]*)</g)].map(([, family = '', numbers = '']) => {
        const text = numbers.replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));
        return families.indexOf(family) + known.indexOf(text) + 3;
      });
      const pixels = Buffer.concat(cells.map((byte) => Buffer.alloc(64 * 64 * 4, byte)));
      return { pixels, width: 64, height: 64 * cells.length, asPng: () => pixels };
    },
  });
}

describe('characters that no font has', () => {
  it('are found, each once, and plain ones and marks are not looked for', () => {
    const render = drawing(['é', 'ع', ' ']);
    expect(undrawable(render, chartOf('Ann é ع 中 文 中 e\u0301 \u200f'), {})).toEqual(['中', '文']);
  });

  it('are those too that leave a blank', () => {
    expect(undrawable(drawing([' ', '中']), chartOf('中'), {})).toEqual([]);
    // Drawn as what is drawn for a blank.
    const blank: Render = () => ({
      box: true,
      draw: () => ({ pixels: Buffer.alloc(64 * 64 * 4 * 3), width: 64, height: 192, asPng: () => Buffer.alloc(0) }),
    });
    expect(undrawable(blank, chartOf('中'), {})).toEqual(['中']);
  });

  it('are not asked for in what only screen readers read', () => {
    const chart = { ...chartOf('Ann'), description: '中' };
    expect(undrawable(drawing([]), chart, {})).toEqual([]);
  });
});

describe('the font of a PNG', () => {
  it('is the first plain one that is installed', () => {
    expect(fontsFor(drawing([], ['DejaVu Sans', 'Verdana']), {})).toEqual({ defaultFontFamily: 'DejaVu Sans' });
    expect(fontsFor(drawing([], ['Verdana', 'Roboto']), {})).toEqual({ defaultFontFamily: 'Roboto' });
  });

  it('is whatever there is where none of those is installed', () => {
    expect(fontsFor(drawing([], ['Comic Serif']), {})).toEqual({});
  });
});
