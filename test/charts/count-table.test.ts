import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/charts/chart.ts';
import { countTable, drawCountTable } from '../../src/charts/count-table.ts';
import { everyNode } from '../../src/charts/node.ts';
import type { Count } from '../../src/count/count.ts';
import { countedBy, HOSTILE, large, small, smallWithNames, unite } from './counts-to-draw.ts';

/** Texts of the picture, each with the place where it ends or begins. */
function textsOf(
  count: Count,
  width = 640,
): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  return drawCountTable(count, settingsOf({ width }))
    .body.flatMap((one) => [...everyNode(one)])
    .filter(({ tag }) => tag === 'text')
    .map(({ attributes, children }) => ({
      text: children.filter((child) => typeof child === 'string').join(''),
      x: Number(attributes['x']),
      y: Number(attributes['y']),
    }));
}

describe('countTable', () => {
  it('shows votes and changes below each other, in the column of their stage', () => {
    const texts = textsOf(countedBy('instant-runoff', unite));
    const place = (text: string): { readonly x: number; readonly y: number } => {
      const found = texts.filter((one) => one.text === text);
      expect(found, text).toHaveLength(1);
      return found[0];
    };
    for (const text of ['68,210', '+9,143', '59,544', '+6,000', '\u221217,143', '+2,000'])
      expect(place(text).x).toBe(place('Stage 2').x);
    expect(place('59,067').x).toBe(place('Stage 1').x);
    expect(place('+9,143').y).toBeGreaterThan(place('68,210').y);
    expect(place('+9,143').y).toBeLessThan(place('59,544').y);
  });

  it('shows every stage once, in panels where they do not fit side by side', () => {
    const count = countedBy('scotland-local-2007', large(14, 8));
    for (const width of [320, 640, 1000]) {
      const texts = textsOf(count, width);
      const heads = texts.filter(({ text }) => /^Stage \d+$/.test(text));
      expect(heads.map(({ text }) => text)).toEqual(count.stages.map(({ number }) => `Stage ${number}`));
      for (const { x } of heads) expect(x).toBeLessThanOrEqual(width - 16 + 1e-9);
    }
  });

  it('shows what the rule decides by in a table of its own', () => {
    const texts = textsOf(countedBy('borda', small)).map(({ text }) => text);
    expect(texts).toContain('What decides: Borda points.');
  });

  it('has a row for a quota that changes, and says one that does not', () => {
    const has = (rule: string, contest = large(8, 3)): boolean =>
      textsOf(countedBy(rule, contest)).some(({ text }) => text === 'Quota');
    expect(has('meek-reference')).toBe(true);
    expect(has('scotland-local-2007')).toBe(false);
    const texts = textsOf(countedBy('scotland-local-2007', small)).map(({ text }) => text);
    expect(texts.join(' ')).toContain('quota 8');
  });

  it('never shows a lost fraction of a vote as nothing', () => {
    const texts = textsOf(countedBy('scotland-local-2007', smallWithNames(HOSTILE))).map(({ text }) => text);
    expect(texts).toContain('Lost to rounding');
    expect(texts).toContain('<0.01');
  });

  it('groups figures as the language does', () => {
    expect(countTable(countedBy('instant-runoff', unite), { locale: 'de' })).toContain('68.210');
  });
});
