import { type SankeyGraph, type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import { lengthOf } from './count-figures.ts';
import { type FlowTable, movesBetween } from './flow-columns.ts';

/** What a holder has in one column. */
export interface FlowNode {
  readonly column: number;
  readonly holder: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Votes between two columns; with one holder at both ends they stay. */
export interface FlowLink {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly votes: number;
  /** Middles of its ends, and how thick it is. */
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
}

/** Nodes and links of some columns, placed. */
export interface FlowLayout {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly below: number;
}

/** Where a panel of the flow lies. */
export interface FlowBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Units that all votes cast are high together. */
  readonly height: number;
  /** Units between two nodes, at least. */
  readonly padding: number;
}

export const NODE_WIDTH = 9;

interface Made {
  readonly column: number;
  readonly holder: number;
  readonly votes: number;
}
interface MadeLink {
  readonly votes: number;
}

/** Places columns from the first to the last, both included, by the Sankey layout of d3: holders keep their order from top to bottom. */
export function flowLayout(table: FlowTable, first: number, last: number, box: FlowBox): FlowLayout {
  const made = madeNodes(table, first, last);
  const fullest = Math.max(1, ...counts(made, first, last));
  const below = box.top + (made.length === 0 ? 0 : box.height + box.padding * (fullest - 1));
  if (first === last || made.length === 0) return { nodes: stacked(made, box), links: [], below };
  const index = new Map(made.map(({ column, holder }, at) => [`${column}:${holder}`, at]));
  const links = Array.from({ length: last - first }, (_, at) => first + at).flatMap((column) =>
    movesBetween(table, column).moves.flatMap(({ from, to, votes }) => {
      const source = index.get(`${column}:${from}`);
      const target = index.get(`${column + 1}:${to}`);
      return source === undefined || target === undefined ? [] : [{ source, target, value: votes, votes }];
    }),
  );
  const graph = sankey<Made, MadeLink>()
    .nodeWidth(NODE_WIDTH)
    .nodePadding(box.padding)
    .nodeAlign(({ column }: Made) => column - first)
    .nodeSort((a, b) => a.holder - b.holder)
    .iterations(12)
    .extent([
      [box.left, box.top],
      [box.right, below],
    ])({ nodes: made.map((one) => ({ ...one, fixedValue: one.votes })), links });
  return placed(graph, below);
}

function madeNodes({ columns, holders }: FlowTable, first: number, last: number): readonly Made[] {
  return columns
    .map((_, column) => column)
    .slice(first, last + 1)
    .flatMap((column) =>
      holders.flatMap(({ values, candidate }, holder) => {
        const votes = lengthOf(values[column]);
        // Votes that nobody holds come up on the way; where a panel begins their stream has its name already.
        const isNamed = candidate === undefined && column === first && hasVotes(values.slice(first, last + 1));
        return votes > 0 || isNamed ? [{ column, holder, votes }] : [];
      }),
    );
}

function hasVotes(values: readonly string[]): boolean {
  return values.some((value) => lengthOf(value) > 0);
}

function counts(made: readonly Made[], first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => made.filter(({ column }) => column === first + at).length);
}

/** A single column, which has nothing to flow to. */
function stacked(made: readonly Made[], { left, top, height, padding }: FlowBox): readonly FlowNode[] {
  const cast = made.reduce((sum, { votes }) => sum + votes, 0);
  let y = top;
  return made.map(({ column, holder, votes }) => {
    const node = { column, holder, x: left, top: y, bottom: y + (cast > 0 ? votes / cast : 0) * height };
    y = node.bottom + padding;
    return node;
  });
}

type Placed = SankeyNode<Made, MadeLink>;

function placed({ nodes, links }: SankeyGraph<Made, MadeLink>, below: number): FlowLayout {
  const done = new Map(
    nodes.map((node): readonly [Placed, FlowNode] => [
      node,
      { column: node.column, holder: node.holder, x: node.x0 ?? 0, top: node.y0 ?? 0, bottom: node.y1 ?? 0 },
    ]),
  );
  const drawn = links.flatMap((link: SankeyLink<Made, MadeLink>): readonly FlowLink[] => {
    const from = done.get(link.source as Placed);
    const to = done.get(link.target as Placed);
    if (from === undefined || to === undefined) return [];
    return [{ from, to, votes: link.votes, y0: link.y0 ?? 0, y1: link.y1 ?? 0, thickness: link.width ?? 0 }];
  });
  return { nodes: [...done.values()], links: drawn, below };
}
