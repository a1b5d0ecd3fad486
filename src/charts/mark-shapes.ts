import type { Look } from './look.ts';
import { node, type SvgNode } from './node.ts';
import type { SeriesLook } from './series.ts';
import { rounded } from './svg-text.ts';

/** Corners of a mark of radius 1, or a circle; all of about the same area to the eye. */
const SHAPES: readonly ('circle' | readonly (readonly [number, number])[])[] = [
  'circle',
  square(0.88),
  polygon(4, 1.2),
  polygon(3, 1.25),
  polygon(3, 1.25, Math.PI),
  cross(1.12, 0.42),
  polygon(5, 1.1),
];

/**
 * The mark of a member of a series round a point: seven shapes for the seven colours, with an edge of the background where it lies on
 * something; hollow for a member whose colour comes again.
 */
export function seriesMark(look: Look, series: SeriesLook, x: number, y: number, radius: number): SvgNode {
  const isHollow = series.texture !== 'plain';
  const painted = {
    ...look.paint(isHollow ? { fill: 'paper', stroke: series.paint } : { fill: series.paint, stroke: 'paper' }),
    'stroke-width': isHollow ? 2 : 1,
  };
  const shape = SHAPES[series.index % SHAPES.length];
  if (shape === 'circle') return node('circle', { cx: x, cy: y, r: radius, ...painted });
  const points = shape.map(([across, down]) => `${rounded(x + across * radius)},${rounded(y + down * radius)}`);
  return node('polygon', { points: points.join(' '), ...painted });
}

function square(half: number): readonly (readonly [number, number])[] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

/** Standing on its point or, turned by half, hanging from it. */
function polygon(corners: number, radius: number, turn = 0): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners + turn;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
}

function cross(long: number, thick: number): readonly (readonly [number, number])[] {
  const arm: readonly (readonly [number, number])[] = [
    [-thick, -long],
    [thick, -long],
    [thick, -thick],
  ];
  return [0, 1, 2, 3].flatMap((quarter) => arm.map((corner) => turned(corner, quarter)));
}

function turned([x, y]: readonly [number, number], quarters: number): readonly [number, number] {
  return quarters === 0 ? [x, y] : turned([-y, x], quarters - 1);
}
