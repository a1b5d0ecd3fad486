import { describe, expect, it } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { drawReliability } from '../../src/charts/reliability.ts';
import { wilsonInterval } from '../../src/charts/wilson.ts';
import { SCORES } from './made-up.ts';
import { nodesOf, textBoxes, textFaults } from './text-boxes.ts';

const texts = (chart: Chart): readonly string[] => textBoxes(chart).map(({ text }) => text);

describe('the interval of Wilson', () => {
  it('is where the test of a share with its own variance ends', () => {
    for (const [times, cases] of [
      [3, 10],
      [1, 193],
      [50, 100],
    ]) {
      for (const end of wilsonInterval(times, cases)) {
        const deviation = Math.abs(times / cases - end) / Math.sqrt((end * (1 - end)) / cases);
        expect(deviation).toBeCloseTo(1.959964, 5);
      }
    }
  });

  it('is that of the textbook at both ends', () => {
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(0, 10)[1]).toBeCloseTo(0.27753, 4);
    expect(wilsonInterval(10, 10)[1]).toBe(1);
    expect(wilsonInterval(10, 10)[0]).toBeCloseTo(0.72247, 4);
  });
});

describe('a reliability diagram', () => {
  const filled = SCORES.bins.filter(({ candidates }) => candidates > 0);

  it('has a dot for each tenth of which something was said, and none for the others', () => {
    const chart = drawReliability(SCORES, settingsOf({}));
    expect(nodesOf(chart, 'circle')).toHaveLength(filled.length);
    expect(filled.length).toBe(9);
  });

  it('puts dots where said and came true say', () => {
    const dots = nodesOf(drawReliability(SCORES, settingsOf({})), 'circle').map(({ attributes }) => ({
      x: Number(attributes['cx']),
      y: Number(attributes['cy']),
    }));
    const [first, last] = [dots[0], dots[8]];
    const side = (last.x - first.x) / (0.9938 - 0.0046);
    dots.forEach(({ x, y }, at) => {
      expect((x - first.x) / side).toBeCloseTo((filled[at].said ?? 0) - 0.0046, 9);
      expect((first.y - y) / side).toBeCloseTo((filled[at].cameTrue ?? 0) - 3 / 193, 9);
    });
  });

  it('has bars as high as there are candidates, with their numbers', () => {
    const chart = drawReliability(SCORES, settingsOf({}));
    const heights = nodesOf(chart, 'rect')
      .slice(1)
      .map(({ attributes }) => Number(attributes['height']));
    heights.forEach((height, at) => expect(height / heights[0]).toBeCloseTo(filled[at].candidates / 193, 9));
    expect(texts(chart)).toEqual(expect.arrayContaining(['193', '105', '13']));
  });

  it('says the calibration error in points, and what chance alone would do', () => {
    const { description } = drawReliability(SCORES, settingsOf({}));
    expect(description).toMatch(/(3|2\.9) points is how far/);
    expect(description).toContain('would show about 2.6 by chance');
    expect(description).toContain('Said 20% to 30% of 13 candidates, 24.6% on average: 30.8% elected (13% to 58%).');
  });

  it('warns of a report that was not fair', () => {
    const report = {
      ...SCORES,
      ...{ format: 'psephos-backtest', version: 1, rule: { id: 'x', title: 'X' }, groups: 'use', draws: 10, seed: '1' },
      ...{ model: { id: 'learned', assumes: 'as learned' }, training: { kind: 'folds', folds: 5 }, elections: 38 },
      ...{
        candidates: 380,
        baselines: {},
        leftOut: [],
        sameBallots: [],
        seen: ['a'],
        provenance: { library: '0', input: '0' },
      },
    } as unknown as Parameters<typeof drawReliability>[0];
    expect(texts(drawReliability(report, settingsOf({ width: 1000 }))).join(' ')).toContain('Not a fair test');
  });

  it.each([280, 320, 520, 640, 1000])('keeps all text inside and apart at a width of %i', (width) => {
    expect(textFaults(drawReliability(SCORES, settingsOf({ width })))).toEqual([]);
    expect(textFaults(drawReliability({ ...SCORES, bins: [] }, settingsOf({ width })))).toEqual([]);
  });
});
