import { describe, expect, it } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { figuresIn } from '../../src/charts/figures.ts';
import { cellText, shadeOf } from '../../src/charts/pairwise-cell.ts';
import { drawPairwiseMap, pairwiseMap } from '../../src/charts/pairwise-map.ts';
import { pairwiseTableOf } from '../../src/charts/pairwise-table.ts';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { schulze } from '../../src/rules/condorcet/schulze.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { contest } from '../rules/contests.ts';
import { madeUpDuels } from './made-up.ts';
import { nodesOf, textBoxes, textFaults } from './text-boxes.ts';

const en = figuresIn('en');
const texts = (chart: Chart): readonly string[] => textBoxes(chart).map(({ text }) => text);

describe('the table behind a pairwise map', () => {
  it('is the same from a comparison and from a count by a rule that compares candidates', () => {
    const three = contest('4: A > B\n3: B > C\n2: C > B', 1);
    const fromCount = pairwiseTableOf(schulze.count(three));
    expect(pairwiseTableOf(compareRules(three, [instantRunoff]))).toEqual(fromCount);
    expect(fromCount.order.map(({ candidate }) => candidate)).toEqual([1, 2, 0]);
    expect(fromCount.winner).toBe(1);
    expect(fromCount.loser).toBe(0);
  });

  it('leaves out who withdrew', () => {
    const three = { ...contest('4: A > B\n3: B > C\n2: C > B', 1), withdrawn: [1] };
    expect(pairwiseTableOf(compareRules(three, [instantRunoff])).order.map(({ candidate }) => candidate)).toEqual([
      2, 0,
    ]);
  });

  it('is refused of a count that has none, and of too many', () => {
    expect(() => pairwiseMap(instantRunoff.count(contest('4: A > B\n3: B', 1)))).toThrow(/no table of everybody/);
    const names = Array.from({ length: 41 }, (_, at) => `N${at}`);
    const papers = names.map(() => names.map(() => 1));
    expect(() => pairwiseMap({ contest: { candidates: names, seats: 1 }, pairwise: papers })).toThrow(
      /so many candidates/,
    );
  });
});

describe('a square', () => {
  it('is shaded by the margin among those who prefer either', () => {
    expect(shadeOf({ ahead: 55, behind: 45 })).toBe('ahead-1');
    expect(shadeOf({ ahead: 64, behind: 36 })).toBe('ahead-2');
    expect(shadeOf({ ahead: 36, behind: 64 })).toBe('behind-2');
    expect(shadeOf({ ahead: 0, behind: 3 })).toBe('behind-3');
    expect(shadeOf({ ahead: 5, behind: 5 })).toBe('faint');
    expect(shadeOf({ ahead: 0, behind: 0 })).toBe('faint');
  });

  it('says papers, or so many in a hundred without calling a lead level', () => {
    expect(cellText({ ahead: 1234, behind: 5 }, 'papers', en)).toBe('1,234');
    expect(cellText({ ahead: 501, behind: 499 }, 'per cent', en)).toBe('51');
    expect(cellText({ ahead: 499, behind: 501 }, 'per cent', en)).toBe('49');
    expect(cellText({ ahead: 7, behind: 7 }, 'per cent', en)).toBe('50');
    expect(cellText({ ahead: 0, behind: 0 }, 'per cent', en)).toBe('–');
  });

  it('counts papers as many as there can be', () => {
    const most = 2 ** 49;
    expect(shadeOf({ ahead: most, behind: most - 1 })).toBe('ahead-1');
    expect(cellText({ ahead: most, behind: most - 1 }, 'per cent', en)).toBe('51');
  });
});

describe('a pairwise map', () => {
  it('marks just those squares whose row is ahead with a corner and bold type', () => {
    const chart = drawPairwiseMap(madeUpDuels(8), settingsOf({}));
    const corners = nodesOf(chart, 'polygon').length;
    const bold = nodesOf(chart, 'text').filter(
      ({ attributes }) => attributes['font-weight'] === 600 && attributes['text-anchor'] === 'middle',
    );
    // Each pair of eight has one that is ahead; the legend shows three more.
    expect(corners).toBe((8 * 7) / 2 + 3);
    expect(bold).toHaveLength((8 * 7) / 2);
  });

  it('frames the row of whoever beats everybody, and no row in a circle', () => {
    const frames = (chart: Chart): number =>
      nodesOf(chart, 'rect').filter(({ attributes }) => attributes['stroke-width'] === 2).length;
    expect(frames(drawPairwiseMap(madeUpDuels(3), settingsOf({})))).toBe(1);
    const circle = compareRules(contest('3: A > B > C\n3: B > C > A\n3: C > A > B', 1), [instantRunoff]);
    const chart = drawPairwiseMap(circle, settingsOf({}));
    expect(frames(chart)).toBe(0);
    expect(chart.description).toContain('Nobody beats everybody else head to head.');
  });

  it('names those who beat all others but not each other', () => {
    const four = contest('3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D', 1);
    const { description } = drawPairwiseMap(compareRules(four, [instantRunoff]), settingsOf({}));
    expect(description).toContain('A, B and C beat all others, but not each other. D loses to everybody.');
  });

  it('says papers where they fit, else so many in a hundred, and tells which', () => {
    const wide = texts(drawPairwiseMap(madeUpDuels(8), settingsOf({ width: 1000 })));
    expect(wide.join(' ')).toContain('papers that prefer the row to the column');
    expect(wide).toContain('23,011');
    const narrow = texts(drawPairwiseMap(madeUpDuels(8), settingsOf({ width: 320 })));
    expect(narrow.join(' ')).toContain('of 100 papers that prefer either');
    expect(narrow).toContain('86');
  });

  it.each([280, 320, 480, 640, 1000])('keeps all text inside and apart at a width of %i', (width) => {
    for (const candidates of [1, 2, 3, 8, 14])
      expect(textFaults(drawPairwiseMap(madeUpDuels(candidates), settingsOf({ width })))).toEqual([]);
  });
});
