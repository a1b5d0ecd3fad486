import { describe, expect, it } from 'vitest';
import { COLOURS, darkStyles, lookOf, ownColour, type Role } from '../../src/charts/look.ts';
import { contrast, SIGHTS, type Sight, seenApart } from './colour-sight.ts';

const THEMES = ['light', 'dark'] as const;
const TEXTS: readonly Role[] = ['ink', 'muted', 'accent'];
const roles = Object.keys(COLOURS.light) as readonly Role[];
const series = roles.filter((role) => role.startsWith('series-'));
const shades = roles.filter((role) => /^(ahead|behind)-/.test(role));

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const colours = COLOURS[theme];

  it.each(TEXTS)('let text in %s be read (WCAG 2.2, 1.4.3)', (role) => {
    expect(contrast(colours[role], colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...series, 'nobody' as const])('let shapes in %s be seen (WCAG 2.2, 1.4.11)', (role) => {
    expect(contrast(colours[role], colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each([...shades, 'faint' as const])('let text in ink be read on %s', (role) => {
    expect(contrast(colours.ink, colours[role])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SIGHTS)('keep the series apart for %s sight', (sight) => {
    expect(
      leastApart(
        series.map((role) => colours[role]),
        sight,
      ),
    ).toBeGreaterThanOrEqual(0.1);
  });

  it.each(SIGHTS)('keep ahead and behind apart for %s sight', (sight) => {
    for (const shade of [2, 3] as const)
      expect(seenApart(colours[`ahead-${shade}`], colours[`behind-${shade}`], sight)).toBeGreaterThanOrEqual(0.08);
  });
});

/** The least distance between any two. */
function leastApart(colours: readonly string[], sight: Sight): number {
  return Math.min(...colours.flatMap((a, at) => colours.slice(at + 1).map((b) => seenApart(a, b, sight))));
}

describe('what the colours are measured with', () => {
  it('knows the contrast of black on white, and of a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#a63609', '#a63609')).toBe(1);
  });

  it('sees red and green nearer each other without the cones for long or middle waves', () => {
    const [red, green] = ['#c05030', '#7a7a20'];
    expect(seenApart(red, green, 'protanopia')).toBeLessThan(seenApart(red, green, 'normal') / 2);
    expect(seenApart(red, green, 'deuteranopia')).toBeLessThan(seenApart(red, green, 'normal') / 2);
  });

  it('leaves greys as they are for every sight', () => {
    for (const sight of SIGHTS) expect(seenApart('#404040', '#c0c0c0', sight)).toBeCloseTo(0.435, 2);
  });
});

describe('a look', () => {
  it('paints with the colours of its theme, and with classes by which a style sheet turns them', () => {
    expect(lookOf('dark').paint({ fill: 'ink' })).toEqual({ fill: COLOURS.dark.ink, class: 'ps-fill-ink' });
    expect(lookOf('auto').paint({ stroke: 'line', fill: 'none' })).toEqual({
      fill: 'none',
      stroke: COLOURS.light.line,
      class: 'ps-stroke-line',
    });
  });

  it('leaves a colour of the reader’s own as it is', () => {
    expect(lookOf('dark').paint({ fill: ownColour('#CC0000', 'it') })).toEqual({ fill: '#cc0000' });
  });

  it.each(['red', '#12', '#1234567', 'url(#x)', '#12345g', '#fff;'])('takes %s for no colour', (text) => {
    expect(() => ownColour(text, 'the colour of Reds')).toThrow(/the colour of Reds is no colour/);
  });

  it('turns every role dark, on screens alone', () => {
    const styles = darkStyles();
    expect(styles.startsWith('@media screen and (prefers-color-scheme:dark){')).toBe(true);
    for (const role of roles) {
      expect(styles).toContain(`.ps-fill-${role}{fill:${COLOURS.dark[role]}}`);
      expect(styles).toContain(`.ps-stroke-${role}{stroke:${COLOURS.dark[role]}}`);
    }
  });
});
