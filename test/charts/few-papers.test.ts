import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/charts/chart.ts';
import type { MapMark } from '../../src/charts/map-marks.ts';
import { namedCharts } from '../../src/charts/named-charts.ts';
import { drawTernary } from '../../src/charts/ternary.ts';
import { drawTipping, tipping } from '../../src/charts/tipping.ts';
import { wholePapers } from '../../src/charts/whole-papers.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { electedUnder, fixedTransfers } from '../../src/whatif/assumption.ts';
import { declaredFindings } from '../../src/whatif/findings.ts';
import { outcomeWithLots } from '../../src/whatif/lots-that-matter.ts';
import { tippingLine } from '../../src/whatif/tipping.ts';
import { transferMap } from '../../src/whatif/transfer-map.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { declared } from '../whatif/declared.ts';

const settings = settingsOf({});

function tippingText(votes: readonly number[], rule: Rule, marks: readonly MapMark[] = []): string {
  return drawTipping(whatIf(declared(votes), rule, { draws: 1, claims: [] }), settings, { marks }).description;
}

describe('what stands below the tipping chart', () => {
  test.each([
    [[40, 40, 20], ers97, 'A and B are level. If none of the 20 papers of C stop, B needs 11 of them'],
    [[40, 31, 10], ers97, 'B needs 10 of them (100%). If any stop, B cannot win.'],
    [[40, 31, 10], instantRunoff, 'B needs 10 of them (100%). If any stop, B cannot win, unless by lot.'],
    [[40, 40, 1], ers97, 'If the 1 paper of C goes on, B needs it (100%). If any stop, B cannot win, unless by lot.'],
    [[41, 40, 1], ers97, 'A is 1 ahead of B. B cannot win, not even with all 1 paper of C.'],
  ])('is true of %j', (votes, rule, says) => {
    expect(tippingText(votes, rule)).toContain(says);
  });

  test('of a third without papers is that nothing can decide, and no picture', () => {
    const found = whatIf(declared([40, 40, 0]), ers97, { draws: 1 });
    expect(tipping(found)).not.toContain('NaN');
    expect(drawTipping(found, settings).description).toContain('the third has no papers');
    const findings = declaredFindings(declared([40, 40, 0]), ers97, { command: '', draws: 1, models: [] });
    expect(namedCharts(findings).map(({ id }) => id)).not.toContain('tipping');
    expect(findings.words.tipping.says[0]).toContain('C has no papers to transfer.');
  });
});

describe('what stands below the map', () => {
  test('leaves the runner-up the lot where all of the papers make level', () => {
    expect(drawTernary(transferMap(declared([40, 30, 10]), instantRunoff), settings).description).toContain(
      'B cannot win, unless by lot, not even with all of them.',
    );
    expect(drawTernary(transferMap(declared([40, 30, 10]), ers97), settings).description).toContain(
      'B cannot win, not even with all of them.',
    );
  });

  test('has one paper in the singular', () => {
    expect(drawTernary(transferMap(declared([40, 40, 1]), ers97), settings).description).toContain(
      'a split of the 1 paper of C',
    );
  });
});

describe('a mark on the tipping chart', () => {
  // Three candidates of up to 30 papers: there one paper more or less decides.
  const few = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.boolean());
  const weights = fc
    .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
    .filter((all) => all.some(Boolean));

  test('names whoever the count of the same shares elects', () => {
    fc.assert(
      fc.property(
        few,
        weights,
        fc.constantFrom(ers97, instantRunoff),
        ([third, more, lead, isTurned], shares, rule) => {
          const [high, low] = [third + more + lead, third + more];
          const result = declared(isTurned ? [low, high, third] : [high, low, third]);
          const line = tippingLine(result, rule);
          fc.pre(line !== undefined && line.papers > 0);
          const sum = shares[0] + shares[1] + shares[2];
          const [toFirst, toSecond, nonTransferable] = shares.map((share) => share / sum);
          const [leader, runnerUp] = isTurned && lead > 0 ? ['B', 'A'] : ['A', 'B'];
          const rows = [{ from: 'C', to: { [leader]: toFirst, [runnerUp]: toSecond }, nonTransferable }];
          const transfers = fixedTransfers(result, rows);
          const { elected, byLot } = outcomeWithLots((lot) => electedUnder(result, rule, transfers, lot, 'evenly'));
          const says = byLot ? 'a lot decides.' : `${['A', 'B', 'C'][elected[0]]} wins.`;
          const marks: readonly MapMark[] = [
            { label: 'mark', kind: 'claim', shares: { toFirst, toSecond, nonTransferable } },
          ];
          expect(
            tippingText(
              result.candidates.map(({ votes }) => votes),
              rule,
              marks,
            ),
          ).toContain(says);
        },
      ),
      { numRuns: 40, seed: 8 },
    );
  });

  test('takes whole papers by the largest remainders, equal ones to the first', () => {
    expect(wholePapers(15, [0.5, 0.5, 0])).toEqual([8, 7, 0]);
    expect(wholePapers(20, [0.375, 0.362, 0.263])).toEqual([8, 7, 5]);
    expect(wholePapers(17_143, [0.45, 0.45, 0.1])).toEqual([7715, 7714, 1714]);
    expect(wholePapers(0, [0.2, 0.5, 0.3])).toEqual([0, 0, 0]);
  });
});
