import { describe, expect, it } from 'vitest';
import { chartText, settingsOf } from '../../src/charts/chart.ts';
import { namedCharts } from '../../src/charts/named-charts.ts';
import { everyNode } from '../../src/charts/node.ts';
import { ballotsCalled, declaredCalled, unite } from './report/found.ts';

describe('the charts of findings', () => {
  it('of three candidates begin with the map, the tipping line and the chances', () => {
    const ids = namedCharts(unite).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['ternary', 'tipping', 'chances']);
    expect(ids).toEqual(expect.arrayContaining(['votes', 'flow', 'count', 'flow-2']));
  });

  it('of ballots begin with votes by stage', () => {
    const ids = namedCharts(ballotsCalled(['Ann', 'Bob', 'Cy', 'Di'])).map(({ id }) => id);
    expect(ids).toEqual(['votes', 'flow', 'count', 'rules', 'pairwise']);
  });

  it.each([
    ['three candidates', unite],
    ['two candidates', declaredCalled(['Ann', 'Bob'])],
    ['five candidates', declaredCalled(['Ann', 'Bob', 'Cy', 'Di', 'Ed'])],
    ['ballots', ballotsCalled(['Ann', 'Bob', 'Cy', 'Di'])],
  ])('of %s have names of their own, a sentence each, and can be drawn for a phone', (_, findings) => {
    const charts = namedCharts(findings);
    expect(charts.length).toBeGreaterThan(1);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    const settings = settingsOf({ width: 320 });
    for (const { id, title, says, draw } of charts) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z\d]+)*$/);
      expect(title).not.toBe('');
      expect(says).toMatch(/\.$/);
      expect(chartText(draw(settings), settings)).toMatch(/^<svg/);
    }
  });

  it('paint a candidate in one colour in all of them', () => {
    const settings = settingsOf({});
    const coloured = namedCharts(unite).filter(({ id }) => /^(ternary|tipping|chances|votes|flow)$/.test(id));
    expect(coloured).toHaveLength(5);
    for (const { id, draw } of coloured) {
      const text = chartText(draw(settings), settings);
      const roles = new Set([...text.matchAll(/series-(\d)/g)].map(([, index]) => Number(index)));
      expect(roles.has(0), id).toBe(true);
      expect(roles.has(1), id).toBe(true);
      expect(Math.max(...roles), id).toBeLessThan(3);
    }
    const chances = namedCharts(unite)
      .find(({ id }) => id === 'chances')
      ?.draw(settings);
    const painted = (chances?.body ?? [])
      .flatMap((one) => [...everyNode(one)])
      .flatMap(({ children, attributes }) => {
        const [title] = children.flatMap((child) =>
          typeof child === 'string' || child.tag !== 'title' ? [] : [String(child.children[0])],
        );
        const bar = children.find((child) => typeof child !== 'string' && child.tag === 'rect');
        return title === undefined || typeof bar !== 'object'
          ? []
          : [`${title.split(',')[0]} ${String(bar.attributes['class'] ?? attributes['class'])}`];
      });
    expect(new Set(painted)).toEqual(new Set(['Len McCluskey ps-fill-series-0', 'Gerard Coyne ps-fill-series-1']));
  });
});
