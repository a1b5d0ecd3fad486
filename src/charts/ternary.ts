import type { TransferMap } from '../whatif/transfer-map.ts';
import {
  type Chart,
  type ChartOptions,
  chartText,
  type Settings,
  SMALL_TEXT,
  settingsOf,
  TITLE_TEXT,
} from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import type { Box } from './free-spots.ts';
import { type Look, lookOf } from './look.ts';
import { type MapMark, mapMarkLegend, markBox, markNode, placedMarks } from './map-marks.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, background, MARGIN, notes, textAt } from './parts.ts';
import { electedEverywhere, type RegionLooks, regionLooks, TINT } from './region-looks.ts';
import { frameOf, gridOf } from './ternary-frame.ts';
import { type Point, type TernaryGeometry, ternaryGeometry, titleLines } from './ternary-geometry.ts';
import { type LabelsPlaced, regionLabels, trianglePoints } from './ternary-labels.ts';
import { type MapRegion, type MapRegions, mapRegions } from './ternary-regions.ts';
import { briefName, mapNotes, nameOf, regionWords, splitWords, withBriefNames } from './ternary-words.ts';
import { wrappedIn } from './text-width.ts';
import { isInside, lineBoxes, lineEnds, type PlacedLabel, tieLabel } from './tie-line.ts';

/** Options of {@link ternary}. */
export interface TernaryOptions extends ChartOptions {
  /** Splits that are marked: claims, what really was, what was learned. */
  readonly marks?: readonly MapMark[];
}

/**
 * The what-if map as SVG text: a triangle whose points are the splits of one candidate's papers between two others and nobody,
 * coloured and labelled by who wins there, with the tie line and marked splits.
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example ternary(transferMap(unite2017, ers97), { theme: 'dark' }) // '<svg …>'
 */
export function ternary(map: TransferMap, { marks = [], ...options }: TernaryOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawTernary(map, settings, { marks }), settings);
}

/** The same as a tree. The triangle lies where {@link ternaryGeometry} says, whatever the map holds. */
export function drawTernary(
  map: TransferMap,
  settings: Settings,
  { marks = [] }: { readonly marks?: readonly MapMark[] } = {},
): Chart {
  const { width, locale, theme } = settings;
  const look = lookOf(theme);
  const figures = figuresIn(locale);
  const geometry = ternaryGeometry(settings);
  const titleWith = (name: string): string =>
    `Who ${map.seats > 1 ? 'is elected' : 'wins'}, by where the papers of ${name} go`;
  const [first, second] = map.to.map((candidate) => nameOf(map, candidate));
  const drawing: Drawing = { map, settings, look, figures, geometry, found: foundRegions(map, geometry) };
  const looks = regionLooks(map, drawing.found.regions, look, settings);
  const frame = frameOf(look, geometry, { first, second, figures, width });
  const inside = innerParts(drawing, marks);
  const below = lowerParts({ ...drawing, map: withBriefNames(map) }, { top: frame.below + 6, marks, looks, ...inside });
  const height = below.below + MARGIN - 4;
  return {
    width,
    height,
    title: titleWith(nameOf(map, map.from)),
    description: descriptionOf(drawing, marks),
    definitions: looks.definitions,
    body: [
      background(look, width, height),
      ...titleOf(look, width, titleWith(briefName(map.candidates[map.from].name))),
      ...drawing.found.regions.map((region) =>
        node('path', { d: region.path, ...looks.fill(region), 'fill-opacity': TINT }),
      ),
      gridOf(look, geometry),
      ...bordersOf(drawing),
      ...frame.nodes,
      ...inside.nodes,
      ...below.nodes,
    ],
  };
}

/** A mark alone, without a label: what a page moves without drawing the map anew. */
export function ternaryMark(mark: MapMark, geometry: TernaryGeometry, look: Look): SvgNode {
  return markNode(mark, geometry.pointOf(mark.shares), look);
}

interface Drawing {
  readonly map: TransferMap;
  readonly settings: Settings;
  readonly look: Look;
  readonly figures: Figures;
  readonly geometry: TernaryGeometry;
  readonly found: MapRegions;
}

/** A candidate without papers has one split only, which fills the triangle. */
function foundRegions(map: TransferMap, geometry: TernaryGeometry): MapRegions {
  if (map.papers > 0) return mapRegions(map, geometry);
  const [{ spans }] = map.rows;
  const row = (nonTransferable: number) => ({ nonTransferable, spans: [{ ...spans[0], last: 1 - nonTransferable }] });
  return mapRegions({ ...map, papers: 1, rows: [row(0), row(1)] }, geometry);
}

function titleOf(look: Look, width: number, title: string): readonly SvgNode[] {
  return wrappedIn(title, TITLE_TEXT * 1.06, width - 2 * MARGIN, titleLines(width)).map((line, at) =>
    textAt(look, MARGIN, MARGIN + 22 * (at + 1) - 6, line, { size: TITLE_TEXT, bold: true }),
  );
}

function bordersOf({ look, found, map, geometry }: Drawing): readonly SvgNode[] {
  const stroke = look.paint({ fill: 'none', stroke: 'ink' });
  const borders =
    found.borders.length === 0 ? [] : [node('path', { d: found.borders.join(''), ...stroke, 'stroke-width': 1 })];
  const ends = lineEnds(map, geometry);
  if (ends === undefined) return borders;
  const [from, to] = ends;
  return [node('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...stroke, 'stroke-width': 2 })];
}

interface Inside {
  readonly nodes: readonly SvgNode[];
  readonly areNumbered: boolean;
  /** Regions whose label found no room. */
  readonly unlabelled: readonly MapRegion[];
}

/** All that is written into the triangle, each clear of what came before: marks, the tie line's figures, who wins, marks' labels. */
function innerParts(drawing: Drawing, marks: readonly MapMark[]): Inside {
  const { map, look, figures, geometry, found, settings } = drawing;
  const pointOf = ({ shares }: MapMark): Point => geometry.pointOf(shares);
  const taken = [...marks.map((mark) => markBox(pointOf(mark))), ...lineBoxes(map, geometry)];
  const { tie, regions } = labelsInside(drawing, taken);
  const { toFirst, toSecond, nonTransferable } = geometry.corners;
  const placed = placedMarks({
    marks,
    pointOf,
    look,
    figures,
    taken: [...tie.boxes, ...regions.boxes, ...lineBoxes(map, geometry)],
    room: {
      left: Math.max(MARGIN, toFirst.x - 8),
      right: Math.min(settings.width - MARGIN, toSecond.x + 8),
      top: nonTransferable.y,
      bottom: toFirst.y + 2,
    },
  });
  return {
    nodes: [...tie.nodes, ...regions.nodes, ...placed.nodes],
    areNumbered: placed.areNumbered,
    unlabelled: regions.left.map((place) => found.regions[place]),
  };
}

interface Lower extends Inside {
  readonly top: number;
  readonly marks: readonly MapMark[];
  readonly looks: RegionLooks;
}

/** The tie line's figures stand by its foot, unless that leaves no room to say who wins. */
function labelsInside(
  drawing: Drawing,
  taken: readonly Box[],
): { readonly tie: PlacedLabel; readonly regions: LabelsPlaced } {
  const { look, geometry, found } = drawing;
  const map = withBriefNames(drawing.map);
  const everywhere = electedEverywhere(found.regions);
  const labels = found.regions.map((region) => ({
    text: regionWords(map, region, everywhere),
    isWithin: ({ x, y }: Point) => isInside(geometry, x, y) && found.at(geometry.sharesAt(x, y)).key === region.key,
  }));
  const room = { points: trianglePoints(geometry), side: geometry.side };
  const tie = tieLabel({ ...drawing, map }, taken);
  const regions = regionLabels(look, room, labels, [...taken, ...tie.boxes]);
  if (regions.left.length === 0 || tie.boxes.length === 0) return { tie, regions };
  const alone = regionLabels(look, room, labels, taken);
  return { regions: alone, tie: tieLabel({ ...drawing, map }, [...taken, ...alone.boxes]) };
}

/** Below the triangle: regions that were too small for a label, what the marks stand for, notes. */
function lowerParts(
  { map, look, figures, found, settings: { width } }: Drawing,
  { top, marks, looks, areNumbered, unlabelled }: Lower,
): Block {
  const everywhere = electedEverywhere(found.regions);
  let below = top;
  const swatches = unlabelled.flatMap((region) => {
    const lines = wrappedIn(regionWords(map, region, everywhere), SMALL_TEXT, width - 2 * MARGIN - 26);
    const place = { x: MARGIN, y: below + 2, width: 18, height: 12 };
    const box = [
      node('rect', { ...place, ...looks.fill(region), 'fill-opacity': TINT }),
      node('rect', { ...place, ...look.paint({ fill: 'none', stroke: 'ink' }), 'stroke-width': 0.75 }),
    ];
    const text = lines.map((line, at) => textAt(look, MARGIN + 26, below + 12 + at * 15, line, { size: SMALL_TEXT }));
    below += 3 + 15 * lines.length;
    return [...box, ...text];
  });
  const legend = mapMarkLegend(
    look,
    width,
    below + (swatches.length === 0 ? 0 : 6),
    marks.map(({ kind, label, shares }, place) => ({
      kind,
      text: label,
      says: splitWords(map, found, shares, figures),
      ...(areNumbered ? { number: figures.number(place + 1) } : {}),
    })),
  );
  const written = notes(look, width, legend.below + 4, mapNotes(map, found, everywhere, figures));
  return { nodes: [group({}, swatches), ...legend.nodes, ...written.nodes], below: written.below };
}

function descriptionOf({ map, figures, found }: Drawing, marks: readonly MapMark[]): string {
  const [first, second] = map.to.map((candidate) => nameOf(map, candidate));
  const corner = (text: string, toFirst: number, toSecond: number, nonTransferable: number): string => {
    return `${text}, ${regionWords(map, found.at({ toFirst, toSecond, nonTransferable }), [])}.`;
  };
  return [
    'A triangle of every split.',
    corner(`At the left corner, all to ${first}`, 1, 0, 0),
    corner(`At the right corner, all to ${second}`, 0, 1, 0),
    corner('At the top, all stop', 0, 0, 1),
    ...mapNotes(map, found, electedEverywhere(found.regions), figures),
    ...marks.map(({ label, shares }) => `${label}: ${splitWords(map, found, shares, figures)}.`),
  ].join(' ');
}
