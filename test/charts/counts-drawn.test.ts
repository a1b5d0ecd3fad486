import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, chartNode, settingsOf } from '../../src/charts/chart.ts';
import { drawCountTable } from '../../src/charts/count-table.ts';
import { everyNode, type SvgNode } from '../../src/charts/node.ts';
import { svgText } from '../../src/charts/svg-text.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { drawTransferFlow } from '../../src/charts/transfer-flow.ts';
import { drawVotesByStage } from '../../src/charts/votes-by-stage.ts';
import type { Count } from '../../src/count/count.ts';
import { anyCount } from '../count/arbitrary-count.ts';
import { everyKey, ireland1990 } from '../count/sample-counts.ts';
import { testWithSharedData } from '../shared-data.ts';
import { countedBy, HOSTILE, large, nobody, smallByEveryRule, smallWithNames, unite, ward } from './counts-to-draw.ts';

const charts = [
  ['count table', drawCountTable],
  ['votes by stage', drawVotesByStage],
  ['transfer flow', drawTransferFlow],
] as const;

/** Every fault of a picture that a machine can see. */
function faultsIn(count: Count, width: number): readonly string[] {
  return charts.flatMap(([name, draw]) => {
    const settings = settingsOf({ width });
    const chart: Chart = draw(count, settings);
    const root = chartNode(chart, settings, 'of its own');
    const text = svgText(root);
    const faults = [...everyNode(root)].flatMap((node) => nodeFaults(node, chart.width, chart.height));
    if (/NaN|Infinity|undefined|\bnull\b/.test(text)) faults.push('a value that is none');
    if (/<script|<style|style=|\son\w+=|href/i.test(text)) faults.push('something that runs or is fetched');
    return faults.map((fault) => `${name}, ${width}: ${fault}`);
  });
}

function nodeFaults({ tag, attributes, children }: SvgNode, width: number, height: number): readonly string[] {
  const faults: string[] = [];
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${tag} ${name} is ${value}`);
  if (tag !== 'text') return faults;
  const { x, y, 'text-anchor': anchor = 'start', 'font-size': size } = attributes;
  const text = children.filter((child) => typeof child === 'string').join('');
  if (typeof x !== 'number' || typeof y !== 'number' || typeof size !== 'number')
    return [...faults, 'text without place'];
  if (size < 10) faults.push(`text of ${size} units: ${text}`);
  const long = textWidth(text, size);
  const left = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x;
  if (left < -1 || left + long > width + 1) faults.push(`text beyond the edge: ${text}`);
  if (y < size * 0.7 || y > height) faults.push(`text above or below: ${text}`);
  return faults;
}

const counts: readonly (readonly [string, Count])[] = [
  ['Unite', countedBy('instant-runoff', unite)],
  ['a count without a paper', nobody],
  ['fourteen candidates', countedBy('scotland-local-2007', large(14, 8))],
  ['forty candidates', countedBy('instant-runoff', large(40, 1))],
  ['hostile names', countedBy('meek-reference', smallWithNames(HOSTILE))],
  ['fractions of more papers than two', everyKey],
  ['Ireland 1990', ireland1990],
];

describe('the charts of a count', () => {
  it.each(counts)('draw %s with every text in the picture and every number finite', (_name, count) => {
    for (const width of [320, 640]) expect(faultsIn(count, width)).toEqual([]);
  });

  it('draw a count by every rule', () => {
    for (const count of smallByEveryRule()) {
      expect(faultsIn(count, 320).map((fault) => `${count.rule.id}: ${fault}`)).toEqual([]);
    }
  });

  it('draw any count whose books balance, whatever its stages mean', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom(280, 640), (count, width) => {
        const broken = charts.filter(([, draw]) => {
          const settings = settingsOf({ width });
          const text = svgText(chartNode(draw(count, settings), settings, 'of its own'));
          // Outside texts, which may say anything.
          return /="[^"]*(NaN|Infinity)/.test(text.replace(/>[^<]*</g, '><'));
        });
        expect(broken).toEqual([]);
      }),
      { numRuns: 20, seed: 8 },
    );
  });

  it('say who is elected and what everybody got to those who cannot see them', () => {
    for (const [, draw] of charts) {
      const { description } = draw(countedBy('instant-runoff', unite), settingsOf({}));
      for (const said of ['Elected: Len McCluskey.', '59,067', '68,210', '53,544', '17,143']) {
        if (draw === drawTransferFlow && said === '68,210') expect(description).toContain('Len McCluskey +9,143');
        else expect(description).toContain(said);
      }
    }
  });

  testWithSharedData('draw a real ward of fourteen candidates, counted by two rules', () => {
    for (const rule of ['scotland-local-2007', 'qpq'])
      for (const width of [320, 640])
        expect(faultsIn(ward('14_cands/glasgow_2012_ward5.blt', rule), width)).toEqual([]);
  });
});
