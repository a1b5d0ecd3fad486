import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { lookOf } from '../../src/charts/look.ts';
import { everyNode, group, type SvgNode } from '../../src/charts/node.ts';
import { drawTernary, ternary, ternaryMark } from '../../src/charts/ternary.ts';
import { ternaryGeometry } from '../../src/charts/ternary-geometry.ts';
import { mapRegions } from '../../src/charts/ternary-regions.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { type TransferMap, transferMap } from '../../src/whatif/transfer-map.ts';
import { closeRaces, declared, unite2017 } from '../whatif/declared.ts';
import { irelandMap, lotsMap, oneRegionMap, uniteMap, uniteMarks } from './what-if-maps.ts';

const settings = settingsOf({});
const geometry = ternaryGeometry(settings);
const areaOfTriangle = (Math.sqrt(3) / 4) * geometry.side ** 2;

/** Three shares that add up to 1. */
const shares = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })).map(([a, b]) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { toFirst: low / 1000, toSecond: (high - low) / 1000, nonTransferable: (1000 - high) / 1000 };
});

describe('the geometry', () => {
  test('turns splits into points and back', () => {
    fc.assert(
      fc.property(shares, (split) => {
        const { x, y } = geometry.pointOf(split);
        const back = geometry.sharesAt(x, y);
        expect(back.toFirst).toBeCloseTo(split.toFirst, 9);
        expect(back.toSecond).toBeCloseTo(split.toSecond, 9);
        expect(back.nonTransferable).toBeCloseTo(split.nonTransferable, 9);
      }),
    );
  });

  test('takes a point outside for the nearest in the triangle', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 1000 }), fc.integer({ min: -400, max: 1000 }), shares, (x, y, other) => {
        const found = geometry.sharesAt(x, y);
        expect(found.toFirst + found.toSecond + found.nonTransferable).toBeCloseTo(1, 9);
        expect(Math.min(found.toFirst, found.toSecond, found.nonTransferable)).toBeGreaterThanOrEqual(0);
        const distanceTo = (split: typeof other): number => {
          const point = geometry.pointOf(split);
          return Math.hypot(point.x - x, point.y - y);
        };
        expect(distanceTo(found)).toBeLessThanOrEqual(distanceTo(other) + 1e-6);
      }),
    );
  });

  test.each([320, 640, 1000])('keeps the triangle within %i and of equal sides', (width) => {
    const { corners, side } = ternaryGeometry(settingsOf({ width }));
    expect(corners.toFirst.x).toBeGreaterThan(16);
    expect(corners.toSecond.x).toBeLessThan(width - 16);
    const { x, y } = corners.nonTransferable;
    expect(Math.hypot(x - corners.toFirst.x, y - corners.toFirst.y)).toBeCloseTo(side, 6);
  });
});

describe('the regions', () => {
  test.each([
    ['Unite', uniteMap],
    ['Ireland', irelandMap],
    ['one region', oneRegionMap],
    ['lots', lotsMap],
  ])('of %s fill the triangle', (_, map) => {
    const area = mapRegions(map, geometry).regions.reduce((sum, region) => sum + region.area, 0);
    expect(area / areaOfTriangle).toBeCloseTo(1, 3);
  });

  test('of any close race have the area that the tipping line gives', () => {
    fc.assert(
      fc.property(closeRaces(5000), (result) => {
        const map = transferMap(result, ers97, { rows: 16 });
        fc.pre(map.papers > 1000);
        const { line } = map;
        if (line === undefined) throw new Error('no tipping line');
        // Right of the upright tie line lies a triangle whose sides are what the lead leaves of those of half the whole one.
        const expected = (1 - line.lead / line.papers) ** 2 / 2;
        const won = mapRegions(map, geometry).regions.find(({ key }) => key === String(line.candidate));
        expect(Math.abs((won?.area ?? 0) / areaOfTriangle - expected)).toBeLessThan(0.004);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test('are found again at a split', () => {
    const regions = mapRegions(uniteMap, geometry);
    expect(regions.at({ toFirst: 0.3, toSecond: 0.7, nonTransferable: 0 }).elected).toEqual([1]);
    expect(regions.at({ toFirst: 0.35, toSecond: 0.65, nonTransferable: 0 }).elected).toEqual([0]);
    expect(regions.at({ toFirst: 0, toSecond: 0.3, nonTransferable: 0.7 }).elected).toEqual([0]);
  });
});

function textsOf(chart: Chart): readonly string[] {
  return [...everyNode(group({}, chart.body))].flatMap(({ tag, children }) =>
    tag === 'text' ? children.map(String) : [],
  );
}

/** Texts that stand upright with the room they take. */
function boxesOf(chart: Chart): readonly { readonly left: number; readonly right: number; readonly text: string }[] {
  const upright = (node: SvgNode): readonly SvgNode[] =>
    node.attributes['transform'] === undefined
      ? [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : upright(child)))]
      : [];
  return upright(group({}, chart.body)).flatMap(({ tag, attributes, children }) => {
    if (tag !== 'text') return [];
    const text = children.join('');
    const width = textWidth(text, Number(attributes['font-size']));
    const anchor = attributes['text-anchor'];
    const left = Number(attributes['x']) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return [{ left, right: left + width, text }];
  });
}

describe('the picture', () => {
  const chart = drawTernary(uniteMap, settings, { marks: uniteMarks });
  const written = textsOf(chart).join(' ');

  test('says the figures of Unite 2017', () => {
    expect(written).toContain('66.1%');
    expect(written).toContain('Gerard Coyne needs 11,334 of the papers (66.1%) if none stop');
    expect(written).toContain('11,619 (67.8%) stop; Len McCluskey wins if they end level');
    expect(written).toContain('all to Len McCluskey');
    expect(written).toContain('all stop');
    expect(written).toContain('Len McCluskey wins');
  });

  test('says those of Ireland 1990, where the papers went to the other side of the line', () => {
    const { description } = drawTernary(irelandMap, settings, {
      marks: [{ label: 'real', kind: 'real', shares: { toFirst: 0.1373, toSecond: 0.7673, nonTransferable: 0.0954 } }],
    });
    expect(description).toContain('Mary Robinson needs 175,061 of the papers (65.3%)');
    expect(description).toMatch(/real: .*: Mary Robinson wins\./);
  });

  test('draws the tie line where leader and runner-up are level', () => {
    const line = chart.body.find(({ tag, attributes }) => tag === 'line' && attributes['stroke-width'] === 2);
    const foot = geometry.pointOf({ toFirst: 5810 / 17_143, toSecond: 11_333 / 17_143, nonTransferable: 0 });
    expect(line?.attributes['x1']).toBeCloseTo(foot.x, 1);
    expect(line?.attributes['x2']).toBeCloseTo(foot.x, 1);
    const end = geometry.pointOf({ toFirst: 0, toSecond: 5523 / 17_143, nonTransferable: 11_620 / 17_143 });
    expect(line?.attributes['y2']).toBeCloseTo(end.y, 1);
  });

  test('sets every claim where its shares say, and lists it', () => {
    for (const mark of uniteMarks) {
      const { x, y } = geometry.pointOf(mark.shares);
      const alone = ternaryMark(mark, geometry, lookOf('light'));
      const circle = [...everyNode(alone)].find(({ tag }) => tag === 'circle');
      expect([circle?.attributes['cx'], circle?.attributes['cy']]).toEqual([x, y]);
      expect(written).toContain(mark.label);
    }
  });

  test('stays within its edges at every width and with names of any length', () => {
    const names = ['Bartholomew Featherstonehaugh-Cholmondeley of the Upper Wards', '李小龍 🗳️', 'x'.repeat(60)];
    const long: TransferMap = {
      ...uniteMap,
      candidates: uniteMap.candidates.map((candidate, place) => ({ ...candidate, name: names[place] })),
    };
    for (const width of [280, 320, 480, 640, 1000]) {
      for (const map of [uniteMap, lotsMap, long]) {
        for (const { left, right, text } of boxesOf(drawTernary(map, settingsOf({ width }), { marks: uniteMarks }))) {
          expect(left, text).toBeGreaterThanOrEqual(-1);
          expect(right, text).toBeLessThanOrEqual(width + 1);
        }
      }
    }
  });

  test('does not lie in a candidate without papers', () => {
    const empty = drawTernary(transferMap(declared([5, 4, 0]), instantRunoff), settings);
    expect(empty.description).toContain('C has no papers to split.');
    expect(empty.description).toContain('At the top, all stop, A wins.');
  });

  test('writes names as text', () => {
    const hostile = transferMap(
      {
        ...unite2017,
        candidates: unite2017.candidates.map((one) => ({ ...one, name: `<script>${one.name}</script>` })),
      },
      ers97,
    );
    expect(ternary(hostile, { marks: [{ ...uniteMarks[0], label: '"><script>' }] })).not.toContain('<script');
  });

  test('tells lots: by hatching where they fill a region, else in words', () => {
    expect(textsOf(drawTernary(lotsMap, settings)).join(' ')).toContain('a lot decides');
    const thin = transferMap(unite2017, instantRunoff);
    expect(textsOf(drawTernary(thin, settings)).join(' ')).toContain('a lot decides if they end level');
  });

  test('names only those who are not elected everywhere, where there are several places', () => {
    const several = transferMap(declared([40, 30, 24, 20], 2), ers97, { from: 3, to: [2, 1] });
    const texts = textsOf(drawTernary(several, settings));
    expect(texts).toEqual(expect.arrayContaining(['Elected everywhere: A.', 'B elected', 'C elected']));
  });
});
