import { minus } from '../count/explain/amounts.ts';
import { SMALL_TEXT } from './chart.ts';
import type { VoteFigures } from './count-figures.ts';
import type { FlowTable, Holder } from './flow-columns.ts';
import { type FlowBox, type FlowLink, type FlowNode, flowLayout, NODE_WIDTH } from './flow-layout.ts';
import type { Look, Painted } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { nameAt, outcomeMark } from './outcome-marks.ts';
import { type TextStyle, textAt } from './parts.ts';
import { fillOf, type SeriesLook } from './series.ts';
import { rounded } from './svg-text.ts';
import { BOLD, fitted, textWidth, wrappedIn } from './text-width.ts';
import { titled } from './titled.ts';

/** How all panels of a flow are drawn. */
export interface FlowStyle {
  readonly look: Look;
  readonly id: string;
  readonly series: readonly SeriesLook[];
  readonly figures: VoteFigures;
  /** Names with the votes below them, where there is room for two lines. */
  readonly twoLines: boolean;
  readonly leftRoom: number;
  readonly rightRoom: number;
  readonly nameSize: number;
  /** True where names stand at the right too. */
  readonly namesAtRight: boolean;
  /** What became of a holder in a column. */
  markOf(holder: number, column: number): 'elected' | 'excluded' | undefined;
  headOf(column: number, room: number): string;
}

/** Columns side by side, with heads above them. */
export function flowPanel(
  style: FlowStyle,
  table: FlowTable,
  { first, last }: Span,
  box: FlowBox,
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const { look } = style;
  const heads = 20;
  const layout = flowLayout(table, first, last, { ...box, top: box.top + heads });
  const steps = Math.max(1, last - first);
  const step = (box.right - box.left - NODE_WIDTH) / steps;
  const columns = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const ribbons = [...layout.links].sort((a, b) => Number(isMove(a)) - Number(isMove(b)));
  return {
    nodes: [
      ...columns.map((column, at) =>
        textAt(look, box.left + step * at + NODE_WIDTH / 2, box.top + 10, style.headOf(column, step - 4), {
          size: SMALL_TEXT,
          role: 'muted',
          anchor: 'middle',
          bold: true,
        }),
      ),
      ...ribbons.map((link) => ribbon(style, table, link)),
      ...layout.nodes.map((one) => block(style, table, one)),
      ...layout.nodes.flatMap((one) => labels(style, table, one, { first, last })),
    ],
    below: layout.below,
  };
}

function isMove({ from, to }: FlowLink): boolean {
  return from.holder !== to.holder;
}

function paintOf({ look, series, id }: FlowStyle, { candidate }: Holder, part: 'node' | 'ribbon'): Painted {
  if (candidate === undefined) return look.paint({ fill: 'nobody' });
  return part === 'node' ? fillOf(look, series[candidate], id) : look.paint({ fill: series[candidate].paint });
}

/** As thick at every point as its votes; what moves is stronger than what stays. */
function ribbon(style: FlowStyle, { holders }: FlowTable, link: FlowLink): SvgNode {
  const { from, to, thickness, y0, y1, votes } = link;
  const [source, target] = [holders[from.holder], holders[to.holder]];
  const half = Math.max(0.4, thickness / 2);
  const [x0, x1] = [from.x + NODE_WIDTH, to.x];
  const middle = rounded((x0 + x1) / 2);
  const edge = (side: number): readonly [string, string] => [rounded(y0 + side * half), rounded(y1 + side * half)];
  const [[a0, a1], [b0, b1]] = [edge(-1), edge(1)];
  const [left, right] = [rounded(x0), rounded(x1)];
  const d = `M${left} ${a0}C${middle} ${a0} ${middle} ${a1} ${right} ${a1}L${right} ${b1}C${middle} ${b1} ${middle} ${b0} ${left} ${b0}Z`;
  const moves = isMove(link);
  const says = moves
    ? [node('title', {}, `${source.name} → ${target.name}: ${style.figures.value(approximate(votes))}`)]
    : [];
  return node('path', { d, ...paintOf(style, source, 'ribbon'), 'fill-opacity': moves ? 0.75 : 0.28 }, ...says);
}

/** A length as decimal text for a figure; a fraction of a billionth does not matter there. */
function approximate(votes: number): string {
  return votes.toFixed(6);
}

function block(style: FlowStyle, { holders }: FlowTable, { x, top, bottom, holder }: FlowNode): SvgNode {
  const one = holders[holder];
  const isNobody = one.kind === 'non-transferable' || one.kind === 'rounding';
  const height = Math.max(isNobody ? 3 : 1, bottom - top);
  const shape = { x, y: (top + bottom - height) / 2, width: NODE_WIDTH, height };
  // Votes that nobody holds are an outline, so that they are told from a candidate without colour.
  if (isNobody)
    return node('rect', {
      ...shape,
      ...style.look.paint({ fill: 'paper', stroke: 'nobody' }),
      'stroke-dasharray': '2 2',
    });
  return node('rect', { ...shape, ...paintOf(style, one, 'node') });
}

/** The name where a panel begins and ends, and votes where they changed. */
function labels(style: FlowStyle, table: FlowTable, one: FlowNode, { first, last }: Span): readonly SvgNode[] {
  const { column, holder } = one;
  const { values } = table.holders[holder];
  const isStart = column === first;
  const isEnd = column === last;
  const mark = style.markOf(holder, column);
  const changed = isStart || values[column] !== values[column - 1] || mark !== undefined;
  const says = { votes: style.figures.value(values[column]), mark };
  return [
    ...(isStart ? nameBefore(style, table, one, first === last ? undefined : says) : []),
    ...(isEnd && !isStart && style.namesAtRight
      ? nameBehind(style, table, one, says)
      : isEnd || (changed && !(isStart && style.twoLines))
        ? votesBehind(style, one, says, isEnd)
        : []),
  ];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

interface Says {
  readonly votes: string;
  readonly mark: 'elected' | 'excluded' | undefined;
}

const BESIDE = 5;
const MARK = 12;

function middleOf({ top, bottom }: FlowNode): number {
  return (top + bottom) / 2;
}

function nameStyle({ nameSize }: FlowStyle, { isElected, candidate }: Holder): TextStyle & { readonly bold: boolean } {
  return { size: nameSize, bold: isElected, role: candidate === undefined ? 'muted' : 'ink' };
}

/** A name on two lines where there are lines for it: what psephos itself wrote may be broken at a hyphen. */
export function flowNameLines(
  { nameSize, twoLines }: Pick<FlowStyle, 'nameSize' | 'twoLines'>,
  { name, isElected, candidate }: Holder,
  room: number,
): readonly string[] {
  const size = nameSize * (isElected ? BOLD : 1);
  if (!twoLines || textWidth(name, size) <= room) return [fitted(name, size, room)];
  return wrappedIn(candidate === undefined ? name.replace('-', '- ') : name, size, room, 2);
}

/** The name about a height, and where the line below it stands. */
function nameNear(
  style: FlowStyle,
  holder: Holder,
  {
    x,
    y,
    room,
    anchor,
  }: { readonly x: number; readonly y: number; readonly room: number; readonly anchor: 'start' | 'end' },
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  const lines = flowNameLines(style, holder, room);
  const first = y - 2 - (lines.length - 1) * 7;
  const texts = lines.map((line, at) =>
    textAt(style.look, x, first + 13 * at, line, { ...nameStyle(style, holder), anchor }),
  );
  const isCut = lines.some((line) => line.endsWith('…'));
  return {
    nodes: isCut ? texts.map((text) => titled(text, holder.name)) : texts,
    below: first + 13 * lines.length + 1,
  };
}

function nameBefore(
  style: FlowStyle,
  { holders }: FlowTable,
  one: FlowNode,
  says: Says | undefined,
): readonly SvgNode[] {
  const { look, leftRoom, twoLines } = style;
  const holder = holders[one.holder];
  const x = one.x - BESIDE - 1;
  const y = middleOf(one);
  if (!twoLines || says === undefined) {
    return [
      nameAt(look, { x, y: y + 4, room: leftRoom - 8 }, holder.name, { ...nameStyle(style, holder), anchor: 'end' }),
    ];
  }
  const name = nameNear(style, holder, { x, y, room: leftRoom - 8, anchor: 'end' });
  const { votes, mark } = says;
  const before = x - textWidth(votes, SMALL_TEXT) - MARK;
  return [
    ...name.nodes,
    textAt(look, x, name.below, votes, { size: SMALL_TEXT, role: 'muted', anchor: 'end' }),
    ...(mark === undefined ? [] : [outcomeMark(look, mark, { x: before, y: name.below - 4, size: 8 })]),
  ];
}

function votesBehind({ look }: FlowStyle, one: FlowNode, { votes, mark }: Says, isEnd: boolean): readonly SvgNode[] {
  const x = one.x + NODE_WIDTH + BESIDE;
  const y = middleOf(one);
  return [
    ...(mark === undefined ? [] : [outcomeMark(look, mark, { x, y, size: 8 }, isEnd ? 'background' : 'something')]),
    textAt(look, x + (mark === undefined ? 0 : MARK), y + 4, votes, { size: SMALL_TEXT, halo: !isEnd }),
  ];
}

/** At the end of the flow: name, votes and, where there is a line for it, what the last step brought. */
function nameBehind(style: FlowStyle, { holders }: FlowTable, one: FlowNode, says: Says): readonly SvgNode[] {
  const { look, figures, rightRoom, twoLines } = style;
  const holder = holders[one.holder];
  const x = one.x + NODE_WIDTH + BESIDE;
  const y = middleOf(one);
  const after = (says.mark === undefined ? 0 : MARK) + textWidth(says.votes, SMALL_TEXT) + 8;
  if (!twoLines) {
    const place = { x: x + after, y: y + 4, room: rightRoom - after - 8 };
    return [...votesBehind(style, one, says, true), nameAt(look, place, holder.name, nameStyle(style, holder))];
  }
  const change = minus(holder.values[one.column], holder.values[one.column - 1]);
  const gained = change === '0' ? '' : figures.change(change);
  const fits = after + textWidth(gained, SMALL_TEXT) <= rightRoom - BESIDE;
  const name = nameNear(style, holder, { x, y, room: rightRoom - 8, anchor: 'start' });
  const line = name.below - 4;
  return [
    ...name.nodes,
    ...votesBehind(style, { ...one, top: line, bottom: line }, says, true),
    ...(gained === '' || !fits ? [] : [textAt(look, x + after, line + 4, gained, { size: SMALL_TEXT, role: 'muted' })]),
  ];
}
