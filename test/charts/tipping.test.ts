import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { everyNode, group } from '../../src/charts/node.ts';
import { drawTipping } from '../../src/charts/tipping.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { type WhatIf, whatIf } from '../../src/whatif/what-if.ts';
import { declared, unite2017 } from '../whatif/declared.ts';
import { uniteMarks } from './what-if-maps.ts';

const settings = settingsOf({});

/** Nothing of the draws is shown, so hardly any are made. */
function answer(result: DeclaredResult, rule: Rule): WhatIf {
  return whatIf(result, rule, { draws: 10, claims: [] });
}

function textsOf(chart: Chart): string {
  const nodes = [...everyNode(group({}, chart.body))];
  return nodes.flatMap(({ tag, children }) => (tag === 'text' ? children.map(String) : [])).join(' ');
}

describe('Unite 2017', () => {
  const chart = drawTipping(answer(unite2017, ers97), settings, { marks: uniteMarks });
  const texts = textsOf(chart);

  test('says the lead, the first and the last point of the line', () => {
    expect(texts).toContain('Len McCluskey is 5,523 ahead of Gerard Coyne.');
    expect(texts).toContain('66.1% if none stop: 11,334 papers');
    expect(texts).toContain('If more than 11,619 (67.8%) stop, Gerard Coyne cannot win.');
    expect(texts).toContain('Gerard Coyne wins');
    expect(texts).toContain('Len McCluskey wins');
  });

  test('draws the points of the line where the figures are', () => {
    const nodes = [...everyNode(group({}, chart.body))];
    const frame = nodes.find(({ tag, attributes }) => tag === 'rect' && attributes['fill'] === 'none');
    const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(frame?.attributes[name]));
    const dots = nodes.filter(({ tag, attributes }) => tag === 'circle' && attributes['r'] === 4);
    const shares = dots.map(({ attributes }) => [
      (Number(attributes['cx']) - left) / width,
      1 - (Number(attributes['cy']) - top) / height,
    ]);
    expect(shares[0][0]).toBeCloseTo(0, 6);
    expect(shares[0][1]).toBeCloseTo(11_334 / 17_143, 6);
    expect(shares[1][0]).toBeCloseTo(11_619 / 17_143, 6);
    expect(shares[1][1]).toBeCloseTo(1, 6);
  });

  test('counts each claim as a share of those papers that go on', () => {
    expect(texts).toContain('40% stop, 50% of the rest to Gerard Coyne: Len McCluskey wins');
    expect(chart.description).toContain('5% stop, 5.3% of the rest to Gerard Coyne: Len McCluskey wins.');
  });
});

describe('what is level', () => {
  test('is told as a lot where the rule draws one', () => {
    const texts = textsOf(drawTipping(answer(declared([10, 6, 4]), instantRunoff), settings));
    expect(texts).toContain('B cannot win, unless by lot, not even with all 4 papers of C.');
  });

  test('goes to the leader where the rule says so', () => {
    const { description } = drawTipping(answer(declared([10, 8, 6]), ers97), settings, {
      marks: [{ label: 'level', kind: 'claim', shares: { toFirst: 2 / 6, toSecond: 4 / 6, nonTransferable: 0 } }],
    });
    expect(description).toContain('66.7% of the rest to B: level, and A wins.');
  });
});

describe('without a tipping line', () => {
  test('the directions are drawn in which the result tips', () => {
    const found = answer(declared([40, 36, 30, 25]), instantRunoff);
    const chart = drawTipping(found, settings);
    const turn = found.directions?.[0].turns[0];
    expect(turn).toBeDefined();
    const bar = 640 - 2 * 16;
    const ticks = [...everyNode(group({}, chart.body))].filter(({ tag }) => tag === 'line');
    expect(Number(ticks[0].attributes['x1'])).toBeCloseTo(16 + bar * (turn?.at ?? 0), 6);
    expect(chart.description).toContain('Towards B');
  });

  test.each([
    ['First-past-the-post does not promise', answer(unite2017, firstPastThePost)],
    ['more than half of the first preferences', answer(declared([9, 4, 3]), ers97)],
    ['fewer than three candidates', answer(declared([5, 4]), ers97)],
    ['2 places are filled', answer(declared([5, 4, 3], 2), ers97)],
  ])('the picture says why: %s', (why, found) => {
    const chart = drawTipping(found, settings);
    expect(chart.title).toBe('No tipping line');
    expect(chart.description).toContain(why);
    expect(textsOf(chart)).toContain(why.split(' ')[0]);
  });
});
