import { describe, expect, it } from 'vitest';
import { chanceBars, drawChanceBars } from '../../src/charts/chance-bars.ts';
import { toldChance } from '../../src/charts/chance-text.ts';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { figuresIn } from '../../src/charts/figures.ts';
import { chanceOf } from '../../src/whatif/chances.ts';
import { drawnShare, drawnSpread, workedOut } from '../../src/whatif/words/chance-words.ts';
import { madeUpAnswer, NAMES, uniteAnswer } from './made-up.ts';
import { nodesOf, textBoxes, textFaults } from './text-boxes.ts';

const en = figuresIn('en');
const texts = (chart: Chart): readonly string[] => textBoxes(chart).map(({ text }) => text);
const bars = (chart: Chart): readonly number[] =>
  nodesOf(chart, 'rect')
    .filter(({ attributes }) => attributes['fill-opacity'] !== undefined)
    .map(({ attributes }) => Number(attributes['width']));

describe('a chance in words', () => {
  it.each([
    [0, 2000],
    [2000, 2000],
    [460, 2000],
    [1, 3],
    [0, 3],
    [8, 200_000],
    [199_999, 200_000],
    [0, 200_000],
    [99_001, 100_000],
  ])('of %i of %i draws is what the page says', (times, draws) => {
    const chance = chanceOf(times, draws);
    const { says, spread } = toldChance(chance, draws, en);
    expect([says, spread]).toEqual([drawnShare(chance, draws), drawnSpread(chance)]);
  });

  it.each([0.2297, 0.000002, 0.9999999, 0.5])('that was worked out as %f is what the page says', (exact) => {
    expect(toldChance({ mean: 0.4, standardError: 0.1, exact }, 10, en)).toEqual({
      says: workedOut(exact),
      spread: 'exact',
      at: exact,
    });
  });

  it('has an interval of 1.96 standard errors to each side, within 0 and 1', () => {
    const [low, high] = toldChance(chanceOf(50, 100), 100, en).interval ?? [];
    expect(low).toBeCloseTo(0.402, 3);
    expect(high).toBeCloseTo(0.598, 3);
    expect(toldChance(chanceOf(1, 100), 100, en).interval?.[0]).toBe(0);
  });

  it('is never nought where no draw came up: the interval goes to the bound', () => {
    const { at, interval } = toldChance(chanceOf(0, 100), 100, en);
    expect(at).toBe(0);
    // With a greater chance than this it would come up in 100 draws with probability 95%.
    expect((1 - (interval?.[1] ?? 0)) ** 100).toBeLessThanOrEqual(0.05);
  });
});

describe('chance bars', () => {
  it('are as long as the chances', () => {
    const [uniform, learned, coyne] = bars(drawChanceBars(uniteAnswer(), settingsOf({})));
    expect(uniform / coyne).toBeCloseTo(0.77027548 / 0.22972452, 6);
    expect(learned / uniform).toBeCloseTo(0.72 / 0.77027548, 6);
  });

  it('have no interval where the chance was worked out, and one where it was drawn', () => {
    const chart = drawChanceBars(uniteAnswer(), settingsOf({}));
    expect(nodesOf(chart, 'path')).toHaveLength(2);
    expect(texts(chart)).toContain('22.97% exact');
    expect(texts(chart)).toContain('28% ± 1%');
  });

  it('say certain and impossible once, whatever the models, and draw no chance for them', () => {
    const chart = drawChanceBars(madeUpAnswer({ candidates: 2 }), settingsOf({ width: 320 }));
    expect(texts(chart)).toEqual(expect.arrayContaining(['certain: 100%', 'impossible: 0%']));
    expect(bars(chart)).toEqual([]);
    expect(texts(chart).join(' ')).not.toContain('uniform');
  });

  it('tell a bound, and what it is, of whom no draw elected', () => {
    const all = texts(drawChanceBars(madeUpAnswer({ candidates: 8, seats: 3 }), settingsOf({ width: 1000 })));
    expect(all.filter((text) => text === 'under 1.5%')).toHaveLength(2);
    expect(all).toContain('Of those elected in no draw or in every draw: a bound that holds 19 times in 20.');
    expect(all).not.toContain('0% ± 0%');
  });

  it('stand in the order of the chances, those who cannot be elected last', () => {
    const chart = drawChanceBars(madeUpAnswer({ candidates: 8, seats: 3 }), settingsOf({ width: 1000 }));
    const names = texts(chart).filter((text) => NAMES.includes(text));
    expect(names.slice(-2)).toEqual(['🌻 Sunny', 'Hari Krishnamurthy']);
  });

  it('tell what each model assumes', () => {
    const all = texts(drawChanceBars(madeUpAnswer({ candidates: 3 }), settingsOf({ width: 1000 }))).join(' ');
    expect(all).toContain('uniform: assumes that papers go on as uniform has it; 200 draws.');
    expect(all).toContain('learned: assumes that papers go on as learned has it; 200 draws.');
  });

  it('tell models apart by shape', () => {
    const chart = drawChanceBars(uniteAnswer(), settingsOf({}));
    expect(nodesOf(chart, 'circle')).toHaveLength(3);
    expect(nodesOf(chart, 'polygon')).toHaveLength(3);
  });

  it('show the places of groups on a scale of all places, and those by first-past-the-post', () => {
    const answer = madeUpAnswer({ candidates: 8, seats: 3, grouped: true });
    const all = bars(drawChanceBars(answer, settingsOf({}))).slice(-6);
    const expected = (answer.models[0].groups ?? []).map((group) => group.expected);
    expect(expected.reduce((sum, places) => sum + places, 0)).toBeCloseTo(3, 9);
    expect(all[0] / all[4]).toBeCloseTo(expected[0] / expected[2], 9);
    const titles = nodesOf(drawChanceBars(answer, settingsOf({})), 'title').map(({ children }) => children[0]);
    expect(titles.filter((title) => title === 'first-past-the-post: 1')).toHaveLength(3);
  });

  it.each([280, 320, 480, 640, 1000])('keep all text inside and apart at a width of %i', (width) => {
    const answers = [2, 3, 8, 14].map((candidates) =>
      madeUpAnswer({ candidates, seats: candidates > 3 ? 3 : 1, grouped: candidates === 8 }),
    );
    for (const answer of [...answers, uniteAnswer()])
      expect(textFaults(drawChanceBars(answer, settingsOf({ width })))).toEqual([]);
  });

  it('say in the description what the bars show', () => {
    const { description } = drawChanceBars(uniteAnswer(), settingsOf({}));
    expect(description).toContain('Gerard Coyne (possible): uniform: 22.97%, exact and learned: 28%, ± 1%.');
    expect(description).toContain('Ian Allinson: impossible, 0%.');
  });

  it('escape names', () => {
    const svg = chanceBars(madeUpAnswer({ candidates: 8, seats: 3 }));
    expect(svg).toContain('&lt;b&gt;Bob&lt;/b&gt; &amp; &quot;co&quot;');
    expect(svg).not.toContain('<b>');
  });
});
