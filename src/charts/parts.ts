import { SMALL_TEXT, TEXT, TITLE_TEXT } from './chart.ts';
import type { Look, Role } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { balancedIn, wrappedIn } from './text-width.ts';

/** How a line of text is set. */
export interface TextStyle {
  readonly size?: number;
  readonly role?: Role;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** A thin edge in the colour of the background, for text that lies on something. */
  readonly halo?: boolean;
}

/** A line of text whose baseline begins (or has its middle or end) at a point. */
export function textAt(look: Look, x: number, y: number, text: string, style: TextStyle = {}): SvgNode {
  const { size = TEXT, role = 'ink', anchor = 'start', bold = false, halo = false } = style;
  return node(
    'text',
    {
      x,
      y,
      'font-size': size,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(bold ? { 'font-weight': 600 } : {}),
      ...(halo
        ? {
            ...look.paint({ fill: role, stroke: 'paper' }),
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : look.paint({ fill: role })),
    },
    text,
  );
}

/** The background, so that a picture can stand on any page. */
export function background(look: Look, width: number, height: number): SvgNode {
  return node('rect', { width, height, ...look.paint({ fill: 'paper' }) });
}

/** Lines of text below each other, as wide as there is room. */
export interface Block {
  readonly nodes: readonly SvgNode[];
  /** Where what follows may begin. */
  readonly below: number;
}

/** The space around a picture. */
export const MARGIN = 16;

/** The title of a chart and a line or two that say how to read it, at the top. */
export function heading(look: Look, width: number, title: string, subtitle?: string): Block {
  const head = block(
    look,
    title,
    { x: MARGIN, top: MARGIN, room: width - 2 * MARGIN, balanced: true },
    { size: TITLE_TEXT, bold: true },
  );
  if (subtitle === undefined) return head;
  const place = { x: MARGIN, top: head.below, room: width - 2 * MARGIN, balanced: true };
  const below = block(look, subtitle, place, { role: 'muted' });
  return { nodes: [...head.nodes, ...below.nodes], below: below.below + 4 };
}

/** Notes below a chart: what is assumed, where figures come from. */
export function notes(look: Look, width: number, top: number, texts: readonly string[]): Block {
  let below = top;
  const nodes = texts.flatMap((text) => {
    const written = block(
      look,
      text,
      { x: MARGIN, top: below, room: width - 2 * MARGIN },
      { size: SMALL_TEXT, role: 'muted' },
    );
    below = written.below + 2;
    return written.nodes;
  });
  return { nodes, below };
}

/** Where a text is wrapped; `balanced` is for heads, whose last line should not be one word. */
export interface BlockPlace {
  readonly x: number;
  readonly top: number;
  readonly room: number;
  readonly balanced?: boolean;
}

/** No text of ours has so many lines; a title from a file may have thousands, and a picture should still be one. */
const MOST_LINES = 60;

/** A text wrapped into so much room from a point down. */
export function block(
  look: Look,
  text: string,
  { x, top, room, balanced = false }: BlockPlace,
  style: TextStyle = {},
): Block {
  const size = style.size ?? TEXT;
  const step = Math.round(size * 1.35);
  // Bold letters are wider than the estimate.
  const lines = (balanced ? balancedIn : wrappedIn)(text, style.bold === true ? size * 1.06 : size, room, MOST_LINES);
  return {
    nodes: lines.map((line, at) => textAt(look, x, top + step * (at + 1) - Math.round(size * 0.3), line, style)),
    below: top + step * lines.length,
  };
}
