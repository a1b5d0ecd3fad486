import { SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import type { Look } from './look.ts';
import { group, node, type SvgNode } from './node.ts';
import { type Block, textAt } from './parts.ts';
import type { SaidAndTrue } from './said-and-true.ts';
import { rounded } from './svg-text.ts';

/** Where the square of the plot stands. */
export interface PlotPlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

const STRIP = 44;

/** Dots with their intervals about the diagonal, and a strip below for how many candidates each stands. */
export function reliabilityPlot(look: Look, bins: readonly SaidAndTrue[], figures: Figures, place: PlotPlace): Block {
  const { left, top, side } = place;
  const bottom = top + side;
  const strip = bottom + 40;
  return {
    nodes: [
      ...gridOf(look, figures, place),
      ...diagonal(look, place),
      ...bins.map((bin) => dot(look, bin, figures, place)),
      textAt(look, left + side / 2, bottom + 32, 'chance said', { size: SMALL_TEXT, role: 'muted', anchor: 'middle' }),
      ...stripOf(look, bins, figures, { left, top: strip, side }),
    ],
    below: strip + STRIP + 32,
  };
}

function gridOf(look: Look, figures: Figures, { left, top, side }: PlotPlace): readonly SvgNode[] {
  const bottom = top + side;
  const lines = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const [x, y] = [left + side * share, bottom - side * share];
    const text = figures.percent(share, 0);
    const faint = look.paint({ stroke: 'faint' });
    return [
      node('line', { x1: x, x2: x, y1: top, y2: bottom, ...faint }),
      node('line', { x1: left, x2: left + side, y1: y, y2: y, ...faint }),
      textAt(look, x, bottom + 16, text, { size: SMALL_TEXT, role: 'muted', anchor: share === 1 ? 'end' : 'middle' }),
      textAt(look, left - 6, y + 4, text, { size: SMALL_TEXT, role: 'muted', anchor: 'end' }),
    ];
  });
  const y = top + side / 2;
  const axis = textAt(look, left - 42, y, 'elected', { size: SMALL_TEXT, role: 'muted', anchor: 'middle' });
  return [
    ...lines,
    { ...axis, attributes: { ...axis.attributes, transform: `rotate(-90 ${rounded(left - 42)} ${rounded(y)})` } },
    textAt(look, left + 8, top + 16, 'more came true', { size: SMALL_TEXT, role: 'muted', halo: true }),
    textAt(look, left + side - 8, top + side - 10, 'less came true', {
      ...{ size: SMALL_TEXT, role: 'muted', anchor: 'end', halo: true },
    }),
  ];
}

/** Its label stands where it ends, out of the way of the dots. */
function diagonal(look: Look, { left, top, side }: PlotPlace): readonly SvgNode[] {
  const line = { x1: left, y1: top + side, x2: left + side, y2: top, ...look.paint({ stroke: 'muted' }) };
  return [
    node('line', { ...line, 'stroke-dasharray': '5 4' }),
    textAt(look, left + side, top - 6, 'dashed: came true as said', { size: SMALL_TEXT, role: 'muted', anchor: 'end' }),
  ];
}

function dot(look: Look, bin: SaidAndTrue, figures: Figures, { left, top, side }: PlotPlace): SvgNode {
  const { candidates, said, cameTrue, interval } = bin;
  const x = left + side * said;
  const y = (share: number): number => top + side * (1 - share);
  const [low, high] = interval.map((share) => rounded(y(share)));
  const says = `${figures.number(candidates)} candidates: said ${figures.percent(said)}, elected ${figures.percent(cameTrue)} (${figures.percent(interval[0], 0)} to ${figures.percent(interval[1], 0)})`;
  const path = `M${rounded(x - 4)} ${low}h8M${rounded(x)} ${low}V${high}M${rounded(x - 4)} ${high}h8`;
  return group({}, [
    node('title', {}, says),
    node('path', { d: path, ...look.paint({ fill: 'none', stroke: 'series-0' }), 'stroke-width': 1.5 }),
    node('circle', { cx: x, cy: y(cameTrue), r: 5, ...look.paint({ fill: 'series-0', stroke: 'paper' }) }),
  ]);
}

function stripOf(
  look: Look,
  bins: readonly SaidAndTrue[],
  figures: Figures,
  { left, top, side }: PlotPlace,
): readonly SvgNode[] {
  const most = Math.max(1, ...bins.map(({ candidates }) => candidates));
  const bottom = top + 14 + STRIP;
  const bars = bins.flatMap(({ from, to, candidates }) => {
    const height = (STRIP * candidates) / most;
    const [x, width] = [left + side * from + 1, side * (to - from) - 2];
    return [
      node('rect', { x, y: bottom - height, width, height, ...look.paint({ fill: 'nobody' }) }),
      textAt(look, x + width / 2, bottom - height - 3, figures.number(candidates), { size: 10, anchor: 'middle' }),
    ];
  });
  return [
    ...bars,
    node('line', { x1: left, x2: left + side, y1: bottom, y2: bottom, ...look.paint({ stroke: 'line' }) }),
    textAt(look, left + side / 2, bottom + 14, 'candidates of whom it was said', {
      ...{ size: SMALL_TEXT, role: 'muted', anchor: 'middle' },
    }),
  ];
}
