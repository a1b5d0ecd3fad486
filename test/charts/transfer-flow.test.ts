import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/charts/chart.ts';
import { lengthOf, votesCast } from '../../src/charts/count-figures.ts';
import { flowTable, movesBetween } from '../../src/charts/flow-columns.ts';
import { flowLayout } from '../../src/charts/flow-layout.ts';
import { everyNode } from '../../src/charts/node.ts';
import { drawTransferFlow } from '../../src/charts/transfer-flow.ts';
import type { Count } from '../../src/count/count.ts';
import { anyCount } from '../count/arbitrary-count.ts';
import { testWithSharedData } from '../shared-data.ts';
import { countedBy, large, smallByEveryRule, unite, ward } from './counts-to-draw.ts';

/** What leaves and what reaches every column but the ends, each as a share of the votes cast. */
function sharesThrough(count: Count): readonly number[] {
  const table = flowTable(count, 16);
  const cast = votesCast(count);
  return table.columns.slice(1).flatMap((_, column) => {
    const { moves } = movesBetween(table, column);
    const all = moves.reduce((sum, { votes }) => sum + votes, 0) / cast;
    const ends = table.holders.flatMap(({ values }, holder) => {
      const out = moves.filter(({ from }) => from === holder).reduce((sum, { votes }) => sum + votes, 0);
      const into = moves.filter(({ to }) => to === holder).reduce((sum, { votes }) => sum + votes, 0);
      return [out - lengthOf(values[column]), into - lengthOf(values[column + 1])].map((off) => 1 + off / cast);
    });
    return [all, ...ends];
  });
}

function expectConserved(count: Count): void {
  for (const share of sharesThrough(count)) expect(share, count.rule.id).toBeCloseTo(1, 6);
}

describe('transferFlow', () => {
  it('conserves votes into and out of every column and holder, by every rule', () => {
    for (const count of smallByEveryRule()) expectConserved(count);
    expectConserved(countedBy('scotland-local-2007', large(40, 8)));
  });

  it('conserves votes in any count whose books balance', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        if (votesCast(count) > 0) expectConserved(count);
      }),
      { numRuns: 30, seed: 8 },
    );
  });

  testWithSharedData('conserves the votes of real wards', () => {
    for (const rule of ['scotland-local-2007', 'meek-reference', 'wright', 'qpq', 'ireland-seanad'])
      expectConserved(ward('8_cands/aberdeen_2012_ward10.blt', rule));
  });

  it('shows exactly where the votes of one excluded candidate go', () => {
    const table = flowTable(countedBy('instant-runoff', unite), 16);
    const { moves, isPaired } = movesBetween(table, 0);
    const moved = moves
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, votes }) => [table.holders[from].name, table.holders[to].name, votes]);
    expect(isPaired).toBe(false);
    expect(moved).toEqual([
      ['Ian Allinson', 'Len McCluskey', 9143],
      ['Ian Allinson', 'Gerard Coyne', 6000],
      ['Ian Allinson', 'Non-transferable', 2000],
    ]);
  });

  it('makes ribbons as thick as their votes, on one scale', () => {
    const table = flowTable(countedBy('instant-runoff', unite), 16);
    const box = { left: 100, right: 500, top: 0, height: 240, padding: 30 };
    const { links, nodes } = flowLayout(table, 0, 1, box);
    expect(links).toHaveLength(5);
    for (const { votes, thickness } of links) expect(thickness).toBeCloseTo((votes / 129_754) * 240, 6);
    for (const { top, bottom, column, holder } of nodes)
      expect(bottom - top).toBeCloseTo((Number(table.holders[holder].values[column]) / 129_754) * 240, 6);
  });

  it('says that pairs are in proportion where several lose and several gain', () => {
    const said = (rule: string): string => drawTransferFlow(countedBy(rule, large(8, 3)), settingsOf({})).description;
    expect(said('meek-reference')).toContain('in proportion');
    expect(said('instant-runoff')).not.toContain('in proportion');
  });

  it('keeps labels of one column from each other', () => {
    for (const width of [320, 640, 1000]) {
      const { body } = drawTransferFlow(countedBy('scotland-local-2007', large(14, 4)), settingsOf({ width }));
      const names = body
        .flatMap((one) => [...everyNode(one)])
        .filter(({ tag, attributes }) => tag === 'text' && attributes['text-anchor'] === 'end')
        .map(({ attributes }) => Number(attributes['y']));
      expect(names.length).toBeGreaterThan(14);
      for (const [at, y] of names.slice(1).entries()) {
        const apart = y - names[at];
        // Within a panel names stand below each other; the next panel begins far below, or no earlier than where the last ended.
        expect(Math.abs(apart)).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('puts the smallest together where there are more than sixteen, and says so', () => {
    const table = flowTable(countedBy('scotland-local-2007', large(40, 8)), 16);
    expect(table.holders.filter(({ kind }) => kind === 'candidate')).toHaveLength(15);
    expect(table.holders.filter(({ isElected }) => isElected)).toHaveLength(8);
    expect(table.shared.join()).toContain('25 others');
  });
});
