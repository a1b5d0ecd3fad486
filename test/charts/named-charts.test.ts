import { describe, expect, it } from 'vitest';
import { chartText, settingsOf } from '../../src/charts/chart.ts';
import { namedCharts } from '../../src/charts/named-charts.ts';
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
});
