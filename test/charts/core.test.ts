import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { chartNode, chartText, settingsOf } from '../../src/charts/chart.ts';
import { figuresIn } from '../../src/charts/figures.ts';
import { lookOf } from '../../src/charts/look.ts';
import { seriesMark } from '../../src/charts/mark-shapes.ts';
import { everyNode, node } from '../../src/charts/node.ts';
import { fillOf, seriesOf, textureDefinitions } from '../../src/charts/series.ts';
import { rounded, svgText } from '../../src/charts/svg-text.ts';
import { fitted, textWidth, wrappedIn } from '../../src/charts/text-width.ts';
import { NAMES } from './made-up.ts';

/** Text as files may have it: marks that combine, other scripts, emoji, line ends. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Signs of markup and what would steer text, among others. */
const sign = fc.constantFrom('<', '>', '&', '"', "'", 'a', '\u0000', '\u202e', '\u2028', '\n', '陈');

function graphemes(text: string): readonly string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

describe('an SVG text', () => {
  it('escapes text and values, and writes an element without children short', () => {
    const picture = node('text', { x: 1, id: 'a"b<' }, 'Ann & <b>', node('line'));
    expect(svgText(picture)).toBe('<text x="1" id="a&quot;b&lt;">Ann &amp; &lt;b&gt;<line/></text>');
  });

  it('leaves out attributes without a value, and rounds numbers to hundredths', () => {
    expect(svgText(node('rect', { x: undefined, y: 1 / 3, width: -0.001, height: 1e3 }))).toBe(
      '<rect y="0.33" width="0" height="1000"/>',
    );
  });

  it('writes out what would steer the text beside it, or is forbidden in XML', () => {
    expect(svgText(node('text', {}, 'a\u202eb\u0000c'))).toBe('<text>a\\u{202e}b\\u{0}c</text>');
  });

  it('never holds markup that a text brought along', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
        const written = svgText(node('g', { title: text }, text));
        const inside = written.slice('<g title="'.length, -'</g>'.length);
        const [value, ...rest] = inside.split('">');
        expect(rest).toHaveLength(1);
        expect(`${value}${rest.join('')}`).not.toMatch(/[<>"\u0000-\u0008\u202a-\u202e]/);
      }),
      { seed: 1 },
    );
  });

  it('never holds a minus zero', () => {
    expect(rounded(-0.004)).toBe('0');
    expect(rounded(-0.006)).toBe('-0.01');
  });
});

describe('a tree', () => {
  it('gives every element once, itself first', () => {
    const tree = node('g', {}, 'text', node('a', {}, node('b')), node('c'));
    expect([...everyNode(tree)].map(({ tag }) => tag)).toEqual(['g', 'a', 'b', 'c']);
  });
});

describe('a text that is fitted', () => {
  it('is never wider than the room, as long as an ellipsis has room', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 200 }), (text, room) => {
        expect(textWidth(fitted(text, 11, room), 11)).toBeLessThanOrEqual(room + 1e-9);
      }),
      { seed: 1 },
    );
  });

  it('is cut between what a reader takes for one character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('e\u0301', '🇬🇧', 'नि', 'a', '👍🏽'), { minLength: 1 }), (parts) => {
        const cut = fitted(parts.join(''), 10, 40);
        const kept = graphemes(cut.endsWith('…') ? cut.slice(0, -1) : cut);
        expect(kept).toEqual(graphemes(parts.join('')).slice(0, kept.length));
      }),
      { seed: 1 },
    );
  });

  it('stays whole where it has room, and else keeps as much as there is room for', () => {
    expect(fitted('Bartholomew', 10, 200)).toBe('Bartholomew');
    const cut = fitted('Bartholomew', 10, 40);
    expect(cut).toMatch(/^Bar.*…$/);
    const oneMore = `${'Bartholomew'.slice(0, cut.length)}…`;
    expect(textWidth(oneMore, 10)).toBeGreaterThan(40);
  });

  it('wraps at blanks, keeps every word, and cuts the last line only where lines are too few', () => {
    const lines = wrappedIn('one two three four', 10, 60);
    expect(lines.join(' ')).toBe('one two three four');
    expect(lines.length).toBeGreaterThan(1);
    const two = wrappedIn('one two three four five six seven', 10, 60, 2);
    expect(two).toHaveLength(2);
    expect(two[1].endsWith('…')).toBe(true);
  });
});

describe('the looks of a series', () => {
  const look = lookOf('light');

  it('are fourteen that differ in colour, in texture or in both', () => {
    const series = seriesOf(
      NAMES.map((name) => ({ name })),
      {},
    );
    expect(new Set(series.map(({ paint, texture }) => `${String(paint)} ${texture}`)).size).toBe(14);
    expect(new Set(series.slice(0, 7).map(({ paint }) => paint)).size).toBe(7);
  });

  it('have fourteen marks, no two alike, that differ in shape or in being hollow', () => {
    const series = seriesOf(
      NAMES.map((name) => ({ name })),
      {},
    );
    const shapes = series.map((one) => {
      const { tag, attributes } = seriesMark(look, one, 10, 10, 5);
      return [tag, attributes['points'], attributes['stroke-width']].join(' ');
    });
    expect(new Set(shapes).size).toBe(14);
  });

  it('give candidates of one group its colour, each with a texture of its own', () => {
    const members = [{ name: 'Ann', group: 'Reds' }, { name: 'Bob' }, { name: 'Cy', group: 'Reds' }];
    const [ann, bob, cy] = seriesOf(members, { groupColours: { Reds: '#C00' } });
    expect([ann.paint, cy.paint]).toEqual([{ own: '#c00' }, { own: '#c00' }]);
    expect([ann.texture, cy.texture]).toEqual(['plain', 'stripes']);
    expect(bob).toEqual({ paint: 'series-0', texture: 'plain', index: 1 });
  });

  it('refuse a colour that is none, and name its group', () => {
    expect(() => seriesOf([], { groupColours: { Reds: 'red"' } })).toThrow(/the colour of Reds/);
  });

  it('define every texture that is used, by the id it is used by', () => {
    const series = seriesOf(
      NAMES.map((name) => ({ name })),
      {},
    );
    const defined = textureDefinitions(look, series, 'x').map(({ attributes }) => `url(#${attributes['id']})`);
    const used = series.map((one) => fillOf(look, one, 'x').fill).filter((fill) => fill?.startsWith('url('));
    expect(used).toHaveLength(7);
    expect(defined).toEqual(used);
  });
});

describe('figures', () => {
  it('are grouped as readers of a language group them', () => {
    expect(figuresIn('en').number(129754)).toBe('129,754');
    expect(figuresIn('de').number(129754)).toBe('129.754');
    expect(figuresIn('en-IN').number(12975400)).toBe('1,29,75,400');
  });

  it('are exact where they are given as text, and a fraction stays as it is', () => {
    expect(figuresIn('en').number('12345678901234567890.12345')).toBe('12,345,678,901,234,567,890.12345');
    expect(figuresIn('de').number('10/3')).toBe('10/3');
  });

  it('are percentages with so many places', () => {
    expect(figuresIn('en').percent(0.66114)).toBe('66.1%');
    expect(figuresIn('de').percent(0.66114, 2)).toMatch(/^66,11\s%$/);
  });
});

describe('the settings of a chart', () => {
  it('are filled in', () => {
    expect(settingsOf({})).toEqual({ width: 640, theme: 'light', locale: 'en', id: 'ps' });
  });

  it.each([
    [{ width: 279 }, 'width'],
    [{ width: 4001 }, 'width'],
    [{ width: Number.NaN }, 'width'],
    [{ theme: 'blue' as 'dark' }, 'theme'],
    [{ locale: 'no such' }, 'locale'],
    [{ locale: '' }, 'locale'],
    [{ id: 'a b' }, 'id'],
    [{ id: '1"' }, 'id'],
  ])('are refused where no chart can be drawn so: %o', (options, what) => {
    expect(() => settingsOf(options)).toThrow(PsephosError);
    expect(() => settingsOf(options)).toThrow(new RegExp(what));
  });
});

describe('the root of a chart', () => {
  const chart = { width: 640.4, height: 99.6, title: 'A <title>', description: 'What\none sees', body: [node('line')] };

  it('begins with its title and description, which label it', () => {
    const root = chartNode(chart, settingsOf({ id: 'x' }), 'of its own');
    expect(root.attributes).toMatchObject({
      viewBox: '0 0 640 100',
      role: 'img',
      'aria-labelledby': 'x-title x-desc',
    });
    expect(root.children.slice(0, 2)).toEqual([
      node('title', { id: 'x-title' }, 'A <title>'),
      node('desc', { id: 'x-desc' }, 'What; one sees'),
    ]);
  });

  it('brings a style sheet along only where it turns dark by itself and no page does it', () => {
    const text = (theme: 'light' | 'dark' | 'auto'): string => chartText(chart, settingsOf({ theme }));
    expect(text('auto')).toContain('<style>@media screen');
    expect(text('light')).not.toContain('<style');
    expect(text('dark')).not.toContain('<style');
    expect(svgText(chartNode(chart, settingsOf({ theme: 'auto' }), 'of the page'))).not.toContain('<style');
  });
});
