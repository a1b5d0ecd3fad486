import { describe, expect, it } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { drawTornado } from '../../src/charts/tornado.ts';
import { madeUpSensitivity, NAMES } from './made-up.ts';
import { nodesOf, textBoxes, textFaults } from './text-boxes.ts';

const texts = (chart: Chart): readonly string[] => textBoxes(chart).map(({ text }) => text);

function drawn(candidates: number, rows: number, width = 1000): Chart {
  const input = { sensitivity: madeUpSensitivity(candidates, rows), candidates: NAMES.slice(0, candidates) };
  return drawTornado(input, settingsOf({ width }));
}

function bars(chart: Chart): readonly { readonly left: number; readonly width: number }[] {
  return nodesOf(chart, 'rect')
    .filter(({ attributes }) => attributes['fill-opacity'] !== undefined)
    .map(({ attributes }) => ({ left: Number(attributes['x']), width: Number(attributes['width']) }));
}

describe('a tornado', () => {
  it('has bars as long as the swings, the longest first', () => {
    const { rows, stopping } = madeUpSensitivity(3, 3);
    const swings = [...rows, ...stopping]
      .map(({ low, high }) => Math.abs(high.changed.mean - low.changed.mean))
      .sort((a, b) => b - a);
    const all = bars(drawn(3, 3));
    expect(all).toHaveLength(swings.length);
    all.forEach(({ width }, at) => expect(width / all[0].width).toBeCloseTo(swings[at] / swings[0], 6));
  });

  it('draws the line of the model where its chance lies between the ends of the bars', () => {
    const chart = drawn(3, 3);
    const line = nodesOf(chart, 'path').find(({ attributes }) => attributes['class'] === 'ps-stroke-accent');
    const [longest] = bars(chart);
    const { low, high } = madeUpSensitivity(3, 3).rows[0];
    const at = (Number(/^M([\d.]+)/.exec(String(line?.attributes['d']))?.[1]) - longest.left) / longest.width;
    expect(at).toBeCloseTo((0.203 - low.changed.mean) / (high.changed.mean - low.changed.mean), 4);
    expect(texts(chart)).toContain('as the model has it: 20%');
  });

  it('puts the value of the assumption at the end where it leads', () => {
    const places = textBoxes(drawn(3, 3));
    const [low, high] = ['67.4%', '6.1%'].map((says) => places.find(({ text }) => text === says)?.left ?? Number.NaN);
    // Of the second bar the high value leads to the lower chance.
    expect(low).toBeLessThan(high);
  });

  it('calls the ends of papers that stop none and all', () => {
    expect(texts(drawn(3, 3))).toEqual(expect.arrayContaining(['none', 'all']));
  });

  it('shows ten at the most and counts the others, and those that make no difference', () => {
    expect(bars(drawn(14, 14))).toHaveLength(10);
    expect(texts(drawn(14, 14))).toContain('5 more make less of a difference.');
  });

  it('says what is least bent, whose papers never moved and who was not asked about', () => {
    const all = texts(drawn(8, 3)).join(' ');
    expect(all).toContain('The least bent assumption that changes it: were 54.9% of their papers to go to another');
    expect(all).toContain(`In no draw did the papers of ${NAMES[0]} move.`);
    expect(all).toContain(`Not asked about, as fewer of their papers move: ${NAMES[3]}.`);
  });

  it('says in the description where each bar goes, or that there is none', () => {
    expect(drawn(3, 3).description).toContain('none, half or all: 32% at none, 16% at half');
    const { stopping: _, ...rest } = madeUpSensitivity(3, 0);
    const nothing = drawTornado(
      { sensitivity: { ...rest, stopping: [] }, candidates: NAMES.slice(0, 3) },
      settingsOf({}),
    );
    expect(nothing.description).toContain('No assumption by itself makes a difference of as much as half a point.');
    expect(textFaults(nothing)).toEqual([]);
  });

  it.each([280, 320, 480, 640, 1000])('keeps all text inside and apart at a width of %i', (width) => {
    for (const [candidates, rows] of [
      [2, 1],
      [3, 3],
      [8, 8],
      [14, 14],
    ])
      expect(textFaults(drawn(candidates, rows, width))).toEqual([]);
  });
});
