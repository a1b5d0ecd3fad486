import { SMALL_TEXT } from './chart.ts';
import type { Look, Role } from './look.ts';
import { group, node, type SvgNode } from './node.ts';
import { MARGIN, type TextStyle, textAt } from './parts.ts';
import { BOLD, fitted, textWidth } from './text-width.ts';

/**
 * A drawn mark, since fonts differ in which signs they have: a tick for the elected, a cross for the excluded. On something else it has an
 * edge of the background.
 */
export function outcomeMark(
  look: Look,
  kind: 'elected' | 'excluded',
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  on: 'background' | 'something' = 'background',
): SvgNode {
  const half = size / 2;
  const d =
    kind === 'elected'
      ? `M${at(x)} ${at(y)}L${at(x + size * 0.36)} ${at(y + size * 0.36)}L${at(x + size)} ${at(y - half)}`
      : `M${at(x)} ${at(y - half)}L${at(x + size)} ${at(y + half)}M${at(x)} ${at(y + half)}L${at(x + size)} ${at(y - half)}`;
  const drawn = (role: Role, width: number): SvgNode =>
    node('path', {
      d,
      ...look.paint({ fill: 'none', stroke: role }),
      'stroke-width': width,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
  const mark = kind === 'elected' ? drawn('ink', 2) : drawn('muted', 1.4);
  return on === 'something' ? group({}, [drawn('paper', 5), mark]) : mark;
}

function at(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** What a mark means, in a line: the mark and its words. */
export function markKey(
  look: Look,
  top: number,
  entries: readonly { readonly kind: 'elected' | 'excluded'; readonly says: string }[],
): { readonly nodes: readonly SvgNode[]; readonly below: number } {
  let x = MARGIN;
  const nodes = entries.flatMap(({ kind, says }) => {
    const mark = outcomeMark(look, kind, { x: x + 1, y: top + 8, size: 7 });
    const text = textAt(look, x + 14, top + 12, says, { size: SMALL_TEXT, role: 'muted' });
    x += 14 + textWidth(says, SMALL_TEXT) + 16;
    return [mark, text];
  });
  return { nodes: [group({}, nodes)], below: top + 18 };
}

/** A name in so much room; where it is cut, the whole of it is in a title. */
export function nameAt(
  look: Look,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  name: string,
  style: TextStyle = {},
): SvgNode {
  // Bold letters are wider than the estimate.
  const short = fitted(name, (style.size ?? 13) * (style.bold === true ? BOLD : 1), room);
  const text = textAt(look, x, y, short, style);
  return short === name ? text : { ...text, children: [node('title', {}, name), ...text.children] };
}
