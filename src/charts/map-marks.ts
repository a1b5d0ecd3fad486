import { oneLine } from '../base/text-layout.ts';
import { SMALL_TEXT, TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import { type Box, boxRound, isFree, overlap, spotsBeside } from './free-spots.ts';
import type { Look } from './look.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, block, MARGIN, textAt } from './parts.ts';
import { rounded } from './svg-text.ts';
import type { Point, SplitShares } from './ternary-geometry.ts';
import { textWidth } from './text-width.ts';

/** A split that somebody named, that really was, that was learned from other elections, or that a visitor is at. */
export interface MapMark {
  readonly label: string;
  readonly kind: MarkKind;
  /** Shares of the papers from 0 to 1 that add up to 1. */
  readonly shares: SplitShares;
}

/** Whose split a mark is: somebody's claim, what really was, what other elections were like, or where a visitor is. */
export type MarkKind = 'claim' | 'real' | 'estimate' | 'here';

const RADIUS = 5.5;

/** The shape of a mark round a point: a ring for a claim, a star for what really was, a triangle for an estimate, a target for here. */
function markShape(kind: MarkKind, { x, y }: Point, look: Look): SvgNode {
  const solid = { ...look.paint({ fill: 'ink', stroke: 'paper' }), 'stroke-width': 1.5 };
  switch (kind) {
    case 'claim':
      return node('circle', {
        cx: x,
        cy: y,
        r: RADIUS - 1,
        ...look.paint({ fill: 'paper', stroke: 'ink' }),
        'stroke-width': 2,
      });
    case 'real':
      return node('polygon', { points: starRound(x, y), ...solid });
    case 'estimate':
      return node('polygon', {
        points: [
          [0, -1.2],
          [1.1, 0.8],
          [-1.1, 0.8],
        ]
          .map(([dx, dy]) => `${rounded(x + dx * RADIUS)},${rounded(y + dy * RADIUS)}`)
          .join(' '),
        ...solid,
      });
    case 'here':
      return group({}, [
        node('circle', {
          cx: x,
          cy: y,
          r: RADIUS + 3,
          ...look.paint({ fill: 'paper', stroke: 'ink' }),
          'stroke-width': 2,
        }),
        node('circle', { cx: x, cy: y, r: RADIUS - 2, ...look.paint({ fill: 'accent' }) }),
      ]);
  }
}

function starRound(x: number, y: number): string {
  return Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? RADIUS * 1.6 : RADIUS * 0.7;
    const angle = (Math.PI * corner) / 5;
    return `${rounded(x + reach * Math.sin(angle))},${rounded(y - reach * Math.cos(angle))}`;
  }).join(' ');
}

/** The room that a mark itself takes. */
export function markBox(point: Point): Box {
  return boxRound(point, 2 * RADIUS + 5, 2 * RADIUS + 5);
}

/** A mark where it stands, with a title for those who point at it. */
export function markNode(mark: MapMark, point: Point, look: Look): SvgNode {
  return group({}, [node('title', {}, oneLine(mark.label)), markShape(mark.kind, point, look)]);
}

/** Marks with what is written beside them. */
export interface PlacedMarks {
  readonly nodes: readonly SvgNode[];
  /** True where each is called by a number that a legend explains. */
  readonly areNumbered: boolean;
}

export interface MarksPlan {
  readonly marks: readonly MapMark[];
  readonly pointOf: (mark: MapMark) => Point;
  readonly look: Look;
  readonly figures: Figures;
  readonly taken: readonly Box[];
  readonly room: Box;
}

/** Marks with their labels where there is room for all of them, else with numbers. */
export function placedMarks(plan: MarksPlan): PlacedMarks {
  const { marks, room } = plan;
  const most = (room.right - room.left) / 3;
  const labels = marks.map(({ label }) => oneLine(label));
  const short = labels.every((label) => textWidth(label, SMALL_TEXT) <= most);
  const direct = short ? labelled(plan, labels, 'all or none') : undefined;
  if (direct !== undefined) return { nodes: direct, areNumbered: false };
  const numbers = marks.map((_, place) => plan.figures.number(place + 1));
  return { nodes: labelled(plan, numbers, 'as well as it goes') ?? [], areNumbered: true };
}

function labelled(
  { marks, pointOf, look, taken, room }: MarksPlan,
  labels: readonly string[],
  aim: 'all or none' | 'as well as it goes',
): readonly SvgNode[] | undefined {
  const used = [...taken, ...marks.map((mark) => markBox(pointOf(mark)))];
  const texts: SvgNode[] = [];
  for (const [place, mark] of marks.entries()) {
    const point = pointOf(mark);
    const [width, height] = [textWidth(labels[place], SMALL_TEXT) + 4, SMALL_TEXT + 3];
    const spots = spotsBeside(point, width, height);
    const free = spots.find((spot) => isFree(spot, used, room));
    if (free === undefined && aim === 'all or none') return undefined;
    const spot =
      free ?? spots.find((one) => !used.slice(taken.length).some((other) => overlap(one, other))) ?? spots[0];
    used.push(spot);
    const middle = { x: (spot.left + spot.right) / 2, y: (spot.top + spot.bottom) / 2 };
    if (Math.hypot(middle.x - point.x, middle.y - point.y) > width / 2 + 16) texts.push(leader(look, point, middle));
    texts.push(
      textAt(look, middle.x, middle.y + 4, labels[place], {
        size: SMALL_TEXT,
        anchor: 'middle',
        bold: true,
        halo: true,
      }),
    );
  }
  return [
    ...texts.filter(({ tag }) => tag === 'line'),
    ...marks.map((mark) => markNode(mark, pointOf(mark), look)),
    ...texts.filter(({ tag }) => tag !== 'line'),
  ];
}

function leader(look: Look, from: Point, to: Point): SvgNode {
  return node('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    ...look.paint({ stroke: 'ink' }),
    'stroke-width': 0.75,
  });
}

/** What each mark stands for, one below the other: its shape, its number where it has one, and a text. */
export function mapMarkLegend(
  look: Look,
  width: number,
  top: number,
  entries: readonly {
    readonly kind: MarkKind;
    readonly number?: string;
    readonly text: string;
    readonly says: string;
  }[],
): Block {
  let below = top;
  const nodes: SvgNode[] = [];
  for (const { kind, number, text, says } of entries) {
    const left = MARGIN + 24 + (number === undefined ? 0 : 18);
    nodes.push(markShape(kind, { x: MARGIN + 9, y: below + 9 }, look));
    if (number !== undefined) nodes.push(textAt(look, MARGIN + 24, below + 14, number, { bold: true }));
    const room = width - MARGIN - left;
    const head = block(look, text, { x: left, top: below, room }, { size: TEXT });
    const said = block(look, says, { x: left, top: head.below, room }, { size: SMALL_TEXT, role: 'muted' });
    nodes.push(...head.nodes, ...said.nodes);
    below = said.below + 5;
  }
  return { nodes, below };
}
