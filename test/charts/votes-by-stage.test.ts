import { describe, expect, it } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { everyNode, type SvgNode } from '../../src/charts/node.ts';
import { drawVotesByStage } from '../../src/charts/votes-by-stage.ts';
import type { Count } from '../../src/count/count.ts';
import { countedBy, large, nobody, small, supposedCount, unite } from './counts-to-draw.ts';
import { textBoxes } from './text-boxes.ts';

function nodesIn({ body }: Chart): readonly SvgNode[] {
  return body.flatMap((one) => [...everyNode(one)]);
}

function nodesOf(count: Count): readonly SvgNode[] {
  return nodesIn(drawVotesByStage(count, settingsOf({})));
}

/** Widths of the bars, the background left out. */
function barsOf(count: Count): readonly number[] {
  return nodesOf(count)
    .filter(({ tag }) => tag === 'rect')
    .slice(1)
    .map(({ attributes }) => Number(attributes['width']));
}

function textsOf(count: Count): readonly string[] {
  return nodesOf(count).flatMap(({ tag, children }) =>
    tag === 'text' ? [children.filter((child) => typeof child === 'string').join('')] : [],
  );
}

describe('votesByStage', () => {
  it('draws bars as long as the votes of each candidate at each stage', () => {
    const bars = barsOf(countedBy('instant-runoff', unite));
    const unit = bars[1] / 68_210;
    expect(bars.map((long) => Math.round(long / unit))).toEqual([59_067, 68_210, 53_544, 59_544, 17_143]);
  });

  it('draws the quota where it is on the scale of the bars', () => {
    const count = countedBy('scotland-local-2007', small);
    const line = nodesOf(count).find(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
    const x = Number(/^M([\d.]+)/.exec(String(line?.attributes['d']))?.[1]);
    const [first] = barsOf(count);
    expect((x - 16) / first).toBeCloseTo(8 / 9, 3);
    expect(textsOf(count)).toContain('quota 8');
  });

  it('says from where to where a quota goes that changes', () => {
    expect(textsOf(countedBy('meek-reference', large(8, 3))).join()).toMatch(
      /quota \d+(\.\d+)? at first, \d+(\.\d+)? at last/,
    );
  });

  it('draws what decides where that is not the votes, and says so', () => {
    const count = countedBy('borda', small);
    const points = count.stages[0].scores?.values.map(Number) ?? [];
    const bars = barsOf(count);
    expect(bars).toHaveLength(5);
    expect(bars[0] / bars[1]).toBeCloseTo(Math.max(...points) / [...points].sort((a, b) => b - a)[1], 6);
    expect(textsOf(count)).toContain('What decides is not the votes but: Borda points.');
  });

  it('draws points below zero to the left of it', () => {
    const bars = nodesOf(countedBy('minimax', unite))
      .filter(({ tag }) => tag === 'rect')
      .slice(1)
      .map(({ attributes }) => Number(attributes['x']));
    expect(new Set(bars).size).toBe(2);
  });

  it('says that votes do not decide by rules that compare candidates', () => {
    expect(textsOf(countedBy('kemeny-young', small)).join(' ')).toContain('The rule compares candidates head to head');
  });

  it('gives the candidates of a group its colour', () => {
    const settings = settingsOf({ groupColours: { Left: '#cc0000' } });
    const { body } = drawVotesByStage(countedBy('instant-runoff', unite), settings, ['Left', undefined, 'Left']);
    const filled = body
      .flatMap((one) => [...everyNode(one)])
      .filter(({ attributes }) => attributes['fill'] === '#cc0000');
    expect(filled).toHaveLength(3);
  });

  it('keeps figures and outcomes clear of the line of the quota', () => {
    for (const width of [320, 640]) {
      const chart = drawVotesByStage(supposedCount, settingsOf({ width }));
      const line = nodesIn(chart).find(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
      const parts = [...String(line?.attributes['d']).matchAll(/M([\d.]+) ([\d.]+)L[\d.]+ ([\d.]+)/g)].map((part) =>
        part.slice(1).map(Number),
      );
      expect(parts.length).toBeGreaterThan(2);
      for (const [x, from, to] of parts)
        for (const { text, left, right, top, bottom } of textBoxes(chart))
          if (left < x && x < right && top < to && from < bottom) expect.fail(`the line goes through "${text}"`);
    }
  });

  it('says what is supposed, and what lots decided', () => {
    expect(textsOf(supposedCount).join(' ')).toContain(
      'Supposed: every paper goes on, half each way. Elected: Len McCluskey.',
    );
    expect(textsOf(nobody).join(' ')).toContain('A lot decided');
  });

  it('says how many votes nobody holds, which no bar shows', () => {
    expect(textsOf(countedBy('instant-runoff', unite))).toContain(
      'Votes that nobody holds at the end: 2,000 non-transferable.',
    );
  });
});
