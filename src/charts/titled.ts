import { node, type SvgNode } from './node.ts';

/** A node with the whole of what it may show only in part: told by a pointer that rests on it, and by screen readers. */
export function titled(shown: SvgNode, whole: string): SvgNode {
  return { ...shown, children: [...shown.children, node('title', {}, whole)] };
}
